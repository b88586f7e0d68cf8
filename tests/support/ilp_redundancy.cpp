#include "tests/support/ilp_view.h"

#include <algorithm>

// No member is redundant: for each that is there, one reason at least.

namespace gradus::test {

using namespace gradus::place;

void IlpView::noneRedundant(const Leaf& leaf) {
    for (const Use& use : uses_) {
        if (&problem_.leaves[problem_.slots[use.slot].leaf] != &leaf) {
            continue;
        }
        Linear any;
        for (const Linear& reason : whyWanted(leaf, use)) {
            any += reason;
        }
        rows_.atMost(use.any - any, 0);
    }
}

IlpView::Reasons IlpView::whyWanted(const Leaf& leaf, const Use& use) {
    Reasons reasons;
    if (leaf.pool != none) {
        poolNotFull(leaf, use, reasons);
    } else {
        listNotFull(leaf, use, reasons);
    }
    for (const Index m : leaf.measures) {
        if (live(problem_.measures[m].branch)) {
            lacksMore(m, use, reasons);
        }
    }
    return reasons;
}

void IlpView::poolNotFull(const Leaf& leaf, const Use& use, Reasons& reasons) {
    const Uses all = inSlot(leaf.pool);
    if (leaf.upper->courses > 0) {
        const Linear few = rows_.yesOrNo();
        rows_.atMostIf({few}, coursesWithout(all, use), leaf.upper->courses - 1);
        reasons.push_back(few);
    }
    if (leaf.upper->units > 0) {
        fewUnits(all, use, leaf.upper->units - 1, {}, reasons);
    }
}

/// What is left has at most so many units, wholly or less what exceeds one limit counting part.
void IlpView::fewUnits(const Uses& uses, const Use& use, std::int64_t most, const Reasons& where,
                       Reasons& reasons) {
    const auto reason = [&](const Linear& units) {
        Reasons conditions = where;
        conditions.push_back(rows_.yesOrNo());
        rows_.atMostIf(conditions, units, most);
        for (const Linear& condition : where) {
            rows_.atMost(conditions.back() - condition, 0);
        }
        reasons.push_back(conditions.back());
    };
    const Linear whole = unitsWithout(uses, use);
    reason(whole);
    for (const Limit& of : problem_.limits) {
        if (!live(of.branch) || !of.part || !of.units) {
            continue;
        }
        Uses both;
        for (const Use* each : uses) {
            if (of.slots.test(each->slot) && of.where.test(each->member)) {
                both.push_back(each);
            }
        }
        if (!both.empty()) {
            reason(whole - unitsWithout(both, use) + Linear(*of.units));
        }
    }
}

void IlpView::listNotFull(const Leaf& leaf, const Use& use, Reasons& reasons) {
    Linear filled;
    for (const Item& item : leaf.items) {
        const Linear one = rows_.yesOrNo();
        for (const Alternative& a : item.alternatives) {
            // An item holds parts of one alternative: without this part it has none that is filled.
            if (a.missingMilestones > 0 || has(a.parts, use.slot)) {
                continue;
            }
            Linear held;
            for (const Index part : a.parts) {
                held += holds(part);
            }
            rows_.atLeast(one - held, 1 - static_cast<std::int64_t>(a.parts.size()));
        }
        filled += one;
    }
    const Linear few = rows_.yesOrNo();
    rows_.atMostIf({few}, filled, leaf.upper->courses - 1);
    reasons.push_back(few);
}

void IlpView::lacksMore(Index measure, const Use& use, Reasons& reasons) {
    const Measure& m = problem_.measures[measure];
    if (m.isJudged() || m.unplacedToo || !m.where.test(use.member) || !m.slots.test(use.slot)) {
        return;
    }
    for (std::size_t g = 0; g < std::max<std::size_t>(1, m.groups.size()); ++g) {
        Reasons where;
        if (!m.groups.empty()) {
            if (!m.groups[g].test(use.member)) {
                continue;
            }
            where.push_back(groupsOf(measure)[g]);
        }
        const auto reason = [&](const Linear& rest, std::int64_t most) {
            const Linear why = rows_.yesOrNo();
            rows_.atMostIf({why}, rest, most);
            for (const Linear& condition : where) {
                rows_.atMost(why - condition, 0);
            }
            reasons.push_back(why);
            return why;
        };
        const Uses all = seen(m, m.groups.empty() ? nullptr : &m.groups[g]);
        // Other uses of the course that are seen.
        Linear again;
        for (const Use* other : all) {
            if (other != &use && other->sameCourse(use) && (use.further() || other->member != use.member)) {
                again += other->any;
            }
        }
        if (m.need.courses > m.base.courses) {
            rows_.atMostIf({reason(coursesWithout(all, use), m.need.courses - m.base.courses - 1)}, again, 0);
        }
        if (m.need.units > m.base.units && use.units > 0) {
            fewUnits(all, use, m.need.units - m.base.units - 1, where, reasons);
        }
        for (const Bitset& set : m.allOf) {
            if (!set.test(use.member)) {
                continue;
            }
            Linear rest;
            bool other = false;
            for (const Use* each : all) {
                if (each != &use && set.test(each->member)) {
                    rest += each->there;
                    other = other || each->credit == use.credit;
                }
            }
            // Of several such further courses the others remain.
            rest += use.further() && !other ? use.there - Linear(1) : Linear();
            reason(rest, 0);
        }
        if (m.different > 0) {
            lacksKeys(m, all, use, where, reasons);
        }
    }
}

/// The keys are a matching, so a cover of keys and courses shows the most that what is left can bring.
void IlpView::lacksKeys(const Measure& m, const Uses& all, const Use& use, const Reasons& where,
                        Reasons& reasons) {
    Linear cover;
    std::vector<Linear> covered;
    for (std::size_t k = 0; k < m.keys.size(); ++k) {
        covered.push_back(rows_.yesOrNo());
        cover += covered.back();
    }
    std::map<std::pair<bool, Index>, Linear> courseCovered; // how many of them
    for (const Use* each : all) {
        const bool reduced = each == &use && use.further() && onlyThis(all, use);
        if (each == &use && !reduced && !use.further()) {
            continue;
        }
        const Linear there = reduced ? each->there - Linear(1) : each->there;
        const auto [at, isNew] = courseCovered.try_emplace({each->further(), std::get<1>(each->credit)});
        if (isNew) {
            at->second = rows_.variable(0, each->further() ? mostOfKind_ : 1);
            cover += at->second;
        }
        if (m.fresh.size() > 0 && m.fresh.test(each->member)) {
            rows_.atMost(there - at->second, 0);
        }
        for (std::size_t k = 0; k < m.keys.size(); ++k) {
            if (m.keys[k].test(each->member)) {
                rows_.atMostIf({Linear(1) - covered[k]}, there - at->second, 0);
            }
        }
    }
    const Linear why = rows_.yesOrNo();
    const Linear bound = rows_.variable(0, m.different - 1);
    rows_.atMostIf({why}, cover - bound, 0);
    rows_.atMostIf({why}, bound - keys(m, all), -1);
    for (const Linear& condition : where) {
        rows_.atMost(why - condition, 0);
    }
    reasons.push_back(why);
}

} // namespace gradus::test
