#include "src/report/tree.h"
#include "src/report/unicode.h"
#include "src/report/why.h"
#include "src/report/wording.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace gradus::report {

void writeStatement(const Sheet& sheet, const NodeResult& node) {
    Page& page = sheet.page;
    const std::string place = sheet.places.text(placeOf(node));
    if (const auto* take = std::get_if<TakeResult>(&node.what)) {
        labelled(page, "asks", placed("take " + take->text, place));
        for (const Use& use : take->uses) {
            const AttemptResult& attempt = sheet.audit.attempts.at(use.attempt);
            sheet.columns.course(page, 13, attempt, remarkText(use, attempt));
        }
        labelled(page, "holds", Text(progressText(take->progress, sheet.audit.unitName)));
    } else if (const auto* earn = std::get_if<EarnResult>(&node.what)) {
        labelled(page, "asks", placed("earn " + earn->text, place));
        std::vector<std::string> counted;
        for (const std::size_t index : earn->counted) {
            counted.push_back(codeText(sheet.audit.attempts.at(index)));
        }
        std::string holds = progressText(*earn, sheet.audit.unitName);
        if (earn->gpaNeed) {
            holds = "average " + (earn->gpa ? average(*earn->gpa) : std::string("none"));
        }
        labelled(page, "holds", holds + (counted.empty() ? "" : ": " + listed(counted, "and")));
    } else if (const auto* limit = std::get_if<LimitResult>(&node.what)) {
        labelled(page, "asks", placed("limit " + limit->text, place));
        const auto amount = [&](const CourseAmount& placed) {
            return limit->unitsCap ? countedUnits(placed.units, sheet.audit.unitName)
                                   : counted(placed.courses, "course");
        };
        std::string holds = limit->per ? "" : amount(limit->placed);
        for (const LimitResult::Group& group : limit->groups) {
            holds += (holds.empty() ? "" : "; ") + group.name + ": " + amount(group.placed);
        }
        labelled(page, "holds", holds.empty() ? "nothing" : holds);
    } else if (const auto* require = std::get_if<RequireResult>(&node.what)) {
        labelled(page, "asks", placed("require " + require->text, place));
        std::vector<std::string> verdicts;
        for (const auto& one : require->programs) {
            verdicts.push_back(requiredText(one) + ": " + standingWord(one.standing));
        }
        labelled(page, "holds",
                 verdicts.empty() ? "no programme of the kind on the record" : listed(verdicts, "and"));
    } else if (const auto* forbid = std::get_if<ForbidResult>(&node.what)) {
        labelled(page, "asks", placed("forbid " + forbid->text, place));
        if (!forbid->because) {
            const std::string courses = coursesText(forbid->counted, sheet.audit);
            labelled(page, "holds",
                     forbiddenText(*forbid, sheet.audit.unitName) + (courses.empty() ? "" : ": " + courses));
        }
    } else if (const auto* attain = std::get_if<AttainResult>(&node.what)) {
        const std::string times = attain->need == 1 ? "" : fmt::format(" {} times", attain->need);
        if (attain->scoreNeed) {
            const ScoreNeed& need = *attain->scoreNeed;
            labelled(page, "asks",
                     placed(fmt::format("attain {} {} {}", attain->milestone, comparisonSign(need.comparison),
                                        need.score.text()),
                            place));
            labelled(page, "holds",
                     attain->score ? attain->score->text() + " on the record" : "no score on the record");
        } else {
            labelled(page, "asks", placed(fmt::format("attain {}{}", attain->milestone, times), place));
            labelled(page, "holds", std::to_string(attain->have) + " on the record");
        }
    } else if (const auto* some = std::get_if<AttainSomeResult>(&node.what)) {
        std::vector<std::string> held;
        for (const AttainResult& one : some->among) {
            if (isMet(one.standing)) {
                held.push_back(one.title.empty() ? one.milestone : one.title);
            }
        }
        labelled(page, "asks", placed("attain " + some->text, place));
        labelled(page, "holds", held.empty() ? "none on the record" : listed(held, "and"));
    } else if (const auto* unchecked = std::get_if<UncheckedResult>(&node.what)) {
        labelled(page, "open", placed(unchecked->text, place));
        labelled(page, "", "to be confirmed by a person");
    } else if (const auto* remark = std::get_if<RemarkResult>(&node.what)) {
        labelled(page,
                 remark->kind == Remark::Kind::cite   ? "source"
                 : remark->kind == Remark::Kind::note ? "note"
                                                      : "advice",
                 placed(remark->text, place));
    } else if (const auto* complete = std::get_if<CompleteResult>(&node.what)) {
        std::vector<std::string> chosen;
        for (const ScopeResult& branch : complete->chosen) {
            chosen.push_back(branch.title);
        }
        std::vector<std::string> others;
        for (const auto& [path, title] : complete->notChosen) {
            others.push_back(title.empty() ? path : title);
        }
        labelled(page, "asks",
                 placed("complete " + std::to_string(complete->need) + " of " +
                            std::to_string(chosen.size() + others.size()),
                        place));
        labelled(page, "counted", listed(chosen, "and"));
        if (!others.empty()) {
            labelled(page, "not", fmt::format("{}", fmt::join(others, "; ")));
        }
    }
    if (const Text missing = missingText(node, sheet.audit, 12); !missing.empty()) {
        labelled(page, "missing", missing);
    }
    if (const Text broken = brokenText(node, sheet.audit); !broken.empty()) {
        labelled(page, "broken", broken);
    }
}

std::vector<std::string> namesOf(const NodeResult& node) {
    const auto with = [](const char* verb, const std::string& text) {
        return std::vector<std::string>{verb + text, text};
    };
    if (const auto* take = std::get_if<TakeResult>(&node.what)) {
        return with("Take ", take->text);
    }
    if (const auto* earn = std::get_if<EarnResult>(&node.what)) {
        return with("Earn ", earn->text);
    }
    if (const auto* limit = std::get_if<LimitResult>(&node.what)) {
        return with("Limit ", limit->text);
    }
    if (const auto* require = std::get_if<RequireResult>(&node.what)) {
        return with("Require ", require->text);
    }
    if (const auto* forbid = std::get_if<ForbidResult>(&node.what)) {
        std::vector<std::string> names = with("Forbid ", forbid->text);
        if (forbid->because) {
            names.insert(names.begin(), *forbid->because);
        }
        return names;
    }
    if (const auto* attain = std::get_if<AttainResult>(&node.what)) {
        std::vector<std::string> names = with("Attain ", attain->milestone);
        if (!attain->title.empty()) {
            names.insert(names.begin(), attain->title);
        }
        return names;
    }
    if (const auto* some = std::get_if<AttainSomeResult>(&node.what)) {
        return with("Attain ", some->text);
    }
    if (const auto* unchecked = std::get_if<UncheckedResult>(&node.what)) {
        return {unchecked->text};
    }
    return {};
}

} // namespace gradus::report
