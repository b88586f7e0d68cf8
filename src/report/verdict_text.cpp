#include "src/report/audit_text.h"
#include "src/report/tree.h"
#include "src/report/unicode.h"
#include "src/report/wording.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <set>

namespace gradus::report {

namespace {

Ink inkOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::met:
        return Ink::good;
    case Verdict::metExceptUnchecked:
    case Verdict::cannotTell:
        return Ink::waiting;
    case Verdict::notMet:
        break;
    }
    return Ink::bad;
}

std::string upperCase(std::string text) {
    for (char& c : text) {
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    return text;
}

/// "the work in progress and the planned work", whichever of them the audit shows.
std::string openWork(const ProgramAudit& audit) {
    bool inProgress = false;
    bool planned = false;
    for (const std::size_t index : openAttempts(audit, audit.body)) {
        inProgress = inProgress || audit.attempts.at(index).status == Status::inProgress;
        planned = planned || audit.attempts.at(index).status == Status::planned;
    }
    std::vector<std::string> kinds;
    if (inProgress) {
        kinds.emplace_back("the work in progress");
    }
    if (planned) {
        kinds.emplace_back("the planned work");
    }
    return listed(kinds, "and");
}

/// "2 more courses", or "2 more courses (15 credits)" where they must have more than courses usually have
std::string furtherWork(const ProgramAudit& audit) {
    const std::string units = countedUnits(audit.furtherUnits, audit.unitName);
    if (audit.furtherCourses == 0) {
        return units;
    }
    const std::string courses =
        std::to_string(audit.furtherCourses) + " more " + (audit.furtherCourses == 1 ? "course" : "courses");
    const std::int64_t usual = audit.furtherCourses * audit.unitsPerCourse.thousandths();
    return audit.furtherUnits.thousandths() == usual ? courses : courses + " (" + glued(units) + ")";
}

/// What work to come must bring beside a pass: ", with the grades named below, and the averages hold".
std::string provided(const ProgramAudit& audit) {
    bool floors = false;
    bool averages = false;
    forEachNode(audit.body, [&](const Visited& visited) {
        if (const auto* take = std::get_if<TakeResult>(&visited.node.what)) {
            floors = floors || std::any_of(take->uses.begin(), take->uses.end(),
                                           [](const Use& use) { return !use.floor.empty(); });
        } else if (const auto* earn = std::get_if<EarnResult>(&visited.node.what)) {
            averages = averages || earn->gpaNeed;
        }
    });
    return std::string(floors ? " with the grades named below" : "") +
           (averages ? (floors ? " and" : "") + std::string(" with the averages still reached") : "");
}

/// How many attempts further courses are to replace.
std::size_t replacedCount(const ProgramAudit& audit) {
    std::set<std::size_t> replaced;
    forEachNode(audit.body, [&](const Visited& visited) {
        if (const auto* take = std::get_if<TakeResult>(&visited.node.what);
            take != nullptr && take->missing) {
            replaced.insert(take->missing->replaced.begin(), take->missing->replaced.end());
        }
    });
    return replaced.size();
}

bool isBroken(const ProgramAudit& audit) {
    bool broken = false;
    forEachNode(audit.body, [&](const Visited& visited) {
        const auto* forbid = std::get_if<ForbidResult>(&visited.node.what);
        broken = broken || (forbid != nullptr && !isMet(forbid->standing));
    });
    return broken;
}

std::string notMetSentence(const ProgramAudit& audit) {
    const std::string open = openWork(audit);
    if (audit.withInProgress) {
        return "It is met once the work in progress is passed" + provided(audit) + ".";
    }
    if (audit.withPlanned) {
        const bool both = open.find(" and ") != std::string::npos;
        return fmt::format("It is met once {} passed{}.", both ? open + " are" : "the planned work is",
                           provided(audit));
    }
    if (!audit.possible) {
        return "It cannot be met by any further courses.";
    }
    if (audit.furtherCourses == 0 && audit.furtherUnits == Milli{}) {
        const char* but =
            isBroken(audit) ? "what is listed below as forbidden breaks it" : "what stands below is missing";
        return open.empty() ? fmt::format("No requirement lacks a course, but {}.", but)
                            : fmt::format("With {} no requirement lacks a course, but {}.", open, but);
    }
    const char* besides =
        isBroken(audit) ? " What is listed as forbidden breaks it besides, and no further course mends that."
                        : "";
    const bool isOne =
        audit.furtherCourses == 1 || (audit.furtherCourses == 0 && audit.furtherUnits == Milli::whole(1));
    if (!audit.proven) {
        return fmt::format("Counted as below, {} {} needed in all{}.{}", furtherWork(audit),
                           isOne ? "is" : "are", open.empty() ? "" : " besides " + open, besides);
    }
    const std::size_t replaced = replacedCount(audit);
    return fmt::format("{}t least {} {} needed in all{}.{}",
                       open.empty() ? "A" : fmt::format("Besides {}, a", open), furtherWork(audit),
                       isOne ? "is" : "are",
                       replaced == 0 ? "" : fmt::format(", replacing {} that would fit", replaced), besides);
}

/// "with the planned work it would no longer be met: "forbid …" (p.gradus:12)"
void warnOf(const Sheet& sheet, Status by, const std::string& sentence) {
    std::vector<std::string> statements;
    for (const BrokenLater& broken : sheet.audit.brokenLater) {
        if (broken.by == by) {
            const std::string place = sheet.places.text(broken.at);
            statements.push_back("\"" + broken.text + "\"" + (place.empty() ? "" : " (" + place + ")"));
        }
    }
    sheet.page.paragraph(
        0,
        Text("Careful: ", Ink::bad)
            .add(sentence + (statements.empty() ? "." : " because of " + listed(statements, "and") + ".")));
}

/// Later work that would undo what earlier work meets.
void warnOfLaterWork(const Sheet& sheet) {
    const ProgramAudit& audit = sheet.audit;
    if (audit.completed && !audit.withInProgress) {
        warnOf(sheet, Status::inProgress,
               "the completed work meets it, but with the work in progress it would no longer be met");
    }
    if (audit.withInProgress && !audit.withPlanned) {
        warnOf(sheet, Status::planned, "with the planned work it would no longer be met");
    }
    const auto breaks = [&](Status by) {
        return std::any_of(audit.brokenLater.begin(), audit.brokenLater.end(),
                           [&](const BrokenLater& broken) { return broken.by == by; });
    };
    if (!audit.completed && !audit.withInProgress && breaks(Status::inProgress)) {
        warnOf(sheet, Status::inProgress, "the work in progress breaks what held so far");
    }
    if (!audit.withInProgress && !audit.withPlanned && breaks(Status::planned)) {
        warnOf(sheet, Status::planned, "the planned work breaks what held so far");
    }
}

/// For which values of missing facts the rest is told.
std::string shownFor(const ProgramAudit& audit) {
    std::vector<std::string> values;
    for (const Assumption& assumption : audit.assumptions) {
        if (assumption.kind == Assumption::Kind::missingGiven) {
            values.push_back(assumption.valueTitle.empty() ? assumption.value : assumption.valueTitle);
        }
    }
    return values.empty() ? "" : " Shown as if " + listed(values, "and") + ".";
}

std::string sentenceFor(const ProgramAudit& audit) {
    switch (audit.verdict) {
    case Verdict::met:
        return "Every requirement is met by completed work.";
    case Verdict::metExceptUnchecked: {
        const int open = openPoints(audit.body);
        return "Everything that can be computed is met; " +
               (open == 1 ? std::string("1 point is") : std::to_string(open) + " points are") +
               " left for a person to confirm.";
    }
    case Verdict::cannotTell: {
        std::vector<std::string> facts;
        for (const Assumption& assumption : audit.assumptions) {
            if (assumption.decides) {
                facts.push_back((assumption.title.empty() ? assumption.id : assumption.title) + " (" +
                                assumption.id + ")");
            }
        }
        return (facts.empty() ? std::string("The record lacks a fact on which the result depends.")
                              : fmt::format("The result {} on what the record does not say: {}.",
                                            audit.proven ? "depends" : "may depend", listed(facts, "and"))) +
               shownFor(audit);
    }
    case Verdict::notMet:
        break;
    }
    return notMetSentence(audit) + shownFor(audit);
}

bool hasDeclaredBranch(const ProgramAudit& audit) {
    bool declared = false;
    forEachNode(audit.body, [&](const Visited& visited) {
        const auto* complete = std::get_if<CompleteResult>(&visited.node.what);
        declared = declared || (complete != nullptr && complete->declared);
    });
    return declared;
}

std::string proofSentence(const ProgramAudit& audit) {
    const char* const no = hasDeclaredBranch(audit) ? "With what is declared, no" : "No";
    if (audit.proven) {
        return audit.verdict != Verdict::notMet
                   ? ""
                   : fmt::format("{} other way to count these courses does better (proven).", no);
    }
    std::vector<std::string> causes;
    for (const Cutoff cutoff : audit.cutoffs) {
        causes.push_back(cutoffText(cutoff, audit));
    }
    if (audit.verdict == Verdict::notMet && audit.possible && audit.bound != Milli{} &&
        audit.bound == audit.furtherUnits) {
        return fmt::format(
            "{} other way to count these courses needs less (proven). Which is the best of those "
            "that need as much is not: {}.",
            no, listed(causes, "and"));
    }
    std::string text = "Not proven: " + listed(causes, "and") + (causes.empty() ? "" : ", so ") +
                       "another way to count these courses might do better.";
    if (audit.bound != Milli{}) {
        text += " At least " + countedUnits(audit.bound, audit.unitName) + " of further work are certain.";
    }
    return text;
}

/// What is shown serves all programmes audited together, with later work where that is needed for all of
/// them; said where one programme by itself would look otherwise.
std::string pictureSentence(const ProgramAudit& audit) {
    const bool shownMet =
        audit.body.standing == Standing::met || audit.body.standing == Standing::metExceptUnchecked;
    const bool met = audit.verdict == Verdict::met || audit.verdict == Verdict::metExceptUnchecked;
    if (audit.together == 1 || audit.verdict == Verdict::cannotTell || met == shownMet) {
        return {};
    }
    return met ? "Below is how courses count once later work serves the other programmes, too; completed "
                 "work "
                 "alone meets this one."
               : "Below is how courses count once later work is passed; of completed work alone, the "
                 "programmes "
                 "before this one need what is missing here.";
}

} // namespace

void writeVerdict(const Sheet& sheet) {
    const ProgramAudit& audit = sheet.audit;
    const bool open = audit.verdict == Verdict::notMet && !audit.certain;
    Text line(glued(upperCase(verdictWord(audit.verdict)) + (open ? ", NOT PROVEN" : "")),
              inkOf(audit.verdict));
    const std::string gap = "    ";
    if (const EarnResult* total = totalUnits(audit)) {
        line.add(gap + glued(progressText(total->progress, audit.unitName)));
    }
    if (const Tally tally = requirementsOf(audit); tally.all > 0) {
        line.add(gap +
                 glued(std::to_string(tally.met) + " of " + counted(tally.all, "requirement") + " met"));
    }
    sheet.page.paragraph(0, line, 4);
    const std::string proof = proofSentence(audit);
    sheet.page.paragraph(0, sentenceFor(audit) + (proof.empty() ? "" : " " + proof));
    if (const std::string picture = pictureSentence(audit); !picture.empty()) {
        sheet.page.paragraph(0, Text(picture));
    }
    warnOfLaterWork(sheet);
}

} // namespace gradus::report
