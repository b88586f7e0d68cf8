#include "src/place/check_view.h"

#include <algorithm>
#include <map>

namespace gradus::place {

bool CheckView::live(Index branch) const {
    return std::count(chosen_.begin(), chosen_.end(), branch) > 0;
}

bool CheckView::looksAt(const Measure& measure, const Held& h) const {
    return measure.where.test(h.member) &&
           (measure.unplacedToo || (h.slot != none && measure.slots.test(h.slot)));
}

CheckView::Held CheckView::use(Index candidate, Index slot) const {
    const Candidate& of = problem_.candidates[candidate];
    Held h{candidate, slot, of.units, candidate, candidate};
    for (Index other = candidate; other-- > 0;) {
        const Candidate& earlier = problem_.candidates[other];
        if (of.attempt != none && earlier.attempt == of.attempt) {
            h.course = other;
            h.credit = earlier.credit == of.credit ? other : h.credit;
        }
    }
    return h;
}

Amount CheckView::amount(const std::vector<Held>& of) const {
    Amount total;
    std::set<std::size_t> courses;
    std::set<std::size_t> credits;
    for (const Held& h : of) {
        total.courses += courses.insert(h.course).second ? 1 : 0;
        total.units += credits.insert(h.credit).second ? h.units : 0;
    }
    return total;
}

std::string CheckView::apart(const Held& a, const Held& b) const {
    if (a.course != b.course || a.slot == none || b.slot == none) {
        return {};
    }
    const Index one = problem_.slots[a.slot].leaf;
    const Index two = problem_.slots[b.slot].leaf;
    if (a.credit != b.credit) {
        return one == two && problem_.leaves[one].pool == none ? "has two parts in one list" : "";
    }
    if (problem_.leaves[one].layer == problem_.leaves[two].layer) {
        return "is twice in one layer";
    }
    for (const Sharing& of : problem_.sharings) {
        if (of.where.test(a.member) && of.where.test(b.member) &&
            ((of.first.test(one) && of.second.test(two)) || (of.second.test(one) && of.first.test(two)))) {
            return {};
        }
    }
    return "is in leaves that may not share it";
}

bool CheckView::within(const ShareCap& cap) const {
    std::vector<Held> shared;
    for (const Held& a : held) {
        for (const Held& b : held) {
            if (a.slot != none && b.slot != none && a.slot != b.slot && a.credit == b.credit &&
                cap.where.test(a.member) && cap.where.test(b.member) &&
                cap.first.test(problem_.slots[a.slot].leaf) && cap.second.test(problem_.slots[b.slot].leaf)) {
                shared.push_back(a);
            }
        }
    }
    const Amount total = amount(shared);
    return (!cap.courses || total.courses <= *cap.courses) && (!cap.units || total.units <= *cap.units);
}

bool CheckView::counted(const Held& h) const {
    const auto has = [&](const Bitset& set) { return set.size() > 0 && set.test(h.member); };
    for (const Measure& m : problem_.measures) {
        const bool keyed =
            m.different > 0 && (has(m.fresh) || std::any_of(m.keys.begin(), m.keys.end(), has));
        if (live(m.branch) && !m.isJudged() && looksAt(m, h) && inGroup(m, h.member) &&
            (m.need.courses > 0 || keyed || std::any_of(m.allOf.begin(), m.allOf.end(), has))) {
            return true;
        }
    }
    if (h.slot == none) {
        return false;
    }
    const Leaf& leaf = problem_.leaves[problem_.slots[h.slot].leaf];
    return leaf.pool == none || leaf.need.courses > 0 || (leaf.upper && leaf.upper->courses > 0);
}

bool CheckView::inGroup(const Measure& m, Index member) {
    return m.groups.empty() || std::any_of(m.groups.begin(), m.groups.end(),
                                           [&](const Bitset& group) { return group.test(member); });
}

/// The most different keys that these members bring. By layers: a course with no key to itself asks the
/// holders of its keys, and they ask on, until one of them knows a free key.
std::int64_t CheckView::keysOf(const Measure& m, const std::vector<std::vector<Index>>& members) {
    const auto any = [](const Bitset& set, const std::vector<Index>& uses) {
        return set.size() > 0 &&
               std::any_of(uses.begin(), uses.end(), [&](Index use) { return set.test(use); });
    };
    std::vector<std::size_t> holder(m.keys.size(), nobody); ///< position in `members`
    std::int64_t brought = 0;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (any(m.fresh, members[i])) {
            ++brought;
            continue;
        }
        std::vector<std::size_t> asking = {i};
        std::vector<std::size_t> askedBy(m.keys.size(), nobody); // per key: who asked for it
        std::optional<std::size_t> found;
        for (std::size_t next = 0; next < asking.size() && !found; ++next) {
            for (std::size_t k = 0; k < m.keys.size() && !found; ++k) {
                if (askedBy[k] != nobody || !any(m.keys[k], members[asking[next]])) {
                    continue;
                }
                askedBy[k] = asking[next];
                if (holder[k] == nobody) {
                    found = k;
                } else {
                    asking.push_back(holder[k]);
                }
            }
        }
        // Each asker takes the key it asked for and leaves the one it had to the one before.
        while (found) {
            const std::size_t taker = askedBy[*found];
            const auto had = std::find(holder.begin(), holder.end(), taker);
            std::optional<std::size_t> left;
            if (had != holder.end()) {
                left = static_cast<std::size_t>(had - holder.begin());
            } else {
                ++brought;
            }
            holder[*found] = taker;
            found = left;
            if (left) {
                holder[*left] = nobody;
            }
        }
    }
    return brought;
}

