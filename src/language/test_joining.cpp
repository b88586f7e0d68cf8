#include "src/language/test_joining.h"

#include "src/language/say_tests.h"

#include <algorithm>

namespace gradus::language {

namespace {

class Joining {
public:
    Joining(const View& view, Span named) : view_(view), named_(named) {}

    /// Facts by their ids, with their places.
    template <typename Value>
    void facts(const char* kind, const std::map<std::string, Value>& more,
               const std::map<std::string, FactPlace>& morePlaces, std::map<std::string, Value>& into,
               std::map<std::string, FactPlace>& places) {
        for (const auto& [id, value] : more) {
            const auto [known, isNew] = into.insert({id, value});
            const auto place = morePlaces.find(id);
            if (isNew && place != morePlaces.end()) {
                places.insert(*place);
            } else if (!isNew && known->second != value) {
                const auto first = places.find(id);
                contradiction(std::string("the ") + kind + " `" + id + "`",
                              first == places.end() ? view_.at(named_) : first->second.value);
            }
        }
    }

    void fields(const Transcript& more, Transcript& into) {
        for (const auto& [field, values] : more.fields) {
            const auto [known, isNew] = into.fields.insert({field, values});
            if (!isNew && known->second != values) {
                contradiction("the field \"" + field + "\" of the student", into.at);
            }
        }
    }

    void programs(const Transcript& more, Transcript& into) {
        for (const HeldProgram& held : more.programs) {
            const auto known = std::find_if(into.programs.begin(), into.programs.end(),
                                            [&](const HeldProgram& one) { return one.id == held.id; });
            if (known == into.programs.end()) {
                into.programs.push_back(held);
                continue;
            }
            const std::string of = " of the programme `" + held.id + "`";
            if (held.admittedAt && known->admittedAt &&
                (held.admittedSeason != known->admittedSeason || held.admittedYear != known->admittedYear)) {
                contradiction("the admission" + of, *known->admittedAt);
            } else if (held.admittedAt) {
                known->admittedSeason = held.admittedSeason;
                known->admittedYear = held.admittedYear;
                known->admittedAt = known->admittedAt ? known->admittedAt : held.admittedAt;
            }
            if (held.completedAt && known->completedAt &&
                (held.completedSeason != known->completedSeason ||
                 held.completedYear != known->completedYear)) {
                contradiction("the completion" + of, *known->completedAt);
            } else if (held.completedAt) {
                known->completedSeason = held.completedSeason;
                known->completedYear = held.completedYear;
                known->completedAt = held.completedAt;
            }
            if (!held.catalog.empty() && !known->catalog.empty() && held.catalog != known->catalog) {
                contradiction("the catalogue" + of, known->at);
            } else if (!held.catalog.empty()) {
                known->catalog = held.catalog;
            }
        }
    }

private:
    void contradiction(const std::string& what, const Location& other) {
        view_.report(say::contradictingRecord(view_.at(named_), what, other));
    }

    const View& view_;
    Span named_;
};

} // namespace

void join(const View& view, Span named, const Transcript& more, Transcript& into) {
    if (into.attempts.size() + more.attempts.size() > Transcript::maxAttempts) {
        view.report(say::tooManyAttempts(view.at(named), Transcript::maxAttempts));
        return;
    }
    into.attempts.insert(into.attempts.end(), more.attempts.begin(), more.attempts.end());
    into.exceptions.insert(into.exceptions.end(), more.exceptions.begin(), more.exceptions.end());
    Joining joining(view, named);
    joining.facts("milestone", more.attained, more.places.attained, into.attained, into.places.attained);
    joining.facts("score", more.scores, more.places.scores, into.scores, into.places.scores);
    joining.facts("choice", more.choices, more.places.choices, into.choices, into.places.choices);
    joining.facts("given", more.givens, more.places.givens, into.givens, into.places.givens);
    for (const auto& [id, places] : more.places.picks) {
        into.places.picks.insert({id, places});
    }
    joining.fields(more, into);
    joining.programs(more, into);
}

} // namespace gradus::language
