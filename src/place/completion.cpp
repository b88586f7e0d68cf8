#include "src/place/completion.h"

#include "src/place/gaps.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace gradus::place {

namespace {

/// No completion of more courses is looked for; a search that would need more ends as if its budget were spent.
constexpr std::size_t mostFurther = 4096;

/// A further course of the completion in work. The state holds it with `least` units; in the end it may have up
/// to `most`.
struct Chosen {
    std::size_t holding = 0;
    const FurtherType* type = nullptr;
    std::int64_t most = 0;
};

/// A type that may still be added, with at most `most` units.
struct Open {
    Index type = 0;
    std::int64_t most = 0;
};

/// One way to come nearer to what an obligation asks.
struct Step {
    std::size_t chosen = 0; ///< raise this one by `units`, or
    std::size_t open = none; ///< add one of this type, with `units`
    std::int64_t units = 0;
    int helps = 0;
    std::int64_t charge = 0;
};

class Completer {
public:
    Completer(const Model& model, State& state, const Ceiling& ceiling, Budget& budget)
        : model_(model), state_(state), ceiling_(ceiling), budget_(budget), stock_(model.problem.stocks) {}

    std::optional<Completion> run() {
        std::vector<Open> open;
        for (Index t = 0; t < model_.types.size(); ++t) {
            open.push_back({t, model_.types[t].most});
        }
        explore(std::move(open), 0);
        return std::move(best_);
    }

private:
    bool worse(std::int64_t cost, std::int64_t price) const {
        return cost > ceiling_.cost || (cost == ceiling_.cost && price > ceiling_.price);
    }

    /// Visits every completion that has the chosen ones with at least their units, and more of `open` only.
    void explore(std::vector<Open> open, std::int64_t cost) {
        if (!budget_.spend(open.size() + model_.leaves.size() + chosen_.size())) {
            return;
        }
        const std::vector<Chosen> before = chosen_;
        Gaps gaps(model_, state_);
        if (gaps.met()) {
            record(cost, gaps.price);
            return;
        }
        while (!budget_.exhausted()) {
            if (worse(cost + leastMore(gaps), gaps.leastPrice)) {
                break;
            }
            prune(gaps, open);
            const std::optional<Step> step = choose(gaps, open);
            if (!step) {
                break;
            }
            take(*step, open, cost);
            close(*step, open);
        }
        chosen_ = before;
    }

    /// A lower bound on what the gaps will cost beyond the courses chosen, whose units may grow for nothing up
    /// to their type's floor.
    std::int64_t leastMore(const Gaps& gaps) const {
        std::vector<std::int64_t> leafSlack(model_.problem.leaves.size());
        std::vector<std::int64_t> measureSlack(model_.problem.measures.size());
        for (const Chosen& c : chosen_) {
            const Holding& h = state_.holdings()[c.holding];
            const std::int64_t slack = std::max<std::int64_t>(0, std::min(c.most, c.type->floor) - h.units);
            if (h.slot != none) {
                leafSlack[model_.seats[h.slot].leaf] += slack;
            }
            for (const Index m : model_.measures) {
                measureSlack[m] += model_.counts(m, h.member, h.slot) ? slack : 0;
            }
        }
        return gaps.leastMore(leafSlack, measureSlack);
    }

    /// Drops the types that are illegal here, hence in every larger completion, or that help nothing.
    void prune(const Gaps& gaps, std::vector<Open>& open) {
        std::erase_if(open, [&](const Open& o) {
            const FurtherType& type = model_.types[o.type];
            const Index stock = model_.problem.prospects[type.prospect].stock;
            if (o.most < type.least || (stock != none && stock_[stock] == 0)) {
                return true;
            }
            const Index member = memberOf(type);
            const bool helps = std::any_of(gaps.open.begin(), gaps.open.end(),
                                           [&](const Gap& gap) { return serves(gap, member, type.slot); });
            if (!helps || !state_.place({member, type.slot, type.least}, State::Judge::finally)) {
                return true;
            }
            state_.takeBack();
            return false;
        });
    }

    Index memberOf(const FurtherType& type) const {
        return static_cast<Index>(model_.problem.candidates.size()) + type.prospect;
    }

    bool serves(const Gap& gap, Index member, Index slot) const {
        switch (gap.kind) {
        case Gap::Kind::courses:
        case Gap::Kind::units:
            return slot != none && slot == model_.problem.leaves[gap.leaf].pool;
        case Gap::Kind::items:
            return slot != none && model_.seats[slot].leaf == gap.leaf && !state_.itemFilled(model_.seats[slot].item);
        case Gap::Kind::measureCourses:
        case Gap::Kind::measureUnits:
            return model_.counts(gap.measure, member, slot);
        case Gap::Kind::set:
            return model_.counts(gap.measure, member, slot) &&
                   model_.problem.measures[gap.measure].allOf[gap.set].test(member);
        }
        return false;
    }

