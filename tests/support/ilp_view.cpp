#include "tests/support/ilp_view.h"

#include <algorithm>

// What is there, and how much that is.

namespace gradus::test {

using namespace gradus::place;

IlpView::IlpView(LinearProgramme& rows, const Problem& problem, const Query& query,
                 const std::vector<Index>& chosen, const IlpPlaces& places, Index program)
    : rows_(rows), problem_(problem), query_(query), chosen_(chosen), places_(places), program_(program) {
    const auto credit = [&](Index c) {
        const Candidate& of = problem.candidates[c];
        // A course with one use has a number that no attempt has.
        return of.attempt == none ? std::tuple(0, none - 1 - c, Index{0})
                                  : std::tuple(0, of.attempt, of.credit);
    };
    for (const auto& [place, there] : places) {
        const auto& [c, slot] = place;
        uses_.push_back({c, slot, problem.candidates[c].units, there, there, credit(c)});
    }
    for (Index c = 0; c < problem.candidates.size(); ++c) {
        if (query.active.test(c)) {
            everywhere_.push_back({c, none, problem.candidates[c].units, 1, 1, credit(c)});
        }
    }
    if (program != none) {
        addFurther();
    }
}

void IlpView::addFurther() {
    const auto kinds = *furtherKinds(problem_, chosen_, program_, static_cast<std::size_t>(-2));
    mostOfKind_ = mostFurther(problem_, chosen_, program_);
    std::vector<Linear> drawn(problem_.stocks.size());
    for (Index k = 0; k < kinds.size(); ++k) {
        const FurtherKind& kind = kinds[k];
        const bool inList = std::any_of(kind.slots.begin(), kind.slots.end(), [&](Index s) {
            return problem_.leaves[problem_.slots[s].leaf].pool == none;
        });
        const Linear many = rows_.variable(0, inList ? std::min<std::int64_t>(1, mostOfKind_) : mostOfKind_);
        Linear any = many;
        if (!inList) {
            any = rows_.yesOrNo();
            rows_.atMost(many - any.times(mostOfKind_), 0);
        }
        const auto member = static_cast<Index>(problem_.candidates.size() + kind.prospect);
        const std::tuple credit(1, k, Index{0});
        for (const Index s : kind.slots) {
            uses_.push_back({member, s, kind.units, many, any, credit});
        }
        everywhere_.push_back({member, none, kind.units, many, any, credit});
        cost_ += many.times(kind.cost);
        if (problem_.prospects[kind.prospect].stock != none) {
            drawn[problem_.prospects[kind.prospect].stock] += many;
        }
    }
    for (std::size_t s = 0; s < drawn.size(); ++s) {
        rows_.atMost(drawn[s], problem_.stocks[s]);
    }
}

Linear IlpView::once(const Uses& uses) {
    if (uses.front()->further()) {
        return uses.front()->there;
    }
    // A candidate has one slot: its uses add up.
    std::map<Index, Linear> candidates;
    for (const Use* use : uses) {
        if (use->there.terms.empty()) {
            return use->there;
        }
        candidates[use->member] += use->there;
    }
    if (candidates.size() == 1) {
        return candidates.begin()->second;
    }
    std::vector<std::map<std::size_t, std::int64_t>> key;
    for (const auto& [candidate, there] : candidates) {
        key.push_back(there.terms);
    }
    const auto [at, isNew] = once_.try_emplace(key);
    if (isNew) {
        at->second = rows_.yesOrNo();
        Linear all;
        for (const auto& [candidate, there] : candidates) {
            rows_.atMost(there - at->second, 0);
            all += there;
        }
        rows_.atMost(at->second - all, 0);
    }
    return at->second;
}

Linear IlpView::courses(const Uses& uses) {
    std::map<std::pair<bool, Index>, Uses> byCourse;
    for (const Use* use : uses) {
        byCourse[{use->further(), std::get<1>(use->credit)}].push_back(use);
    }
    Linear sum;
    for (const auto& [course, of] : byCourse) {
        sum += once(of);
    }
    return sum;
}

Linear IlpView::units(const Uses& uses) {
    std::map<std::tuple<int, Index, Index>, Uses> byCredit;
    for (const Use* use : uses) {
        byCredit[use->credit].push_back(use);
    }
    Linear sum;
    for (const auto& [credit, of] : byCredit) {
        sum += once(of).times(of.front()->units);
    }
    return sum;
}

Linear IlpView::unitsThatCount(const Uses& uses) {
    Linear sum = units(uses);
    for (const Use* use : uses) {
        const auto cut = cut_.find(use);
        if (cut != cut_.end()) {
            sum -= cut->second;
        }
    }
    return sum;
}

bool IlpView::onlyThis(const Uses& uses, const Use& use) {
    return std::find(uses.begin(), uses.end(), &use) != uses.end() &&
           std::none_of(uses.begin(), uses.end(),
                        [&](const Use* other) { return other != &use && other->credit == use.credit; });
}

IlpView::Uses IlpView::without(Uses uses, const Use& use) {
    uses.erase(std::remove(uses.begin(), uses.end(), &use), uses.end());
    return uses;
}

Linear IlpView::coursesWithout(const Uses& uses, const Use& use) {
    return use.further() ? courses(uses) - Linear(onlyThis(uses, use) ? 1 : 0) : courses(without(uses, use));
}

Linear IlpView::unitsWithout(const Uses& uses, const Use& use) {
    return use.further() ? units(uses) - Linear(onlyThis(uses, use) ? use.units : 0)
                         : units(without(uses, use));
}

IlpView::Uses IlpView::placed(const Bitset& slots, const Bitset& where) const {
    Uses all;
    for (const Use& use : uses_) {
        if (slots.test(use.slot) && where.test(use.member)) {
            all.push_back(&use);
        }
    }
    return all;
}

IlpView::Uses IlpView::inSlot(Index slot) const {
    Uses all;
    for (const Use& use : uses_) {
        if (use.slot == slot) {
            all.push_back(&use);
        }
    }
    return all;
}

Linear IlpView::holds(Index slot) const {
    Linear sum;
    for (const Use* use : inSlot(slot)) {
        sum += use->there;
    }
    return sum;
}

IlpView::Uses IlpView::seen(const Measure& m, const Bitset* group) const {
    Uses all;
    for (const Use& use : m.unplacedToo ? everywhere_ : uses_) {
        if (m.where.test(use.member) && (m.unplacedToo || m.slots.test(use.slot)) &&
            (group == nullptr || group->test(use.member))) {
            all.push_back(&use);
        }
    }
    return all;
}

const std::vector<Linear>& IlpView::groupsOf(Index measure) {
    const auto [at, isNew] = groups_.try_emplace(measure);
    if (isNew) {
        Linear all;
        for (std::size_t g = 0; g < problem_.measures[measure].groups.size(); ++g) {
            at->second.push_back(rows_.yesOrNo());
            all += at->second.back();
        }
        rows_.equal(all, 1);
    }
    return at->second;
}

} // namespace gradus::test
