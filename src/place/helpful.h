#pragma once

#include "src/place/budget.h"
#include "src/place/demands.h"

namespace gradus::place {

/// The kinds of further courses one of which, on the record, would leave less of a conflict's demands unmet,
/// when nothing else asks for anything; ascending. Each is tried, those that are the same to the demands and
/// to the limits once, and only the first two dozen of such classes; those that take too long are left out.
/// `chosen`: the branches.
/// REQUIRES: `demands` can't hold together, though without any one of them the rest can.
std::vector<Index> helpfulFor(const Problem& problem, const Bitset& active, const std::vector<Index>& chosen,
                              const Demands& demands, Budget& budget);

} // namespace gradus::place
