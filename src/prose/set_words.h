#pragma once

#include "src/prose/context.h"

namespace gradus::prose {

/// "AIPI courses", "any AIPI course"
enum class Form { several, one };

/// Whether an atom says which courses, by their codes, and not what they are like.
bool isHead(const CourseSet& set);
/// REQUIRES: `isHead`.
std::string headOf(const Context& context, const CourseSet& set, Form form);
/// How the words of an atom stand behind "courses": "of level 300", "with a grade of B or better".
std::string modifierOf(const Context& context, const CourseSet& set);

} // namespace gradus::prose
