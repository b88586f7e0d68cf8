#pragma once

#include "src/place/problem.h"

#include <optional>

namespace gradus::place {

/// The cut that proves the deficit of the first programme the least there is, where a cut does; none where
/// limits, measures, sharing, or units that don't add up make it more than counting shows.
///
/// A best placement is a greatest flow, and so holds its own cut: the leaves that it leaves lacking, and with
/// them every leaf that holds a course which one of them could have instead. If any cut proves the deficit,
/// this one does, and it is the smallest.
/// REQUIRES: the placement is proven.
std::optional<Cut> cutOf(const Problem& problem, const Query& query, const Placement& placement);

} // namespace gradus::place
