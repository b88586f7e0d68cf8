#pragma once

#include "gradus/audit.h"
#include "src/report/course_columns.h"
#include "src/report/page.h"
#include "src/report/places.h"

#include <string>
#include <vector>

/// The sections of the text report, each on its own.
namespace gradus::report {

/// What every section needs.
struct Sheet {
    Page& page;
    const ProgramAudit& audit;
    const Places& places;
    const CourseColumns& columns;
};

/// A heading line of a section.
void heading(Page& page, const std::string& text);

/// "NOT MET   25.5 of 30 credits   5 of 7 requirements met", and what that means.
void writeVerdict(const Sheet& sheet);

/// What is missing, what is under way, and what a person must confirm; nothing when there is none of it.
void writeStillNeeded(const Sheet& sheet);
/// What one statement lacks, in words; empty when it lacks nothing. At most `examples` courses of the
/// catalogue are named; with 0 nothing is said of the catalogue.
Text missingText(const NodeResult& node, const ProgramAudit& audit, std::size_t examples);

/// In what a statement is broken, which no further course mends; empty when it isn't.
Text brokenText(const NodeResult& node, const ProgramAudit& audit);

/// Which requirements the record can't meet together; nothing when there are none.
void writeConflicts(const Sheet& sheet);
/// One of them: why, and what the best placement makes of it.
void writeConflict(const Sheet& sheet, const ConflictResult& conflict);

/// Every requirement with its state, its courses and what it says.
void writeRequirements(const Sheet& sheet);
/// "met, 4 of 4 courses"
Text stateText(Standing standing, const std::string& detail);
std::string symbolFor(Standing standing, bool ascii);
/// The remark beside a used course: the item it fills, what must be approved, how it was earned.
Text remarkText(const Use& use, const AttemptResult& attempt);

/// The attempts that count nowhere, each with its reasons and the deciding rules.
void writeNotUsed(const Sheet& sheet);
/// "reason (file:line)", one for each rule.
std::vector<Text> reasonTexts(const std::vector<Reason>& reasons, const AttemptResult& attempt,
                              const Places& places);
/// The same in one text, with semicolons between.
Text reasonsText(const std::vector<Reason>& reasons, const AttemptResult& attempt, const Places& places);

/// Assumptions, declarations, exceptions, advice and notes.
void writeFurther(const Sheet& sheet);

} // namespace gradus::report
