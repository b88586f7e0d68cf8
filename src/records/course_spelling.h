#pragma once

#include "gradus/course_code.h"
#include "src/records/faults.h"

#include <string>

namespace gradus::records {

/// A warning when a code looks like a known spelling in small letters: "aipi 510".
void warnOfSmallLetters(const CourseCode& code, const std::string& name, Span at, Faults& faults);

} // namespace gradus::records
