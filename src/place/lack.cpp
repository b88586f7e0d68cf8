#include "src/place/state.h"

#include <algorithm>

// What items and leaves lack.

namespace gradus::place {

bool State::itemFilled(Index item) const {
    if (model_.items[item].given) {
        return true;
    }
    const Held& held = held_[item];
    if (held.alternative == none) {
        return false;
    }
    const ModelAlternative& alternative = model_.alternatives[held.alternative];
    return alternative.missingMilestones == 0 && held.parts == alternative.parts->size();
}

std::int64_t State::missingParts(Index item) const {
    std::int64_t fewest = std::numeric_limits<std::int64_t>::max();
    const ModelItem& it = model_.items[item];
    const Held& held = held_[item];
    for (Index a = it.firstAlternative; a < it.endAlternative; ++a) {
        const auto parts = static_cast<std::int64_t>(model_.alternatives[a].parts->size());
        if (held.alternative == a) {
            fewest = std::min(fewest, parts - held.parts);
        } else if (held.alternative == none || parts == 0) {
            fewest = std::min(fewest, parts);
        }
    }
    return fewest == std::numeric_limits<std::int64_t>::max() ? 1 : fewest;
}

int State::price(Index item) const {
    int least = -1;
    const ModelItem& it = model_.items[item];
    for (Index a = it.firstAlternative; a < it.endAlternative; ++a) {
        const ModelAlternative& alternative = model_.alternatives[a];
        const bool all = alternative.parts->empty() ||
                         (held_[item].alternative == a && held_[item].parts == alternative.parts->size());
        if (all && (least < 0 || alternative.missingMilestones < least)) {
            least = alternative.missingMilestones;
        }
    }
    return least;
}

int State::leastPrice(Index item) const {
    int least = std::numeric_limits<int>::max();
    const ModelItem& it = model_.items[item];
    for (Index a = it.firstAlternative; a < it.endAlternative; ++a) {
        const ModelAlternative& alternative = model_.alternatives[a];
        if (held_[item].alternative == none || held_[item].alternative == a || alternative.parts->empty()) {
            least = std::min(least, alternative.missingMilestones);
        }
    }
    return least == std::numeric_limits<int>::max() ? 0 : least;
}

std::int64_t State::mostFurther(Index l) const {
    if (!model_.plainList[l]) {
        return model_.furtherWorth[l];
    }
    std::int64_t items = 0;
    for (Index i = model_.firstItem[l]; i < model_.firstItem[l + 1]; ++i) {
        items += model_.furtherItem[i] && held_[i].alternative == none ? 1 : 0;
    }
    return items * model_.problem.unitsPerCourse;
}

std::int64_t State::cheapestParts(Index leaf, std::int64_t count) const {
    if (count <= 0 || model_.plainList[leaf]) {
        return std::max<std::int64_t>(0, count);
    }
    std::vector<std::int64_t> missing;
    for (Index i = model_.firstItem[leaf]; i < model_.firstItem[leaf + 1]; ++i) {
        if (!itemFilled(i)) {
            missing.push_back(missingParts(i));
        }
    }
    std::sort(missing.begin(), missing.end());
    const auto listed = std::min<std::int64_t>(count, static_cast<std::int64_t>(missing.size()));
    std::int64_t total = count - listed;
    for (std::int64_t i = 0; i < listed; ++i) {
        total += missing[static_cast<std::size_t>(i)];
    }
    return total;
}

std::int64_t State::lack(Index program) const {
    const Problem& problem = model_.problem;
    std::int64_t total = 0;
    for (const Index l : model_.programs[program].leaves) {
        const Leaf& leaf = problem.leaves[l];
        std::int64_t lacks = 0;
        if (leaf.pool != none) {
            lacks =
                std::max<std::int64_t>({0, (leaf.need.courses - leaf_[l].courses) * problem.unitsPerCourse,
                                        leaf.need.units - leaf_[l].units});
        } else {
            lacks = cheapestParts(l, leaf.need.courses - leaf_[l].courses) * problem.unitsPerCourse;
        }
        for (const Index m : model_.braces[l]) {
            lacks = std::max(lacks, lackOf(m));
        }
        for (const Index at : model_.groupedBraces[l]) {
            const GroupedMeasure& of = model_.grouped[at];
            std::int64_t least = lackOf(of.first);
            for (Index m = of.first + 1; m < of.end; ++m) {
                least = std::min(least, lackOf(m));
            }
            lacks = std::max(lacks, least);
        }
        total += lacks;
    }
    return total;
}

std::int64_t State::lackOf(Index m) const {
    const Measure& measure = model_.measure(m);
    std::int64_t courses = std::max<std::int64_t>(0, measure.need.courses - measure_[m].courses);
    std::int64_t sets = 0;
    for (std::size_t k = 0; k < measure.allOf.size(); ++k) {
        sets += hasSet(m, k) ? 0 : 1;
    }
    const std::int64_t keysMissing = measure.different == 0 ? 0 : measure.different - keys(m);
    courses = std::max({courses, sets, keysMissing});
    return std::max(courses * model_.problem.unitsPerCourse, measure.need.units - measure_[m].units);
}

} // namespace gradus::place
