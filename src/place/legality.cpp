#include "src/place/state.h"

#include <algorithm>
#include <iterator>

// The rules of a legal placement, for what one holding touches.

namespace gradus::place {

bool State::legalAround(std::size_t i, Judge judge) const {
    if (!model_.shares) {
        return legalAt(i, judge);
    }
    const auto uses = othersOf(i);
    return withinShareCaps() &&
           std::all_of(uses.begin(), uses.end(), [&](std::size_t k) { return legalAt(k, judge); });
}

bool State::legalAt(std::size_t i, Judge judge) const {
    const Holding& h = holdings_[i];
    if (h.slot == none) {
        return true;
    }
    const Index leaf = model_.seats[h.slot].leaf;
    if (!withinLimits(h) || redundantIn(leaf, judge)) {
        return false;
    }
    // A measure in the braces of another leaf that looks here too may make that leaf's members redundant.
    const auto measures = model_.slotMeasures[h.slot];
    return std::none_of(measures.begin(), measures.end(), [&](Index m) {
        return std::any_of(model_.owners[m].begin(), model_.owners[m].end(),
                           [&](Index l) { return l != leaf && redundantIn(l, judge); });
    });
}

/// The same as placing and looking around, where nothing but the leaf and the limits of a plain slot counts.
bool State::fits(const Holding& h) const {
    const Seat& seat = model_.seats[h.slot];
    const Leaf& leaf = model_.problem.leaves[seat.leaf];
    const Amount& has = leaf_[seat.leaf];
    if (seat.item != none) {
        // Each item holds one member and is filled by it.
        if (held_[seat.item].alternative != none || (leaf.upper && has.courses >= leaf.upper->courses)) {
            return false;
        }
    } else if (leaf.upper && (leaf.upper->courses == 0 || has.courses >= leaf.upper->courses)) {
        std::int64_t least = h.units;
        for (const std::size_t i : leafHoldings_[seat.leaf]) {
            least = std::min(least, holdings_[i].units);
        }
        if (has.units + h.units - least >= leaf.upper->units) {
            return false;
        }
    }
    const auto limits = model_.slotLimits[h.slot];
    return std::all_of(limits.begin(), limits.end(), [&](Index l) {
        const Limit& limit = model_.problem.limits[l];
        return !limit.where.test(h.member) || ((!limit.courses || limit_[l].courses < *limit.courses) &&
                                               (!limit.units || limit_[l].units + h.units <= *limit.units));
    });
}

bool State::withinLimits(const Holding& h) const {
    for (const Index l : model_.slotLimits[h.slot]) {
        const Limit& limit = model_.problem.limits[l];
        if (!limit.where.test(h.member)) {
            continue;
        }
        const bool tooMuch = limit.units && limit_[l].units > *limit.units;
        if ((limit.courses && limit_[l].courses > *limit.courses) ||
            (tooMuch && !(limit.part && withinPartLimit(l)))) {
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
    if (leaf.pool == none
            ? has.courses < leaf.upper->courses
            : has.courses - (model_.shares ? 0 : 1) < leaf.upper->courses && leaf.upper->courses > 0) {
        return false;
    }
    const auto needless = [&](std::size_t i) { return fullWithout(l, i) && !ofUse(l, i, judge); };
    const std::vector<std::size_t>& held = leafHoldings_[l];
    if (model_.groupedBraces[l].empty()) {
        return std::any_of(held.begin(), held.end(), needless);
    }
    std::vector<std::size_t> left;
    std::copy_if(held.begin(), held.end(), std::back_inserter(left), needless);
    return !allOfUse(0, l, left, judge);
}

/// Whether the leaf's measures with groups, from the next on, have use for all of these holdings under some
/// choice of groups.
bool State::allOfUse(std::size_t next, Index l, const std::vector<std::size_t>& holdings, Judge judge) const {
    if (holdings.empty() || next == model_.groupedBraces[l].size()) {
        return holdings.empty();
    }
    const Index at = model_.groupedBraces[l][next];
    const GroupedMeasure& of = model_.grouped[at];
    for (Index m = of.first; m < of.end; ++m) {
        if (groups_[at] != none && groups_[at] != m) {
            continue;
        }
        std::vector<std::size_t> left;
        std::copy_if(holdings.begin(), holdings.end(), std::back_inserter(left),
                     [&](std::size_t i) { return !ofUseFor(m, i, judge); });
        if (allOfUse(next + 1, l, left, judge)) {
            return true;
        }
    }
    return false;
}

bool State::fullWithout(Index l, std::size_t i) const {
    const Holding& h = holdings_[i];
    const Leaf& leaf = model_.problem.leaves[l];
    const Amount& has = leaf_[l];
    if (leaf.pool != none) {
        const int course = brings(i, [&](const Holding& other) { return other.slot == h.slot; }).course;
        return has.courses - course >= leaf.upper->courses && leafUnitsWithout(l, i) >= leaf.upper->units;
    }
    const Index item = model_.seats[h.slot].item;
    const bool needed = itemFilled(item) && !model_.items[item].given;
    return has.courses - (needed ? 1 : 0) >= leaf.upper->courses;
}

bool State::ofUse(Index l, std::size_t i, Judge judge) const {
    return std::any_of(model_.braces[l].begin(), model_.braces[l].end(),
                       [&](Index m) { return ofUseFor(m, i, judge); });
}

bool State::ofUseFor(Index m, std::size_t i, Judge judge) const {
    const Holding& h = holdings_[i];
    const Measure& measure = model_.measure(m);
    if (measure.unplacedToo || !model_.counts(m, h.member, h.slot)) {
        return false;
    }
    const Amount& has = measure_[m];
    const Brings brings = bringsTo(m, i);
    const bool finally = judge.finally == model_.measureProgram[m];
    if ((brings.course == 1 && has.courses - 1 < measure.need.courses) ||
        (brings.units == 1 && (h.units > 0 || finally) && measureUnitsWithout(m, i) < measure.need.units)) {
        return true;
    }
    for (std::size_t k = 0; k < measure.allOf.size(); ++k) {
        if (measure.allOf[k].test(h.member) && sets_[firstSet_[m] + k] == 1) {
            return true;
        }
    }
    if (!bringsKey(measure, h.member)) {
        return false;
    }
    const std::int64_t without = keys(m, i);
    return without < measure.different && (finally || without < keys(m));
}

std::int64_t State::room(std::size_t i) const {
    if (!model_.shares) {
        return roomAt(i);
    }
    std::int64_t room = std::numeric_limits<std::int64_t>::max();
    for (const std::size_t k : othersOf(i)) {
        room = std::min(room, roomAt(k));
    }
    return room;
}

std::int64_t State::roomAt(std::size_t i) const {
    const Holding& h = holdings_[i];
    std::int64_t room = std::numeric_limits<std::int64_t>::max();
    if (h.slot == none) {
        return room;
    }
    for (const Index l : model_.slotLimits[h.slot]) {
        const Limit& limit = model_.problem.limits[l];
        if (limit.units && limit.where.test(h.member)) {
            room = std::min(room, limit.part ? partRoom(l, i) : *limit.units - limit_[l].units);
        }
    }
    const Index l = model_.seats[h.slot].leaf;
    const Leaf& leaf = model_.problem.leaves[l];
    if (leaf.pool == none || !leaf.upper || model_.hasBraces(l) ||
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
