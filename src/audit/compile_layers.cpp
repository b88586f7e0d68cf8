#include "src/audit/compiling.h"
#include "src/audit/places.h"

#include <algorithm>
#include <map>
#include <set>

namespace gradus {
namespace {

using place::Bitset;
using place::Index;

Bitset leavesOf(const Layout& layout, const Bitset& slots) {
    Bitset leaves(layout.leaves.size());
    for (Index slot = 0; slot < layout.slots.size(); ++slot) {
        if (slots.test(slot))
            leaves.set(layout.slots[slot].leaf);
    }
    return leaves;
}

Bitset leavesOfProgram(const Layout& layout, std::size_t program) {
    return leavesOf(layout, slotsBelow(layout, layout.programs[program]));
}

Bitset allLeaves(const Layout& layout) {
    Bitset leaves(layout.leaves.size());
    for (Index leaf = 0; leaf < layout.leaves.size(); ++leaf)
        leaves.set(leaf);
    return leaves;
}

/// The leaves of a partner; none where it does not stand for this student.
Bitset leavesOf(const Compiled& compiled, std::size_t program, const Share::Partner& partner) {
    const Layout& layout = compiled.layout;
    if (partner.program.empty())
        return leavesOf(layout, slotsAt(layout, program, partner.path));
    for (std::size_t p = 0; p < compiled.programs.size(); ++p) {
        if (compiled.programs[p]->id == partner.program)
            return leavesOfProgram(layout, p);
    }
    return Bitset(layout.leaves.size());
}

place::ShareCap capOf(const Share& share, const SharedPlaces& places) {
    place::ShareCap cap;
    cap.first = places.first;
    cap.second = places.second;
    cap.courses = share.courses;
    if (share.units)
        cap.units = share.units->thousandths();
    return cap;
}

/// What a statement lets share, and its caps: `where` of these is filled in later.
void addShare(Compiling& c, const Layout::SharePlace& place) {
    const Share& share = *place.share;
    const std::size_t program = c.layout.scopes[place.scope].program;
    SharedPlaces all{leavesOf(c.layout, slotsBelow(c.layout, place.scope)),
                     share.freely ? allLeaves(c.layout) : Bitset(c.layout.leaves.size()), share.where,
                     program};
    const auto cap = [&](const SharedPlaces& places) {
        if (!share.courses && !share.units)
            return;
        c.problem.shareCaps.push_back(capOf(share, places));
        c.out.shareCaps.push_back(&share);
    };
    for (const Share::Partner& partner : share.with) {
        SharedPlaces one = all;
        one.second = leavesOf(c.out, program, partner);
        if (share.each)
            cap(one);
        all.second |= one.second;
    }
    if (!share.each)
        cap(all);
    c.sharing.push_back(std::move(all));
}

/// Whether a programme says what it shares with another one.
bool speaksOf(const Compiling& c, std::size_t program, std::size_t other) {
    return std::any_of(c.layout.shares.begin(), c.layout.shares.end(), [&](const Layout::SharePlace& place) {
        const auto& with = place.share->with;
        return c.layout.scopes[place.scope].program == program &&
               std::any_of(with.begin(), with.end(), [&](const Share::Partner& partner) {
                   return partner.program == c.out.programs[other]->id;
               });
    });
}

/// What the institution allows across programmes that say nothing of each other.
void addDefault(Compiling& c) {
    if (c.institution.acrossPrograms == AcrossPrograms::nothing)
        return;
    for (std::size_t p = 0; p < c.layout.programs.size(); ++p) {
        for (std::size_t q = p + 1; q < c.layout.programs.size(); ++q) {
            if (!speaksOf(c, p, q) && !speaksOf(c, q, p))
                c.sharing.push_back({leavesOfProgram(c.layout, p), leavesOfProgram(c.layout, q), nullptr, p});
        }
    }
}

/// What is forced into a place may count anywhere else too.
void addForced(Compiling& c) {
    for (std::size_t d = 0; d < c.layout.decisions.size(); ++d) {
        const Layout::DecisionPlace& place = c.layout.decisions[d];
        if (place.decision->kind == ExceptionKind::force && place.slots.any())
            c.sharing.push_back(
                {leavesOf(c.layout, place.slots), allLeaves(c.layout), nullptr, place.decision->program, d});
    }
}

/// Leaves by the requirement they stand in: two leaves of one never share.
std::vector<std::vector<Index>> requirements(const Layout& layout) {
    std::map<const Scope*, std::size_t> groupOf;
    std::vector<std::vector<Index>> groups;
    for (Index leaf = 0; leaf < layout.leaves.size(); ++leaf) {
        const Scope* scope = &requirementAt(layout, layout.leaves[leaf].scope);
        const auto [group, isNew] = groupOf.emplace(scope, groups.size());
        if (isNew)
            groups.emplace_back();
        groups[group->second].push_back(leaf);
    }
    return groups;
}

bool meet(const std::vector<Index>& leaves, const Bitset& set) {
    return std::any_of(leaves.begin(), leaves.end(), [&](Index leaf) { return set.test(leaf); });
}

bool mayShare(const Compiling& c, const std::vector<Index>& a, const std::vector<Index>& b) {
    return std::any_of(c.sharing.begin(), c.sharing.end(), [&](const SharedPlaces& places) {
        return (meet(a, places.first) && meet(b, places.second)) ||
               (meet(b, places.first) && meet(a, places.second));
    });
}

} // namespace

void compileLayers(Compiling& c) {
    for (const auto& place : c.layout.shares)
        addShare(c, place);
    addDefault(c);
    addForced(c);
    c.out.layerOf.assign(c.layout.leaves.size(), 0);
    if (c.sharing.empty())
        return;
    // Each requirement gets the first layer in which it shares with none.
    const auto groups = requirements(c.layout);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        std::set<Index> taken;
        for (std::size_t other = 0; other < g; ++other) {
            if (mayShare(c, groups[g], groups[other]))
                taken.insert(c.out.layerOf[groups[other].front()]);
        }
        Index layer = 0;
        while (taken.count(layer) != 0)
            ++layer;
        for (const Index leaf : groups[g])
            c.out.layerOf[leaf] = layer;
    }
}

} // namespace gradus
