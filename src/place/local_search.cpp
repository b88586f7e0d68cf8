#include "src/place/local_search.h"

#include "src/place/gaps.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gradus::place {

namespace {

class LocalSearch {
public:
    LocalSearch(const Model& model, State& state, const Options& options, std::vector<Index>& slots,
                const Value& enough, Budget& budget)
        : model_(model), state_(state), options_(options), slots_(slots), enough_(enough), budget_(budget),
          before_(state.holdings().size()), gaps_(model), holding_(slots.size(), State::noHolding) {}

    void run() {
        std::vector<Index> wanted(slots_.size(), none);
        wanted.swap(slots_);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            put(i, wanted[i]);
        }
        best_ = value();
        climb();
        if (enough_ < best_ && !budget_.exhausted()) {
            wander();
        }
        while (state_.holdings().size() > before_) {
            state_.takeBack();
        }
    }

private:
    static constexpr std::size_t noOption = static_cast<std::size_t>(-1);
    static constexpr std::size_t memory = 32;    ///< so many steps ago a step is compared with
    static constexpr std::size_t stepsEach = 40; ///< for each option
    static constexpr std::size_t mostTried = 4;

    void climb() {
        bool gained = enough_ < best_;
        while (gained) {
            gained = false;
            for (std::size_t i = 0; i < options_.size(); ++i) {
                for (const Index s : options_.slots(i)) {
                    if (budget_.exhausted()) {
                        return;
                    }
                    gained |= s != slots_[i] && (move(i, s) || displace(i, s));
                }
                gained |= slots_[i] != none && move(i, none);
                if (budget_.exhausted() || !(enough_ < best_)) {
                    return;
                }
            }
        }
    }

    void wander() {
        std::vector<std::size_t> movable;
        for (std::size_t i = 0; i < options_.size(); ++i) {
            if (!options_.slots(i).empty()) {
                movable.push_back(i);
            }
        }
        if (movable.empty()) {
            return;
        }
        std::array<Value, memory> before;
        before.fill(best_);
        std::vector<Index> bestSlots = slots_;
        Value now = best_;
        const std::size_t steps = stepsEach * movable.size();
        for (std::size_t step = 0; step < steps && enough_ < best_; ++step) {
            if (!budget_.spend(model_.leaves.size() + 2 * model_.weight)) {
                break;
            }
            const Step moved = stepOf(movable[chance(movable.size())]);
            if (moved.option == noOption) {
                continue;
            }
            const Value next = value();
            Value& late = before[step % memory];
            if (late < next && now < next) {
                undo(moved);
            } else {
                now = next;
                if (now < best_) {
                    best_ = now;
                    bestSlots = slots_;
                }
            }
            late = now;
        }
        for (std::size_t i = 0; i < slots_.size(); ++i) {
            put(i, none);
        }
        for (std::size_t i = 0; i < slots_.size(); ++i) {
            put(i, bestSlots[i]);
        }
    }

    struct Step {
        std::size_t option = noOption;
        Index from = none;
        std::size_t displaced = noOption;
        Index theirs = none;
    };

    /// Moves an option to a slot by chance, and where that is full, one that is there to where it can go.
    Step stepOf(std::size_t i) {
        Step step{i, slots_[i], noOption, none};
        const auto to = options_.slots(i);
        const Index slot = to[chance(to.size())];
        if (slot == slots_[i]) {
            put(i, none);
            return step;
        }
        if (put(i, slot)) {
            return step;
        }
        const std::size_t first = chance(options_.size());
        std::size_t tried = 0;
        for (std::size_t n = 0; n < options_.size() && tried < mostTried; ++n) {
            const std::size_t k = (first + n) % options_.size();
            if (!isInTheWay(k, i, slot)) {
                continue;
            }
            ++tried;
            step.displaced = k;
            step.theirs = slots_[k];
            put(k, none);
            if (!put(i, slot)) {
                put(k, step.theirs);
                continue;
            }
            const auto others = options_.slots(k);
            const std::size_t any = chance(others.size());
            for (std::size_t o = 0; o < others.size(); ++o) {
                const Index other = others[(any + o) % others.size()];
                if (other != step.theirs && put(k, other)) {
                    break;
                }
            }
            return step;
        }
        return {};
    }
    void undo(const Step& step) {
        if (step.displaced != noOption) {
            put(step.displaced, none);
        }
        put(step.option, none);
        put(step.option, step.from);
        if (step.displaced != noOption) {
            put(step.displaced, step.theirs);
        }
    }

