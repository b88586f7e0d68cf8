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

std::string courseOf(const Attempt& attempt) {
    return attempt.course.text().empty() ? "an attempt" : attempt.course.text();
}

std::string where(const Attempt& attempt) {
    return attempt.season.empty()
               ? courseOf(attempt)
               : fmt::format("{} in {} {}", courseOf(attempt), attempt.season, attempt.year);
}

Location placeOf(const Attempt& attempt, const std::optional<Location>& part) {
    return part.value_or(attempt.at);
}

Location pickOf(const Transcript& transcript, const std::string& choice, const std::string& value) {
    const auto picks = transcript.places.picks.find(choice);
    if (picks == transcript.places.picks.end())
        return transcript.at;
    const auto pick = picks->second.find(value);
    return pick == picks->second.end() ? transcript.at : pick->second;
}

Location valueOf(const Transcript& transcript, const std::map<std::string, FactPlace>& places,
                 const std::string& id) {
    const auto place = places.find(id);
    return place == places.end() ? transcript.at : place->second.value;
}

} // namespace

Diagnostic unknownGrade(const Attempt& attempt, const Institution& institution) {
    std::vector<std::string> known;
    for (const Grade& grade : institution.grades)
        known.push_back(grade.name);
    return fault("unknown-grade", placeOf(attempt, attempt.places.grade),
                 fmt::format("{} has the grade `{}`, which {} does not use", where(attempt), attempt.grade,
                             institution.name.empty() ? "the default scale" : institution.name),
                 suggestion(attempt.grade, known, "its grades are"));
}

Diagnostic unknownSeason(const Attempt& attempt, const Institution& institution) {
    return fault("unknown-term", placeOf(attempt, attempt.places.term),
                 fmt::format("{} names the term `{}`, which {} does not have", courseOf(attempt),
                             attempt.season,
                             institution.name.empty() ? "the default calendar" : institution.name),
                 suggestion(attempt.season, institution.terms, "its terms are"));
}

Diagnostic completedWithoutGrade(const Attempt& attempt) {
    return fault("missing-grade", placeOf(attempt, attempt.places.grade),
                 fmt::format("{} is completed but has no final grade", where(attempt)),
                 "record the grade, or give the attempt the status `in progress` or `planned`");
}

Diagnostic gradedBeforeCompleted(const Attempt& attempt) {
    return fault("grade-too-early", placeOf(attempt, attempt.places.grade),
                 fmt::format("{} has the final grade {} but is not completed", where(attempt), attempt.grade),
                 "leave out the status, or the grade");
}

Diagnostic unknownGivenValue(const Transcript& transcript, const Given& given, const std::string& value) {
    return fault("unknown-value", valueOf(transcript, transcript.places.givens, given.id),
                 fmt::format("`{}` is not a value of the given `{}` ({})", value, given.id, given.title),
                 suggestion(value, idsOf(given.values), "its values are"));
}

Diagnostic unknownChoiceValue(const Transcript& transcript, const Choice& choice, const std::string& value) {
    return fault("unknown-value", pickOf(transcript, choice.id, value),
                 fmt::format("`{}` is not a value of the choice `{}` ({})", value, choice.id, choice.title),
                 suggestion(value, idsOf(choice.values), "its values are"));
}

Diagnostic tooManyChosen(const Transcript& transcript, const Choice& choice) {
    return fault("too-many-chosen", valueOf(transcript, transcript.places.choices, choice.id),
                 fmt::format("the record picks more than {} of the choice `{}`", choice.upTo, choice.id),
                 "leave out what the student no longer pursues");
}

Diagnostic unknownConcentration(const Transcript& transcript, const std::string& value,
                                const std::vector<std::string>& known) {
    return fault(
        "unknown-concentration", pickOf(transcript, "concentration", value),
        fmt::format("the record declares the concentration `{}`, which the programme does not have", value),
        suggestion(value, known, "it has"));
}

Diagnostic unknownBranch(const Transcript& transcript, const std::string& path, const std::string& value,
                         const std::vector<std::string>& known) {
    return fault("unknown-concentration", pickOf(transcript, path, value),
                 fmt::format("the record picks `{}` for `{}`, which has no such branch", value, path),
                 suggestion(value, known, "its branches are"));
}

Diagnostic unknownAdmission(const HeldProgram& held, const Institution& institution) {
    return fault("unknown-term", held.admittedAt.value_or(held.at),
                 fmt::format("the admission to `{}` names the term `{}`, which {} does not have", held.id,
                             held.admittedSeason,
                             institution.name.empty() ? "the default calendar" : institution.name),
                 suggestion(held.admittedSeason, institution.terms, "its terms are"));
}

Diagnostic missingTermOf(const HeldProgram& held) {
    return fault("missing-admission", held.at,
                 fmt::format("the rules count years from `{}`, and the record says neither when the student "
                             "completed it nor when the admission was",
                             held.id),
                 "write \"completed\": \"spring 2024\" or \"admitted\": \"fall 2022\" beside its id");
}

