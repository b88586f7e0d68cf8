#pragma once

#include "gradus/audit.h"

#include <functional>
#include <vector>

namespace gradus {

/// A total that an audit found not met, and the totals of the scopes around its own.
struct UnmetTotal {
    Location at;
    std::vector<Location> around;
};

/// A *total* is an `earn` of courses or units, of whatever kind: one of a grade point average is none.
std::vector<UnmetTotal> unmetTotals(const ScopeResult& program);

/// The programme without some of its totals.
Program withoutTotals(const Program& program, const std::function<bool(const Location&)>& leaveOut);

} // namespace gradus
