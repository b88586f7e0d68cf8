#pragma once

#include "src/place/search.h"

#include <utility>
#include <vector>

namespace gradus::place {

/// Rearranges a placement into others of the same value: one candidate goes elsewhere, and others change
/// places along a chain to make room and to make up for it. Every statement lacks the same as before, so that
/// the same further courses complete it again.
class Exchange {
public:
    explicit Exchange(const Model& model);

    /// Takes up a placement.
    void start(const Found& placement);
    /// The placement as it stands.
    const std::vector<Index>& slotOf() const { return slotOf_; }

    /// Gives a candidate another slot (or none) by moving candidates of as many units that the search has not
    /// fixed, each to a slot that the search leaves it. False where no such chain was found: then nothing has
    /// changed, and there may be another placement as good all the same. REQUIRES: the candidate is not
    /// there.
    bool give(Index candidate, Index slot, const Search& search);

private:
    /// A course leaves a slot, where it is in the way of the step before, and goes to another.
    struct Step {
        Index leaves = none; ///< the use of the course that leaves, or none
        Index use = none;    ///< the one that goes there
        Index to = none;
        std::size_t after = 0; ///< into `steps_`, or `noStep`
        Index from = none;
    };
    static constexpr std::size_t noStep = static_cast<std::size_t>(-1);
    static constexpr std::size_t mostFollowed = 4;

    Value troublesOf(const State& state) const;
    bool isAsGood() const;
    bool isMovable(Index slot) const { return slot == none || movable_[slot]; }
    void keepRoomFor(const Further& further);
    bool put(Index candidate, Index slot);
    bool giveByChain(const Step& first, const Search& search);
    bool follow(std::size_t last);
    bool leave(Index candidate, std::size_t after, const Search& search);
    std::pair<Index, Index> usesBeside(Index candidate) const;
    bool isUseBeside(Index use, Index candidate, const Search& search) const;
    Index otherUse(Index candidate, const Search& search) const;
    bool makesUpFor(Index wanted, Index vacant) const;
    bool hasRoom(Index slot) const;
    void inTheWay(Index wanted);

    const Model& model_;
    bool possible_ = true;      ///< no statement asks for more than amounts
    std::vector<bool> movable_; ///< per slot: moving in or out changes amounts alone
    State state_;
    State asGiven_;        ///< the state of the placement taken up
    Value troubles_;       ///< what fails there and what is open
    bool complete_ = true; ///< without further courses
    std::vector<Index> slotOf_;
    std::vector<std::size_t> holdingOf_; ///< per candidate, in `state_`
    std::vector<Step> steps_;
    std::vector<std::size_t> seen_; ///< per slot: the round in which a step led there
    std::size_t round_ = 0;
    std::size_t followed_ = 0; ///< chains that have been tried
    std::vector<Step> chain_;
    std::vector<Index> inTheWay_;
};

} // namespace gradus::place
