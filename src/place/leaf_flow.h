#pragma once

#include "src/place/option_network.h"

namespace gradus::place {

/// The leaves' needs as a flow: every leaf asks for worth (courses' worth or units, whichever is more), and
/// candidates may be shared out between leaves. What the flow can't bring is a lower bound on the further
/// work.
class LeafFlow {
public:
    explicit LeafFlow(const Model& model);

    /// Sends what the options can bring, those first that do least harm to averages and raise no question.
    void run(const State& state, const Options& options);
    /// What is missing at least: of the layer that misses most, since one further course may serve several.
    std::int64_t missing() const { return missing_; }
    /// The sum over all layers.
    std::int64_t lacking() const { return lacking_; }
    /// False when something is missing that no further course can bring.
    bool mendable() const { return mendable_; }
    /// REQUIRES: one layer.
    std::int64_t asked() const { return asked_; }

    /// Where the flow sent the i-th option: the largest share, or none.
    Index slot(std::size_t i) const { return sent_[i].slot; }
    /// Whether it was sent to several places.
    bool split(std::size_t i) const { return sent_[i].split; }

    /// The least harm that is done when the options must bring at least `worth`, where each does its harm (0
    /// or more) as far as it brings what it can. A greedy base of the flow, for which limits are left aside.
    Wide leastHarm(const State& state, const Options& options, std::int64_t worth,
                   const std::vector<Wide>& harm);

    std::size_t takeWork() { return network_.takeWork(); }

private:
    struct Sent {
        Index slot = none;
        std::int64_t share = 0;
        bool split = false;
    };
    struct Use {
        std::size_t option = 0;
        Index slot = none;
        std::size_t edge = 0;
    };
    struct Asks {
        std::int64_t worth = 0;
        std::int64_t certain = 0; ///< what of it no further course can bring
        bool inUnits = false;
    };

    void lookAtFurther();
    Asks asks(const State& state, Index leaf) const;
    void build(const State& state, const Options& options, const std::vector<Index>& leaves);
    void runLayer(const State& state, const Options& options, const std::vector<Index>& leaves);
    std::vector<std::size_t> kindestFirst(const Options& options) const;
    void readOff();

    const Model& model_;
    OptionNetwork network_;
    std::vector<std::int64_t> furtherWorth_; ///< per leaf: what further courses can bring at most
    std::vector<Asks> asks_;                 ///< per leaf
    std::vector<Network::Node> leafNode_;    ///< `source` where nothing is asked
    std::vector<Network::Node> itemNode_;
    std::vector<Use> uses_;
    std::vector<Sent> sent_;
    std::int64_t asked_ = 0;
    std::int64_t missing_ = 0;
    std::int64_t lacking_ = 0;
    bool mendable_ = true;
};

} // namespace gradus::place
