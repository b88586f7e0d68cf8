#include "tests/support/ilp_view.h"

#include <algorithm>
#include <set>

// What leaves lack where nothing suffices, and what fails or is open in any case.

namespace gradus::test {

using namespace gradus::place;

Linear IlpView::lack(Index program) {
    Linear sum;
    for (const Leaf& leaf : problem_.leaves) {
        if (liveIn(leaf.branch, program)) {
            sum += lackOfLeaf(leaf);
        }
    }
    return sum;
}

Linear IlpView::lackOfLeaf(const Leaf& leaf) {
    std::int64_t most = leaf.need.courses * problem_.unitsPerCourse + leaf.need.units;
    if (leaf.pool == none) {
        std::size_t parts = 1;
        for (const Item& item : leaf.items) {
            for (const Alternative& a : item.alternatives) {
                parts = std::max(parts, a.parts.size());
            }
        }
        most *= static_cast<std::int64_t>(parts);
    }
    for (const Index m : leaf.measures) {
        const Measure& of = problem_.measures[m];
        most += std::max({of.need.courses, static_cast<std::int64_t>(of.allOf.size()), of.different}) *
                    problem_.unitsPerCourse +
                of.need.units;
    }
    const Linear lack = rows_.variable(0, most);
    if (leaf.pool != none) {
        const Uses all = inSlot(leaf.pool);
        rows_.atLeast(lack + courses(all).times(problem_.unitsPerCourse),
                      leaf.need.courses * problem_.unitsPerCourse);
        rows_.atLeast(lack + unitsThatCount(all), leaf.need.units);
    } else {
        rows_.atMost(partsMissing(leaf).times(problem_.unitsPerCourse) - lack, 0);
    }
    for (const Index m : leaf.measures) {
        if (live(problem_.measures[m].branch) && !problem_.measures[m].isJudged()) {
            lackOfMeasure(problem_.measures[m], lack);
        }
    }
    return lack;
}

/// Over as many items as the list needs, those that it has not first cheapest; filled ones cost nothing.
Linear IlpView::partsMissing(const Leaf& leaf) {
    Linear sum;
    Linear counted;
    for (const Item& item : leaf.items) {
        std::vector<Linear> through;
        Linear one;
        std::int64_t most = 0;
        for (const Alternative& a : item.alternatives) {
            through.push_back(rows_.yesOrNo());
            one += through.back();
            most = std::max(most, static_cast<std::int64_t>(a.parts.size()));
        }
        rows_.atMost(one, 1);
        counted += one;
        const Linear missing = rows_.variable(0, most);
        for (std::size_t i = 0; i < through.size(); ++i) {
            const std::vector<Index>& parts = item.alternatives[i].parts;
            Linear held;
            for (const Index part : parts) {
                held += holds(part);
                // What holds a part of it leaves no other alternative open, but one without parts.
                for (std::size_t k = 0; k < through.size(); ++k) {
                    if (k != i && !item.alternatives[k].parts.empty()) {
                        rows_.atMost(holds(part) + through[k], 1);
                    }
                }
            }
            rows_.atLeastIf({through[i]}, missing + held, static_cast<std::int64_t>(parts.size()));
        }
        sum += missing;
    }
    const auto listed = static_cast<std::int64_t>(leaf.items.size());
    rows_.atLeast(counted, std::min(leaf.need.courses, listed));
    return sum + Linear(std::max<std::int64_t>(0, leaf.need.courses - listed));
}

void IlpView::lackOfMeasure(const Measure& m, const Linear& lack) {
    Linear anyGroup;
    for (std::size_t g = 0; g < std::max<std::size_t>(1, m.groups.size()); ++g) {
        const Linear here = rows_.yesOrNo();
        anyGroup += here;
        const Uses all = seen(m, m.groups.empty() ? nullptr : &m.groups[g]);
        const std::int64_t per = problem_.unitsPerCourse;
        rows_.atLeastIf({here}, lack + courses(all).times(per), (m.need.courses - m.base.courses) * per);
        rows_.atLeastIf({here}, lack + (m.unplacedToo ? units(all) : unitsThatCount(all)),
                        m.need.units - m.base.units);
        Linear sets;
        for (const Bitset& set : m.allOf) {
            const Linear hit = rows_.yesOrNo();
            Linear any;
            for (const Use* use : all) {
                any += set.test(use->member) ? use->there : Linear();
            }
            rows_.atMost(hit - any, 0);
            sets += hit;
        }
        rows_.atLeastIf({here}, lack + sets.times(per), static_cast<std::int64_t>(m.allOf.size()) * per);
        if (m.different > 0) {
            rows_.atLeastIf({here}, lack + keys(m, all).times(per), m.different * per);
        }
    }
    rows_.equal(anyGroup, 1);
}

Linear IlpView::failed(Index program) {
    Linear sum;
    for (const Index b : chosen_) {
        sum += problem_.programOf(b) == program ? Linear(problem_.branches[b].failed) : Linear();
    }
    for (const Measure& m : problem_.measures) {
        if (liveIn(m.branch, program) && m.isJudged()) {
            sum += m.gpa ? failedAverage(m) : Linear();
            sum += m.window ? failedWindow(m) : Linear();
        }
    }
    for (const Prohibition& of : problem_.prohibitions) {
        sum += liveIn(of.branch, program) ? exceeded(of) : Linear();
    }
    return sum;
}

Linear IlpView::open(Index program) const {
    Linear sum;
    for (const Index b : chosen_) {
        sum += problem_.programOf(b) == program ? Linear(problem_.branches[b].open) : Linear();
    }
    for (const Use& use : uses_) {
        const Slot& slot = problem_.slots[use.slot];
        if (slot.provisional.test(use.member) &&
            problem_.programOf(problem_.leaves[slot.leaf].branch) == program) {
            sum += use.there;
        }
    }
    return sum;
}

Linear IlpView::failedAverage(const Measure& m) {
    std::map<std::tuple<int, Index, Index>, Uses> graded;
    for (const Use* use : seen(m, nullptr)) {
        if (problem_.candidates[use->member].points) {
            graded[use->credit].push_back(use);
        }
    }
    Linear above;
    Linear units;
    for (const auto& [credit, uses] : graded) {
        const Candidate& of = problem_.candidates[uses.front()->member];
        above += once(uses).times((*of.points - *m.gpa) * of.units);
        units += once(uses).times(of.units);
    }
    const Linear fails = rows_.yesOrNo();
    rows_.atLeastIf({Linear(1) - fails}, above, 0);
    rows_.atLeastIf({Linear(1) - fails}, units, 1);
    return fails;
}

Linear IlpView::failedWindow(const Measure& m) {
    const Linear fails = rows_.yesOrNo();
    std::map<std::int64_t, std::map<std::tuple<int, Index, Index>, Uses>, std::greater<>> terms;
    for (const Use& use : m.unplacedToo ? everywhere_ : uses_) {
        if (m.within.test(use.member) && (m.unplacedToo || m.slots.test(use.slot))) {
            terms[problem_.candidates[use.member].when][use.credit].push_back(&use);
        }
    }
    Linear later;
    Linear counted;
    for (const auto& [when, credits] : terms) {
        Linear wanted;
        Linear all;
        for (const auto& [credit, uses] : credits) {
            const Linear units = once(uses).times(uses.front()->units);
            all += units;
            wanted += m.where.test(uses.front()->member) ? units : Linear();
        }
        const Linear here = rows_.variable(0, std::max<std::int64_t>(0, rows_.most(wanted)));
        const Linear reached = rows_.yesOrNo();
        rows_.atMost(here - wanted, 0);
        rows_.atMostIf({reached}, here + later, *m.window);
        rows_.atMostIf({Linear(1) - reached}, here, 0);
        counted += here;
        later += all;
    }
    rows_.atLeastIf({Linear(1) - fails}, counted, m.need.units);
    return fails;
}

Linear IlpView::exceeded(const Prohibition& of) {
    const Linear fails = rows_.yesOrNo();
    const Uses all = placed(of.slots, of.where);
    if (of.courses) {
        rows_.atMostIf({Linear(1) - fails}, courses(all), *of.courses);
    }
    if (of.units) {
        rows_.atMostIf({Linear(1) - fails}, units(all), *of.units);
    }
    return fails;
}

} // namespace gradus::test
