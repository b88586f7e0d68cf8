#include "src/report/wording.h"

#include "src/report/unicode.h"

#include <cctype>

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

std::string counted(std::int64_t n, std::string_view noun) {
    return std::to_string(n) + " " + std::string(noun) + (n == 1 ? "" : "s");
}

std::string countedUnits(Milli units, std::string_view unitName) {
    return units.text() + " " + std::string(unitName) + (units == Milli::whole(1) ? "" : "s");
}

std::string amountText(const CourseAmount& amount, std::string_view unitName, std::string_view courseNoun) {
    const bool courses = amount.courses != 0;
    const bool units = amount.units != Milli{};
    if (!courses && !units) {
        return "nothing";
    }
    return (courses ? counted(amount.courses, courseNoun) : "") + (courses && units ? " and " : "") +
           (units ? countedUnits(amount.units, unitName) : "");
}

std::string progressText(const Progress& progress, std::string_view unitName) {
    const auto part = [](const std::string& completed, const std::string& need, bool needed, bool over,
                         const std::string& noun, const std::string& coming, const std::string& later) {
        std::string text = needed && !over ? completed + " of " + need + noun : completed + noun;
        text += needed && over ? " (" + need + " needed)" : "";
        text += coming.empty() ? "" : ", " + coming + " in progress";
        text += later.empty() ? "" : ", " + later + " planned";
        return text;
    };
    const CourseAmount& done = progress.completed;
    const CourseAmount& coming = progress.inProgress;
    const CourseAmount& later = progress.planned;
    const CourseAmount& need = progress.need;
    const auto number = [](std::int64_t n) { return n == 0 ? std::string{} : std::to_string(n); };
    const auto units = [](Milli n) { return n == Milli{} ? std::string{} : n.text(); };
    std::string text;
    if (need.courses != 0 || need.units == Milli{}) {
        const bool over = done.courses > need.courses;
        const std::int64_t last = need.courses != 0 && !over ? need.courses : done.courses;
        text = part(std::to_string(done.courses), std::to_string(need.courses), need.courses != 0, over,
                    last == 1 ? " course" : " courses", number(coming.courses), number(later.courses));
    }
    if (need.units != Milli{}) {
        const bool over = done.units > need.units;
        const Milli last = over ? done.units : need.units;
        text += text.empty() ? "" : "; ";
        text += part(done.units.text(), need.units.text(), true, over,
                     " " + std::string(unitName) + (last == Milli::whole(1) ? "" : "s"), units(coming.units),
                     units(later.units));
    }
    return text;
}

std::string average(const Average& gpa) {
    return gpa.units == 0 ? "none" : Milli::fromThousandths(gpa.points / gpa.units).text();
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

std::string listed(const std::vector<std::string>& parts, std::string_view last) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) {
            text += i + 1 == parts.size() ? " " + std::string(last) + " " : ", ";
        }
        text += parts[i];
    }
    return text;
}

} // namespace gradus::report
