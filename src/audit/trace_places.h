#pragma once

#include "gradus/audit.h"
#include "src/audit/holding.h"

#include <vector>

namespace gradus {

/// What attempts show of the places of a programme: what keeps them out there, what must be approved, which
/// shares and splits are used. In no order.
void tracePlaces(const Compiled& compiled, const Record& record, const Holding& holding, std::size_t program,
                 std::vector<Trace>& into);

} // namespace gradus
