#include "src/place/exchange.h"

#include <algorithm>
#include <iterator>

namespace gradus::place {

Exchange::Exchange(const Model& model)
    : model_(model), state_(model), asGiven_(model), slotOf_(model.problem.candidates.size(), none),
      holdingOf_(slotOf_.size(), State::noHolding), seen_(model.problem.slots.size()) {
    // Of these more depends on who is placed than how much of everything.
    possible_ = model.partLimits.empty() && model.windows.empty() && model.grouped.empty() &&
                std::all_of(model.counting.begin(), model.counting.end(),
                            [&](Index m) { return model.measure(m).different == 0; });
}

void Exchange::start(const Found& placement) {
    if (!possible_) {
        return;
    }
    for (State* state : {&state_, &asGiven_}) {
        while (!state->holdings().empty()) {
            state->takeBack();
        }
    }
    complete_ = std::all_of(placement.further.begin(), placement.further.end(),
                            [](const std::vector<Further>& further) { return further.empty(); });
    slotOf_.assign(slotOf_.size(), none);
    for (const Index c : model_.active) {
        if (placement.slotOf[c] != none) {
            put(c, placement.slotOf[c]);
            asGiven_.place(state_.holdings().back(), State::now);
        }
    }
    troubles_ = troublesOf(asGiven_);
    movable_ = model_.plainSlot;
    for (const std::vector<Further>& further : placement.further) {
        std::for_each(further.begin(), further.end(), [this](const Further& one) { keepRoomFor(one); });
    }
}

/// A further course may stand in a leaf that lacks nothing, for what a measure asks: what it finds there is
/// kept.
void Exchange::keepRoomFor(const Further& further) {
    const auto keep = [this](Index slot) {
        const Index leaf = model_.seats[slot].leaf;
        for (Index s = 0; s < movable_.size() && !asGiven_.lacks(leaf); ++s) {
            movable_[s] = movable_[s] && model_.seats[s].leaf != leaf;
        }
    };
    if (further.slot != none) {
        keep(further.slot);
    }
    std::for_each(further.also.begin(), further.also.end(), keep);
}

bool Exchange::put(Index candidate, Index slot) {
    if (const Index before = slotOf_[candidate]; before != none) {
        const std::size_t at = holdingOf_[candidate];
        state_.remove(at);
        if (at < state_.holdings().size()) {
            holdingOf_[state_.holdings()[at].member] = at;
        }
        slotOf_[candidate] = none;
    }
    if (slot == none) {
        return true;
    }
    if (!state_.place({candidate, slot, model_.problem.candidates[candidate].units}, State::now)) {
        return false;
    }
    slotOf_[candidate] = slot;
    holdingOf_[candidate] = state_.holdings().size() - 1;
    return true;
}

bool Exchange::give(Index candidate, Index slot, const Search& search) {
    const Index before = slotOf_[candidate];
    if (!possible_ || !isMovable(slot) || !isMovable(before)) {
        return false;
    }
    put(candidate, none);
    if (put(candidate, slot) && isAsGood()) {
        return true;
    }
    put(candidate, before);
    if (giveByChain({candidate, candidate, slot, noStep, before}, search)) {
        return true;
    }
    const Index other = before == none && slot != none ? otherUse(candidate, search) : none;
    return other != none && giveByChain({other, candidate, slot, noStep, slotOf_[other]}, search);
}

/// Another use of its course that is placed and may go.
Index Exchange::otherUse(Index candidate, const Search& search) const {
    const auto [first, end] = usesBeside(candidate);
    for (Index use = first; use < end; ++use) {
        if (slotOf_[use] != none && isUseBeside(use, candidate, search)) {
            return isMovable(slotOf_[use]) && !search.mustBePlaced(use) ? use : none;
        }
    }
    return none;
}

/// Whether one is another use of a candidate's course, and may still have any place.
bool Exchange::isUseBeside(Index use, Index candidate, const Search& search) const {
    return use != candidate && model_.course[use] == model_.course[candidate] &&
           model_.query.active.test(use) && !search.isFixed(use);
}

/// Where the uses of a candidate's course begin and end, as far as they stand together.
std::pair<Index, Index> Exchange::usesBeside(Index candidate) const {
    Index end = candidate + 1;
    if (!model_.shares) {
        return {candidate, end};
    }
    while (end < model_.course.size() && model_.course[end] == model_.course[candidate]) {
        ++end;
    }
    return {model_.course[candidate], end};
}

/// Breadth first, the shortest chains first: those that end where the first step begins, so that nothing
/// lacks there, or where there is room.
bool Exchange::giveByChain(const Step& first, const Search& search) {
    steps_.assign(1, first);
    ++round_;
    followed_ = 0;
    const std::int64_t units = model_.problem.candidates[first.use].units;
    for (std::size_t at = 0; at < steps_.size() && followed_ < mostFollowed; ++at) {
        const Index wanted = steps_[at].to;
        if (makesUpFor(wanted, first.from)) {
            if (follow(at)) {
                return true;
            }
            continue;
        }
        inTheWay(wanted);
        for (const Index c : inTheWay_) {
            const bool free = c != first.leaves && !search.isFixed(c) && isMovable(slotOf_[c]) &&
                              (complete_ || model_.problem.candidates[c].units == units);
            if (free && leave(c, at, search)) {
                return true;
            }
        }
    }
    return false;
}

/// Adds the steps by which a candidate, or another use of its course in its stead, goes elsewhere; true when
/// one of them ends a chain of use.
bool Exchange::leave(Index candidate, std::size_t after, const Search& search) {
    const Index from = slotOf_[candidate];
    const auto add = [&](Index use, Index to) {
        steps_.push_back({candidate, use, to, after, from});
        return (to == none || hasRoom(to)) && followed_ < mostFollowed && follow(steps_.size() - 1);
    };
    const bool stays = search.mustBePlaced(candidate);
    const auto [first, end] = usesBeside(candidate);
    for (Index use = first; use < end; ++use) {
        if (use != candidate && (stays || slotOf_[use] != none || !isUseBeside(use, candidate, search))) {
            continue;
        }
        for (const Index s : search.slots(use)) {
            if (s != from && seen_[s] != round_ && isMovable(s)) {
                seen_[s] = round_;
                if (add(use, s)) {
                    return true;
                }
            }
        }
    }
    return steps_.front().from == none && !stays && add(candidate, none);
}

/// Whether a leaf lacks nothing, and takes more.
bool Exchange::hasRoom(Index slot) const {
    const Seat& seat = model_.seats[slot];
    const Leaf& leaf = model_.problem.leaves[seat.leaf];
    const Amount& has = state_.leafHas(seat.leaf);
    return seat.item == none && has.courses >= leaf.need.courses && has.units >= leaf.need.units &&
           (!leaf.upper || leaf.upper->courses > has.courses || leaf.upper->units > has.units);
}

/// Makes the steps that lead to one; false, and nothing has changed, where that is not legal or not as good.
bool Exchange::follow(std::size_t last) {
    ++followed_;
    chain_.clear();
    for (std::size_t at = last; at != noStep; at = steps_[at].after) {
        chain_.push_back(steps_[at]);
    }
    for (const Step& step : chain_) {
        put(step.leaves, none);
    }
    const bool placed = std::all_of(chain_.rbegin(), chain_.rend(), [this](const Step& step) {
        return slotOf_[step.use] == none && put(step.use, step.to);
    });
    if (placed && isAsGood()) {
        return true;
    }
    for (const Step& step : chain_) {
        put(step.use, none);
    }
    for (const Step& step : chain_) {
        put(step.leaves, step.from);
    }
    return false;
}

Value Exchange::troublesOf(const State& state) const {
    Value troubles(model_.problem.programs);
    state.addFailures(troubles);
    for (Index k = 0; k < model_.problem.programs; ++k) {
        troubles.of(k).open = state.open(k);
    }
    return troubles;
}

bool Exchange::isAsGood() const {
    return state_.lacksTheSameAs(asGiven_) && (complete_ || state_.usesNoMoreThan(asGiven_)) &&
           troublesOf(state_) == troubles_;
}

/// Whether a leaf has again what it had, and its items what they may hold.
bool Exchange::makesUpFor(Index wanted, Index vacant) const {
    if (wanted == none || vacant == none) {
        return wanted == vacant;
    }
    const Seat& to = model_.seats[wanted];
    const Seat& from = model_.seats[vacant];
    return to.leaf == from.leaf && (to.item == from.item || !state_.itemFilled(to.item));
}

/// Lists the candidates that stand where another one wants to be: in its item, in its leaf, or nowhere
/// either.
void Exchange::inTheWay(Index wanted) {
    inTheWay_.clear();
    if (wanted == none) {
        std::copy_if(model_.active.begin(), model_.active.end(), std::back_inserter(inTheWay_),
                     [this](Index c) { return slotOf_[c] == none; });
        return;
    }
    const Seat& seat = model_.seats[wanted];
    const bool free = seat.item == none || !state_.itemFilled(seat.item);
    for (const std::size_t holding : state_.inLeaf(seat.leaf)) {
        const Index c = state_.holdings()[holding].member;
        if (free || model_.seats[slotOf_[c]].item == seat.item) {
            inTheWay_.push_back(c);
        }
    }
}

} // namespace gradus::place
