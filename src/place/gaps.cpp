#include "src/place/gaps.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace gradus::place {

Gaps::Gaps(const Model& model)
    : model_(model), leafWorth_(model.problem.leaves.size()), leafUnits_(model.problem.leaves.size()),
      measureWorth_(model.measureCount()), measureUnits_(model.measureCount()),
      firstOfLeaf_(model.problem.leaves.size() + 1), firstOfMeasure_(model.measureCount() + 1) {}

void Gaps::look(const State& state, Index program) {
    const Problem& problem = model_.problem;
    programIndex_ = program;
    program_ = &model_.programs[program];
    state_ = &state;
    open.clear();
    price = leastPrice = 0;
    std::size_t next = 0;
    for (const Index l : program_->leaves) {
        std::fill(firstOfLeaf_.begin() + static_cast<std::ptrdiff_t>(next), firstOfLeaf_.begin() + l + 1,
                  open.size());
        next = l + 1;
        const Leaf& leaf = problem.leaves[l];
        const std::int64_t courses = leaf.need.courses - state.leafHas(l).courses;
        leafWorth_[l] = leafUnits_[l] = 0;
        if (leaf.pool == none) {
            lookAtItems(l, courses);
            continue;
        }
        const std::int64_t units = leaf.need.units - state.leafHas(l).units;
        if (courses > 0) {
            open.push_back({Gap::Kind::courses, l, none, 0, courses});
            leafWorth_[l] = courses * problem.unitsPerCourse;
        }
        if (units > 0) {
            open.push_back({Gap::Kind::units, l, none, 0, units});
            leafUnits_[l] = units;
        }
    }
    std::fill(firstOfLeaf_.begin() + static_cast<std::ptrdiff_t>(next), firstOfLeaf_.end(), open.size());
    next = 0;
    const auto lookAt = [&](Index m, bool isOpen) {
        std::fill(firstOfMeasure_.begin() + static_cast<std::ptrdiff_t>(next),
                  firstOfMeasure_.begin() + m + 1, open.size());
        next = m + 1;
        lookAtMeasure(m, isOpen);
    };
    for (const Index m : program_->measures) {
        lookAt(m, true);
    }
    for (const Index at : program_->grouped) {
        for (Index m = model_.grouped[at].first; m < model_.grouped[at].end; ++m) {
            if (state.group(at) == none || state.group(at) == m) {
                lookAt(m, state.group(at) == m);
            }
        }
    }
    std::fill(firstOfMeasure_.begin() + static_cast<std::ptrdiff_t>(next), firstOfMeasure_.end(),
              open.size());
}

void Gaps::lookAtMeasure(Index m, bool isOpen) {
    const Measure& measure = model_.measure(m);
    measureWorth_[m] = 0;
    const std::int64_t perCourse = model_.problem.unitsPerCourse;
    const auto ask = [&](Gap::Kind kind, std::size_t set, std::int64_t amount, std::int64_t worth) {
        if (amount > 0) {
            if (isOpen) {
                open.push_back({kind, none, m, set, amount});
            }
            measureWorth_[m] = std::max(measureWorth_[m], worth);
        }
    };
    const std::int64_t courses = measure.need.courses - state_->measureHas(m).courses;
    const std::int64_t units = measure.need.units - state_->measureHas(m).units;
    ask(Gap::Kind::measureCourses, 0, courses, courses * perCourse);
    ask(Gap::Kind::measureUnits, 0, units, 0);
    measureUnits_[m] = std::max<std::int64_t>(0, units);
    for (std::size_t k = 0; k < measure.allOf.size(); ++k) {
        ask(Gap::Kind::set, k, state_->hasSet(m, k) ? 0 : 1, perCourse);
    }
    if (measure.different > 0) {
        const std::int64_t keys = measure.different - state_->keys(m);
        ask(Gap::Kind::keys, 0, keys, keys * perCourse);
    }
}

void Gaps::lookAtItems(Index l, std::int64_t missing) {
    if (missing <= 0) {
        return;
    }
    if (model_.plainList[l]) {
        open.push_back({Gap::Kind::items, l, none, 0, missing});
        leafWorth_[l] = missing * model_.problem.unitsPerCourse;
        return;
    }
    // Items whose parts are all held count at the price of their milestones.
    std::vector<std::int64_t> prices;
    std::vector<std::int64_t> leastPrices;
    for (Index i = model_.firstItem[l]; i < model_.firstItem[l + 1]; ++i) {
        if (state_->itemFilled(i)) {
            continue;
        }
        const int now = state_->price(i);
        if (now >= 0) {
            prices.push_back(now);
        }
        leastPrices.push_back(state_->leastPrice(i));
    }
    const auto sumOfLeast = [missing](std::vector<std::int64_t>& of) {
        std::sort(of.begin(), of.end());
        const auto count = std::min(static_cast<std::size_t>(missing), of.size());
        return std::accumulate(of.begin(), of.begin() + static_cast<std::ptrdiff_t>(count), std::int64_t{0});
    };
    price += sumOfLeast(prices);
    leastPrice += sumOfLeast(leastPrices);
    const auto held = static_cast<std::int64_t>(prices.size());
    if (missing > held) {
        open.push_back({Gap::Kind::items, l, none, 0, missing - held});
        leafWorth_[l] = state_->cheapestParts(l, missing) * model_.problem.unitsPerCourse;
    }
}

