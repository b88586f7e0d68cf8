#include "src/audit/shared.h"

#include <algorithm>

namespace gradus {
namespace {

using place::Index;

/// The placed uses of an attempt with their leaves, of the same part as a use and without it.
std::vector<std::pair<std::size_t, Index>> placedBeside(const Compiled& compiled, const Holding& holding,
                                                        std::size_t use) {
    std::vector<std::pair<std::size_t, Index>> placed;
    for (const std::size_t other : compiled.usesOf(compiled.entryOf[use])) {
        const Index slot = holding.slotOf(other);
        if (other != use && slot != place::none &&
            compiled.problem.candidates[other].credit == compiled.problem.candidates[use].credit)
            placed.emplace_back(other, compiled.layout.slots[slot].leaf);
    }
    return placed;
}

/// What is shared under a cap: one use of each part of an attempt that stands on both of its sides.
CourseAmount sharedUnder(const place::ShareCap& cap, const Compiled& compiled, const Holding& holding) {
    std::vector<std::size_t> shared;
    for (std::size_t c = 0; c < compiled.entryOf.size(); ++c) {
        if (holding.slotOf(c) == place::none)
            continue;
        const Index leaf = compiled.layout.slots[holding.slotOf(c)].leaf;
        const auto beside = placedBeside(compiled, holding, c);
        if (std::any_of(beside.begin(), beside.end(),
                        [&](const auto& other) { return isBetween(cap, leaf, other.second); }))
            shared.push_back(c);
    }
    return compiled.amountOf(shared);
}

} // namespace

bool standsBeside(const Compiled& compiled, const Holding& holding, std::size_t use, Index leaf) {
    const auto beside = placedBeside(compiled, holding, use);
    return std::all_of(beside.begin(), beside.end(), [&](const auto& other) {
        return compiled.layerOf[leaf] != compiled.layerOf[other.second] &&
               std::any_of(compiled.problem.sharings.begin(), compiled.problem.sharings.end(),
                           [&](const place::Sharing& sharing) {
                               return isBetween(sharing, leaf, other.second) && sharing.where.test(use) &&
                                      sharing.where.test(other.first);
                           });
    });
}

const Share* reachedCap(const Compiled& compiled, const Holding& holding, std::size_t use, Index leaf) {
    const auto beside = placedBeside(compiled, holding, use);
    for (std::size_t i = 0; i < compiled.problem.shareCaps.size(); ++i) {
        const place::ShareCap& cap = compiled.problem.shareCaps[i];
        if (std::none_of(beside.begin(), beside.end(),
                         [&](const auto& other) { return isBetween(cap, leaf, other.second); }))
            continue;
        const CourseAmount now = sharedUnder(cap, compiled, holding);
        const bool tooMany = cap.courses && now.courses + 1 > *cap.courses;
        const bool tooMuch =
            cap.units && now.units.thousandths() + compiled.problem.candidates[use].units > *cap.units;
        if (tooMany || tooMuch)
            return compiled.shareCaps[i];
    }
    return nullptr;
}

} // namespace gradus
