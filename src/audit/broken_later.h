#pragma once

#include "gradus/audit.h"
#include "src/audit/holding.h"

#include <vector>

namespace gradus {

/// The statements of a programme that hold without work in progress, or planned work, and not with it, where
/// the programme is not met with it. `met`: whether it is, per width.
std::vector<BrokenLater> brokenLater(const Compiled& compiled, const Record& record, const Holding& holding,
                                     std::size_t program, const bool (&met)[3]);

} // namespace gradus
