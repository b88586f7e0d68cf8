#include "src/audit/settings.h"

#include "src/audit/match.h"
#include "src/audit/program_walk.h"

#include <algorithm>
#include <set>
#include <utility>

namespace gradus {
namespace {

/// What the conditions of a programme read: of givens and choices the values they compare with.
struct Reads {
    std::map<std::string, std::set<std::string>> givens;
    std::map<std::string, std::set<std::string>> choices;
    std::map<Term, std::set<Comparison>> admissions;
};

void collect(const Condition& condition, Reads& reads) {
    if (const auto* is = std::get_if<ValueIs>(&condition.what)) {
        (is->isChoice ? reads.choices : reads.givens)[is->name].insert(is->value);
    } else if (const auto* admitted = std::get_if<AdmittedWhen>(&condition.what)) {
        reads.admissions[admitted->term].insert(admitted->comparison);
    } else if (const auto* combined = std::get_if<CombinedCondition>(&condition.what)) {
        for (const Condition& part : combined->parts)
            collect(part, reads);
    }
}

/// Whether a comparison with the term, if there is any, tells two orders relative to it apart.
bool tellsApart(const Reads& reads, const Term& term, int left, int right) {
    const auto comparisons = reads.admissions.find(term);
    return comparisons != reads.admissions.end() &&
           std::any_of(comparisons->second.begin(), comparisons->second.end(),
                       [&](Comparison c) { return compares(c, left, 0) != compares(c, right, 0); });
}

/// Terms of admission that conditions tell apart: those they name, and what lies between and around these.
std::vector<OpenSetting::Value> admissions(const Reads& reads, const Institution& institution) {
    std::set<Term> around;
    for (const auto& [term, comparisons] : reads.admissions) {
        for (const int year : {term.year - 1, term.year, term.year + 1}) {
            for (std::size_t season = 0; season < institution.terms.size(); ++season)
                around.insert({year, static_cast<int>(season)});
        }
    }
    std::vector<OpenSetting::Value> values;
    const Term* last = nullptr;
    for (const Term& term : around) {
        if (last == nullptr || tellsApart(reads, *last, 0, 1) || tellsApart(reads, term, -1, 0))
            values.push_back({{}, term});
        last = &term;
    }
    return values;
}

std::vector<OpenSetting::Value> valuesOf(const Given& given, const std::set<std::string>& read) {
    std::vector<OpenSetting::Value> values;
    bool others = false;
    for (const NamedValue& value : given.values) {
        if (read.count(value.id) == 0 && std::exchange(others, true))
            continue;
        values.push_back({{value.id}, {}});
    }
    return values;
}

/// Subsets of at most `upTo` values: small ones first, then in author order; the empty one for an optional
/// choice only. Values that no condition reads make a difference only where nothing else would be picked.
/// `all` becomes false when there are more than can be tried.
std::vector<OpenSetting::Value> picksOf(const Choice& choice, const std::set<std::string>& read, bool& all) {
    std::vector<const std::string*> values;
    std::optional<std::size_t> unread;
    for (const NamedValue& value : choice.values) {
        if (read.count(value.id) == 0) {
            if (choice.optional || unread)
                continue;
            unread = values.size();
        }
        values.push_back(&value.id);
    }
    std::vector<OpenSetting::Value> picks;
    if (choice.optional)
        picks.emplace_back();
    std::vector<std::vector<std::size_t>> last{{}};
    for (int size = 1; size <= choice.upTo && !last.empty(); ++size) {
        std::vector<std::vector<std::size_t>> larger;
        for (const auto& pick : last) {
            for (std::size_t i = pick.empty() ? 0 : pick.back() + 1; i < values.size(); ++i) {
                if (size > 1 && (i == unread || pick.back() == unread))
                    continue;
                if (picks.size() == maxCombinations) {
                    all = false;
                    return picks;
                }
                larger.push_back(pick);
                larger.back().push_back(i);
                picks.emplace_back();
                for (const std::size_t one : larger.back())
                    picks.back().ids.push_back(*values[one]);
            }
        }
        last = std::move(larger);
    }
    return picks;
}

/// What the record says of what the programmes ask.
Settings knownSettings(const Programs& programs, const Transcript& transcript) {
    Settings known;
    for (std::size_t p = 0; p < programs.size(); ++p) {
        const Program& program = *programs[p];
        for (const Given& given : program.givens) {
            if (const auto recorded = transcript.givens.find(given.id); recorded != transcript.givens.end())
                known.givens.insert(*recorded);
        }
        for (const Choice& choice : program.choices) {
            if (const auto recorded = transcript.choices.find(choice.id);
                recorded != transcript.choices.end())
                known.choices.insert(*recorded);
        }
        for (const HeldProgram& held : transcript.programs) {
            if (held.id == program.id && !held.admittedSeason.empty())
                known.admitted[p] =
                    Term{held.admittedYear, program.institution->season(held.admittedSeason).value()};
        }
    }
    return known;
}

std::string termText(const Term& term, const Institution& institution) {
    return institution.terms[static_cast<std::size_t>(term.season)] + " " + std::to_string(term.year);
}

/// A fact or choice that an earlier programme left open too.
OpenSetting* sameOf(std::vector<OpenSetting>& open, OpenSetting::Kind kind, const std::string& id) {
    const auto same = std::find_if(open.begin(), open.end(),
                                   [&](const OpenSetting& one) { return one.kind == kind && one.id == id; });
    return same == open.end() ? nullptr : &*same;
}

/// Values that an earlier programme does not tell apart, but this one does.
void addValues(OpenSetting& open, const std::vector<OpenSetting::Value>& values) {
    for (const OpenSetting::Value& value : values) {
        if (std::none_of(open.values.begin(), open.values.end(),
                         [&](const OpenSetting::Value& one) { return one.ids == value.ids; }))
            open.values.push_back(value);
    }
}

void openGivens(const Program& program, std::size_t number, const Reads& reads, SettingsSpace& space) {
    for (const Given& given : program.givens) {
        const auto read = reads.givens.find(given.id);
        if (read == reads.givens.end() || space.known.givens.count(given.id) != 0)
            continue;
        if (OpenSetting* same = sameOf(space.facts, OpenSetting::Kind::given, given.id)) {
            addValues(*same, valuesOf(given, read->second));
            for (SettingsSpace::Missing& missing : space.missing) {
                if (missing.assumption.id == given.id)
                    missing.programs.insert(number);
            }
            continue;
        }
        space.facts.push_back({OpenSetting::Kind::given, given.id, number, valuesOf(given, read->second)});
        const NamedValue& first = given.values.front();
        space.missing.push_back(
            {{Assumption::Kind::missingGiven, given.id, given.title, first.id, first.title}, {number}});
    }
}

void openAdmission(const Program& program, std::size_t number, const Reads& reads, SettingsSpace& space) {
    if (reads.admissions.empty() || space.known.admitted.count(number) != 0)
        return;
    space.facts.push_back(
        {OpenSetting::Kind::admission, admissionFact, number, admissions(reads, *program.institution)});
    const std::string first = termText(space.facts.back().values.front().term, *program.institution);
    space.missing.push_back(
        {{Assumption::Kind::missingGiven, admissionFact, "Term of admission", first, first}, {number}});
}

void openChoices(const Program& program, std::size_t number, const Reads& reads, SettingsSpace& space) {
    for (const Choice& choice : program.choices) {
        const auto read = reads.choices.find(choice.id);
        if (read == reads.choices.end() || space.known.choices.count(choice.id) != 0)
            continue;
        auto picks = picksOf(choice, read->second, space.allPicks);
        if (OpenSetting* same = sameOf(space.choices, OpenSetting::Kind::choice, choice.id))
            addValues(*same, picks);
        else
            space.choices.push_back({OpenSetting::Kind::choice, choice.id, number, std::move(picks)});
    }
}

/// Leaves only so many combinations; how many that are. `all` becomes false when they were more.
std::size_t cut(std::vector<OpenSetting>& open, std::size_t most, bool& all) {
    std::size_t count = 1;
    for (OpenSetting& one : open) {
        if (one.values.size() > most / count) {
            one.values.resize(most / count);
            all = false;
        }
        count *= one.values.size();
    }
    return count;
}

/// Of many facts and many choices each keeps its part of the combinations.
void cut(SettingsSpace& space) {
    constexpr std::size_t part = 64;
    static_assert(part * part == maxCombinations);
    const std::size_t facts = cut(space.facts, maxCombinations, space.allFacts);
    const std::size_t picks = cut(space.choices, std::max(part, maxCombinations / facts), space.allPicks);
    cut(space.facts, maxCombinations / picks, space.allFacts);
}

/// What has one value is no longer open.
void settle(std::vector<OpenSetting>& open, Settings& known) {
    const auto settled = std::stable_partition(open.begin(), open.end(),
                                               [](const OpenSetting& one) { return one.values.size() > 1; });
    std::for_each(settled, open.end(), [&](const OpenSetting& one) { one.set(known, 0); });
    open.erase(settled, open.end());
}

void set(Settings& settings, const std::vector<OpenSetting>& open, std::size_t combination) {
    for (std::size_t i = open.size(); i-- > 0;) {
        open[i].set(settings, combination % open[i].values.size());
        combination /= open[i].values.size();
    }
}

} // namespace

void OpenSetting::set(Settings& settings, std::size_t value) const {
    switch (kind) {
    case Kind::given:
        settings.givens[id] = values[value].ids.front();
        break;
    case Kind::choice:
        settings.choices[id] = values[value].ids;
        break;
    case Kind::admission:
        settings.admitted[program] = values[value].term;
        break;
    }
}

std::size_t SettingsSpace::count(const std::vector<OpenSetting>& open) {
    std::size_t count = 1;
    for (const OpenSetting& one : open)
        count *= one.values.size();
    return count;
}

Settings SettingsSpace::at(std::size_t fact, std::size_t pick) const {
    Settings settings = known;
    set(settings, facts, fact);
    set(settings, choices, pick);
    return settings;
}

SettingsSpace settingsOf(const Programs& programs, const Record& record) {
    SettingsSpace space;
    space.known = knownSettings(programs, record.transcript);
    for (std::size_t p = 0; p < programs.size(); ++p) {
        Reads reads;
        forEachCondition(programs[p]->body, [&](const Condition& condition) { collect(condition, reads); });
        openGivens(*programs[p], p, reads, space);
        openAdmission(*programs[p], p, reads, space);
        openChoices(*programs[p], p, reads, space);
    }
    cut(space);
    settle(space.facts, space.known);
    settle(space.choices, space.known);
    return space;
}

} // namespace gradus
