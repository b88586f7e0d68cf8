#pragma once

#include "src/place/problem.h"

/// The meaning of a placement written down naively: every choice of branches, every placement and every completion
/// is tried, and each is judged from scratch. For tiny worlds only.
namespace gradus::test {

/// The canonical best placement by exhaustion. `further` is some least completion.
/// With `prune` false even completions whose part is already illegal are tried to the end: slower, and it relies
/// on nothing but the definition.
place::Placement bruteForce(const place::Problem& problem, const place::Query& query, bool prune = true);

} // namespace gradus::test
