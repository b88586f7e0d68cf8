#pragma once

#include "src/report/audit_text.h"

#include <string>
#include <vector>

/// The parts of an answer to `--why`.
namespace gradus::report {

/// A line of an answer: a quiet label and a text beside it.
void labelled(Page& page, const char* label, const Text& text);
/// The text with the place of its rule behind it.
Text placed(const Text& text, const std::string& place);

/// Every attempt of the course: where it is used and why, every other place that names it and why it is not
/// there; or, off the record, what still asks for it. False: nothing names it.
bool answerCourse(const Sheet& sheet, const CourseCode& code);

/// What is called so: by its path, the path's last part, its title in any letter case, or the programme's id.
/// False: nothing is.
bool answerPath(const Sheet& sheet, const std::string& query);

/// Everything that can be asked for by path.
std::vector<std::string> pathsOf(const ProgramAudit& audit);

} // namespace gradus::report
