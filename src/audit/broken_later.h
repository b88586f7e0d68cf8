#pragma once

#include "gradus/audit.h"
#include "src/audit/holding.h"

#include <vector>

namespace gradus {

/// The statements that say why a programme that is met is no longer met with later work. `met`: whether it
/// is, per width.
std::vector<BrokenLater> brokenLater(const Compiled& compiled, const Record& record, const Holding& holding,
                                     std::size_t program, const bool (&met)[3]);

} // namespace gradus
