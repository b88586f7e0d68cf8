#pragma once

#include "gradus/audit.h"

namespace gradus {

/// Marks in `shown` every requirement whose standing is not the same in `other`, an audit of the same record
/// under another value of a missing fact, and adds those that only stand there.
void markUncertain(ScopeResult& shown, const ScopeResult& other);

} // namespace gradus