    std::size_t chance(std::size_t n) {
        chance_ ^= chance_ << 13;
        chance_ ^= chance_ >> 7;
        chance_ ^= chance_ << 17;
        return static_cast<std::size_t>((chance_ >> 11) % n);
    }

    /// Gives an option a slot, or takes it away; false, and nothing has changed, where that is not legal.
    bool put(std::size_t i, Index slot) {
        const Index before = slots_[i];
        if (before != none) {
            take(i);
        }
        if (slot == none || place(i, slot)) {
            return true;
        }
        if (before != none) {
            place(i, before);
        }
        return false;
    }
    bool place(std::size_t i, Index slot) {
        const Index c = options_.candidate(i);
        if (!state_.place({c, slot, model_.problem.candidates[c].units}, State::now)) {
            return false;
        }
        slots_[i] = slot;
        holding_[i] = state_.holdings().size() - 1;
        option_.push_back(i);
        return true;
    }
    void take(std::size_t i) {
        const std::size_t at = std::exchange(holding_[i], State::noHolding);
        state_.remove(at);
        holding_[option_.back()] = at;
        option_[at - before_] = option_.back();
        option_.pop_back();
        holding_[i] = State::noHolding;
        slots_[i] = none;
    }

    /// What the present slots are worth, quickly.
    Value value() {
        Value value(model_.problem.programs);
        for (Index k = 0; k < model_.problem.programs; ++k) {
            gaps_.look(state_, k);
            value.of(k) = {gaps_.mendable(state_), gaps_.leastMore(),
                           model_.programs[k].failed + gaps_.leastPrice,
                           model_.programs[k].open + state_.open(k)};
        }
        state_.addFailures(value);
        return value;
    }

    bool keepIfBetter() {
        budget_.spend(model_.leaves.size() + model_.weight);
        const Value now = value();
        if (!(now < best_)) {
            return false;
        }
        best_ = now;
        return true;
    }

    bool move(std::size_t i, Index slot) {
        const Index before = slots_[i];
        if (!put(i, slot)) {
            return false;
        }
        if (keepIfBetter()) {
            return true;
        }
        put(i, before);
        return false;
    }

    /// Whether option k might make room for option i in a slot: in its leaf, under a limit that counts both,
    /// or as another use of its course.
    bool isInTheWay(std::size_t k, std::size_t i, Index slot) const {
        if (k == i || slots_[k] == none) {
            return false;
        }
        const Index mine = options_.candidate(i);
        const Index theirs = options_.candidate(k);
        const auto limits = model_.slotLimits[slot];
        return model_.seats[slots_[k]].leaf == model_.seats[slot].leaf ||
               (model_.shares && model_.course[mine] == model_.course[theirs]) ||
               std::any_of(limits.begin(), limits.end(), [&](Index l) {
                   const Limit& limit = model_.problem.limits[l];
                   return limit.where.test(mine) && limit.where.test(theirs) && limit.slots.test(slots_[k]);
               });
    }

    /// Option i takes the slot, and one of those in the way goes elsewhere or nowhere.
    bool displace(std::size_t i, Index slot) {
        for (std::size_t k = 0; k < options_.size(); ++k) {
            if (budget_.exhausted()) {
                return false;
            }
            if (!isInTheWay(k, i, slot)) {
                continue;
            }
            const Index mine = slots_[i];
            const Index theirs = slots_[k];
            put(k, none);
            if (put(i, slot)) {
                for (const Index s : options_.slots(k)) {
                    if (s != theirs && put(k, s) && keepIfBetter()) {
                        return true;
                    }
                }
                put(k, none);
                if (keepIfBetter()) {
                    return true;
                }
            }
            put(i, mine);
            put(k, theirs);
        }
        return false;
    }

    const Model& model_;
    State& state_;
    const Options& options_;
    std::vector<Index>& slots_;
    const Value& enough_;
    Budget& budget_;
    std::size_t before_; ///< holdings of the state that are not the options'
    Gaps gaps_;
    std::vector<std::size_t> holding_; ///< per option
    std::vector<std::size_t> option_;  ///< per holding of an option
    Value best_;
    std::uint64_t chance_ = 0x9e3779b97f4a7c15U;
};

} // namespace

void improve(const Model& model, State& state, const Options& options, std::vector<Index>& slots,
             const Value& enough, Budget& budget) {
    LocalSearch(model, state, options, slots, enough, budget).run();
}

} // namespace gradus::place
