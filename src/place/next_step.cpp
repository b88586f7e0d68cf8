#include "src/place/completion_parts.h"

#include <algorithm>
#include <tuple>

namespace gradus::place {

std::int64_t Work::room(const Chosen& c) const {
    return std::min(c.most - state.holdings()[c.holding].units,
                    state.room(c.holding) / model.step * model.step);
}

namespace {

Step bestStep(const Work& work, std::size_t of) {
    const Gap& gap = work.gaps.open[of];
    std::optional<Step> best;
    const auto offer = [&](Step step, Index member, std::span<const Index> slots) {
        bool serves = false;
        work.gaps.forEachServed(member, slots, [&](std::size_t g) {
            serves |= g == of;
            step.helps += step.open != none || work.gaps.open[g].inUnits() ? 1 : 0;
        });
        // What helps most; no more courses than needed; then what costs least.
        const auto key = [](const Step& s) { return std::tuple(-s.helps, s.open != none, s.charge); };
        if (serves && (!best || key(step) < key(*best))) {
            best = step;
        }
    };
    const auto up = [&](std::int64_t units) {
        return (units + work.model.step - 1) / work.model.step * work.model.step;
    };
    for (std::size_t i = 0; gap.inUnits() && i < work.chosen.size(); ++i) {
        const Holding& h = work.state.holdings()[work.chosen[i].holding];
        const FurtherType& type = *work.chosen[i].type;
        const std::int64_t room = work.room(work.chosen[i]);
        if (room > 0) {
            // First as far as it is for nothing.
            const std::int64_t free = type.floor - h.units;
            const std::int64_t units = std::min({up(gap.amount), room, free > 0 ? up(free) : room});
            offer({i, none, units, 0, type.cost(h.units + units) - type.cost(h.units)}, h.member, type.slots);
        }
    }
    for (std::size_t i = 0; i < work.open.size(); ++i) {
        const FurtherType& type = work.model.types[work.open[i].type];
        const std::int64_t units = work.firstUnits(gap, type);
        if (units <= work.open[i].most) {
            offer({0, i, units, 0, type.cost(units)}, work.member(type), type.slots);
        }
    }
    return *best;
}

} // namespace

std::optional<Step> nextStep(const Work& work, std::vector<std::size_t>& ways) {
    const std::vector<Gap>& gaps = work.gaps.open;
    ways.assign(gaps.size(), 0);
    for (const Open& o : work.open) {
        const FurtherType& type = work.model.types[o.type];
        work.gaps.forEachServed(work.member(type), type.slots, [&](std::size_t g) {
            ways[g] += work.firstUnits(gaps[g], type) <= o.most ? 1 : 0;
        });
    }
    for (const Chosen& c : work.chosen) {
        const Holding& h = work.state.holdings()[c.holding];
        const bool more = work.room(c) > 0;
        work.gaps.forEachServed(h.member, c.type->slots,
                                [&](std::size_t g) { ways[g] += more && gaps[g].inUnits() ? 1 : 0; });
    }
    const auto fewest = std::min_element(ways.begin(), ways.end());
    if (*fewest == 0) {
        return std::nullopt;
    }
    return bestStep(work, static_cast<std::size_t>(fewest - ways.begin()));
}

} // namespace gradus::place
