#pragma once

#include "gradus/audit.h"
#include "gradus/program.h"
#include "src/audit/record.h"

namespace gradus {

/// For measures `over all courses` and `over all attempts`: what the record gives whatever is placed.

/// Courses and units of attempts that are no candidates for a place and yet count: for `over all attempts`
/// the failed and superseded ones.
CourseAmount uncountedElsewhere(const Earn& earn, const Record& record, const Institution& institution);

/// The grade point average over what such a measure looks at.
Average averageOf(const Earn& earn, const Record& record, const Institution& institution);
/// The grade point average over all attempts.
Average averageOfAll(const Record& record, const Institution& institution);
/// Compared exactly; where nothing is graded no average is reached.
bool reaches(const Average& average, Milli gpa);

} // namespace gradus
