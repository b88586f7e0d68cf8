#include "src/place/completion_parts.h"

#include <algorithm>
#include <map>

namespace gradus::place {

std::int64_t leastMore(const Work& work, Slack& of) {
    if (work.chosen.empty()) {
        return work.gaps.leastMore();
    }
    std::fill(of.ofLeaf.begin(), of.ofLeaf.end(), 0);
    std::fill(of.ofMeasure.begin(), of.ofMeasure.end(), 0);
    std::int64_t savedByGrowing = 0;
    for (const Chosen& c : work.chosen) {
        const Holding& h = work.state.holdings()[c.holding];
        const std::int64_t slack = std::max<std::int64_t>(0, std::min(c.most, c.type->floor) - h.units);
        if (c.type->slots.size() > 1) {
            const std::int64_t growth = std::max<std::int64_t>(0, c.most - h.units);
            savedByGrowing += static_cast<std::int64_t>(c.type->slots.size() - 1) * growth;
        }
        for (const Index slot : c.type->slots) {
            of.ofLeaf[work.model.seats[slot].leaf] += slack;
        }
        for (const Index m : work.model.counting) {
            const auto seen = [&](Index slot) { return work.model.counts(m, h.member, slot); };
            const bool any = work.model.measure(m).unplacedToo
                                 ? seen(none)
                                 : std::any_of(c.type->slots.begin(), c.type->slots.end(), seen);
            of.ofMeasure[m] += any ? slack : 0;
        }
    }
    return work.gaps.leastMore(of.ofLeaf, of.ofMeasure, savedByGrowing);
}

Completion completionOf(const Model& model, const State& state, const std::vector<Chosen>& chosen) {
    std::map<std::pair<std::vector<Index>, Index>, std::vector<const Chosen*>> groups;
    for (const Chosen& c : chosen) {
        groups[{{c.type->slots.begin(), c.type->slots.end()}, c.type->prospect}].push_back(&c);
    }
    Completion completion;
    for (const auto& [key, group] : groups) {
        std::int64_t steps = 0;
        for (const Chosen* c : group) {
            steps += state.holdings()[c->holding].units / model.step;
        }
        const auto size = static_cast<std::int64_t>(group.size());
        for (std::int64_t i = 0; i < size; ++i) {
            const std::int64_t units =
                model.partLimits.empty()
                    ? (steps / size + (i < steps % size ? 1 : 0)) * model.step
                    : state.holdings()[group[static_cast<std::size_t>(i)]->holding].units;
            completion.cost += group.front()->type->cost(units);
            Further further{key.second, none, units, key.first};
            if (!key.first.empty()) {
                further.slot = key.first.front();
                further.also.erase(further.also.begin());
            }
            completion.further.push_back(std::move(further));
        }
    }
    return completion;
}

} // namespace gradus::place
