#pragma once

#include "gradus/audit.h"
#include "src/audit/holding.h"

#include <vector>

namespace gradus {

/// Why every attempt is where it is, and why it is nowhere else: one result per entry of the record, in
/// order.
std::vector<AttemptResult> attemptResults(const Compiled& compiled, const Record& record,
                                          const Holding& holding, bool proven);

/// The nearest scope with a title of its own, this one or one around it: what a reader calls the requirement.
const Scope& requirementAt(const Layout& layout, std::size_t scope);

} // namespace gradus
