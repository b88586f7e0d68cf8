#include "src/place/exchange.h"

#include "src/place/gaps.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace gradus::place {

namespace {

class Exchange {
public:
    Exchange(const Model& model, State& state, const Options& options, std::vector<Index>& slots,
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
        improve();
        while (state_.holdings().size() > before_) {
            state_.takeBack();
        }
    }

private:
    void improve() {
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
            value.of(k) = {true, gaps_.leastMore(), model_.programs[k].failed + gaps_.leastPrice,
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

    /// Option i takes the slot, and one of those in its leaf goes elsewhere or nowhere.
    bool displace(std::size_t i, Index slot) {
        const Index leaf = model_.seats[slot].leaf;
        for (std::size_t k = 0; k < options_.size(); ++k) {
            if (budget_.exhausted()) {
                return false;
            }
            if (k == i || slots_[k] == none || model_.seats[slots_[k]].leaf != leaf) {
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
};

} // namespace

void exchange(const Model& model, State& state, const Options& options, std::vector<Index>& slots,
              const Value& enough, Budget& budget) {
    Exchange(model, state, options, slots, enough, budget).run();
}

} // namespace gradus::place
