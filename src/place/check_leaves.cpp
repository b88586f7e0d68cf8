#include "src/place/check_view.h"

#include <algorithm>

// What the checker's leaves hold and lack.

namespace gradus::place {

std::size_t CheckView::partsHeld(const Alternative& a, std::size_t without) const {
    std::size_t count = 0;
    for (const Index slot : a.parts) {
        count += at_[slot].size() -
                 static_cast<std::size_t>(std::count(at_[slot].begin(), at_[slot].end(), without));
    }
    return count;
}

bool CheckView::filled(const Item& item, std::size_t without) const {
    return std::any_of(item.alternatives.begin(), item.alternatives.end(), [&](const Alternative& a) {
        return a.missingMilestones == 0 && partsHeld(a, without) == a.parts.size();
    });
}

Amount CheckView::has(const Leaf& leaf, std::size_t without) const {
    Amount amount;
    std::vector<std::size_t> rest;
    std::vector<Held> members;
    if (leaf.pool == none) {
        amount.courses = std::count_if(leaf.items.begin(), leaf.items.end(),
                                       [&](const Item& item) { return filled(item, without); });
        return amount;
    }
    for (const std::size_t i : at_[leaf.pool]) {
        if (i != without) {
            members.push_back(held_[i]);
            members.back().units = counts(i);
            rest.push_back(i);
        }
    }
    amount = this->amount(members);
    if (without != nobody) {
        amount.units = together(rest);
    }
    return amount;
}

std::multiset<int> CheckView::prices(const Leaf& leaf) const {
    std::multiset<int> prices;
    for (const Item& item : leaf.items) {
        std::optional<int> least;
        for (const Alternative& a : item.alternatives) {
            if (partsHeld(a) == a.parts.size()) {
                least = std::min(least.value_or(a.missingMilestones), a.missingMilestones);
            }
        }
        if (least.value_or(0) > 0) {
            prices.insert(*least);
        }
    }
    return prices;
}

std::int64_t CheckView::worthLacking(const Leaf& leaf) const {
    const Amount amount = has(leaf);
    const std::int64_t courses = std::max<std::int64_t>(0, leaf.need.courses - amount.courses);
    std::int64_t worth = leaf.pool == none
                             ? partsLacking(leaf, courses) * problem_.unitsPerCourse
                             : std::max(courses * problem_.unitsPerCourse, leaf.need.units - amount.units);
    for (const Index index : leaf.measures) {
        const Measure& m = problem_.measures[index];
        if (live(m.branch) && !m.isJudged()) {
            std::int64_t least = lack(m, 0).worth(problem_.unitsPerCourse);
            for (std::size_t group = 1; group < groups(m); ++group) {
                least = std::min(least, lack(m, group).worth(problem_.unitsPerCourse));
            }
            worth = std::max(worth, least);
        }
    }
    return worth;
}

/// Parts missing of the cheapest items not filled; one that isn't there lacks one.
std::int64_t CheckView::partsLacking(const Leaf& leaf, std::int64_t items) const {
    std::multiset<std::int64_t> missing;
    for (const Item& item : leaf.items) {
        if (filled(item)) {
            continue;
        }
        const auto begun = std::find_if(item.alternatives.begin(), item.alternatives.end(),
                                        [&](const Alternative& a) { return partsHeld(a) > 0; });
        std::optional<std::int64_t> least;
        for (auto a = item.alternatives.begin(); a != item.alternatives.end(); ++a) {
            if (begun == item.alternatives.end() || begun == a || a->parts.empty()) {
                const auto parts = static_cast<std::int64_t>(a->parts.size() - partsHeld(*a));
                least = std::min(least.value_or(parts), parts);
            }
        }
        missing.insert(least.value_or(1));
    }
    std::int64_t total = 0;
    for (const std::int64_t parts : missing) {
        if (items > 0) {
            total += parts;
            --items;
        }
    }
    return total + items;
}

} // namespace gradus::place
