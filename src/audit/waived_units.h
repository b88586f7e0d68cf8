#pragma once

#include "src/audit/active.h"

namespace gradus {

/// What a statement asks for in units, courses being worth so many each: of a scope all its takes together,
/// or what a measure there asks, where that is more; of a `complete` its cheapest branches. What asks for no
/// courses has none.
Milli waivedUnits(const ActiveScope& scope, Milli perCourse);
Milli waivedUnits(const ActiveComplete& complete, Milli perCourse);
Milli waivedUnits(const Take& take, Milli perCourse);
Milli waivedUnits(const Earn& earn, Milli perCourse);

} // namespace gradus
