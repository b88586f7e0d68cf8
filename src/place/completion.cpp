#include "src/place/completion.h"

#include "src/place/completion_parts.h"

#include <algorithm>
#include <deque>
#include <numeric>

namespace gradus::place {

namespace {

/// No completion of more courses is looked for; a search that would need more ends as if its budget were
/// spent.
constexpr std::size_t mostFurther = 1000;
/// Nor is a search that has come this deep, one step of a course a level, of any use.
constexpr std::size_t deepest = 4000;

/// After so many steps it pays to see whether the gaps can be closed at all.
constexpr std::size_t easySteps = 32;

} // namespace

class Completer::Run {
public:
    Run(const Model& model, State& state, Budget& budget)
        : model_(model), state_(state), budget_(budget), stock_(model.problem.stocks), slack_(model) {}

    std::optional<Completion> complete(Index program, const Ceiling& ceiling) {
        program_ = program;
        judge_ = {program};
        ceiling_ = ceiling;
        steps_ = 0;
        best_.reset();
        Level& first = level(0);
        first.gaps.look(state_, program);
        if (first.gaps.met() && !undecided()) {
            record(first.gaps.price);
            return std::move(best_);
        }
        openTypes(first);
        explore(0);
        return std::move(best_);
    }

private:
    /// What the search looks at in one depth.
    struct Level {
        explicit Level(const Model& model) : gaps(model) {}
        Gaps gaps;
        std::vector<Open> open;
        std::vector<std::pair<std::size_t, std::int64_t>> closed; ///< chosen courses, with what they had
    };
    Level& level(std::size_t depth) {
        while (levels_.size() <= depth) {
            levels_.emplace_back(model_);
        }
        return levels_[depth];
    }

    bool worse(std::int64_t cost, std::int64_t price) const {
        return cost > ceiling_.cost || (cost == ceiling_.cost && price > ceiling_.price);
    }

    /// The types of the programme; where only leaves ask for something, those that fit one of them.
    void openTypes(Level& first) {
        first.open.clear();
        const std::vector<Gap>& gaps = first.gaps.open;
        const bool leavesOnly =
            !model_.furtherShared && model_.partLimits.empty() && !undecided() &&
            std::all_of(gaps.begin(), gaps.end(), [](const Gap& gap) { return gap.leaf != none; });
        const auto open = [&](Index t) {
            if (model_.types[t].program == program_) {
                first.open.push_back({t, model_.types[t].most});
            }
        };
        for (Index t = 0; !leavesOnly && t < model_.types.size(); ++t) {
            open(t);
        }
        for (std::size_t g = 0; leavesOnly && g < gaps.size(); ++g) {
            const Leaf& leaf = model_.problem.leaves[gaps[g].leaf];
            if (g > 0 && gaps[g - 1].leaf == gaps[g].leaf) {
                continue; // it asks for courses and for units
            }
            const auto openAt = [&](Index slot) {
                const auto types = model_.slotTypes[slot];
                std::for_each(types.begin(), types.end(), open);
            };
            if (leaf.pool != none) {
                openAt(leaf.pool);
            }
            for (const Item& item : leaf.items) {
                for (const Alternative& alternative : item.alternatives) {
                    std::for_each(alternative.parts.begin(), alternative.parts.end(), openAt);
                }
            }
        }
        std::sort(first.open.begin(), first.open.end(),
                  [](const Open& a, const Open& b) { return a.type < b.type; });
    }

    /// Visits every completion that has the chosen ones with at least their units, and more of the level's
    /// open ones only.
    void explore(std::int64_t cost) {
        if (depth_ == deepest) {
            budget_.end();
            return;
        }
        Level& here = level(depth_);
        const Gaps& gaps = here.gaps;
        std::vector<Open>& open = here.open;
        here.gaps.look(state_, program_);
        if (const std::optional<std::size_t> grouped = undecided()) {
            chooseGroup(*grouped, here, cost);
            return;
        }
        if (gaps.met()) {
            record(gaps.price);
            return;
        }
        here.closed.clear();
        while (budget_.spend(open.size() * 2 * model_.weight + model_.leaves.size() +
                             chosen_.size() * (model_.weight + model_.counting.size()))) {
            const Work work{model_, state_, gaps, chosen_, open, stock_};
            if (worse(cost + leastMore(work, slack_), gaps.leastPrice)) {
                break;
            }
            prune(gaps, open);
            if (++steps_ > easySteps && outOfReach(work)) {
                break;
            }
            std::optional<Step> step = nextStep(work, ways_);
            if (!step) {
                break;
            }
            if (step->open == none) {
                step->units = legalRaise(*step);
            }
            take(*step, open, cost);
            // From here on, only what does not include the step.
            if (step->open != none) {
                open[step->open].most = step->units - model_.step;
            } else {
                Chosen& c = chosen_[step->chosen];
                here.closed.emplace_back(step->chosen, c.most);
                c.most = state_.holdings()[c.holding].units + step->units - model_.step;
            }
        }
        for (auto c = here.closed.rbegin(); c != here.closed.rend(); ++c) {
            chosen_[c->first].most = c->second;
        }
    }
    /// One level deeper, where the same are open.
    void exploreWith(const std::vector<Open>& open, std::int64_t cost) {
        ++depth_;
        level(depth_).open = open;
        explore(cost);
        --depth_;
    }

