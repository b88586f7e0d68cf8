#pragma once

#include "gradus/audit.h"
#include "gradus/program.h"
#include "src/audit/record.h"

#include <vector>

namespace gradus {

/// For what looks at everything, `over all courses` or `over all attempts`: what the record gives whatever is
/// placed.

/// Attempts that are no candidates for a place and yet count: for `over all attempts` the failed and
/// superseded ones. Indices into the record's entries.
std::vector<std::size_t> countedUnplaceable(const Over& over, const CourseSetRef& where, const Record& record,
                                            const Institution& institution);
/// Their courses and units.
CourseAmount amountUnplaceable(const Earn& earn, const Record& record, const Institution& institution);

/// The attempts that make the average of such a measure: graded ones.
std::vector<std::size_t> averaged(const Earn& earn, const Record& record, const Institution& institution);
/// The grade point average over what such a measure looks at.
Average averageOf(const Earn& earn, const Record& record, const Institution& institution);
/// The grade point average over all attempts.
Average averageOfAll(const Record& record, const Institution& institution);
/// Compared exactly; where nothing is graded no average is reached.
bool reaches(const Average& average, Milli gpa);

} // namespace gradus
