#include "src/place/gaps.h"

#include <algorithm>
#include <numeric>

namespace gradus::place {

Gaps::Gaps(const Model& model, const State& state)
    : model_(model), leafWorth_(model.problem.leaves.size()), leafUnits_(model.problem.leaves.size()),
      measureWorth_(model.problem.measures.size()), measureUnits_(model.problem.measures.size()),
      firstOfLeaf_(model.problem.leaves.size() + 1), firstOfMeasure_(model.problem.measures.size() + 1),
      state_(state) {
    const Problem& problem = model.problem;
    std::size_t next = 0;
    for (const Index l : model.leaves) {
        std::fill(firstOfLeaf_.begin() + static_cast<std::ptrdiff_t>(next), firstOfLeaf_.begin() + l + 1,
                  open.size());
        next = l + 1;
        const Leaf& leaf = problem.leaves[l];
        const std::int64_t courses = leaf.need.courses - state.leafHas(l).courses;
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
    for (const Index m : model.measures) {
        std::fill(firstOfMeasure_.begin() + static_cast<std::ptrdiff_t>(next),
                  firstOfMeasure_.begin() + m + 1, open.size());
        next = m + 1;
        lookAtMeasure(m);
    }
    std::fill(firstOfMeasure_.begin() + static_cast<std::ptrdiff_t>(next), firstOfMeasure_.end(),
              open.size());
}

void Gaps::lookAtMeasure(Index m) {
    const Measure& measure = model_.problem.measures[m];
    const std::int64_t courses = measure.need.courses - state_.measureHas(m).courses;
    const std::int64_t units = measure.need.units - state_.measureHas(m).units;
    if (courses > 0) {
        open.push_back({Gap::Kind::measureCourses, none, m, 0, courses});
        measureWorth_[m] = courses * model_.problem.unitsPerCourse;
    }
    if (units > 0) {
        open.push_back({Gap::Kind::measureUnits, none, m, 0, units});
        measureUnits_[m] = units;
    }
    for (std::size_t k = 0; k < measure.allOf.size(); ++k) {
        if (!state_.hasSet(m, k)) {
            open.push_back({Gap::Kind::set, none, m, k, 1});
            measureWorth_[m] = std::max(measureWorth_[m], model_.problem.unitsPerCourse);
        }
    }
}

void Gaps::lookAtItems(Index l, std::int64_t missing) {
    if (missing <= 0) {
        return;
    }
    // Items whose parts are all held count at the price of their milestones.
    std::vector<std::int64_t> prices;
    std::vector<std::int64_t> leastPrices;
    for (Index i = model_.firstItem[l]; i < model_.firstItem[l + 1]; ++i) {
        if (state_.itemFilled(i)) {
            continue;
        }
        const int now = state_.price(i);
        if (now >= 0) {
            prices.push_back(now);
        }
        leastPrices.push_back(state_.leastPrice(i));
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
        leafWorth_[l] = state_.cheapestParts(l, missing) * model_.problem.unitsPerCourse;
    }
}

std::int64_t Gaps::leastMore(const std::vector<std::int64_t>& leafSlack,
                             const std::vector<std::int64_t>& measureSlack) const {
    const auto leafMore = [&](Index l) {
        return std::max<std::int64_t>({0, leafWorth_[l], leafUnits_[l] - leafSlack[l]});
    };
    std::int64_t all = 0;
    for (const Index l : model_.leaves) {
        all += leafMore(l);
    }
    std::int64_t most = all;
    for (const Index m : model_.measures) {
        std::int64_t inside = 0;
        for (const Index l : model_.measureLeaves[m]) {
            inside += leafMore(l);
        }
        const std::int64_t asks = std::max(measureWorth_[m], measureUnits_[m] - measureSlack[m]);
        most = std::max(most, all - inside + std::max(inside, asks));
    }
    return most;
}

} // namespace gradus::place
