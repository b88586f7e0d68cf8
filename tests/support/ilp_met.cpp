#include "tests/support/ilp_view.h"

#include <algorithm>

// Every statement of the programme is met.

namespace gradus::test {

using namespace gradus::place;

void IlpView::met() {
    for (const Leaf& leaf : problem_.leaves) {
        if (liveIn(leaf.branch, program_)) {
            leafMet(leaf);
        }
    }
    for (Index m = 0; m < problem_.measures.size(); ++m) {
        if (liveIn(problem_.measures[m].branch, program_) && !problem_.measures[m].isJudged()) {
            measureMet(m);
        }
    }
}

void IlpView::leafMet(const Leaf& leaf) {
    if (leaf.pool != none) {
        const Uses all = inSlot(leaf.pool);
        rows_.atLeast(courses(all), leaf.need.courses);
        rows_.atLeast(unitsThatCount(all), leaf.need.units);
        return;
    }
    Linear filled;
    for (const Item& item : leaf.items) {
        Linear one;
        for (const Alternative& a : item.alternatives) {
            const Linear through = rows_.yesOrNo();
            for (const Index part : a.parts) {
                rows_.atMost(through - holds(part), 0);
            }
            one += through;
            price_ += through.times(a.missingMilestones);
        }
        rows_.atMost(one, 1);
        filled += one;
    }
    rows_.atLeast(filled, leaf.need.courses);
}

void IlpView::measureMet(Index measure) {
    const Measure& m = problem_.measures[measure];
    for (std::size_t g = 0; g < std::max<std::size_t>(1, m.groups.size()); ++g) {
        std::vector<Linear> where;
        if (!m.groups.empty()) {
            where.push_back(groupsOf(measure)[g]);
        }
        const Uses all = seen(m, m.groups.empty() ? nullptr : &m.groups[g]);
        if (m.need.courses > m.base.courses) {
            rows_.atLeastIf(where, courses(all), m.need.courses - m.base.courses);
        }
        if (m.need.units > m.base.units) {
            rows_.atLeastIf(where, unitsThatCount(all), m.need.units - m.base.units);
        }
        for (const Bitset& set : m.allOf) {
            Linear any;
            for (const Use* use : all) {
                any += set.test(use->member) ? use->there : Linear();
            }
            rows_.atLeastIf(where, any, 1);
        }
        if (m.different > 0) {
            rows_.atLeastIf(where, keys(m, all), m.different);
        }
    }
}

/// How many different keys these bring, at most: as large as it can be made.
Linear IlpView::keys(const Measure& m, const Uses& all) {
    Linear sum;
    std::vector<Linear> taken(m.keys.size());
    std::map<std::pair<bool, Index>, std::pair<Linear, Linear>> byCourse; // brought; how many there are
    for (const Use* use : all) {
        auto& [brought, there] = byCourse[{use->further(), std::get<1>(use->credit)}];
        const std::int64_t most = use->further() ? mostOfKind_ : 1;
        if (m.fresh.size() > 0 && m.fresh.test(use->member)) {
            const Linear key = rows_.variable(0, most);
            rows_.atMost(key - use->there, 0);
            brought += key;
            sum += key;
        }
        for (std::size_t k = 0; k < m.keys.size(); ++k) {
            if (m.keys[k].test(use->member)) {
                const Linear key = rows_.yesOrNo();
                rows_.atMost(key - use->there, 0);
                taken[k] += key;
                brought += key;
                sum += key;
            }
        }
        there = use->further() ? use->there : Linear(1);
    }
    for (const auto& [course, of] : byCourse) {
        rows_.atMost(of.first - of.second, 0);
    }
    for (const Linear& key : taken) {
        rows_.atMost(key, 1);
    }
    return sum;
}

} // namespace gradus::test
