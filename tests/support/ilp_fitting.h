#pragma once

#include "src/place/problem.h"

namespace gradus::test {

/// The prospects that fit a slot.
struct Fitting {
    bool any = false;
    bool some = false; ///< belong to a set
    bool all = true;
    std::int64_t most = 0; ///< units
    std::int64_t least = 0;
};
/// With no set none belongs to it.
Fitting fitting(const place::Problem& problem, place::Index slot, const place::Bitset* set);

} // namespace gradus::test
