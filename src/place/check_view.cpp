#include "src/place/check_view.h"

#include <algorithm>

namespace gradus::place {

bool CheckView::live(Index branch) const {
    return std::count(chosen_.begin(), chosen_.end(), branch) > 0;
}

bool CheckView::looksAt(const Measure& measure, const Held& h) const {
    return measure.where.test(h.member) &&
           (measure.unplacedToo || (h.slot != none && measure.slots.test(h.slot)));
}

bool CheckView::counted(const Held& h) const {
    for (const Measure& m : problem_.measures) {
        if (live(m.branch) && !m.gpa && looksAt(m, h) &&
            (m.need.courses > 0 || std::any_of(m.allOf.begin(), m.allOf.end(),
                                               [&](const Bitset& set) { return set.test(h.member); }))) {
            return true;
        }
    }
    if (h.slot == none) {
        return false;
    }
    const Leaf& leaf = problem_.leaves[problem_.slots[h.slot].leaf];
    return leaf.pool == none || leaf.need.courses > 0 || (leaf.upper && leaf.upper->courses > 0);
}

CheckView::Lack CheckView::lack(const Measure& m, std::size_t without) const {
    Amount has = m.base;
    std::vector<bool> hit(m.allOf.size());
    const auto see = [&](Index member, std::int64_t units) {
        has.courses += 1;
        has.units += units;
        for (std::size_t k = 0; k < hit.size(); ++k) {
            hit[k] = hit[k] || m.allOf[k].test(member);
        }
    };
    for (std::size_t i = 0; i < held.size(); ++i) {
        const bool candidate = held[i].member < problem_.candidates.size();
        if (m.unplacedToo ? !candidate && m.where.test(held[i].member)
                          : i != without && looksAt(m, held[i])) {
            see(held[i].member, held[i].units);
        }
    }
    for (Index c = 0; m.unplacedToo && c < problem_.candidates.size(); ++c) {
        if (query_.active.test(c) && m.where.test(c)) {
            see(c, problem_.candidates[c].units);
        }
    }
    return {std::max<std::int64_t>(0, m.need.courses - has.courses),
            std::max<std::int64_t>(0, m.need.units - has.units), std::count(hit.begin(), hit.end(), false)};
}

std::size_t CheckView::partsHeld(const Alternative& a, std::size_t without) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < held.size(); ++i) {
        count += i != without && std::count(a.parts.begin(), a.parts.end(), held[i].slot) > 0 ? 1 : 0;
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
    if (leaf.pool == none) {
        amount.courses = std::count_if(leaf.items.begin(), leaf.items.end(),
                                       [&](const Item& item) { return filled(item, without); });
        return amount;
    }
    for (std::size_t i = 0; i < held.size(); ++i) {
        if (i != without && held[i].slot == leaf.pool) {
            amount.courses += 1;
            amount.units += held[i].units;
        }
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
        if (live(m.branch) && !m.gpa) {
            const Lack of = lack(m);
            worth = std::max({worth, std::max(of.courses, of.sets) * problem_.unitsPerCourse, of.units});
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
