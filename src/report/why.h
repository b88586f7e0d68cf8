#pragma once

#include "src/report/audit_text.h"

#include <string>
#include <vector>

/// The parts of an answer to `--why`.
namespace gradus::report {

/// A line of an answer: a quiet label and a text beside it.
void labelled(Page& page, const char* label, const Text& text);
/// ASCII letters only.
std::string lowerCase(std::string text);
/// The text with the place of its rule behind it.
Text placed(const Text& text, const std::string& place);

/// What a statement asks, holds and lacks.
void writeStatement(const Sheet& sheet, const NodeResult& node);
/// What a statement can be asked for by besides its path, as reports write it first: "Earn 30 credits".
std::vector<std::string> namesOf(const NodeResult& node);

/// The exceptions that were applied at a path, or to an attempt: what a person decided there.
void writeExceptionsAt(const Sheet& sheet, const std::string& path);
void writeExceptionsAbout(const Sheet& sheet, std::size_t attempt);

/// Every attempt of the course: where it is used and why, what has yet to be approved, every other place that
/// names it and why it is not there; or, off the record, what still asks for it. False: nothing names it.
bool answerCourse(const Sheet& sheet, const CourseCode& code);

/// Everything that is called so: by its path, the path's last part, its title or words in any letter case, or
/// the programme's id. False: nothing is.
bool answerPath(const Sheet& sheet, const std::string& query);

/// All that can be asked for besides courses.
std::vector<std::string> askable(const ProgramAudit& audit);

} // namespace gradus::report
