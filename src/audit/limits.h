#pragma once

#include "src/audit/holding.h"

#include <optional>

namespace gradus {

/// Courses and units that a limit counts in a placement.
place::Amount countedBy(const place::Limit& limit, const Compiled& compiled, const Holding& holding);

/// Whether a course of a slot would go beyond a limit of the rules.
bool isBarred(const Compiled& compiled, const Holding& holding, const Facts& course, place::Index slot);

/// The first limit that placing one more candidate in a slot would break: an index into the problem's limits,
/// where those of the rules stand before the others.
std::optional<place::Index> brokenLimit(const Compiled& compiled, const Holding& holding,
                                        std::size_t candidate, place::Index slot);

} // namespace gradus
