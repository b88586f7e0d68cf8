#include "src/audit/compiling.h"

#include "src/audit/match.h"
#include "src/audit/preferences.h"

#include <algorithm>
#include <numeric>

namespace gradus {
namespace {

using place::Index;

/// Where a slot stands among the others: programme by programme; that of the rest last; then scope by scope
/// from the outermost, those of high priority first and those of low priority last.
std::vector<std::size_t> standing(const Layout& layout, Index slot) {
    std::vector<std::size_t> result;
    for (std::size_t scope = layout.leaves[layout.slots[slot].leaf].scope;
         layout.scopes[scope].parent != scope; scope = layout.scopes[scope].parent) {
        const Priority* priority = layout.scopes[scope].priority;
        result.push_back(layout.scopes[scope].firstSlot);
        result.push_back(priority == nullptr ? 1 : priority->high ? 0 : 2);
    }
    result.push_back(layout.leaves[layout.slots[slot].leaf].take->rest ? 1 : 0);
    result.push_back(programOfSlot(layout, slot));
    std::reverse(result.begin(), result.end());
    return result;
}

/// Slots in the order in which candidates look at them.
std::vector<Index> slotOrder(const Layout& layout) {
    std::vector<std::vector<std::size_t>> standings;
    for (Index slot = 0; slot < layout.slots.size(); ++slot) {
        standings.push_back(standing(layout, slot));
        // What has no scope of its own stands among scopes by its place, with neither priority.
        standings.back().push_back(1);
        standings.back().push_back(slot);
    }
    std::vector<Index> order(layout.slots.size());
    std::iota(order.begin(), order.end(), Index{0});
    std::sort(order.begin(), order.end(), [&](Index a, Index b) { return standings[a] < standings[b]; });
    return order;
}

/// The candidates that a leaf may have, the preferred one first. Where only sets are preferred, those of no
/// set are left to the order of places.
place::Preference preference(const Compiling& c, Index leaf, const std::vector<const Prefer*>& prefers) {
    const auto ranks = [&](std::size_t m) {
        return std::any_of(prefers.begin(), prefers.end(), [&](const Prefer* prefer) {
            return prefer->kind != Prefer::Kind::set ||
                   match(*prefer->set, c.factsOf(m), c.institution) != Match::no;
        });
    };
    place::Preference result;
    result.leaf = leaf;
    const LeafPlace& place = c.layout.leaves[leaf];
    for (Index m = 0; m < c.problem.candidates.size(); ++m) {
        bool fits = false;
        for (Index slot = place.firstSlot; slot < place.endSlot; ++slot)
            fits = fits || c.problem.slots[slot].eligible.test(m);
        if (fits && ranks(m))
            result.candidates.push_back(m);
    }
    std::stable_sort(result.candidates.begin(), result.candidates.end(), [&](Index a, Index b) {
        for (const Prefer* prefer : prefers) {
            const int first = compared(*prefer, c.factsOf(a), c.factsOf(b), c.institution);
            if (first != 0)
                return first < 0;
        }
        return false;
    });
    return result;
}

} // namespace

void compilePreferences(Compiling& c) {
    const std::vector<Index> order = slotOrder(c.layout);
    for (std::size_t i = 0; i < order.size(); ++i) {
        c.problem.slots[order[i]].rank = static_cast<std::int64_t>(i);
        const Index leaf = c.layout.slots[order[i]].leaf;
        if (order[i] != c.layout.leaves[leaf].firstSlot)
            continue;
        const std::vector<const Prefer*> prefers = prefersOf(c.layout, leaf);
        if (!prefers.empty())
            c.problem.preferences.push_back(preference(c, leaf, prefers));
    }
}

} // namespace gradus
