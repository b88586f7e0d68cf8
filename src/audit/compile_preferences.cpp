#include "src/audit/compiling.h"

#include "src/audit/match.h"
#include "src/audit/preferences.h"

#include <algorithm>
#include <utility>

namespace gradus {
namespace {

using place::Index;

/// Where a leaf stands among the others: programme by programme; that of the rest last; then scope by scope
/// from the outermost, those of high priority first and those of low priority last.
std::vector<std::size_t> standing(const Layout& layout, Index leaf) {
    std::vector<std::size_t> result;
    for (std::size_t scope = layout.leaves[leaf].scope; layout.scopes[scope].parent != scope;
         scope = layout.scopes[scope].parent) {
        const Priority* priority = layout.scopes[scope].priority;
        result.push_back(layout.scopes[scope].firstSlot);
        result.push_back(priority == nullptr ? 1 : priority->high ? 0 : 2);
    }
    result.push_back(layout.leaves[leaf].take->rest ? 1 : 0);
    result.push_back(programOfLeaf(layout, leaf));
    std::reverse(result.begin(), result.end());
    // What has no scope of its own stands among scopes by its place, with neither priority.
    result.push_back(1);
    result.push_back(layout.leaves[leaf].firstSlot);
    return result;
}

/// Leaves in the order in which candidates look at their slots.
std::vector<Index> leafOrder(const Layout& layout) {
    std::vector<std::pair<std::vector<std::size_t>, Index>> standings;
    for (Index leaf = 0; leaf < layout.leaves.size(); ++leaf)
        standings.emplace_back(standing(layout, leaf), leaf);
    std::sort(standings.begin(), standings.end());
    std::vector<Index> order;
    for (const auto& one : standings)
        order.push_back(one.second);
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
    std::int64_t rank = 0;
    for (const Index leaf : leafOrder(c.layout)) {
        for (Index slot = c.layout.leaves[leaf].firstSlot; slot < c.layout.leaves[leaf].endSlot; ++slot)
            c.problem.slots[slot].rank = rank++;
        const std::vector<const Prefer*> prefers = prefersOf(c.layout, leaf);
        if (!prefers.empty())
            c.problem.preferences.push_back(preference(c, leaf, prefers));
    }
}

} // namespace gradus
