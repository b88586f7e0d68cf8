#include "src/audit/facts.h"
#include "src/audit/repeats.h"
#include "src/language/messages.h"
#include "src/lint/edits.h"
#include "src/lint/lints.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace gradus::lints {

namespace {

/// The course of an item that is one, with nothing asked of it.
const CodeIs* plainCourse(const CourseItem& item) {
    const bool plain = !item.hidden && item.alternatives.size() == 1 &&
                       item.alternatives.front().courses.size() == 1 &&
                       item.alternatives.front().milestones.empty();
    return plain ? std::get_if<CodeIs>(&item.alternatives.front().courses.front()->what) : nullptr;
}

class ListedTwice {
public:
    explicit ListedTwice(ProgramView& view) : view_(view) {}

    void items(const Take& take) {
        std::map<std::string, const CourseItem*> first;
        std::int64_t left = static_cast<std::int64_t>(take.items.size());
        for (const CourseItem& item : take.items) {
            const CodeIs* course = plainCourse(item);
            if (course == nullptr || repeatsOf(view_.institution(), course->code).rule == RepeatRule::each) {
                continue;
            }
            const auto [before, isNew] =
                first.emplace(courseIdentity(view_.institution(), course->code), &item);
            if (isNew) {
                continue;
            }
            view_.explained.insert(&take);
            view_.meetable = false;
            const bool all = take.text.compare(0, 3, "all") == 0; // and not a number that comes to the same
            const bool removable = all || --left >= take.upper.value_or(take.need).courses;
            report(item.at, before->second->at, course->code, plainCourse(*before->second)->code, removable);
        }
    }

    void alternatives(const CourseItem& item) {
        for (std::size_t i = 0; i < item.alternatives.size(); ++i) {
            for (std::size_t j = 0; j < item.alternatives.size(); ++j) {
                if (i != j && covers(item.alternatives[j], item.alternatives[i], j < i)) {
                    const Location at = placeOf(item.alternatives[i], item);
                    view_.findings.report(language::labelled(
                        language::warning("redundant-part", at,
                                          fmt::format("this alternative adds nothing: who has taken {} "
                                                      "fills the item already",
                                                      textOf(item.alternatives[j])),
                                          "leave it out, or correct the codes"),
                        placeOf(item.alternatives[j], item), "filled by this one"));
                    break;
                }
            }
        }
    }

    void parts(const CourseSet& set) {
        if (const auto* hidden = std::get_if<Hidden>(&set.what)) {
            parts(*hidden->set);
        }
        const auto* combined = std::get_if<Combined>(&set.what);
        if (combined == nullptr) {
            return;
        }
        for (std::size_t i = 0; i < combined->parts.size(); ++i) {
            const CourseSet& part = *combined->parts[i];
            const auto* course = std::get_if<CodeIs>(&part.what);
            if (course == nullptr || combined->op != Combined::Op::any) {
                parts(part);
                continue;
            }
            for (std::size_t j = 0; j < combined->parts.size(); ++j) {
                const CourseSet& other = *combined->parts[j];
                const auto* code = std::get_if<CodeIs>(&other.what);
                const bool same = code != nullptr;
                if (i == j || (same && (j > i || code->code != course->code)) || hides(other) ||
                    belongs(other, course->code, view_.institution()) != Belongs::yes) {
                    continue;
                }
                if (same) {
                    report(part.at, other.at, course->code, course->code, true);
                    twiceInSet = true;
                } else {
                    Diagnostic diagnostic =
                        language::labelled(language::warning("redundant-part", part.at,
                                                             fmt::format("{} is in {} already",
                                                                         course->code.text(), setText(other)),
                                                             "leave it out, or correct the code"),
                                           other.at, "it is in here");
                    diagnostic.fix = withoutPart(part.at, view_.sources);
                    view_.findings.report(std::move(diagnostic));
                }
                break;
            }
        }
    }

    bool twiceInSet = false; ///< of the sets looked at since it was set

private:
    void report(const Location& at, const Location& before, const CourseCode& code, const CourseCode& first,
                bool removable) {
        const std::string message =
            code == first ? fmt::format("{} stands twice in one list", code.text())
                          : fmt::format("{} is {} under another number, and so stands twice in one list",
                                        code.text(), first.text());
        Diagnostic diagnostic = language::labelled(
            language::warning("listed-twice", at, message, "leave it out, or correct the code"), before,
            "the first time");
        if (removable) {
            diagnostic.fix = withoutPart(at, view_.sources);
        }
        view_.findings.report(std::move(diagnostic));
    }

    /// Whether everyone who has the larger bundle has the smaller one; of two equal ones the first does.
    static bool covers(const ItemBundle& smaller, const ItemBundle& larger, bool first) {
        const auto within = [](const auto& one, const auto& other, auto text) {
            return std::all_of(one.begin(), one.end(), [&](const auto& part) {
                return std::any_of(other.begin(), other.end(),
                                   [&](const auto& same) { return text(part) == text(same); });
            });
        };
        const auto size = [](const ItemBundle& bundle) {
            return bundle.courses.size() + bundle.milestones.size();
        };
        return (size(smaller) < size(larger) || (size(smaller) == size(larger) && first)) &&
               within(smaller.courses, larger.courses,
                      [](const CourseSetRef& set) -> const std::string& { return set->text; }) &&
               within(smaller.milestones, larger.milestones,
                      [](const std::string& id) -> const std::string& { return id; });
    }

    static Location placeOf(const ItemBundle& bundle, const CourseItem& item) {
        if (bundle.courses.empty()) {
            return item.at;
        }
        Location at = bundle.courses.front()->at;
        at.span.end = bundle.courses.back()->at.span.end;
        return at;
    }

    static std::string textOf(const ItemBundle& bundle) {
        std::string text;
        for (const CourseSetRef& course : bundle.courses) {
            text += (text.empty() ? "" : " and ") + course->text;
        }
        return text.empty() ? "it" : text;
    }

    static bool hides(const CourseSet& set) {
        if (const auto* combined = std::get_if<Combined>(&set.what)) {
            return std::any_of(combined->parts.begin(), combined->parts.end(),
                               [](const CourseSetRef& part) { return hides(*part); });
        }
        return std::holds_alternative<Hidden>(set.what);
    }

    ProgramView& view_;
};

} // namespace

void listedTwice(ProgramView& view) {
    ListedTwice look(view);
    walk(view.program, [&](const Statement& statement, const Trail&) {
        if (const auto* take = std::get_if<Take>(&statement.what)) {
            look.items(*take);
            for (const CourseItem& item : take->items) {
                look.alternatives(item);
            }
        }
        look.twiceInSet = false;
        forEachSet(statement, [&](const CourseSetRef& set) { look.parts(*set); });
        if (const auto* take = std::get_if<Take>(&statement.what); take != nullptr && look.twiceInSet) {
            view.explained.insert(take);
            view.meetable = false;
        }
    });
}

} // namespace gradus::lints