/// Leaves of one layer need further courses of their own, so that what they ask for adds up.
template <typename LeafSlack, typename MeasureSlack>
std::int64_t Gaps::leastMore(LeafSlack leafSlack, MeasureSlack measureSlack,
                             std::int64_t savedByGrowing) const {
    const auto leafMore = [&](Index l) {
        return std::max<std::int64_t>({0, leafWorth_[l], leafUnits_[l] - leafSlack(l)});
    };
    const auto ofLayer = [&](std::size_t layer) {
        std::int64_t all = 0;
        for (const Index l : program_->layers[layer]) {
            all += leafMore(l);
        }
        return all;
    };
    // Where few further courses can fill leaves of several layers, all of them do, less what these save.
    const std::int64_t saved = model_.furtherCapped ? state_->mostSaved() + savedByGrowing : 0;
    std::int64_t leaves = 0;
    std::int64_t all = 0;
    for (std::size_t layer = 0; layer < program_->layers.size(); ++layer) {
        const std::int64_t of = ofLayer(layer);
        leaves = std::max(leaves, of);
        all += of;
    }
    std::int64_t most = model_.furtherCapped ? std::max(leaves, all - saved) : leaves;
    const auto together = [&](Index m) {
        const std::int64_t asks = std::max(measureWorth_[m], measureUnits_[m] - measureSlack(m));
        const std::vector<Index>& looksAt = model_.measureLeaves[m];
        if (asks <= 0 || looksAt.empty()) {
            return std::max(leaves, asks);
        }
        const Index layer = model_.problem.leaves[looksAt.front()].layer;
        bool oneLayer = true;
        std::int64_t inside = 0;
        for (const Index l : looksAt) {
            oneLayer = oneLayer && model_.problem.leaves[l].layer == layer;
            inside += leafMore(l);
        }
        std::int64_t more = std::max(leaves, asks);
        if (oneLayer) {
            more = std::max(more, ofLayer(layer) - inside + std::max(inside, asks));
        }
        if (model_.furtherCapped) {
            more = std::max(more, all - inside + std::max(inside, asks) - saved);
        }
        return more;
    };
    for (const Index m : program_->measures) {
        most = std::max(most, together(m));
    }
    for (const Index at : program_->grouped) {
        std::optional<std::int64_t> least;
        for (Index m = model_.grouped[at].first; m < model_.grouped[at].end; ++m) {
            if (state_->group(at) == none || state_->group(at) == m) {
                least = std::min(least.value_or(together(m)), together(m));
            }
        }
        most = std::max(most, *least);
    }
    return most;
}

bool Gaps::mendable(State& state) const {
    const auto someFits = [&](Index slot) {
        const auto types = model_.slotTypes[slot];
        return std::any_of(types.begin(), types.end(), [&](Index t) {
            const FurtherType& type = model_.types[t];
            const auto member = static_cast<Index>(model_.problem.candidates.size()) + type.prospect;
            return type.program == programIndex_ &&
                   state.mayPlace({member, slot, type.least}, {programIndex_});
        });
    };
    return std::all_of(open.begin(), open.end(), [&](const Gap& gap) {
        if (gap.leaf == none) {
            return true;
        }
        if (gap.kind != Gap::Kind::items) {
            return someFits(model_.problem.leaves[gap.leaf].pool);
        }
        if (!model_.plainList[gap.leaf]) {
            return true;
        }
        std::int64_t items = 0;
        for (Index i = model_.firstItem[gap.leaf]; i < model_.firstItem[gap.leaf + 1]; ++i) {
            const ModelItem& item = model_.items[i];
            bool fits = false;
            for (Index a = item.firstAlternative; a < item.endAlternative && !fits; ++a) {
                fits = !state.itemFilled(i) && someFits(model_.alternatives[a].parts->front());
            }
            items += fits ? 1 : 0;
        }
        return items >= gap.amount;
    });
}

std::int64_t Gaps::leastMore() const {
    constexpr auto nothing = [](Index) { return std::int64_t{0}; };
    return leastMore(nothing, nothing, 0);
}

std::int64_t Gaps::leastMore(const std::vector<std::int64_t>& leafSlack,
                             const std::vector<std::int64_t>& measureSlack,
                             std::int64_t savedByGrowing) const {
    return leastMore([&](Index l) { return leafSlack[l]; }, [&](Index m) { return measureSlack[m]; },
                     savedByGrowing);
}

} // namespace gradus::place
