#pragma once

#include "gradus/audit.h"
#include "src/audit/holding.h"
#include "src/audit/search.h"

#include <vector>

namespace gradus {

/// What the placement that is shown says of the pieces of one programme: by place, each once.
std::vector<Trace> traceOf(const Found& found, const Record& record, const Holding& holding,
                           std::size_t program);

} // namespace gradus
