#pragma once

#include "gradus/audit.h"
#include "src/audit/holding.h"

namespace gradus {

/// For one programme the tree of what every statement asks, holds and lacks, in author order.
ScopeResult resultTree(const Compiled& compiled, const Record& record, const Holding& holding,
                       std::size_t program);

/// The worse of two: what a scope is when its parts are these.
Standing worse(Standing a, Standing b);

} // namespace gradus
