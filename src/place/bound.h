#pragma once

#include "src/place/leaf_flow.h"
#include "src/place/reach.h"

#include <optional>

namespace gradus::place {

/// What is certain about every placement that keeps what a state holds and places some undecided candidates:
/// the leaves' flow, what measures can reach, and the best average that the flow leaves possible.
class Relaxation {
public:
    explicit Relaxation(const Model& model) : model_(model), flow_(model), alone_(model), reach_(model) {}

    /// A value that none of these placements beats. Only as sharp as is needed to see that `limit` can't be
    /// kept. A programme's deficit in it holds where the earlier ones have exactly theirs.
    Value bound(const State& state, const Options& options, const std::optional<Value>& limit);

    /// Where the leaves' flow of the last bound sends the i-th option: its largest share, or none.
    Index wish(std::size_t i) const { return flow_.slot(i); }
    /// Whether it sends it to several places.
    bool split(std::size_t i) const { return flow_.split(i); }
    /// Steps of work since the last call.
    std::size_t takeWork() { return flow_.takeWork() + alone_.takeWork() + reach_.takeWork(); }

private:
    void leastDeficit(const State& state, const Options& options, Index program, Value& bound,
                      const std::optional<Value>& limit);
    void measureBounds(const State& state, const Options& options, Index program, std::int64_t ofLeaves,
                       ProgramValue& value);
    std::int64_t openQuestions(const State& state, const Options& options, Index program,
                               const ProgramValue& limit);

    const Model& model_;
    LeafFlow flow_;  ///< of all programmes
    LeafFlow alone_; ///< of one
    Options sure_;   ///< what raises no question
    std::vector<Index> slots_;
    Reach reach_;
};

} // namespace gradus::place
