#include "src/audit/atoms.h"
#include "src/audit/compiling.h"
#include "src/audit/eligibility.h"

#include <algorithm>

namespace gradus {
namespace {

using place::Bitset;
using place::Index;

/// Members that fit a leaf though they be used in another programme: an earlier one in the order held counts
/// as elsewhere.
Bitset fittingUsed(const Compiling& c, Index leaf) {
    const LeafPlace& place = c.layout.leaves[leaf];
    return c.membersThat([&](std::size_t m) {
        Facts facts = c.factsOf(m);
        facts.usedElsewhere = true;
        for (ProgramFacts& one : facts.byProgram)
            one.usedElsewhere = true;
        for (Index slot = place.firstSlot; slot < place.endSlot; ++slot) {
            if (eligibility(c.layout, slot, facts, c.institution).match != Match::no)
                return true;
        }
        return false;
    });
}

/// Whether the rules of a leaf ask of a course whether it is used elsewhere.
bool asksUsedElsewhere(const Layout& layout, Index leaf) {
    Atoms atoms;
    const LeafPlace& place = layout.leaves[leaf];
    for (Index slot = place.firstSlot; slot < place.endSlot; ++slot)
        collectAtoms(*layout.slots[slot].set, Sense::helps, atoms);
    for (std::size_t scope = place.scope;; scope = layout.scopes[scope].parent) {
        for (const Exclude* exclude : layout.scopes[scope].excludes)
            collectAtoms(*exclude->where, Sense::hurts, atoms);
        if (layout.scopes[scope].parent == scope)
            break;
    }
    return atoms.usedElsewhere.helps || atoms.usedElsewhere.hurts;
}

Bitset only(Bitset leaves, const std::vector<bool>& keep) {
    for (Index leaf = 0; leaf < keep.size(); ++leaf) {
        if (!keep[leaf])
            leaves.reset(leaf);
    }
    return leaves;
}

/// Adds a sharing between leaves, for those members that may be in the later programme's when they are used
/// in the earlier one.
void addSharing(Compiling& c, const Bitset& first, const Bitset& second, const Bitset& where) {
    const std::size_t leaves = c.layout.leaves.size();
    for (std::size_t p = 0; p < c.layout.programs.size(); ++p) {
        std::vector<bool> here(leaves), earlier(leaves), asks(leaves);
        for (Index leaf = 0; leaf < leaves; ++leaf) {
            here[leaf] = programOfLeaf(c.layout, leaf) == p;
            earlier[leaf] = programOfLeaf(c.layout, leaf) < p;
            asks[leaf] = p > 0 && here[leaf] && asksUsedElsewhere(c.layout, leaf);
        }
        const bool excludes = std::find(asks.begin(), asks.end(), true) != asks.end();
        // Within the programme, and with earlier ones as far as nothing in it asks about that.
        const auto share = [&](const Bitset& one, const Bitset& other, const Bitset& members) {
            if (one.any() && other.any())
                c.problem.sharings.push_back({one, other, members});
        };
        share(only(first, here), only(second, here), where);
        const auto across = [&](const Bitset& mine, const Bitset& theirs) {
            if (!excludes) {
                share(mine, theirs, where);
                return;
            }
            for (Index leaf = 0; leaf < leaves; ++leaf) {
                if (!mine.test(leaf))
                    continue;
                Bitset members = where;
                if (asks[leaf])
                    members &= fittingUsed(c, leaf);
                Bitset alone(leaves);
                alone.set(leaf);
                share(alone, theirs, members);
            }
        };
        across(only(first, here), only(second, earlier));
        across(only(second, here), only(first, earlier));
    }
}

/// The uses of attempts about which something was decided.
Bitset attemptsWith(const Compiling& c, std::size_t decision) {
    return c.membersThat([&](std::size_t m) {
        const std::vector<std::size_t>& decisions = c.factsOf(m).decisions;
        return std::find(decisions.begin(), decisions.end(), decision) != decisions.end();
    });
}

} // namespace

void compileSharing(Compiling& c) {
    for (Index leaf = 0; leaf < c.problem.leaves.size(); ++leaf)
        c.problem.leaves[leaf].layer = c.out.layerOf[leaf];
    for (place::ShareCap& cap : c.problem.shareCaps) {
        cap.where = c.membersThat([](std::size_t) { return true; });
        c.dropForced(cap.where);
    }
    const Bitset cut = c.membersThat([&](std::size_t m) { return c.mayBeCut(c.factsOf(m)); });
    for (const SharedPlaces& places : c.sharing) {
        Bitset members =
            places.force ? attemptsWith(c, *places.force) : c.membersOf(places.where, places.program);
        members -= cut;
        addSharing(c, places.first, places.second, members);
    }
}

} // namespace gradus
