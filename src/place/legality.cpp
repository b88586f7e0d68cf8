#include "src/place/state.h"

#include <algorithm>

// The rules of a legal placement, for what one holding touches.

namespace gradus::place {

bool State::legalAround(std::size_t i, Judge judge) const {
    const Holding& h = holdings_[i];
    if (h.slot == none) {
        return true;
    }
    const Index leaf = model_.seats[h.slot].leaf;
    if (!withinLimits(h) || redundantIn(leaf, judge)) {
        return false;
    }
    // A measure in the braces of another leaf that looks here too may make that leaf's members redundant.
    return std::none_of(model_.slotMeasures[h.slot].begin(), model_.slotMeasures[h.slot].end(), [&](Index m) {
        return std::any_of(model_.owners[m].begin(), model_.owners[m].end(),
                           [&](Index l) { return l != leaf && redundantIn(l, judge); });
    });
}

bool State::withinLimits(const Holding& h) const {
    for (const Index l : model_.slotLimits[h.slot]) {
        const Limit& limit = model_.problem.limits[l];
        if (limit.where.test(h.member) && ((limit.courses && limit_[l].courses > *limit.courses) ||
                                           (limit.units && limit_[l].units > *limit.units))) {
            return false;
        }
    }
    return true;
}

bool State::redundantIn(Index l, Judge judge) const {
    const Leaf& leaf = model_.problem.leaves[l];
    if (!leaf.upper) {
        return false;
    }
    const auto& has = leaf_[l];
    if (leaf.pool == none ? has.courses < leaf.upper->courses
                          : has.courses - 1 < leaf.upper->courses && leaf.upper->courses > 0) {
        return false;
    }
    return std::any_of(leafHoldings_[l].begin(), leafHoldings_[l].end(), [&](std::size_t i) {
        return fullWithout(l, holdings_[i]) && !ofUse(l, holdings_[i], judge);
    });
}

bool State::fullWithout(Index l, const Holding& h) const {
    const Leaf& leaf = model_.problem.leaves[l];
    const Amount& has = leaf_[l];
    if (leaf.pool != none) {
        return has.courses - 1 >= leaf.upper->courses && has.units - h.units >= leaf.upper->units;
    }
    const Index item = model_.seats[h.slot].item;
    const bool needed = itemFilled(item) && !model_.items[item].given;
    return has.courses - (needed ? 1 : 0) >= leaf.upper->courses;
}

bool State::ofUse(Index l, const Holding& h, Judge judge) const {
    for (const Index m : model_.braces[l]) {
        const Measure& measure = model_.problem.measures[m];
        if (measure.unplacedToo || !model_.counts(m, h.member, h.slot)) {
            continue;
        }
        const Amount& has = measure_[m];
        if (has.courses - 1 < measure.need.courses ||
            (has.units - h.units < measure.need.units && (h.units > 0 || judge == Judge::finally))) {
            return true;
        }
        for (std::size_t k = 0; k < measure.allOf.size(); ++k) {
            if (measure.allOf[k].test(h.member) && sets_[firstSet_[m] + k] == 1) {
                return true;
            }
        }
    }
    return false;
}

std::int64_t State::room(std::size_t i) const {
    const Holding& h = holdings_[i];
    std::int64_t room = std::numeric_limits<std::int64_t>::max();
    if (h.slot == none) {
        return room;
    }
    for (const Index l : model_.slotLimits[h.slot]) {
        const Limit& limit = model_.problem.limits[l];
        if (limit.units && limit.where.test(h.member)) {
            room = std::min(room, *limit.units - limit_[l].units);
        }
    }
    const Index l = model_.seats[h.slot].leaf;
    const Leaf& leaf = model_.problem.leaves[l];
    if (leaf.pool == none || !leaf.upper || !model_.braces[l].empty() ||
        leaf_[l].courses - 1 < leaf.upper->courses) {
        return room;
    }
    for (const std::size_t other : leafHoldings_[l]) {
        if (other != i) {
            // Without the other one, the rest must stay below the upper number.
            const std::int64_t rest = leaf_[l].units - holdings_[other].units;
            room = std::min(room, leaf.upper->units - model_.step - rest);
        }
    }
    return room;
}

} // namespace gradus::place
