#pragma once

#include "src/lint/findings.h"

namespace gradus::lints {

/// Whether some course could be in both sets.
bool mayMeet(const ProgramView& view, const CourseSetRef& a, const CourseSetRef& b);
/// In all three; null: everything.
bool mayMeet(const ProgramView& view, const CourseSetRef& a, const CourseSetRef& b, const CourseSetRef& c);

/// What a take can hold: its pool, or the courses of its items.
std::vector<CourseSetRef> setsOf(const Take& take);

} // namespace gradus::lints
