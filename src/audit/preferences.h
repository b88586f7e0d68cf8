#pragma once

#include "src/audit/compile.h"

#include <vector>

namespace gradus {

/// The `prefer`s that a leaf follows: those of the innermost scope first, in each in author order.
std::vector<const Prefer*> prefersOf(const Layout& layout, place::Index leaf);

/// Below 0: the one comes first; above 0: the other; 0: as well the one as the other.
int compared(const Prefer& prefer, const Facts& one, const Facts& other, const Institution& institution);

/// The `prefer` of a leaf by which it has one candidate rather than another; null where none tells them
/// apart, or the other comes first.
const Prefer* preferenceOf(const Compiled& compiled, const Record& record, place::Index leaf,
                           std::size_t candidate, std::size_t other);

} // namespace gradus
