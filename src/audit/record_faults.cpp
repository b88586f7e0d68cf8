#include "src/audit/record_faults.h"

#include "src/did_you_mean.h"

#include <fmt/format.h>

namespace gradus {
namespace {

Diagnostic fault(const char* code, const Location& at, std::string message, std::string hint) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.at = at;
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    return diagnostic;
}

std::string suggestion(const std::string& word, const std::vector<std::string>& known,
                       const char* otherwise) {
    if (const auto meant = didYouMean(word, known))
        return fmt::format("did you mean `{}`?", *meant);
    return fmt::format("{}: {}", otherwise, fmt::join(known, ", "));
}

std::vector<std::string> idsOf(const std::vector<NamedValue>& values) {
    std::vector<std::string> ids;
    for (const NamedValue& value : values)
        ids.push_back(value.id);
    return ids;
}

std::string where(const Attempt& attempt) {
    return fmt::format("{} in {} {}", attempt.course.text(), attempt.season, attempt.year);
}

} // namespace

Diagnostic unknownGrade(const Attempt& attempt, const Institution& institution) {
    std::vector<std::string> known;
    for (const Grade& grade : institution.grades)
        known.push_back(grade.name);
    return fault("unknown-grade", attempt.at,
                 fmt::format("{} has the grade `{}`, which {} does not use", where(attempt), attempt.grade,
                             institution.name.empty() ? "the default scale" : institution.name),
                 suggestion(attempt.grade, known, "its grades are"));
}

Diagnostic unknownSeason(const Attempt& attempt, const Institution& institution) {
    return fault("unknown-term", attempt.at,
                 fmt::format("{} names the term `{}`, which {} does not have", attempt.course.text(),
                             attempt.season,
                             institution.name.empty() ? "the default calendar" : institution.name),
                 suggestion(attempt.season, institution.terms, "its terms are"));
}

Diagnostic completedWithoutGrade(const Attempt& attempt) {
    return fault("missing-grade", attempt.at,
                 fmt::format("{} is completed but has no final grade", where(attempt)),
                 "record the grade, or give the attempt the status `in progress` or `planned`");
}

Diagnostic gradedBeforeCompleted(const Attempt& attempt) {
    return fault("grade-too-early", attempt.at,
                 fmt::format("{} has the final grade {} but is not completed", where(attempt), attempt.grade),
                 "leave out the status, or the grade");
}

Diagnostic unknownGivenValue(const Transcript& transcript, const Given& given, const std::string& value) {
    return fault("unknown-value", transcript.at,
                 fmt::format("`{}` is not a value of the given `{}` ({})", value, given.id, given.title),
                 suggestion(value, idsOf(given.values), "its values are"));
}

Diagnostic unknownChoiceValue(const Transcript& transcript, const Choice& choice, const std::string& value) {
    return fault("unknown-value", transcript.at,
                 fmt::format("`{}` is not a value of the choice `{}` ({})", value, choice.id, choice.title),
                 suggestion(value, idsOf(choice.values), "its values are"));
}

Diagnostic tooManyChosen(const Transcript& transcript, const Choice& choice) {
    return fault("too-many-chosen", transcript.at,
                 fmt::format("the record picks more than {} of the choice `{}`", choice.upTo, choice.id),
                 "leave out what the student no longer pursues");
}

Diagnostic unknownConcentration(const Transcript& transcript, const std::string& value,
                                const std::vector<std::string>& known) {
    return fault(
        "unknown-concentration", transcript.at,
        fmt::format("the record declares the concentration `{}`, which the programme does not have", value),
        known.empty() ? "the programme has no concentrations" : suggestion(value, known, "it has"));
}

Diagnostic unknownAdmission(const HeldProgram& held, const Institution& institution) {
    return fault("unknown-term", held.at,
                 fmt::format("the admission to `{}` names the term `{}`, which {} does not have", held.id,
                             held.admittedSeason,
                             institution.name.empty() ? "the default calendar" : institution.name),
                 suggestion(held.admittedSeason, institution.terms, "its terms are"));
}

Diagnostic unaskedFact(const Program& program, const char* kind, const std::string& id,
                       const std::vector<std::string>& known, const Location& at) {
    const auto meant = didYouMean(id, known);
    Diagnostic note =
        fault("unasked-fact", at,
              fmt::format("`{}` never asks about the {} `{}` of the record", program.id, kind, id),
              meant ? fmt::format("did you mean `{}`?", *meant)
                    : "it was not looked at; it may belong to another programme");
    note.severity = Severity::note;
    return note;
}

Diagnostic unlistedCourse(const Attempt& attempt, const std::vector<std::string>& known) {
    const auto meant = didYouMean(attempt.course.text(), known);
    Diagnostic warning =
        fault("unlisted-course", attempt.at,
              fmt::format("the catalogue does not have {}, though it lists other {} courses",
                          attempt.course.text(), attempt.course.subject),
              fmt::format("{}it is counted as the record has it",
                          meant ? fmt::format("did you mean `{}`? ", *meant) : std::string()));
    warning.severity = Severity::warning;
    return warning;
}

Diagnostic unverifiedPlacement(const Transcript& transcript, const std::string& complaint) {
    return fault(
        "unverified-placement", transcript.at,
        fmt::format("the audit of student {} could not be verified: {}", transcript.student, complaint),
        "this is a fault of Gradus, not of the record; please report it with the two files");
}

} // namespace gradus
