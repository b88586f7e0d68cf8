#include "tests/support/worlds_builder.h"

// The sets that features look at.

namespace gradus::test::worlds {

using namespace gradus::place;

Bitset Builder::allSlots() const {
    Bitset set(world_.problem.slots.size());
    for (std::size_t s = 0; s < set.size(); ++s) {
        set.set(s);
    }
    return set;
}

Bitset Builder::slotsOf(Index leaf) const {
    Bitset set(world_.problem.slots.size());
    for (Index s = 0; s < world_.problem.slots.size(); ++s) {
        if (world_.problem.slots[s].leaf == leaf) {
            set.set(s);
        }
    }
    return set;
}

Bitset Builder::members(std::size_t nth, std::size_t first) const {
    Bitset set(world_.problem.members());
    const std::size_t uses = world_.problem.candidates.size();
    for (std::size_t i = 0; i < set.size(); ++i) {
        const std::size_t course = i < uses ? i / uses_.each() : i - uses + uses / uses_.each();
        if (course >= first && (course - first) % nth == 0) {
            set.set(i);
        }
    }
    return set;
}

Bitset Builder::leavesOf(Index layer, bool lastOnly) const {
    Bitset set(world_.problem.leaves.size());
    for (std::size_t l = 0; l < set.size(); ++l) {
        if (world_.problem.leaves[l].layer == layer && (!lastOnly || l + 2 >= set.size())) {
            set.set(l);
        }
    }
    return set;
}

Bitset Builder::inSight(Bitset slots) const {
    for (std::size_t s = 0; narrow_ && s < slots.size(); ++s) {
        if (world_.problem.programOf(world_.problem.leaves[world_.problem.slots[s].leaf].branch) != home_) {
            slots.reset(s);
        }
    }
    return slots;
}

} // namespace gradus::test::worlds
