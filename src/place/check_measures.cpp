#include "src/place/check_view.h"

#include <algorithm>
#include <map>

// What the checker's measures see and lack.

namespace gradus::place {

bool CheckView::counted(const Held& h) const {
    const auto has = [&](const Bitset& set) { return set.size() > 0 && set.test(h.member); };
    for (const Measure& m : problem_.measures) {
        const bool keyed =
            m.different > 0 && (has(m.fresh) || std::any_of(m.keys.begin(), m.keys.end(), has));
        if (liveHere(m.branch) && !m.isJudged() && looksAt(m, h) && inGroup(m, h.member) &&
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
    for (std::size_t i = 0; i < held_.size(); ++i) {
        const bool candidate = held_[i].member < problem_.candidates.size();
        if (m.unplacedToo ? !candidate && m.where.test(held_[i].member)
                          : i != without && looksAt(m, held_[i])) {
            Held h = held_[i];
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
    const Held& h = held_[position];
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

} // namespace gradus::place
