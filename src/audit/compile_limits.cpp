#include "src/audit/compiling.h"

#include "src/audit/keys.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace gradus {
namespace {

using place::Index;

place::Bitset everySlot(const Layout& layout) {
    place::Bitset slots(layout.slots.size());
    for (Index slot = 0; slot < layout.slots.size(); ++slot)
        slots.set(slot);
    return slots;
}

void addLimit(Compiling& c, place::Limit limit, LimitOrigin origin) {
    c.problem.limits.push_back(std::move(limit));
    c.out.limits.push_back(std::move(origin));
}

/// Members by what they have in common. A further course may have a term, a year and a title of its own.
std::map<KeyValue, place::Bitset> groupsOf(const Compiling& c, Key key, const place::Bitset& members) {
    std::map<KeyValue, place::Bitset> groups;
    for (std::size_t m = 0; m < members.size(); ++m) {
        if (!members.test(m))
            continue;
        const bool further = m >= c.problem.candidates.size();
        const auto values =
            further ? furtherKeys(key, c.factsOf(m)) : keysOf(key, c.factsOf(m), c.institution);
        for (const KeyValue& value : values)
            groups.emplace(value, place::Bitset(c.problem.members())).first->second.set(m);
    }
    return groups;
}

void rules(Compiling& c) {
    for (const auto& place : c.layout.limits) {
        place::Limit limit;
        limit.branch = c.layout.scopes[place.scope].branch;
        limit.where = c.membersOf(place.limit->where, c.layout.scopes[place.scope].program);
        c.dropForced(limit.where);
        limit.slots = slotsBelow(c.layout, place.scope);
        limit.courses = place.limit->courses;
        limit.part = place.limit->part;
        if (place.limit->units)
            limit.units = place.limit->units->thousandths();
        if (!place.limit->per) {
            addLimit(c, std::move(limit), {place.limit, {}, nullptr});
            continue;
        }
        for (auto& [group, members] : groupsOf(c, *place.limit->per, limit.where)) {
            place::Limit one = limit;
            one.where = std::move(members);
            addLimit(c, std::move(one), {place.limit, group.name, nullptr});
        }
    }
}

/// The same course counts once: attempts and further courses of it exclude one another.
void repeats(Compiling& c) {
    std::vector<std::pair<std::string_view, std::size_t>> byCourse;
    for (std::size_t m = 0; m < c.problem.members(); ++m) {
        if (c.countsOnce(m))
            byCourse.emplace_back(c.courseOf(m), m);
    }
    std::sort(byCourse.begin(), byCourse.end());
    for (auto of = byCourse.begin(); of != byCourse.end();) {
        const auto first = of;
        of = std::find_if(first, byCourse.end(), [&](const auto& one) { return one.first != first->first; });
        if (std::all_of(first + 1, of,
                        [&](const auto& one) { return c.sameAttempt(first->second, one.second); }))
            continue;
        place::Limit once;
        once.where = place::Bitset(c.problem.members());
        std::for_each(first, of, [&](const auto& one) { once.where.set(one.second); });
        once.slots = everySlot(c.layout);
        once.courses = 1;
        addLimit(c, std::move(once), {});
    }
}

/// Of two courses for both of which there is no credit, one counts.
void noCredit(Compiling& c) {
    for (const NoCredit& both : c.institution.noCredit) {
        std::vector<std::size_t> first, second;
        for (std::size_t m = 0; m < c.problem.members(); ++m) {
            if (c.courseOf(m) == courseIdentity(c.institution, both.course))
                first.push_back(m);
            else if (c.courseOf(m) == courseIdentity(c.institution, both.other))
                second.push_back(m);
        }
        // Pair by pair: one of them may count as often as it is taken.
        for (const std::size_t a : first) {
            for (const std::size_t b : second) {
                place::Limit limit;
                limit.where = place::Bitset(c.problem.members());
                limit.where.set(a);
                limit.where.set(b);
                limit.slots = everySlot(c.layout);
                limit.courses = 1;
                addLimit(c, std::move(limit), {nullptr, {}, &both});
            }
        }
    }
}

} // namespace

void compileLimits(Compiling& c) {
    rules(c);
    repeats(c);
    noCredit(c);
}

} // namespace gradus
