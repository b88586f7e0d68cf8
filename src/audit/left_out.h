#pragma once

#include "src/audit/holding.h"

#include <vector>

namespace gradus {

/// Attempts that a slot would take, but that the best placement leaves out so that further courses can take
/// their places.

/// Whether an unplaced candidate fits into a slot that has room for it, and may be placed there.
/// REQUIRES: the slot's branch holds.
bool isLeftOut(const Compiled& compiled, const Record& record, const Holding& holding, std::size_t candidate,
               place::Index slot);

/// The measure for whose sake that is: the first that looks at the slot and is not reached; null when there
/// is none.
const Earn* sakeOf(const Compiled& compiled, const Holding& holding, place::Index slot);

} // namespace gradus
