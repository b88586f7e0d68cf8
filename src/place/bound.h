#pragma once

#include "src/place/network.h"
#include "src/place/options.h"

#include <optional>

namespace gradus::place {

/// What is certain about every placement that keeps what a state holds and places some undecided candidates.
/// Three relaxations, all in integers: the leaves take shares of candidates (a flow); a measure takes all that
/// could be placed where it looks (a flow); an average takes the best of what the leaves must have (a greedy flow).
class Relaxation {
public:
    explicit Relaxation(const Model& model);

    /// A value that none of these placements beats. Only as sharp as is needed to see that `limit` can't be kept.
    Value bound(const State& state, const Options& options, const std::optional<Value>& limit);

    /// Where the leaves' flow sends the i-th undecided candidate: its largest share, or none.
    Index wish(std::size_t i) const { return wishes_[i].slot; }
    /// Whether the flow sends it to several places.
    bool split(std::size_t i) const { return wishes_[i].split; }
    /// Steps of work since the last call.
    std::size_t takeWork() { return network_.takeWork(); }

private:
    struct Wish {
        Index slot = none;
        std::int64_t share = 0;
        bool split = false;
    };
    /// An edge of the network from an undecided candidate towards a leaf.
    struct Edge {
        std::size_t option = 0;
        Index slot = none;
        std::size_t number = 0;
        std::int64_t most = 0;
    };
    /// What a leaf asks for: worth in all, and the part of it that no further course can bring.
    struct Asks {
        std::int64_t worth = 0;
        std::int64_t certain = 0;
        bool inUnits = false;
    };

    std::int64_t openQuestions(const State& state, const Options& options, bool possible, std::int64_t deficit);
    Asks asks(const State& state, Index leaf) const;
    void leafEdges(const State& state, const Options& options);
    std::vector<std::size_t> kindestFirst(const Options& options) const;
    static std::vector<std::size_t> inOrder(const Options& options);
    void sourceEdges(const State& state, const Options& options, const std::vector<std::size_t>& order,
                     bool throughLimits);
    Index bindingLimit(const State& state, const Options& options, std::size_t option) const;
    void leafFlow(const State& state, const Options& options, Value& value);
    void measureBounds(const State& state, const Options& options, Value& value);
    std::int64_t potential(const State& state, const Options& options, Index measure, bool inUnits);
    void measureEdges(const State& state, const Options& options, Index measure, bool inUnits);
    std::int64_t unitRoom(const State& state, Index leaf, std::int64_t largest) const;
    std::int64_t courseRoom(const State& state, Index leaf, std::int64_t smallest) const;
    bool averageFails(const State& state, const Options& options, Index average) const;
    bool averageFails(const State& state, const Options& options, Index average, std::int64_t asked);

    const Model& model_;
    Network network_;
    std::vector<std::int64_t> furtherWorth_; ///< per leaf: what further courses can bring at most
    std::vector<std::vector<bool>> mendable_; ///< per measure: by further courses; then per set
    std::vector<bool> simple_;                ///< per leaf: an item fills with one member
    std::int64_t worth_ = 0;                  ///< what all leaves ask for
    std::vector<Asks> asks_;                 ///< per leaf
    std::vector<Wish> wishes_;               ///< per option
    std::vector<Edge> edges_;                ///< by option
    std::vector<std::int64_t> caps_;         ///< per option: what it can bring at most
    std::vector<std::size_t> sources_;       ///< per option: its edge from the source
    std::vector<Network::Node> leafNode_;
    std::vector<Network::Node> itemNode_;
};

} // namespace gradus::place
