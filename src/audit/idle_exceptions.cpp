#include "src/audit/exception_targets.h"
#include "src/audit/exceptions.h"
#include "src/did_you_mean.h"

#include <fmt/format.h>

namespace gradus {
namespace {

using Became = ExceptionResult::Outcome;

Diagnostic warning(const char* code, const ExceptionResult& result, std::string message, std::string hint) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.severity = Severity::warning;
    diagnostic.at = result.exception.at;
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    return diagnostic;
}

Diagnostic noSuchPlace(const ExceptionResult& result, const Programs& programs) {
    std::vector<std::string> known;
    for (const Program* program : programs) {
        const std::vector<std::string> paths = targetPaths(*program);
        known.insert(known.end(), paths.begin(), paths.end());
        known.push_back(program->id);
    }
    const std::string& anchor = result.exception.anchor;
    const auto meant = didYouMean(anchor, known);
    return warning("dead-exception", result,
                   fmt::format("an exception is about `{}`, which the rules do not have", anchor),
                   meant ? fmt::format("did you mean `{}`?", *meant)
                         : "name a requirement or a named statement by its ids, as in `core.ml`");
}

Diagnostic nothingThere(const ExceptionResult& result) {
    const RecordedException& exception = result.exception;
    const char* wanted = exception.kind == ExceptionKind::adjust ? "no such amount to adjust"
                         : exception.kind == ExceptionKind::confirm && !exception.course
                             ? "no `unchecked` to confirm"
                         : exception.kind == ExceptionKind::waive ? "nothing to waive as a whole"
                                                                  : "no place for courses";
    return warning("dead-exception", result,
                   fmt::format("an exception is about `{}`, where there is {}", exception.anchor, wanted),
                   "name the requirement or statement that is meant");
}

Diagnostic ambiguous(const ExceptionResult& result) {
    const std::string& anchor = result.exception.anchor;
    if (result.program.empty())
        return warning(
            "ambiguous-exception", result,
            fmt::format("several of the programmes have `{}`, which an exception is about", anchor),
            "begin with the id of the programme that is meant, as in `bs-math.core`");
    return warning("ambiguous-exception", result,
                   fmt::format("`{}` has more than one statement that an exception may be about", anchor),
                   result.exception.kind == ExceptionKind::adjust
                       ? "name the `take` or `earn` that is meant, and say of what the amount is"
                       : "name the statement that is meant");
}

} // namespace

Diagnostics idleExceptions(const Programs& programs, const Transcript& transcript) {
    Diagnostics all;
    for (const ExceptionResult& result : resolveExceptions(programs, transcript)) {
        switch (result.outcome) {
        case Became::noSuchPlace:
            all.push_back(noSuchPlace(result, programs));
            break;
        case Became::noSuchCourse:
            all.push_back(warning("dead-exception", result,
                                  fmt::format("an exception is about {}, which is not on the record",
                                              result.exception.course->text()),
                                  "correct the course, or add its attempt"));
            break;
        case Became::nothingThere:
            all.push_back(nothingThere(result));
            break;
        case Became::ambiguous:
            all.push_back(ambiguous(result));
            break;
        case Became::applied:
        case Became::noEffect:
        case Became::overridden:
            break;
        }
    }
    return all;
}

} // namespace gradus
