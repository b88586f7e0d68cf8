#pragma once

#include "gradus/audit.h"
#include "src/audit/holding.h"

#include <vector>

namespace gradus {

/// For one programme why every attempt is where it is, and why it is nowhere else: one result per entry of
/// the record, in order.
std::vector<AttemptResult> attemptResults(const Compiled& compiled, const Record& record,
                                          const Holding& holding, std::size_t program, bool proven);

} // namespace gradus
