#pragma once

#include "src/place/problem.h"

namespace gradus::place {

/// The canonical best placement (docs/placement.md): least value, then the first of the equally good ones
/// when candidates are walked in order and each takes the first slot, in author order, that leaves a best
/// completion. Deterministic; never throws; stops at the budget with the best found and `proven == false`.
Placement solve(const Problem& problem, const Query& query);

/// A best placement, not the canonical one of them: as good, perhaps under other branches.
Placement best(const Problem& problem, const Query& query);

/// The canonical best placement if it meets every programme. Else nothing is placed, and the value is one
/// that is not met and that no placement beats: for a verdict whose placement is of interest only when it is
/// good.
Placement solveIfMet(const Problem& problem, const Query& query);

} // namespace gradus::place
