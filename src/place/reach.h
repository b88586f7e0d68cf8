#pragma once

#include "src/place/option_network.h"

namespace gradus::place {

/// What a measure could still come to see.
class Reach {
public:
    explicit Reach(const Model& model);

    /// A lower bound on the further work that a measure asks for, whatever options are placed: negative or
    /// zero when they can be enough. No sharper than is needed to see that it is not more than `known`.
    std::int64_t lacks(const State& state, const Options& options, Index measure, std::int64_t known = 0);
    /// False when the last answer was more than zero, and no further course can bring what lacks.
    bool mendable() const { return mendable_; }

    std::size_t takeWork() { return network_.takeWork(); }

private:
    std::int64_t courses(const State& state, const Options& options, Index measure, std::int64_t enough);
    std::int64_t units(const State& state, const Options& options, Index measure, std::int64_t enough);
    std::int64_t keysInReach(const State& state, const Options& options, Index measure) const;
    bool canSee(const Options& options, Index measure, const Bitset& set) const;
    void lookAtRooms(const State& state, const Options& options);
    std::int64_t some(const State& state, const Options& options, Index measure, bool inUnits,
                      std::int64_t enough);
    void connect(const State& state, const Options& options, const std::vector<Index>& groupOf);
    void build(const State& state, const Options& options, Index measure, bool inUnits);
    std::int64_t unitRoom(const State& state, Index leaf, std::int64_t largest) const;
    std::int64_t courseRoom(const State& state, Index leaf, std::int64_t smallest) const;

    const Model& model_;
    OptionNetwork network_;
    std::vector<std::vector<bool>> furtherSeen_; ///< per measure: by it, by each of its sets, by its keys
    std::vector<bool> bounded_;                  ///< per leaf: its upper amount bounds what it holds
    std::vector<Network::Node> leafNode_;
    std::vector<Amount> room_; ///< per leaf: what it may still take
    std::vector<Amount> left_; ///< of that
    std::vector<std::size_t> order_;
    std::vector<bool> counted_; ///< per course, where courses share
    bool mendable_ = true;
};

} // namespace gradus::place
