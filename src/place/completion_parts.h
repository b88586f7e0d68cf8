#pragma once

#include "src/place/completion.h"
#include "src/place/gaps.h"

#include <optional>

namespace gradus::place {

/// A further course of the completion in work. The state holds it with the units it has at least; in the end
/// it may have up to `most`.
struct Chosen {
    std::size_t holding = 0;
    const FurtherType* type = nullptr;
    std::int64_t most = 0;
};

/// A type that may still be added, with at most `most` units.
struct Open {
    Index type = 0;
    std::int64_t most = 0;
};

/// One way to come nearer to what a gap asks.
struct Step {
    std::size_t chosen = 0;  ///< raise this one by `units`, or
    std::size_t open = none; ///< add one of this type, with `units`
    std::int64_t units = 0;
    int helps = 0;           ///< how many gaps
    std::int64_t charge = 0; ///< what it costs
};

/// A completion in work, with all that may still be done about it.
struct Work {
    const Model& model;
    const State& state;
    const Gaps& gaps;
    const std::vector<Chosen>& chosen;
    const std::vector<Open>& open;
    const std::vector<Index>& stock; ///< what is left of each

    Index member(const FurtherType& type) const {
        return static_cast<Index>(model.problem.candidates.size()) + type.prospect;
    }
    /// How many units a chosen course may still gain.
    std::int64_t room(const Chosen& c) const;
    /// Units that a new course brings to a gap at first.
    std::int64_t firstUnits(const Gap& gap, const FurtherType& type) const {
        return gap.inUnits() ? std::max(type.least, model.step) : type.least;
    }
};

/// The best step of the gap that has the fewest; none when one gap has none. `ways` is for its own use.
std::optional<Step> nextStep(const Work& work, std::vector<std::size_t>& ways);

/// For how many units chosen courses may grow for nothing.
struct Slack {
    explicit Slack(const Model& model)
        : ofLeaf(model.problem.leaves.size()), ofMeasure(model.measureCount()) {}
    std::vector<std::int64_t> ofLeaf;
    std::vector<std::int64_t> ofMeasure;
};

/// A lower bound on what the gaps will cost beyond the courses chosen, whose units may grow for nothing up to
/// their type's floor. `slack` is for its own use.
std::int64_t leastMore(const Work& work, Slack& slack);

/// The courses chosen as a completion, without its price. Courses of one type share their units evenly: that
/// costs no more, and none is more redundant. Under a limit counting part another one might be cut.
Completion completionOf(const Model& model, const State& state, const std::vector<Chosen>& chosen);

/// Whether some gap asks for more than everything left can bring, by stocks, limits and the upper amounts of
/// leaves.
bool outOfReach(const Work& work);

} // namespace gradus::place