    /// A measure with groups whose group makes a difference: to be met, or for what else its leaf may hold.
    std::optional<std::size_t> undecided() const {
        for (const Index at : model_.programs[program_].grouped) {
            const GroupedMeasure& of = model_.grouped[at];
            bool settled = state_.group(at) != none;
            if (of.leaf == none || !model_.problem.leaves[of.leaf].upper) {
                for (Index m = of.first; !settled && m < of.end; ++m) {
                    settled = state_.meets(m);
                }
            }
            if (!settled) {
                return at;
            }
        }
        return std::nullopt;
    }

    /// Tries one group after the other, those first that lack least.
    void chooseGroup(std::size_t at, const Level& here, std::int64_t cost) {
        const Gaps& gaps = here.gaps;
        const GroupedMeasure& of = model_.grouped[at];
        std::vector<Index> order(of.end - of.first);
        std::iota(order.begin(), order.end(), of.first);
        std::stable_sort(order.begin(), order.end(),
                         [&](Index a, Index b) { return gaps.asks(a) < gaps.asks(b); });
        for (const Index m : order) {
            state_.chooseGroup(at, m);
            // What is met already is seen to be met, even when the budget has ended.
            const bool affordable =
                budget_.spend(model_.counting.size() + model_.leaves.size()) || (!best_ && gaps.asks(m) == 0);
            if (affordable && (of.leaf == none || state_.legalIn(of.leaf, judge_))) {
                exploreWith(here.open, cost);
            }
        }
        state_.chooseGroup(at, none);
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
            // A limit counting part may take away again what is met now, so that anything may help.
            bool helps = !model_.partLimits.empty();
            gaps.forEachServed(member, type.slots, [&](std::size_t) { helps = true; });
            if (!helps || !state_.placeCourse(member, type.slots, type.least, judge_)) {
                return true;
            }
            state_.takeBackCourse();
            return false;
        });
    }

    Index memberOf(const FurtherType& type) const {
        return static_cast<Index>(model_.problem.candidates.size()) + type.prospect;
    }

    /// The step's units, or if so many are illegal, the fewest that are: what is illegal stays so with more.
    std::int64_t legalRaise(const Step& step) {
        const std::size_t holding = chosen_[step.chosen].holding;
        const auto legal = [&](std::int64_t steps) {
            state_.raise(holding, steps * model_.step);
            const bool yes = state_.legalAround(holding, judge_);
            state_.raise(holding, -steps * model_.step);
            return yes;
        };
        std::int64_t good = 0;
        std::int64_t bad = step.units / model_.step;
        if (legal(bad)) {
            return step.units;
        }
        while (good + 1 < bad) {
            const std::int64_t middle = good + (bad - good) / 2;
            (legal(middle) ? good : bad) = middle;
        }
        return bad * model_.step;
    }

    /// Everything that includes the step.
    void take(const Step& step, const std::vector<Open>& open, std::int64_t cost) {
        if (step.open == none) {
            const std::size_t holding = chosen_[step.chosen].holding;
            const FurtherType& type = *chosen_[step.chosen].type;
            const std::int64_t units = state_.holdings()[holding].units;
            state_.raise(holding, step.units);
            if (state_.legalAround(holding, judge_)) {
                exploreWith(open, cost + type.cost(units + step.units) - type.cost(units));
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
        const std::size_t holding = state_.holdings().size();
        if (!state_.placeCourse(memberOf(type), type.slots, step.units, judge_)) {
            return;
        }
        if (stock != none) {
            --stock_[stock];
        }
        chosen_.push_back({holding, &type, open[step.open].most});
        exploreWith(open, cost + type.cost(step.units));
        chosen_.pop_back();
        if (stock != none) {
            ++stock_[stock];
        }
        state_.takeBackCourse();
    }

    void record(std::int64_t price) {
        Completion completion = completionOf(model_, state_, chosen_);
        completion.price = price;
        if (worse(completion.cost, price)) {
            return;
        }
        constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
        ceiling_ = price > 0 ? Ceiling{completion.cost, price - 1} : Ceiling{completion.cost - 1, most};
        best_ = std::move(completion);
    }

    const Model& model_;
    State& state_;
    Budget& budget_;
    Index program_ = 0;
    State::Judge judge_{0};
    Ceiling ceiling_;
    std::vector<Index> stock_;
    std::vector<Chosen> chosen_;
    std::deque<Level> levels_; ///< their memory is kept
    Slack slack_;
    std::vector<std::size_t> ways_;
    std::size_t depth_ = 0;
    std::size_t steps_ = 0;
    std::optional<Completion> best_;
};

Completer::Completer(const Model& model, State& state, Budget& budget)
    : run_(std::make_unique<Run>(model, state, budget)) {}

Completer::~Completer() = default;

std::optional<Completion> Completer::complete(Index program, const Ceiling& ceiling) {
    return run_->complete(program, ceiling);
}

} // namespace gradus::place
