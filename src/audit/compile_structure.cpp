#include "src/audit/compiling.h"

#include <algorithm>

namespace gradus {
namespace {

using place::Index;

/// A branch is computable when it, or a branch within it, says anything but `unchecked`.
void computability(Compiling& c) {
    std::vector<bool> computable(c.layout.branches.size(), false);
    std::vector<bool> open(c.layout.branches.size(), false);
    for (std::size_t b = 0; b < c.layout.branches.size(); ++b) {
        computable[b] = !c.layout.branches[b].attains.empty() || !c.layout.branches[b].attainSomes.empty();
        open[b] = !c.layout.branches[b].unchecked.empty();
    }
    for (const LeafPlace& leaf : c.layout.leaves)
        computable[c.layout.scopes[leaf.scope].branch] = true;
    for (const auto& measure : c.layout.measures)
        computable[c.layout.scopes[measure.scope].branch] = true;
    for (const auto& place : c.layout.required)
        computable[c.layout.scopes[place.scope].branch] = true;
    for (std::size_t i = c.layout.choices.size(); i-- > 0;) { // inner choices stand behind outer ones
        for (const Index branch : c.layout.choices[i].branches) {
            if (computable[branch])
                computable[c.layout.choices[i].branch] = true;
            if (open[branch])
                open[c.layout.choices[i].branch] = true;
        }
    }
    for (std::size_t b = 0; b < computable.size(); ++b)
        c.problem.branches[b].computable = computable[b] || !open[b];
}

std::vector<Index> declared(const Compiling& c, const Layout::ChoicePlace& place) {
    std::vector<Index> result;
    for (const std::string& key : {std::string("concentration"), place.complete->clause.path}) {
        const auto picked = c.record.transcript.choices.find(key);
        if (key.empty() || picked == c.record.transcript.choices.end())
            continue;
        for (const std::string& id : picked->second) {
            for (const Index branch : place.branches) {
                const Scope& scope = *c.layout.scopes[c.layout.branches[branch].scope].scope;
                const bool named = !scope.id.empty() && (scope.id == id || scope.path == id);
                if (named && std::find(result.begin(), result.end(), branch) == result.end()) {
                    result.push_back(branch);
                }
            }
        }
    }
    return result;
}

place::Leaf leaf(Compiling& c, const LeafPlace& place) {
    const Take& take = *place.take;
    place::Leaf leaf;
    leaf.branch = c.layout.scopes[place.scope].branch;
    leaf.need = placeAmount(take.need);
    if (take.upper)
        leaf.upper = placeAmount(*take.upper);
    const Index number = static_cast<Index>(c.problem.leaves.size());
    Index slot = place.firstSlot;
    const auto addSlot = [&] {
        place::Slot added;
        added.leaf = number;
        c.problem.slots.push_back(added);
        return slot++;
    };
    if (take.pool) {
        leaf.pool = addSlot();
        return leaf;
    }
    for (const CourseItem& item : take.items) {
        place::Item placed;
        for (const ItemBundle& bundle : item.alternatives) {
            place::Alternative alternative;
            for (std::size_t part = 0; part < bundle.courses.size(); ++part)
                alternative.parts.push_back(addSlot());
            for (const std::string& milestone : bundle.milestones) {
                alternative.missingMilestones += timesAttained(c.record, milestone) > 0 ? 0 : 1;
            }
            placed.alternatives.push_back(std::move(alternative));
        }
        leaf.items.push_back(std::move(placed));
    }
    return leaf;
}

} // namespace

void compileStructure(Compiling& c) {
    for (const auto& place : c.layout.branches) {
        place::Branch branch;
        branch.choice = place.choice;
        for (const Attain* attain : place.attains)
            branch.failed += !isAttained(c.record, *attain);
        for (const AttainSome* some : place.attainSomes)
            branch.failed += std::max(0, some->count - attainedOf(c.record, *some));
        branch.open = static_cast<int>(place.unchecked.size());
        c.problem.branches.push_back(branch);
    }
    computability(c);
    for (const auto& place : c.layout.choices) {
        place::Choice choice;
        choice.branch = place.branch;
        choice.count = static_cast<Index>(place.complete->count);
        choice.branches = place.branches;
        choice.declared = declared(c, place);
        c.problem.choices.push_back(choice);
    }
    for (const LeafPlace& place : c.layout.leaves)
        c.problem.leaves.push_back(leaf(c, place));
}

} // namespace gradus
