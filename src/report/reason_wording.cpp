#include "src/report/unicode.h"
#include "src/report/wording.h"

#include <fmt/format.h>

namespace gradus::report {

std::string reasonCode(Reason::Code code) {
    switch (code) {
    case Reason::Code::used:
        return "used";
    case Reason::Code::neverCounts:
        return "never-counts";
    case Reason::Code::failed:
        return "failed";
    case Reason::Code::superseded:
        return "superseded";
    case Reason::Code::sameCourseUsed:
        return "same-course-used";
    case Reason::Code::noCredit:
        return "no-credit";
    case Reason::Code::matchesNothing:
        return "matches-nothing";
    case Reason::Code::removed:
        return "removed";
    case Reason::Code::excluded:
        return "excluded";
    case Reason::Code::exception:
        return "exception";
    case Reason::Code::belowMinimum:
        return "below-minimum";
    case Reason::Code::full:
        return "full";
    case Reason::Code::othersPreferred:
        return "others-preferred";
    case Reason::Code::limitReached:
        return "limit-reached";
    case Reason::Code::forbidden:
        return "forbidden";
    case Reason::Code::usedElsewhere:
        return "used-elsewhere";
    case Reason::Code::shareLimit:
        return "share-limit";
    case Reason::Code::branchNotChosen:
        return "branch-not-chosen";
    case Reason::Code::wouldBlock:
        return "would-block";
    case Reason::Code::notProven:
        break;
    }
    return "not-proven";
}

std::string reasonText(const Reason& reason, std::string_view elsewhere) {
    const std::string title = reason.title.empty() ? "the programme" : reason.title;
    const auto withDetail = [&](const std::string& text, const std::string& joint) {
        return reason.detail.empty() ? text : text + joint + reason.detail;
    };
    switch (reason.code) {
    case Reason::Code::used:
        return "counts for " + title;
    case Reason::Code::neverCounts:
        return withDetail("an attempt that was withdrawn, audited or left incomplete never counts", ": ");
    case Reason::Code::failed:
        return withDetail("a failed course never counts", ": ");
    case Reason::Code::superseded:
        return withDetail("another attempt counts instead", ": ");
    case Reason::Code::sameCourseUsed:
        return withDetail("the same course is already used", ": ");
    case Reason::Code::noCredit:
        return withDetail("no credit for both, and the other is used", ": ");
    case Reason::Code::matchesNothing:
        return "no requirement asks for it";
    case Reason::Code::removed:
        return withDetail("not accepted for " + title, ": ");
    case Reason::Code::excluded:
        return withDetail("excluded from " + title, ": ");
    case Reason::Code::exception:
        return "kept out of " + title + " by an exception" +
               (reason.detail.empty() ? "" : " (" + reason.detail + ")");
    case Reason::Code::belowMinimum:
        return reason.detail.empty()
                   ? "the grade is too low for " + title
                   : fmt::format("the grade is below {}, the minimum of {}", reason.detail, title);
    case Reason::Code::full:
        return title + " has all it accepts";
    case Reason::Code::othersPreferred:
        return withDetail(title + " has all it accepts, and others come first", ": ");
    case Reason::Code::limitReached:
        return withDetail("kept out of " + title + " by a limit", ": ");
    case Reason::Code::forbidden:
        return withDetail("kept out of " + title + ", where it would break the programme", ": ");
    case Reason::Code::usedElsewhere:
        return elsewhere.empty() ? "it counts elsewhere" : "it counts for " + std::string(elsewhere);
    case Reason::Code::shareLimit:
        return withDetail(
            (elsewhere.empty() ? "it counts elsewhere" : "it counts for " + std::string(elsewhere)) +
                ", and no more may be shared with " + title,
            ": ");
    case Reason::Code::branchNotChosen:
        return "only for " + title + ", which is not the branch that counts here";
    case Reason::Code::wouldBlock:
        return reason.detail.empty()
                   ? "using it for " + title + " would leave more to do in the end"
                   : fmt::format("left out of {} so that a further course can take its place, for \"{}\"",
                                 title, reason.detail);
    case Reason::Code::notProven:
        break;
    }
    return "the search stopped at its budget before it could tell whether " + title + " can use it";
}

std::string assumptionText(const Assumption& assumption) {
    const std::string title = assumption.title.empty() ? assumption.id : assumption.title;
    const std::string value = assumption.valueTitle.empty() ? assumption.value : assumption.valueTitle;
    switch (assumption.kind) {
    case Assumption::Kind::choice:
        return title + ": nothing chosen yet; assuming " + value + ", the best for this record";
    case Assumption::Kind::choiceNone:
        return title + ": none chosen, none needed";
    case Assumption::Kind::concentration:
        return title + ": none declared; assuming " + value + ", the nearest to complete";
    case Assumption::Kind::missingGiven:
        break;
    }
    return title + ": not on the record; " +
           (assumption.decides ? "the verdict depends on it; "
                               : "the verdict is the same for every value; ") +
           "shown as if " + value;
}

std::string cutoffText(Cutoff cutoff, const ProgramAudit& audit) {
    switch (cutoff) {
    case Cutoff::combinations:
        return fmt::format("what the record leaves open, facts and choices, has more combinations than the "
                           "{} that are tried",
                           maxCombinations);
    case Cutoff::furtherCourses:
        return "the rules tell more kinds of further courses apart than are looked at";
    case Cutoff::steps:
        break;
    }
    return fmt::format("the search stopped at its budget of {}",
                       counted(static_cast<std::int64_t>(audit.budget), "step"));
}

} // namespace gradus::report
