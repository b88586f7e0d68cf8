#include "src/report/wording.h"

#include "src/report/unicode.h"

#include <cctype>
#include <fmt/format.h>
#include <iterator>

namespace gradus::report {

std::string verdictWord(Verdict verdict) {
    switch (verdict) {
    case Verdict::met:
        return "met";
    case Verdict::metExceptUnchecked:
        return "met except unchecked";
    case Verdict::cannotTell:
        return "cannot tell";
    case Verdict::notMet:
        break;
    }
    return "not met";
}

std::string standingWord(Standing standing) {
    switch (standing) {
    case Standing::met:
        return "met";
    case Standing::inProgress:
        return "in progress";
    case Standing::planned:
        return "planned";
    case Standing::metExceptUnchecked:
        return "met except unchecked";
    case Standing::cannotTell:
        return "cannot tell";
    case Standing::waived:
        return "waived";
    case Standing::notMet:
        break;
    }
    return "not met";
}

std::string statusWord(Status status) {
    switch (status) {
    case Status::inProgress:
        return "in progress";
    case Status::planned:
        return "planned";
    case Status::completed:
        break;
    }
    return "completed";
}

std::string scopeKindWord(Scope::Kind kind) {
    switch (kind) {
    case Scope::Kind::program:
        return "program";
    case Scope::Kind::concentration:
        return "concentration";
    case Scope::Kind::option:
        return "option";
    case Scope::Kind::take:
        return "take";
    case Scope::Kind::requirement:
        break;
    }
    return "requirement";
}

std::string assumptionCode(Assumption::Kind kind) {
    switch (kind) {
    case Assumption::Kind::choice:
        return "choice";
    case Assumption::Kind::choiceNone:
        return "choice-none";
    case Assumption::Kind::concentration:
        return "concentration";
    case Assumption::Kind::missingGiven:
        break;
    }
    return "missing-given";
}

std::string cutoffCode(Cutoff cutoff) {
    switch (cutoff) {
    case Cutoff::combinations:
        return "combinations";
    case Cutoff::furtherCourses:
        return "further-courses";
    case Cutoff::steps:
        break;
    }
    return "steps";
}

std::string exceptionKindWord(ExceptionKind kind) {
    switch (kind) {
    case ExceptionKind::waive:
        return "waive";
    case ExceptionKind::substitute:
        return "substitute";
    case ExceptionKind::allow:
        return "allow";
    case ExceptionKind::apply:
        return "apply";
    case ExceptionKind::force:
        return "force";
    case ExceptionKind::adjust:
        return "adjust";
    case ExceptionKind::exclude:
        return "exclude";
    case ExceptionKind::confirm:
        break;
    }
    return "confirm";
}

namespace {

Milli asMilli(std::int64_t courses) {
    return Milli::whole(courses);
}
Milli asMilli(Milli units) {
    return units;
}

/// Progress of one measure, courses or units.
template <typename Number>
std::string measureText(Number completed, Number inProgress, Number planned, Number need,
                        std::string_view noun) {
    const Milli done = asMilli(completed);
    const Milli needed = asMilli(need);
    std::string text = needed == Milli{} ? countedUnits(done, noun)
                       : done > needed
                           ? fmt::format("{} ({} needed)", countedUnits(done, noun), needed.text())
                           : fmt::format("{} of {}", done.text(), countedUnits(needed, noun));
    if (inProgress != Number{}) {
        text += fmt::format(", {} in progress", asMilli(inProgress).text());
    }
    if (planned != Number{}) {
        text += fmt::format(", {} planned", asMilli(planned).text());
    }
    return text;
}

} // namespace

std::string progressText(const Progress& progress, std::string_view unitName, std::string_view courseNoun) {
    const auto& [completed, inProgress, planned, need, upper] = progress;
    std::string text;
    if (need == CourseAmount{} && upper && upper->units != Milli{}) { // "up to" so much, and none is needed
        return measureText(completed.units, inProgress.units, planned.units, Milli{}, unitName) + ", up to " +
               upper->units.text() + " accepted";
    }
    if (need.courses != 0 || need.units == Milli{}) {
        text = measureText(completed.courses, inProgress.courses, planned.courses, need.courses, courseNoun);
    }
    if (need.units != Milli{}) {
        text += text.empty() ? "" : "; ";
        text += measureText(completed.units, inProgress.units, planned.units, need.units, unitName);
    }
    return text;
}

std::string comparisonSign(Comparison comparison) {
    switch (comparison) {
    case Comparison::less:
        return "<";
    case Comparison::lessEqual:
        return "<=";
    case Comparison::equal:
        return "=";
    case Comparison::greaterEqual:
        return ">=";
    case Comparison::greater:
        break;
    }
    return ">";
}

std::string itemsText(const Missing& missing) {
    const std::int64_t others = missing.amount.courses - std::ssize(missing.items);
    if (others < 0) {
        return std::to_string(missing.amount.courses) + " of " + listed(missing.items, "or");
    }
    std::vector<std::string> parts = missing.items;
    if (others > 0) {
        parts.push_back(counted(others, missing.items.empty() ? "course" : "more course"));
    }
    return listed(parts, "and");
}

std::string requiredText(const RequireResult::Required& program) {
    return program.title == program.id ? program.id : program.title + " (" + program.id + ")";
}

std::string forbiddenText(const ForbidResult& forbid, std::string_view unitName) {
    if (forbid.have == CourseAmount{}) {
        return "none";
    }
    const bool any = !(forbid.allowed == CourseAmount{});
    return forbid.unitsCap ? fmt::format("{}, {} allowed", countedUnits(forbid.have.units, unitName),
                                         any ? forbid.allowed.units.text() : "none")
                           : fmt::format("{}, {} allowed", counted(forbid.have.courses, "course"),
                                         any ? std::to_string(forbid.allowed.courses) : "none");
}

std::string average(const Average& gpa) {
    return gpa.units == 0 ? "none" : gpaText(Milli::fromThousandths(gpa.points / gpa.units));
}

std::string termText(const Attempt& attempt) {
    if (attempt.season.empty()) {
        return attempt.year == 0 ? "" : std::to_string(attempt.year);
    }
    std::string text = attempt.season;
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text + " " + std::to_string(attempt.year);
}

std::string gradeText(const AttemptResult& attempt) {
    if (!attempt.attempt.grade.empty()) {
        return attempt.attempt.grade;
    }
    return attempt.status == Status::completed ? "" : statusWord(attempt.status);
}

} // namespace gradus::report
