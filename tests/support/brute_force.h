#pragma once

#include "src/place/problem.h"

#include <optional>

/// The meaning of a placement written down naively: every choice of branches, every placement and every
/// completion is tried, and each is judged from scratch. For tiny worlds only.
namespace gradus::test {

/// The canonical best placement by exhaustion; `further` is some least completion. Nothing when that takes
/// more than so many steps, or when no placement keeps what the query fixes. With `prune` false even
/// completions whose part is already illegal are tried to the end: slower, and it relies on nothing but the
/// definition.
std::optional<place::Placement> bruteForce(const place::Problem& problem, const place::Query& query,
                                           bool prune = true, std::uint64_t steps = 150'000);

} // namespace gradus::test