    /// The steps of the gap that has the fewest, best one first; none when a gap can't be closed.
    std::optional<Step> choose(const Gaps& gaps, const std::vector<Open>& open) {
        std::optional<Step> best;
        std::size_t fewest = std::numeric_limits<std::size_t>::max();
        for (const Gap& gap : gaps.open) {
            std::size_t ways = 0;
            std::int64_t reach = 0;
            bool endless = false;
            std::optional<Step> first;
            const auto offer = [&](const Step& step) {
                ++ways;
                // What helps most; no more courses than needed; then what costs least.
                const auto key = [](const Step& s) { return std::tuple(-s.helps, s.open != none, s.charge); };
                if (!first || key(step) < key(*first)) {
                    first = step;
                }
            };
            if (gap.inUnits()) {
                for (std::size_t i = 0; i < chosen_.size(); ++i) {
                    const Holding& h = state_.holdings()[chosen_[i].holding];
                    if (!serves(gap, h.member, h.slot)) {
                        continue;
                    }
                    const std::int64_t room =
                        std::min(chosen_[i].most - h.units, state_.room(chosen_[i].holding) / model_.step * model_.step);
                    if (room <= 0) {
                        continue;
                    }
                    reach += std::min(room, gap.amount);
                    const std::int64_t free = chosen_[i].type->floor - h.units;
                    Step step;
                    step.chosen = i;
                    step.units = std::min({roundUp(gap.amount), room, free > 0 ? roundUp(free) : room});
                    step.charge = chosen_[i].type->cost(h.units + step.units) - chosen_[i].type->cost(h.units);
                    step.helps = helps(gaps, h.member, h.slot, true);
                    offer(step);
                }
            }
            for (std::size_t i = 0; i < open.size(); ++i) {
                const FurtherType& type = model_.types[open[i].type];
                if (!serves(gap, memberOf(type), type.slot)) {
                    continue;
                }
                Step step;
                step.open = i;
                step.units = gap.inUnits() ? std::max(type.least, model_.step) : type.least;
                if (step.units > open[i].most) {
                    continue;
                }
                endless = true;
                step.charge = type.cost(step.units);
                step.helps = helps(gaps, memberOf(type), type.slot, false);
                offer(step);
            }
            if (!first || (!endless && reach < gap.amount)) {
                return std::nullopt;
            }
            if (ways < fewest) {
                fewest = ways;
                best = first;
            }
        }
        return best;
    }

    int helps(const Gaps& gaps, Index member, Index slot, bool unitsOnly) const {
        int count = 0;
        for (const Gap& gap : gaps.open) {
            count += (!unitsOnly || gap.inUnits()) && serves(gap, member, slot) ? 1 : 0;
        }
        return count;
    }

    std::int64_t roundUp(std::int64_t units) const {
        return (units + model_.step - 1) / model_.step * model_.step;
    }

    /// Everything that includes the step.
    void take(const Step& step, const std::vector<Open>& open, std::int64_t cost) {
        if (step.open == none) {
            const std::size_t holding = chosen_[step.chosen].holding;
            const FurtherType& type = *chosen_[step.chosen].type;
            const std::int64_t units = state_.holdings()[holding].units;
            state_.raise(holding, step.units);
            if (state_.legalAround(holding, State::Judge::finally)) {
                explore(open, cost + type.cost(units + step.units) - type.cost(units));
            }
            state_.raise(holding, -step.units);
            return;
        }
        if (chosen_.size() == mostFurther) {
            budget_.end();
            return;
        }
        const FurtherType& type = model_.types[open[step.open].type];
        const Index stock = model_.problem.prospects[type.prospect].stock;
        if (!state_.place({memberOf(type), type.slot, step.units}, State::Judge::finally)) {
            return;
        }
        if (stock != none) {
            --stock_[stock];
        }
        chosen_.push_back({state_.holdings().size() - 1, &type, open[step.open].most});
        explore(open, cost + type.cost(step.units));
        chosen_.pop_back();
        if (stock != none) {
            ++stock_[stock];
        }
        state_.takeBack();
    }

    /// From here on, only what does not include the step.
    void close(const Step& step, std::vector<Open>& open) {
        if (step.open == none) {
            Chosen& c = chosen_[step.chosen];
            c.most = state_.holdings()[c.holding].units + step.units - model_.step;
        } else {
            open[step.open].most = step.units - model_.step;
        }
    }

    void record(std::int64_t cost, std::int64_t price) {
        if (worse(cost, price)) {
            return;
        }
        best_ = Completion{cost, price, {}};
        ceiling_ = price > 0 ? Ceiling{cost, price - 1} : Ceiling{cost - 1, std::numeric_limits<std::int64_t>::max()};
        // Courses of one type share their units evenly: that costs no more, and none is more redundant.
        std::map<std::pair<Index, Index>, std::vector<const Chosen*>> groups;
        for (const Chosen& c : chosen_) {
            groups[{c.type->slot, c.type->prospect}].push_back(&c);
        }
        for (const auto& [key, group] : groups) {
            std::int64_t steps = 0;
            for (const Chosen* c : group) {
                steps += state_.holdings()[c->holding].units / model_.step;
            }
            const auto size = static_cast<std::int64_t>(group.size());
            for (std::int64_t i = 0; i < size; ++i) {
                const std::int64_t share = steps / size + (i < steps % size ? 1 : 0);
                best_->further.push_back({key.second, key.first, share * model_.step});
            }
        }
    }

    const Model& model_;
    State& state_;
    Ceiling ceiling_;
    Budget& budget_;
    std::vector<Index> stock_;
    std::vector<Chosen> chosen_;
    std::optional<Completion> best_;
};

} // namespace

std::optional<Completion> complete(const Model& model, State& state, const Ceiling& ceiling, Budget& budget) {
    return Completer(model, state, ceiling, budget).run();
}

} // namespace gradus::place