Diagnostic unknownTermOf(const HeldProgram& held, const Institution& institution) {
    const bool completed = !held.completedSeason.empty();
    const std::string& season = completed ? held.completedSeason : held.admittedSeason;
    return fault("unknown-term", (completed ? held.completedAt : held.admittedAt).value_or(held.at),
                 fmt::format("the {} `{}` names the term `{}`, which {} does not have",
                             completed ? "completion of" : "admission to", held.id, season,
                             institution.name.empty() ? "the default calendar" : institution.name),
                 suggestion(season, institution.terms, "its terms are"));
}

Diagnostic missingStudentField(const Transcript& transcript, const std::string& field) {
    Diagnostic warning = fault(
        "missing-student-field", transcript.at,
        fmt::format("the rules compare with the student's \"{}\", which the record does not say", field),
        fmt::format("write \"fields\": {{\"{}\": \"…\"}}; until then nobody can tell what is the same",
                    field));
    warning.severity = Severity::warning;
    return warning;
}

Diagnostic milestoneKind(const Transcript& transcript, const std::string& id, bool scored) {
    const auto& places = scored ? transcript.places.attained : transcript.places.scores;
    const auto place = places.find(id);
    return fault(
        "milestone-kind", place == places.end() ? transcript.at : place->second.id,
        scored ? fmt::format("the rules ask for the score of `{}`, and the record says how often", id)
               : fmt::format("the rules count how often `{}` was attained, and the record has a score", id),
        scored ? fmt::format("write it under `scores`: {{\"{}\": 325}}", id)
               : fmt::format("write it under `attained`: {{\"{}\": 1}}", id));
}

Diagnostic missingAdmission(const Transcript& transcript, const Program& program) {
    return fault("missing-admission", transcript.at,
                 fmt::format("the rules count years from the admission to {}, which the record does not have",
                             program.id),
                 fmt::format("write it under `programs`: {{\"id\": \"{}\", \"admitted\": \"fall 2022\"}}; "
                             "in a test: admitted fall 2022",
                             program.id));
}

Diagnostic unaskedFact(const std::vector<const Program*>& programs, const char* kind, const std::string& id,
                       const std::vector<std::string>& known, const Location& at) {
    const auto meant = didYouMean(id, known);
    Diagnostic note = fault(
        "unasked-fact", at,
        programs.size() == 1
            ? fmt::format("`{}` never asks about the {} `{}` of the record", programs.front()->id, kind, id)
            : fmt::format("none of the {} programmes asks about the {} `{}` of the record", programs.size(),
                          kind, id),
        meant ? fmt::format("did you mean `{}`?", *meant)
              : "it was not looked at; it may belong to another programme");
    note.severity = Severity::note;
    return note;
}

Diagnostic unlistedCourse(const Attempt& attempt, const std::vector<std::string>& known) {
    const auto meant = didYouMean(attempt.course.text(), known);
    Diagnostic warning =
        fault("unlisted-course", placeOf(attempt, attempt.places.course),
              fmt::format("the catalogue does not have {}, though it lists other {} courses",
                          attempt.course.text(), attempt.course.subject),
              fmt::format("{}it is counted as the record has it",
                          meant ? fmt::format("did you mean `{}`? ", *meant) : std::string()));
    warning.severity = Severity::warning;
    return warning;
}

Diagnostic otherUnits(const Attempt& attempt, const CatalogCourse& course, const Institution& institution) {
    Diagnostic warning =
        fault("other-units", placeOf(attempt, attempt.places.units),
              fmt::format("{} has {} {}{} on the record and {} in the catalogue", where(attempt),
                          attempt.units->text(), institution.unitName,
                          *attempt.units == Milli::whole(1) ? "" : "s", course.units->text()),
              "check them; those of the record are counted");
    warning.severity = Severity::warning;
    return warning;
}

Diagnostic notSplit(const Attempt& attempt, const Split& split, const Institution& institution) {
    Diagnostic warning =
        fault("not-split", placeOf(attempt, attempt.places.units),
              fmt::format("{} has {} {}s on the record, and the rules split it into parts of {} together",
                          where(attempt), attempt.units->text(), institution.unitName, split.units().text()),
              "it is counted as a whole; check its units");
    warning.labels.push_back({split.clause.at, "split here"});
    warning.severity = Severity::warning;
    return warning;
}

Diagnostic otherCatalog(const HeldProgram& held, const Program& program) {
    Diagnostic warning =
        fault("other-catalog", held.at,
              fmt::format("the student holds {} by the catalogue {}, but these rules are of {}", held.id,
                          held.catalog, program.catalogYears->text()),
              "audit against the rules of the catalogue that holds for the student");
    warning.severity = Severity::warning;
    return warning;
}

Diagnostic similarProgram(const HeldProgram& held, const Program& program) {
    Diagnostic warning =
        fault("similar-program", held.at,
              fmt::format("the record does not hold {}, which is audited, but {}", program.id, held.id),
              fmt::format("did you mean `{}`? what rules ask of the programme held is not seen otherwise",
                          program.id));
    warning.severity = Severity::warning;
    return warning;
}

Diagnostic termAhead(const Attempt& attempt, const Date& asOf) {
    Diagnostic warning =
        fault("term-ahead", placeOf(attempt, attempt.places.term),
              fmt::format("{} has the final grade {}, but the audit is of {}, before that term",
                          where(attempt), attempt.grade, asOf.text()),
              "check the term, or the day given with --as-of; the attempt is counted as "
              "completed");
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
