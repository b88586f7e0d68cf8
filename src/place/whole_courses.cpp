#include "src/place/leaf_flow.h"

#include <algorithm>

// What leaves that ask for units miss at least because courses can't be shared out.

namespace gradus::place {

/// How each leaf fares with the sums of units that the options can bring it. False when none gets more than
/// it asks for.
bool LeafFlow::lookAtSums(const State& state, const Options& options) {
    const Problem& problem = model_.problem;
    sums_.assign(problem.leaves.size(), {});
    std::int64_t largest = 0; // in steps
    for (std::size_t i = 0; i < options.size(); ++i) {
        const std::int64_t steps = problem.candidates[options.candidate(i)].units / model_.step;
        largest = std::max(largest, steps);
        for (const Index s : options.slots(i)) {
            const Index l = model_.seats[s].leaf;
            if (asks_[l].inUnits && leafNode_[l] != Network::source) {
                sums_[l].add(steps);
            }
        }
    }
    bool any = false;
    uneven_.assign(problem.leaves.size(), {});
    for (const Index l : model_.leaves) {
        if (!asks_[l].inUnits || asks_[l].worth == 0) {
            uneven_[l].shortfall = problem.unitsPerCourse;
        } else if (state.leafHas(l).courses < problem.leaves[l].need.courses) {
            uneven_[l].shortfall = model_.step; // it asks for courses as well: nothing is known
        } else {
            const Uneven steps = sums_[l].uneven(asks_[l].worth / model_.step, largest);
            uneven_[l] = {steps.over * model_.step, steps.shortfall * model_.step};
            any = any || steps.over > 0;
        }
    }
    return any;
}

std::int64_t LeafFlow::leastOfWholes(const State& state, const Options& options, Index program) {
    if (!jointly_ || separate_ || model_.problem.programs > 1 || !model_.partLimits.empty() ||
        !lookAtSums(state, options)) {
        return 0;
    }
    build(state, options, joint, program, program + 1, Needs::raised);
    connect(state, options);
    std::int64_t asked = 0;
    for (const Index l : leaves(program, joint)) {
        if (leafNode_[l] != Network::source) {
            asked += asks_[l].worth;
            network_.addEdge(leafNode_[l], Network::sink, asks_[l].worth);
        }
    }
    const std::int64_t missing = asked - network_.run();
    if (missing <= 0 || network_.gaveUp()) {
        return 0;
    }
    std::vector<Uneven> uneven;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (const Index l : leaves(program, joint)) {
        if (asks_[l].worth > 0) {
            least = std::min(least, uneven_[l].shortfall);
            if (uneven_[l].over > 0) {
                uneven.push_back(uneven_[l]);
            }
        }
    }
    return std::max(least, up(leastShortfall(uneven, missing)));
}

std::int64_t LeafFlow::up(std::int64_t units) const {
    return (units + model_.step - 1) / model_.step * model_.step;
}

} // namespace gradus::place
