#pragma once

#include "gradus/diagnostic.h"
#include "gradus/institution.h"
#include "gradus/program.h"
#include "gradus/term.h"
#include "gradus/transcript.h"

namespace gradus {

/// What can be wrong with a record when it meets an institution and a programme, each at the place of the
/// value concerned. All wording is here.
Diagnostic unknownGrade(const Attempt& attempt, const Institution& institution);
Diagnostic unknownSeason(const Attempt& attempt, const Institution& institution);
Diagnostic completedWithoutGrade(const Attempt& attempt);
Diagnostic gradedBeforeCompleted(const Attempt& attempt);
Diagnostic unknownGivenValue(const Transcript& transcript, const Given& given, const std::string& value);
Diagnostic unknownChoiceValue(const Transcript& transcript, const Choice& choice, const std::string& value);
Diagnostic tooManyChosen(const Transcript& transcript, const Choice& choice);
Diagnostic unknownConcentration(const Transcript& transcript, const std::string& value,
                                const std::vector<std::string>& known);
Diagnostic unknownBranch(const Transcript& transcript, const std::string& path, const std::string& value,
                         const std::vector<std::string>& known);
/// `scored`: the rules ask for a score, and the record says how often; else the other way round.
Diagnostic milestoneKind(const Transcript& transcript, const std::string& id, bool scored);
Diagnostic missingAdmission(const Transcript& transcript, const Program& program);
Diagnostic unknownAdmission(const HeldProgram& held, const Institution& institution);
/// Of a programme held from whose term the rules count years: neither its completion nor its admission is
/// recorded, or the one that counts names an unknown season.
Diagnostic missingTermOf(const HeldProgram& held);
Diagnostic unknownTermOf(const HeldProgram& held, const Institution& institution);
/// A note, no error: the fact may belong to another programme.
Diagnostic unaskedFact(const std::vector<const Program*>& programs, const char* kind, const std::string& id,
                       const std::vector<std::string>& known, const Location& at);
/// A warning: catalogues have gaps, records have slips.
Diagnostic unlistedCourse(const Attempt& attempt, const std::vector<std::string>& known);
/// Warnings: either may be right. REQUIRES: both units are known.
Diagnostic otherUnits(const Attempt& attempt, const CatalogCourse& course, const Institution& institution);
Diagnostic notSplit(const Attempt& attempt, const Split& split, const Institution& institution);
Diagnostic otherCatalog(const HeldProgram& held, const Program& program);
Diagnostic similarProgram(const HeldProgram& held, const Program& program);
/// A warning: rules compare with a field of the student that the record does not have.
Diagnostic missingStudentField(const Transcript& transcript, const std::string& field);
Diagnostic termAhead(const Attempt& attempt, const Date& asOf);
/// A witness that the checker refused: a fault of Gradus, never of the input.
Diagnostic unverifiedPlacement(const Transcript& transcript, const std::string& complaint);

} // namespace gradus
