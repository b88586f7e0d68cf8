#include "tests/support/ilp_view.h"

#include <algorithm>

// Legality but for redundancy.

namespace gradus::test {

using namespace gradus::place;

void IlpView::legal() {
    for (const Limit& of : problem_.limits) {
        if (live(of.branch) && of.part && of.units) {
            limitCountingPart(of);
        }
    }
    sharing();
    for (const ShareCap& cap : problem_.shareCaps) {
        shareCap(cap);
    }
    for (const Limit& of : problem_.limits) {
        if (live(of.branch)) {
            limit(of);
        }
    }
    for (const Leaf& leaf : problem_.leaves) {
        if (live(leaf.branch)) {
            items(leaf);
        }
    }
    for (const Leaf& leaf : problem_.leaves) {
        if (live(leaf.branch) && leaf.upper) {
            noneRedundant(leaf);
        }
    }
}

/// Of further courses only kinds are made that may stand together.
void IlpView::sharing() {
    for (const Use& a : uses_) {
        for (const Use& b : uses_) {
            if (a.further() || b.further() || a.member >= b.member || !a.sameCourse(b)) {
                continue;
            }
            const Index one = problem_.slots[a.slot].leaf;
            const Index two = problem_.slots[b.slot].leaf;
            bool may = false;
            if (a.credit != b.credit) {
                may = one != two || problem_.leaves[one].pool != none;
            } else if (problem_.leaves[one].layer != problem_.leaves[two].layer) {
                may = std::any_of(problem_.sharings.begin(), problem_.sharings.end(), [&](const Sharing& of) {
                    return of.where.test(a.member) && of.where.test(b.member) &&
                           ((of.first.test(one) && of.second.test(two)) ||
                            (of.first.test(two) && of.second.test(one)));
                });
            }
            if (!may) {
                rows_.atMost(a.there + b.there, 1);
            }
        }
    }
}

void IlpView::shareCap(const ShareCap& cap) {
    Linear ofCourses;
    Linear ofUnits;
    std::map<std::pair<bool, Index>, std::vector<Linear>> credits; // per course: its shared parts
    std::map<std::tuple<int, Index, Index>, Linear> shared;
    for (const Use& a : uses_) {
        for (const Use& b : uses_) {
            if (&a == &b || a.credit != b.credit || (a.member == b.member && !a.further()) ||
                !cap.where.test(a.member) || !cap.where.test(b.member) ||
                !cap.first.test(problem_.slots[a.slot].leaf) ||
                !cap.second.test(problem_.slots[b.slot].leaf)) {
                continue;
            }
            const auto [at, isNew] = shared.try_emplace(a.credit);
            if (isNew) {
                at->second = a.further() ? a.there : rows_.yesOrNo();
                ofUnits += at->second.times(a.units);
                credits[{a.further(), std::get<1>(a.credit)}].push_back(at->second);
            }
            if (!a.further()) {
                rows_.atMost(a.there + b.there - at->second, 1);
            }
        }
    }
    for (const auto& [course, parts] : credits) {
        Linear any = parts.front();
        if (parts.size() > 1) {
            any = rows_.yesOrNo();
            for (const Linear& part : parts) {
                rows_.atMost(part - any, 0);
            }
        }
        ofCourses += any;
    }
    if (cap.courses) {
        rows_.atMost(ofCourses, *cap.courses);
    }
    if (cap.units) {
        rows_.atMost(ofUnits, *cap.units);
    }
}

void IlpView::limit(const Limit& of) {
    const Uses under = placed(of.slots, of.where);
    if (of.courses) {
        rows_.atMost(courses(under), *of.courses);
    }
    if (of.units && !of.part) {
        rows_.atMost(units(under), *of.units);
    }
}

void IlpView::limitCountingPart(const Limit& of) {
    Uses under = placed(of.slots, of.where);
    std::sort(under.begin(), under.end(), [](const Use* a, const Use* b) {
        return std::tuple(a->member, a->slot, a->units) < std::tuple(b->member, b->slot, b->units);
    });
    const std::int64_t cap = *of.units;
    const Linear sum = units(under);
    const Linear crossed = rows_.yesOrNo();
    rows_.atMostIf({Linear(1) - crossed}, sum, cap);
    Linear anyLast;
    Linear later;
    for (auto at = under.rbegin(); at != under.rend(); ++at) {
        const Use& use = **at;
        const Linear last = rows_.yesOrNo();
        anyLast += last;
        rows_.atMost(last - use.there, 0);
        rows_.atMostIf({last}, later, 0);
        rows_.atMostIf({last}, sum, cap - 1 + use.units);
        const auto [cut, isNew] = cut_.try_emplace(&use);
        if (isNew) {
            cut->second = rows_.variable(0, use.units);
        }
        rows_.atMostIf({last}, sum - cut->second, cap);
        later += use.there;
    }
    rows_.equal(anyLast - crossed, 0);
}

void IlpView::items(const Leaf& leaf) {
    for (const Item& item : leaf.items) {
        Linear used;
        for (const Alternative& a : item.alternatives) {
            const Linear through = rows_.yesOrNo();
            used += through;
            for (const Index part : a.parts) {
                rows_.atMost(holds(part) - through, 0);
            }
        }
        rows_.atMost(used, 1);
    }
}

} // namespace gradus::test
