#pragma once

#include "src/audit/holding.h"

#include <cstddef>
#include <vector>

namespace gradus {

/// Questions about the `forbid`s of a compiled programme. REQUIRES everywhere: the statement stands in it.

/// The attempts that one counts, work up to a width: indices into the record's entries, in preference order.
std::vector<std::size_t> forbidden(const Compiled& compiled, const Record& record, const Holding& holding,
                                   const Forbid& forbid, Width width);

/// The courses and units of attempts.
CourseAmount amountOf(const Record& record, const std::vector<std::size_t>& entries);

/// Whether so much breaks it; one with a text is broken whatever there is.
bool isBroken(const Forbid& forbid, const CourseAmount& amount);

/// The first that stands here and would be broken by one more candidate in a slot; null where none would.
/// Those that look at everything are not asked: what is placed makes no difference to them.
const Forbid* brokenBy(const Compiled& compiled, const Record& record, const Holding& holding,
                       std::size_t candidate, place::Index slot);

/// Whether some `forbid` that stands here would be broken by a course still to be taken. `slot` is none for a
/// course that is not placed.
bool isForbidden(const Compiled& compiled, const Record& record, const Holding& holding, const Facts& course,
                 place::Index slot);

} // namespace gradus
