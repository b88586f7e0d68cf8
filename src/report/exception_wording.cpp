#include "src/report/unicode.h"
#include "src/report/wording.h"

namespace gradus::report {

std::string exceptionText(const RecordedException& exception) {
    const std::string course = exception.course ? glued(exception.course->text()) : "";
    const std::string anchor = exception.anchor;
    const auto about = [&](const std::string& word) {
        return word + (course.empty() ? "" : " " + course) + (anchor.empty() ? "" : " for " + anchor);
    };
    std::string text;
    switch (exception.kind) {
    case ExceptionKind::waive:
        text = "waiver of " + anchor + (exception.withCredit ? " with credit" : "");
        break;
    case ExceptionKind::substitute:
        text = "substitution of " + course +
               (exception.forCourse ? " for " + glued(exception.forCourse->text()) : "") +
               (anchor.empty() ? "" : " in " + anchor);
        break;
    case ExceptionKind::allow:
        text = about("permission to count");
        break;
    case ExceptionKind::apply:
        text = about("application of");
        break;
    case ExceptionKind::force:
        text = about("forced use of");
        break;
    case ExceptionKind::adjust:
        text = "adjustment of " + anchor + (exception.amount ? " to " + exception.amount->text() : "");
        if (exception.unit != RecordedException::Unit::asked) {
            const std::string word = exceptionUnitWord(exception.unit);
            const bool one = exception.amount == Milli::whole(1);
            text += " " + (one ? word.substr(0, word.size() - 1) : word);
        }
        break;
    case ExceptionKind::exclude:
        text = about("exclusion of");
        break;
    case ExceptionKind::confirm:
        text = about("confirmation");
        break;
    }
    std::vector<std::string> by;
    for (const std::string& part : {exception.who, exception.when, exception.why}) {
        if (!part.empty()) {
            by.push_back(part);
        }
    }
    return by.empty() ? text
                      : text + " (" + by[0] + (by.size() > 1 ? ", " + by[1] : "") +
                            (by.size() > 2 ? ": " + by[2] : "") + ")";
}

std::string exceptionUnitWord(RecordedException::Unit unit) {
    switch (unit) {
    case RecordedException::Unit::courses:
        return "courses";
    case RecordedException::Unit::units:
        return "units";
    case RecordedException::Unit::asked:
        break;
    }
    return "";
}

std::string exceptionOutcomeCode(ExceptionResult::Outcome outcome) {
    switch (outcome) {
    case ExceptionResult::Outcome::applied:
        return "applied";
    case ExceptionResult::Outcome::noEffect:
        return "no-effect";
    case ExceptionResult::Outcome::noSuchPlace:
        return "no-such-place";
    case ExceptionResult::Outcome::noSuchCourse:
        return "no-such-course";
    case ExceptionResult::Outcome::nothingThere:
        return "nothing-there";
    case ExceptionResult::Outcome::ambiguous:
        return "ambiguous";
    case ExceptionResult::Outcome::overridden:
        break;
    }
    return "overridden";
}

std::string outcomeText(const ExceptionResult& result, const ProgramAudit& audit) {
    switch (result.outcome) {
    case ExceptionResult::Outcome::applied:
        return "applied";
    case ExceptionResult::Outcome::noEffect:
        return "applied, but without effect: the audit would be the same without it";
    case ExceptionResult::Outcome::noSuchPlace:
        return "not applied: the rules have no " + result.exception.anchor;
    case ExceptionResult::Outcome::noSuchCourse:
        return "not applied: " +
               (result.exception.course ? glued(result.exception.course->text()) : "the course") +
               " is not on the record";
    case ExceptionResult::Outcome::nothingThere:
        return "not applied: there is nothing of the kind to decide about at that place";
    case ExceptionResult::Outcome::ambiguous:
        return "not applied: there is more than one that it could mean";
    case ExceptionResult::Outcome::overridden:
        break;
    }
    const std::string later = result.by && *result.by < audit.exceptions.size()
                                  ? "the " + exceptionText(audit.exceptions[*result.by].exception)
                                  : "a later exception";
    return "not applied: " + later + " came later and says otherwise";
}

} // namespace gradus::report