CheckView::Lack CheckView::lack(const Measure& m, std::size_t group, std::size_t without) const {
    std::vector<bool> hit(m.allOf.size());
    std::vector<Held> seen;
    std::vector<std::size_t> positions;
    const auto see = [&](Held h) {
        if (!m.groups.empty() && !m.groups[group].test(h.member)) {
            return false;
        }
        seen.push_back(h);
        for (std::size_t k = 0; k < hit.size(); ++k) {
            hit[k] = hit[k] || m.allOf[k].test(h.member);
        }
        return true;
    };
    for (std::size_t i = 0; i < held.size(); ++i) {
        const bool candidate = held[i].member < problem_.candidates.size();
        if (m.unplacedToo ? !candidate && m.where.test(held[i].member)
                          : i != without && looksAt(m, held[i])) {
            Held h = held[i];
            h.units = m.unplacedToo ? h.units : counts(i);
            if (see(h)) {
                positions.push_back(i);
            }
        }
    }
    for (Index c = 0; m.unplacedToo && c < problem_.candidates.size(); ++c) {
        if (query_.active.test(c) && m.where.test(c)) {
            see(use(c, none));
        }
    }
    Amount has = amount(seen);
    if (without != nobody && !m.unplacedToo) {
        has.units = together(positions);
    }
    has.courses += m.base.courses;
    has.units += m.base.units;
    std::map<std::size_t, std::vector<Index>> courses;
    for (const Held& h : seen) {
        courses[h.course].push_back(h.member);
    }
    std::vector<std::vector<Index>> uses;
    for (const auto& [course, of] : courses) {
        uses.push_back(of);
    }
    return {std::max<std::int64_t>(0, m.need.courses - has.courses),
            std::max<std::int64_t>(0, m.need.units - has.units), std::count(hit.begin(), hit.end(), false),
            m.different > 0 ? std::max<std::int64_t>(0, m.different - keysOf(m, uses)) : 0};
}

bool CheckView::lacksMoreWithout(const Measure& m, std::size_t group, std::size_t position) const {
    const Held& h = held[position];
    const bool counted = looksAt(m, h) && (m.groups.empty() || m.groups[group].test(h.member));
    if (m.unplacedToo || !counted) {
        return false;
    }
    const Lack with = lack(m, group);
    const Lack rest = lack(m, group, position);
    return rest.courses > with.courses || rest.sets > with.sets || rest.keys > with.keys ||
           (h.units > 0 && rest.units > 0);
}

bool CheckView::met(const Measure& m) const {
    for (std::size_t group = 0; group < groups(m); ++group) {
        if (!lack(m, group).any()) {
            return true;
        }
    }
    return false;
}

bool CheckView::under(const Limit& limit, const Held& h) const {
    return live(limit.branch) && h.slot != none && limit.slots.test(h.slot) && limit.where.test(h.member);
}

std::size_t CheckView::last(const Limit& limit) const {
    std::size_t last = nobody;
    const auto before = [&](const Held& a, const Held& b) {
        return a.member != b.member ? a.member < b.member
               : a.slot != b.slot   ? a.slot < b.slot
                                    : a.units < b.units;
    };
    for (std::size_t i = 0; i < held.size(); ++i) {
        if (under(limit, held[i]) && (last == nobody || !before(held[i], held[last]))) {
            last = i;
        }
    }
    return last;
}

std::int64_t CheckView::counts(std::size_t position) const {
    std::int64_t least = held[position].units;
    for (const Limit& limit : problem_.limits) {
        if (!limit.part || !limit.units || last(limit) != position) {
            continue;
        }
        std::int64_t below = *limit.units;
        for (std::size_t i = 0; i < held.size(); ++i) {
            below -= i != position && under(limit, held[i]) ? held[i].units : 0;
        }
        least = std::min(least, below);
    }
    return least;
}

/// For redundancy: all units, less the most by which they exceed one limit counting part.
std::int64_t CheckView::together(const std::vector<std::size_t>& positions) const {
    std::int64_t most = 0;
    std::vector<Held> members;
    for (const std::size_t i : positions) {
        members.push_back(held[i]);
    }
    const std::int64_t all = amount(members).units;
    for (const Limit& limit : problem_.limits) {
        std::int64_t capped = 0;
        for (const std::size_t i : positions) {
            capped += under(limit, held[i]) ? held[i].units : 0;
        }
        most = limit.part && limit.units ? std::max(most, capped - *limit.units) : most;
    }
    return all - most;
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
    std::vector<std::size_t> rest;
    std::vector<Held> members;
    if (leaf.pool == none) {
        amount.courses = std::count_if(leaf.items.begin(), leaf.items.end(),
                                       [&](const Item& item) { return filled(item, without); });
        return amount;
    }
    for (std::size_t i = 0; i < held.size(); ++i) {
        if (i != without && held[i].slot == leaf.pool) {
            members.push_back(held[i]);
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
