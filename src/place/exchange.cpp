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
          noSlack_(std::max(model.problem.leaves.size(), model.measureCount())) {}

    void run() {
        best_ = value();
        bool gained = best_.has_value();
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
                if (budget_.exhausted() || !(enough_ < *best_)) {
                    return;
                }
            }
        }
    }

private:
    /// The quick value of the present slots, or nothing when they are illegal.
    std::optional<Value> value() {
        const std::size_t before = state_.holdings().size();
        bool legal = budget_.spend(options_.size() * model_.weight);
        for (std::size_t i = 0; legal && i < options_.size(); ++i) {
            const Index c = options_.candidate(i);
            legal = slots_[i] == none ||
                    state_.place({c, slots_[i], model_.problem.candidates[c].units}, State::now);
        }
        std::optional<Value> value;
        if (legal) {
            value.emplace(model_.problem.programs);
            for (Index k = 0; k < model_.problem.programs; ++k) {
                const Gaps gaps(model_, state_, k);
                value->of(k) = {true, gaps.leastMore(noSlack_, noSlack_),
                                model_.programs[k].failed + gaps.leastPrice,
                                model_.programs[k].open + state_.open(k)};
            }
            state_.addFailures(*value);
        }
        while (state_.holdings().size() > before) {
            state_.takeBack();
        }
        return value;
    }

    bool keepIfBetter() {
        const std::optional<Value> now = value();
        if (!now || !(*now < *best_)) {
            return false;
        }
        best_ = now;
        return true;
    }

    bool move(std::size_t i, Index slot) {
        const Index before = std::exchange(slots_[i], slot);
        if (keepIfBetter()) {
            return true;
        }
        slots_[i] = before;
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
            const Index mine = std::exchange(slots_[i], slot);
            const Index theirs = slots_[k];
            for (const Index s : options_.slots(k)) {
                slots_[k] = s;
                if (s != theirs && keepIfBetter()) {
                    return true;
                }
            }
            slots_[k] = none;
            if (keepIfBetter()) {
                return true;
            }
            slots_[i] = mine;
            slots_[k] = theirs;
        }
        return false;
    }

    const Model& model_;
    State& state_;
    const Options& options_;
    std::vector<Index>& slots_;
    Value enough_;
    Budget& budget_;
    std::vector<std::int64_t> noSlack_;
    std::optional<Value> best_;
};

} // namespace

void exchange(const Model& model, State& state, const Options& options, std::vector<Index>& slots,
              const Value& enough, Budget& budget) {
    Exchange(model, state, options, slots, enough, budget).run();
}

} // namespace gradus::place
