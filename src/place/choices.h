#pragma once

#include "src/place/problem.h"

#include <functional>

namespace gradus::place {

/// Visits the sets of branches (ascending) that may hold, in author order: those that keep what is asked and
/// declared, with as few branches of nothing but `unchecked` as can be. Stops when `visit` returns false.
void forEachSelection(const Problem& problem, const Query& query,
                      const std::function<bool(const std::vector<Index>&)>& visit);

} // namespace gradus::place
