#include "src/place/state.h"

#include <algorithm>
#include <tuple>

// Limits counting part: whose units are cut, and what that leaves.

namespace gradus::place {

bool State::passes(Index l, const Holding& h) const {
    const Limit& limit = model_.problem.limits[l];
    return h.slot != none && limit.slots.test(h.slot) && limit.where.test(h.member);
}

/// Candidates in order, then further courses by kind, slot and units.
std::size_t State::lastUnder(Index l) const {
    const auto key = [&](std::size_t i) {
        const Holding& h = holdings_[i];
        return std::tuple(h.member, h.slot, h.units);
    };
    std::size_t last = noHolding;
    for (std::size_t i = 0; i < holdings_.size(); ++i) {
        if (passes(l, holdings_[i]) && (last == noHolding || key(last) <= key(i))) {
            last = i;
        }
    }
    return last;
}

bool State::withinPartLimit(Index l) const {
    const std::size_t last = lastUnder(l);
    return last != noHolding && limit_[l].units - holdings_[last].units < *model_.problem.limits[l].units;
}

/// Beyond the cap the last one's units are of no use, and no later one may come. Only measures over all
/// courses count whole units: for them no bound is known here.
std::int64_t State::partRoom(Index l, std::size_t i) const {
    if (!model_.wideMeasures.empty()) {
        return std::numeric_limits<std::int64_t>::max();
    }
    const std::size_t last = lastUnder(l);
    const std::int64_t toCap = *model_.problem.limits[l].units - limit_[l].units;
    if (last == i) {
        return std::max<std::int64_t>(0, toCap);
    }
    return std::max(toCap, toCap + holdings_[last].units - model_.step);
}

void State::settleCuts() {
    std::vector<std::int64_t> cuts(holdings_.size());
    for (const Index l : model_.partLimits) {
        const std::int64_t excess = limit_[l].units - *model_.problem.limits[l].units;
        const std::size_t last = excess > 0 ? lastUnder(l) : noHolding;
        if (last != noHolding) {
            cuts[last] = std::max(cuts[last], std::min(excess, holdings_[last].units));
        }
    }
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        cut(i, cuts[i]);
    }
}

/// Makes so many units of a holding count for nothing.
void State::cut(std::size_t i, std::int64_t units) {
    const Holding& h = holdings_[i];
    const std::int64_t more = units - cut_[i];
    if (more == 0 || h.slot == none) {
        return;
    }
    cut_[i] = units;
    if (model_.seats[h.slot].item == none) {
        leaf_[model_.seats[h.slot].leaf].units -= more;
    }
    for (const Index m : model_.slotMeasures[h.slot]) {
        measure_[m].units -= model_.measure(m).where.test(h.member) ? more : 0;
    }
}

std::int64_t State::leafUnitsWithout(Index l, std::size_t i) const {
    if (model_.partLimits.empty()) {
        return leaf_[l].units - holdings_[i].units;
    }
    std::vector<std::size_t> rest = leafHoldings_[l];
    std::erase(rest, i);
    return togetherUnits(rest);
}

std::int64_t State::measureUnitsWithout(Index m, std::size_t i) const {
    if (model_.partLimits.empty()) {
        return measure_[m].units - bringsTo(m, i).units * holdings_[i].units;
    }
    std::vector<std::size_t> rest;
    for (std::size_t k = 0; k < holdings_.size(); ++k) {
        const bool again = std::any_of(rest.begin(), rest.end(), [&](std::size_t other) {
            return sameCredit(holdings_[other], holdings_[k]);
        });
        if (k != i && !again && model_.counts(m, holdings_[k].member, holdings_[k].slot)) {
            rest.push_back(k);
        }
    }
    return model_.measure(m).base.units + togetherUnits(rest);
}

/// All units, less the most by which they exceed one of the limits counting part.
std::int64_t State::togetherUnits(const std::vector<std::size_t>& holdings) const {
    std::int64_t all = 0;
    for (const std::size_t i : holdings) {
        all += holdings_[i].units;
    }
    std::int64_t excess = 0;
    for (const Index l : model_.partLimits) {
        std::int64_t under = 0;
        for (const std::size_t i : holdings) {
            under += passes(l, holdings_[i]) ? holdings_[i].units : 0;
        }
        excess = std::max(excess, under - *model_.problem.limits[l].units);
    }
    return all - excess;
}

} // namespace gradus::place
