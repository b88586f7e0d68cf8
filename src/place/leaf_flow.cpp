#include "src/place/leaf_flow.h"

#include <algorithm>

namespace gradus::place {

namespace {

constexpr Network::Node nowhere = Network::source;

} // namespace

LeafFlow::LeafFlow(const Model& model)
    : model_(model), network_(model), separate_(model.furtherShared),
      jointly_(!model.furtherShared || (model.furtherCapped && model.problem.programs == 1)),
      asks_(model.problem.leaves.size()), leafNode_(model.problem.leaves.size()),
      itemNode_(model.items.size()) {
    for (const FurtherType& type : model.types) {
        mostUses_ = std::max(mostUses_, static_cast<std::int64_t>(type.slots.size()));
    }
}

LeafFlow::Asks LeafFlow::asks(const State& state, Index l) const {
    const Leaf& leaf = model_.problem.leaves[l];
    Asks asks;
    const std::int64_t courses = leaf.need.courses - state.leafHas(l).courses;
    if (leaf.pool == none) {
        asks.worth = state.cheapestParts(l, courses) * model_.problem.unitsPerCourse;
    } else {
        const std::int64_t units = leaf.need.units - state.leafHas(l).units;
        asks.worth = std::max<std::int64_t>(0, courses * model_.problem.unitsPerCourse);
        if (units > asks.worth) {
            asks.worth = units;
            asks.inUnits = true;
        }
    }
    asks.certain = std::max<std::int64_t>(0, asks.worth - state.mostFurther(l));
    return asks;
}

/// Nodes for leaves that ask for something and for their items, and what the options may bring them.
void LeafFlow::build(const State& state, const Options& options, std::size_t layer, Index first, Index end,
                     Needs needs) {
    const Problem& problem = model_.problem;
    network_.start(options);
    uses_.clear();
    std::fill(leafNode_.begin(), leafNode_.end(), nowhere);
    std::fill(itemNode_.begin(), itemNode_.end(), nowhere);
    const auto add = [&](Index l) {
        asks_[l] = asks(state, l);
        asks_[l].worth += needs == Needs::raised ? uneven_[l].over : 0;
        if (asks_[l].worth == 0) {
            return;
        }
        leafNode_[l] = network_.addNode();
        for (Index i = model_.firstItem[l]; i < model_.firstItem[l + 1]; ++i) {
            const std::int64_t parts = state.itemFilled(i) ? 0 : state.missingParts(i);
            if (parts > 0) {
                itemNode_[i] = network_.addNode();
                network_.addEdge(itemNode_[i], leafNode_[l], parts * problem.unitsPerCourse);
            }
        }
    };
    for (Index k = first; k < end; ++k) {
        const std::vector<Index>& leaves = this->leaves(k, layer);
        std::for_each(leaves.begin(), leaves.end(), add);
    }
    for (std::size_t i = 0; i < options.size(); ++i) {
        const std::int64_t units = problem.candidates[options.candidate(i)].units;
        Index lastItem = none;
        for (const Index s : options.slots(i)) {
            const Seat& seat = model_.seats[s];
            const Network::Node to = seat.item == none ? leafNode_[seat.leaf] : itemNode_[seat.item];
            if (to == nowhere || (seat.item != none && seat.item == lastItem)) {
                continue;
            }
            lastItem = seat.item;
            const Asks& asks = asks_[seat.leaf];
            const std::int64_t most = std::min(asks.worth, asks.inUnits ? units : problem.unitsPerCourse);
            if (most > 0) {
                uses_.push_back({i, s, network_.addUse(i, to, most)});
            }
        }
    }
}

void LeafFlow::run(const State& state, const Options& options, Index first, Index end) {
    sent_.assign(options.size(), {});
    stages_.clear();
    for (std::size_t layer = 0; separate_ && layer < model_.layers; ++layer) {
        runLayer(state, options, layer, first, end);
    }
    if (jointly_) {
        sent_.assign(options.size(), {});
        runLayer(state, options, joint, first, end);
    }
}

void LeafFlow::connect(const State& state, const Options& options) {
    if (model_.shares) {
        network_.connectThroughCourses(state, options, kindestFirst(options));
    } else {
        network_.connectThroughLimits(state, options, kindestFirst(options));
    }
}

/// No further course serves two leaves of one layer, so that what they miss adds up.
void LeafFlow::runLayer(const State& state, const Options& options, std::size_t layer, Index first,
                        Index end) {
    build(state, options, layer, first, end, Needs::plain);
    connect(state, options);
    // What was once sent into a leaf stays there. So each programme comes to what the earlier ones leave, and
    // of its leaves first to what only candidates can bring.
    const std::size_t before = stages_.size();
    std::int64_t sent = 0;
    asked_ = 0;
    for (Index k = first; k < end; ++k) {
        Stage stage{layer, k, 0, 0, 0, 0};
        ends_.clear();
        for (const Index l : leaves(k, layer)) {
            if (leafNode_[l] != nowhere) {
                stage.asked += asks_[l].worth;
                stage.certain += asks_[l].certain;
                ends_.emplace_back(network_.addEdge(leafNode_[l], Network::sink, asks_[l].certain), l);
            }
        }
        if (ends_.empty()) {
            continue;
        }
        asked_ += stage.asked;
        sent += stage.certain > 0 ? network_.run() : 0;
        stage.sentCertain = sent;
        for (const auto& [edge, l] : ends_) {
            network_.widen(edge, asks_[l].worth - asks_[l].certain);
        }
        sent += network_.run();
        stage.sent = sent;
        stages_.push_back(stage);
    }
    if (network_.gaveUp()) {
        stages_.resize(before);
    }
    saved_ = 0;
    for (const FurtherCap& of : model_.furtherCaps) {
        if (layer == joint) {
            const std::int64_t left =
                *model_.problem.shareCaps[of.cap].courses - state.shared(of.cap).courses;
            // What candidates save counts against the same cap.
            const std::int64_t each = std::max(of.worth, network_.largestShared(of.cap));
            saved_ += std::max<std::int64_t>(0, left * each - network_.flowThrough(of.cap));
        }
    }
    readOff();
}

/// To have no more than its deficit, each of the earlier programmes must be sent what it asks for beyond
/// that. What then can't be sent to this one is missing.
LeafFlow::Least LeafFlow::least(Index program, const Value& earlier) const {
    Least least;
    std::size_t layer = model_.layers;
    std::int64_t due = 0;  // to the earlier programmes of the layer
    std::int64_t sent = 0; // to these
    for (const Stage& stage : stages_) {
        if (stage.layer != layer) {
            layer = stage.layer;
            due = sent = 0;
        }
        if (stage.program < program) {
            due += std::max<std::int64_t>(0, stage.asked - earlier.of(stage.program).deficit);
            sent = stage.sent;
        } else if (stage.program == program) {
            const std::int64_t missing = std::max<std::int64_t>(0, due + stage.asked - stage.sent);
            if (layer == joint) {
                least.missing = std::max(least.missing, leastJointly(missing));
                least.lacking = missing;
            } else {
                least.missing = std::max(least.missing, missing);
                least.lacking += missing;
            }
            least.tight = least.tight && due == sent;
            least.mendable = least.mendable && stage.sentCertain >= due + stage.certain;
        }
    }
    return least;
}

/// What further courses cost at least when the leaves of all layers miss so much.
std::int64_t LeafFlow::leastJointly(std::int64_t missing) const {
    return std::max(missing - saved_, (missing + mostUses_ - 1) / mostUses_);
}

void LeafFlow::readOff() {
    for (const Use& use : uses_) {
        const std::int64_t share = network_.flow(use.edge);
        Sent& sent = sent_[use.option];
        if (share > 0) {
            sent.split |= sent.share > 0;
            if (share > sent.share) {
                sent.share = share;
                sent.slot = use.slot;
            }
        }
    }
}

/// Those that raise no question first, then those that spoil the first average least.
const std::vector<std::size_t>& LeafFlow::kindestFirst(const Options& options) {
    inOrder(options, order_);
    if (!model_.asks && model_.averages.empty()) {
        return order_;
    }
    harm_.assign(options.size(), {});
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Index c = options.candidate(i);
        const auto slots = options.slots(i);
        harm_[i].first = !slots.empty() && std::all_of(slots.begin(), slots.end(), [&](Index s) {
            return model_.problem.slots[s].provisional.test(c);
        });
        if (!model_.averages.empty()) {
            const Measure& measure = model_.problem.measures[model_.averages.front()];
            const Candidate& candidate = model_.problem.candidates[c];
            if (candidate.points && measure.where.test(c)) {
                harm_[i].second = static_cast<Wide>(*measure.gpa - *candidate.points) * candidate.units;
            }
        }
    }
    std::sort(order_.begin(), order_.end(), [this](std::size_t a, std::size_t b) {
        return harm_[a] != harm_[b] ? harm_[a] < harm_[b] : a < b;
    });
    return order_;
}

Wide LeafFlow::leastHarm(const State& state, const Options& options, std::int64_t worth,
                         const std::vector<Wide>& harm) {
    build(state, options, joint, 0, model_.problem.programs, Needs::plain);
    inOrder(options, order_);
    std::erase_if(order_, [this](std::size_t i) { return network_.most(i) == 0; });
    std::sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
        const Wide one = harm[a] * network_.most(b);
        const Wide other = harm[b] * network_.most(a);
        return one != other ? one < other : a < b;
    });
    network_.connect(order_);
    for (const Index l : model_.leaves) {
        if (leafNode_[l] != nowhere) {
            network_.addEdge(leafNode_[l], Network::sink, asks_[l].worth);
        }
    }
    Wide total = 0;
    std::int64_t sent = 0;
    for (const std::size_t i : order_) {
        if (sent >= worth) {
            break;
        }
        const std::int64_t share = network_.bring(i, worth - sent);
        sent += share;
        total += harm[i] * share / network_.most(i);
    }
    return network_.gaveUp() ? 0 : total;
}

} // namespace gradus::place
