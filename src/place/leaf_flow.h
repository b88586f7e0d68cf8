#pragma once

#include "src/place/option_network.h"
#include "src/place/unit_sums.h"

namespace gradus::place {

/// The leaves' needs as a flow: every leaf asks for worth (courses' worth or units, whichever is more), and
/// candidates may be shared out between leaves. What the flow can't bring is a lower bound on the further
/// work.
class LeafFlow {
public:
    explicit LeafFlow(const Model& model);

    /// Sends what the options can bring to the leaves of the programmes from `first` to before `end`: as much
    /// as can be to the first, then to the next; those first that do least harm to averages and raise no
    /// question.
    void run(const State& state, const Options& options, Index first, Index end);
    /// What a programme misses at least.
    struct Least {
        std::int64_t missing = 0; ///< of the layer that misses most: one further course may serve several
        std::int64_t lacking = 0; ///< the sum over all layers
        bool mendable = true;     ///< false when something is missing that no further course can bring
        bool tight = true;        ///< the flow by itself leaves the earlier ones no more to be desired
    };
    /// Of a programme that the last run was for, when those before it have exactly the deficits of `earlier`.
    Least least(Index program, const Value& earlier) const;
    /// What the programme misses at least because courses stay whole: a leaf that asks for units gets one of
    /// the sums that its courses can have. REQUIRES: the last run was for this state and these options.
    std::int64_t leastOfWholes(const State& state, const Options& options, Index program);
    /// What the leaves that the last run was for ask for. REQUIRES: one layer.
    std::int64_t asked() const { return asked_; }

    /// Where the flow sent the i-th option: the largest share, or none.
    Index slot(std::size_t i) const { return sent_[i].slot; }
    /// Whether it was sent to several places.
    bool split(std::size_t i) const { return sent_[i].split; }

    /// The least harm that is done when the options must bring at least `worth`, where each does its harm (0
    /// or more) as far as it brings what it can. A greedy base of the flow, for which limits are left aside.
    /// REQUIRES: one layer.
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

    Asks asks(const State& state, Index leaf) const;
    /// Stands for all layers together.
    static constexpr std::size_t joint = static_cast<std::size_t>(-1);
    const std::vector<Index>& leaves(Index program, std::size_t layer) const {
        return layer == joint ? model_.programs[program].leaves : model_.programs[program].layers[layer];
    }
    std::int64_t leastJointly(std::int64_t missing) const;
    /// As leaves have them, or raised to what each gets if it gets enough, from whole courses.
    enum class Needs : std::uint8_t { plain, raised };
    void build(const State& state, const Options& options, std::size_t layer, Index first, Index end,
               Needs needs);
    void connect(const State& state, const Options& options);
    bool lookAtSums(const State& state, const Options& options);
    std::int64_t up(std::int64_t units) const;
    void runLayer(const State& state, const Options& options, std::size_t layer, Index first, Index end);
    const std::vector<std::size_t>& kindestFirst(const Options& options);
    void readOff();

    /// A programme's part of what was sent in a layer.
    struct Stage {
        std::size_t layer = 0;
        Index program = 0;
        std::int64_t asked = 0;
        std::int64_t certain = 0;     ///< what of it no further course can bring
        std::int64_t sentCertain = 0; ///< to all programmes so far, no more than that to this one
        std::int64_t sent = 0;        ///< to all programmes so far
    };

    const Model& model_;
    OptionNetwork network_;
    bool separate_; ///< some further course serves several layers: each layer is looked at by itself
    bool jointly_;  ///< all together are looked at: no further course serves several layers, or few do
    std::int64_t mostUses_ = 1;           ///< of a further course
    std::vector<Asks> asks_;              ///< per leaf
    std::vector<Network::Node> leafNode_; ///< `source` where nothing is asked
    std::vector<Network::Node> itemNode_;
    std::vector<UnitSums> sums_; ///< per leaf
    std::vector<Uneven> uneven_; ///< per leaf
    std::vector<Use> uses_;
    std::vector<std::pair<std::size_t, Index>> ends_; ///< edges into the sink, of which leaves
    std::vector<std::size_t> order_;
    std::vector<std::pair<bool, Wide>> harm_; ///< per option
    std::vector<Sent> sent_;
    std::int64_t asked_ = 0;
    std::int64_t saved_ = 0;    ///< the most that further courses can save by filling several slots
    std::vector<Stage> stages_; ///< layer by layer
};

} // namespace gradus::place
