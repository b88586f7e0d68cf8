#pragma once

#include "src/place/options.h"

namespace gradus::place {

/// Whether too few units of a window belong to its `where`, when it looks at these candidates, all of them in
/// its `within`.
bool windowFails(const Model& model, Index window, std::vector<Index> candidates);

/// The same of what a state holds.
bool windowFails(const Model& model, const State& state, Index window);

/// Whether it fails even when every option that may count is placed and none other: one that counts never
/// makes fewer units count, and one that does not never more.
bool windowFails(const Model& model, const State& state, const Options& options, Index window);

} // namespace gradus::place
