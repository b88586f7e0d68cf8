#include "src/place/leaf_flow.h"

#include <algorithm>
#include <bit>

// What leaves that ask for units miss at least because courses can't be shared out.

namespace gradus::place {

namespace {

/// Sums of units are looked at in steps, as far as they fit into one word.
constexpr std::int64_t mostSteps = 63;

} // namespace

/// Which sums of units the options can bring each leaf: it either gets the least sum that is enough, or falls
/// short by what lies between the need and the largest sum below.
bool LeafFlow::lookAtSums(const State& state, const Options& options) {
    const Problem& problem = model_.problem;
    sums_.assign(problem.leaves.size(), 1);
    for (std::size_t i = 0; i < options.size(); ++i) {
        const std::int64_t steps = problem.candidates[options.candidate(i)].units / model_.step;
        for (const Index s : options.slots(i)) {
            const Index l = model_.seats[s].leaf;
            if (asks_[l].inUnits && leafNode_[l] != Network::source) {
                sums_[l] |= steps <= mostSteps ? sums_[l] << static_cast<unsigned>(steps) : 0;
            }
        }
    }
    bool any = false;
    uneven_.assign(problem.leaves.size(), {});
    for (const Index l : model_.leaves) {
        const std::int64_t asks = asks_[l].worth / model_.step;
        Uneven& uneven = uneven_[l];
        if (!asks_[l].inUnits || asks_[l].worth == 0) {
            uneven.short_ = problem.unitsPerCourse;
            continue;
        }
        // Larger sums may have been lost: then nothing is known.
        std::int64_t largest = 0;
        for (std::size_t i = 0; i < options.size(); ++i) {
            largest = std::max(largest, problem.candidates[options.candidate(i)].units / model_.step);
        }
        if (asks + largest > mostSteps || state.leafHas(l).courses < problem.leaves[l].need.courses) {
            uneven.short_ = model_.step;
            continue;
        }
        const std::uint64_t enough = sums_[l] >> static_cast<unsigned>(asks);
        const std::uint64_t below = sums_[l] & ((std::uint64_t{1} << static_cast<unsigned>(asks)) - 1);
        uneven.over = enough == 0 ? 0 : static_cast<std::int64_t>(std::countr_zero(enough)) * model_.step;
        uneven.short_ = (asks + 1 - static_cast<std::int64_t>(std::bit_width(below))) * model_.step;
        any = any || uneven.over > 0;
    }
    return any;
}

std::int64_t LeafFlow::leastOfWholes(const State& state, const Options& options, Index program) {
    if (!jointly_ || separate_ || model_.problem.programs > 1 || !model_.partLimits.empty() ||
        !lookAtSums(state, options)) {
        return 0;
    }
    raised_ = true;
    build(state, options, joint, program, program + 1);
    raised_ = false;
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
    // A leaf that falls short misses what its need was raised by as well. Those first that thereby explain
    // most of what is missing by the least they fall short.
    std::vector<Uneven> leaves;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (const Index l : this->leaves(program, joint)) {
        if (asks_[l].worth > 0) {
            least = std::min(least, uneven_[l].short_);
            if (uneven_[l].over > 0) {
                leaves.push_back(uneven_[l]);
            }
        }
    }
    std::sort(leaves.begin(), leaves.end(),
              [](const Uneven& a, const Uneven& b) { return a.over * b.short_ > b.over * a.short_; });
    std::int64_t falls = 0;
    std::int64_t explained = 0;
    for (const Uneven& leaf : leaves) {
        const std::int64_t left = missing - explained - falls;
        if (left <= 0) {
            break;
        }
        if (leaf.short_ + leaf.over >= left) {
            const std::int64_t part =
                (left * leaf.short_ + leaf.short_ + leaf.over - 1) / (leaf.short_ + leaf.over);
            return std::max(least, up(falls + part));
        }
        falls += leaf.short_;
        explained += leaf.over;
    }
    return std::max(least, up(std::max(falls, missing - explained)));
}

std::int64_t LeafFlow::up(std::int64_t units) const {
    return (units + model_.step - 1) / model_.step * model_.step;
}

} // namespace gradus::place
