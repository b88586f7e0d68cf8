#pragma once

#include "gradus/audit.h"
#include "src/audit/holding.h"

#include <vector>

namespace gradus {

/// For every statement of a programme that the shown placement leaves unmet, even counting work in progress
/// and planned: with which others it can't hold together. Each conflict once; none for a statement that the
/// record can't meet in any case. `budget` (search nodes) is for all of them; where it ends, conflicts are
/// left out.
std::vector<ConflictResult> conflictResults(const Compiled& compiled, const Holding& holding,
                                            std::size_t program, std::uint64_t budget);

} // namespace gradus
