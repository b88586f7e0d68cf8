#include "src/place/unit_sums.h"

#include <algorithm>
#include <bit>

namespace gradus::place {

Uneven UnitSums::uneven(std::int64_t missing, std::int64_t largest) const {
    if (missing + largest > most) {
        return {0, 1}; // sums that are enough may have been lost
    }
    const auto shift = static_cast<unsigned>(missing);
    const std::uint64_t enough = sums_ >> shift;
    const std::uint64_t below = sums_ & ((std::uint64_t{1} << shift) - 1);
    return {enough == 0 ? 0 : static_cast<std::int64_t>(std::countr_zero(enough)),
            missing + 1 - static_cast<std::int64_t>(std::bit_width(below))};
}

std::int64_t leastShortfall(std::span<Uneven> leaves, std::int64_t missing) {
    std::sort(leaves.begin(), leaves.end(),
              [](const Uneven& a, const Uneven& b) { return a.over * b.shortfall > b.over * a.shortfall; });
    std::int64_t falls = 0;
    for (const Uneven& leaf : leaves) {
        const std::int64_t left = missing - falls; // what those before don't explain
        const std::int64_t all = leaf.shortfall + leaf.over;
        if (left <= 0) {
            break;
        }
        if (all >= left) {
            return falls + (left * leaf.shortfall + all - 1) / all;
        }
        falls += leaf.shortfall;
        missing -= leaf.over;
    }
    return std::max(falls, missing);
}

} // namespace gradus::place
