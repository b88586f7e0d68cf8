#pragma once

#include "src/audit/holding.h"

namespace gradus {

/// Whether a use of an attempt may stand in a leaf beside those of its uses that are placed.
bool standsBeside(const Compiled& compiled, const Holding& holding, std::size_t use, place::Index leaf);

/// The statement that lets no more be shared, where that keeps a use out of a leaf; else null.
const Share* reachedCap(const Compiled& compiled, const Holding& holding, std::size_t use, place::Index leaf);

} // namespace gradus
