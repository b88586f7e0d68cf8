#pragma once

#include "gradus/audit.h"
#include "src/audit/holding.h"

namespace gradus {

/// What a leaf or a measure still lacks, counting everything it holds, and the catalogue's courses that would
/// count; nothing when it lacks nothing.
std::optional<Missing> missingOf(const Compiled& compiled, const Record& record, const Holding& holding,
                                 place::Index leaf);
std::optional<Missing> missingOfMeasure(const Compiled& compiled, const Record& record,
                                        const Holding& holding, place::Index measure);

} // namespace gradus
