#include "src/place/conflict.h"

#include "src/place/search.h"

#include <algorithm>
#include <numeric>

namespace gradus::place {

namespace {

using Demands = std::vector<Demand>;

bool isIn(const Demands& demands, Demand::Kind kind, Index index) {
    return std::find(demands.begin(), demands.end(), Demand{kind, index}) != demands.end();
}

class Conflicts {
public:
    Conflicts(const Problem& problem, const Bitset& active, const std::vector<Index>& chosen, Budget& budget)
        : problem_(problem), chosen_(chosen), budget_(budget), candidates_(problem.members()) {
        query_.active = active;
        limits_.resize(problem.limits.size());
        std::iota(limits_.begin(), limits_.end(), Index{0});
        for (std::size_t c = 0; c < problem.candidates.size(); ++c) {
            if (active.test(c)) {
                candidates_.set(c);
            }
        }
    }

    std::optional<Conflict> of(const Demand& unmet, const Demands& others) {
        if (surelyFails(unmet)) {
            return std::nullopt;
        }
        Demands near = byNearness(unmet, possible(others));
        Demands conflict = {unmet};
        while (!fails(conflict)) {
            const std::size_t last = firstFailing(conflict, near);
            if (last == near.size()) {
                return std::nullopt;
            }
            conflict.push_back(near[last]);
            near.resize(last);
        }
        if (conflict.size() < 2) {
            return std::nullopt;
        }
        std::sort(conflict.begin(), conflict.end());
        return described(std::move(conflict));
    }

private:
    /// Those that can hold together, earlier ones first: a conflict that needs `unmet` is among them.
    Demands possible(Demands demands) {
        for (std::size_t at = firstFailing({}, demands); at < demands.size();
             at = firstFailing({}, demands)) {
            demands.erase(demands.begin() + static_cast<std::ptrdiff_t>(at));
        }
        return demands;
    }

    /// The first demand with which, after those before it, the conflict fails; the end when it never does.
    std::size_t firstFailing(const Demands& conflict, const Demands& near) {
        const auto failsWith = [&](std::size_t count) {
            Demands together = conflict;
            together.insert(together.end(), near.begin(), near.begin() + static_cast<std::ptrdiff_t>(count));
            return fails(together);
        };
        if (near.empty() || !failsWith(near.size())) {
            return near.size();
        }
        std::size_t holds = 0;
        std::size_t broken = near.size();
        while (broken - holds > 1) {
            const std::size_t middle = std::midpoint(holds, broken);
            (failsWith(middle) ? broken : holds) = middle;
        }
        return broken - 1;
    }

    /// Whether too few candidates count for a demand, without a look at anything else.
    bool surelyFails(const Demand& demand) const {
        const Bitset all = countFor(demand);
        if (demand.kind == Demand::Kind::measure) {
            return !all.any();
        }
        const Leaf& leaf = problem_.leaves[demand.index];
        return !all.any() ||
               (leaf.pool != none && static_cast<std::int64_t>(all.count()) < leaf.need.courses);
    }

    /// Whether it is proven that the demands can't be met together when nothing else asks for anything.
    bool fails(const Demands& demands) {
        const Problem alone = asking(demands);
        const Model model(alone, query_, chosen_);
        Search search(model, budget_);
        budget_.spend(problem_.slots.size() * problem_.members());
        constexpr std::int64_t whatever = 1'000'000'000;
        Value met(problem_.programs);
        for (std::size_t k = 0; k < problem_.programs; ++k) {
            met.of(k).failed = met.of(k).open = whatever;
        }
        if (budget_.exhausted()) {
            return false;
        }
        if (met < search.bound()) {
            return true;
        }
        const bool found = search.find(met, met).has_value();
        return !found && !budget_.exhausted();
    }

    /// The problem in which only these demands ask for anything and no further course is to be had. Other
    /// leaves still accept what they would: a measure may look at them. One with measures of its own may then
    /// hold more than its upper number for their sake, so its bound is left out.
    Problem asking(const Demands& demands) const {
        Problem alone = problem_;
        alone.prohibitions.clear();
        alone.limits.clear();
        for (const Index limit : limits_) {
            alone.limits.push_back(problem_.limits[limit]);
        }
        for (Index i = 0; i < alone.leaves.size(); ++i) {
            if (isIn(demands, Demand::Kind::leaf, i)) {
                continue;
            }
            Leaf& leaf = alone.leaves[i];
            leaf.need = {};
            if (!leaf.measures.empty()) {
                leaf.upper.reset();
                for (const Index measure : leaf.measures) {
                    silence(alone.measures[measure]);
                }
                leaf.measures.clear();
            }
        }
        for (Index i = 0; i < alone.measures.size(); ++i) {
            Measure& measure = alone.measures[i];
            if (measure.isJudged()) {
                silence(measure);
            }
            measure.gpa.reset();
            measure.window.reset();
            measure.where &= candidates_;
            if (!inBraces(i) && !isIn(demands, Demand::Kind::measure, i)) {
                silence(measure);
            }
        }
        for (Slot& slot : alone.slots) {
            slot.eligible &= candidates_;
        }
        return alone;
    }
    /// Makes a measure ask for nothing.
    static void silence(Measure& measure) {
        measure.need = {};
        measure.allOf.clear();
        measure.different = 0;
        measure.groups.clear();
    }
    bool inBraces(Index measure) const {
        return std::any_of(problem_.leaves.begin(), problem_.leaves.end(), [measure](const Leaf& leaf) {
            return std::find(leaf.measures.begin(), leaf.measures.end(), measure) != leaf.measures.end();
        });
    }

    /// The candidates that count for a demand.
    Bitset countFor(const Demand& demand) const {
        Bitset all(problem_.members());
        const bool isLeaf = demand.kind == Demand::Kind::leaf;
        const Measure* measure = isLeaf ? nullptr : &problem_.measures[demand.index];
        for (Index s = 0; s < problem_.slots.size(); ++s) {
            if (isLeaf ? problem_.slots[s].leaf == demand.index : measure->slots.test(s)) {
                all |= problem_.slots[s].eligible;
            }
        }
        if (measure != nullptr) {
            if (measure->unplacedToo) {
                all = measure->where;
            } else {
                all &= measure->where;
            }
        }
        all &= candidates_;
        return all;
    }

    /// What a demand competes for: its candidates and all that share a limit with one of them.
    Bitset competesFor(const Demand& demand) const {
        const Bitset own = countFor(demand);
        Bitset all = own;
        for (const Limit& limit : problem_.limits) {
            if (limit.where.intersects(own)) {
                all |= limit.where;
            }
        }
        all &= candidates_;
        return all;
    }

    /// Of the others those that a chain of demands competing with each other links to the demand, by its
    /// length.
    Demands byNearness(const Demand& from, const Demands& others) const {
        Demands near;
        Demands rest = others;
        std::vector<Bitset> frontier = {competesFor(from)};
        while (!frontier.empty()) {
            std::vector<Bitset> next;
            const auto reached = std::stable_partition(rest.begin(), rest.end(), [&](const Demand& demand) {
                const Bitset own = countFor(demand);
                return std::none_of(frontier.begin(), frontier.end(),
                                    [&](const Bitset& of) { return of.intersects(own); });
            });
            for (auto demand = reached; demand != rest.end(); ++demand) {
                near.push_back(*demand);
                next.push_back(competesFor(*demand));
            }
            rest.erase(reached, rest.end());
            frontier = std::move(next);
        }
        return near;
    }

    Conflict described(Demands demands) {
        Conflict conflict;
        Bitset all(problem_.members());
        std::int64_t need = 0;
        bool counts = true;
        for (const Demand& demand : demands) {
            all |= countFor(demand);
            const std::optional<std::int64_t> courses = coursesFor(demand);
            counts = counts && courses;
            need += courses.value_or(0);
        }
        for (Index c = 0; c < problem_.candidates.size(); ++c) {
            if (all.test(c)) {
                conflict.candidates.push_back(c);
            }
        }
        if (counts && need > static_cast<std::int64_t>(conflict.candidates.size())) {
            conflict.need = need;
        } else {
            conflict.limits = limitsOf(demands);
        }
        conflict.demands = std::move(demands);
        return conflict;
    }

    /// The limits that a conflict can't do without: the others are dropped one by one.
    std::vector<Index> limitsOf(const Demands& demands) {
        const std::vector<Index> all = limits_;
        for (const Index limit : all) {
            const std::vector<Index> kept = limits_;
            limits_.erase(std::find(limits_.begin(), limits_.end(), limit));
            if (!fails(demands)) {
                limits_ = kept;
            }
        }
        std::vector<Index> needed = all;
        needed.swap(limits_);
        return needed;
    }

    /// How many courses a leaf takes for itself, where it asks for nothing but a number of them.
    std::optional<std::int64_t> coursesFor(const Demand& demand) const {
        if (demand.kind == Demand::Kind::measure) {
            return std::nullopt;
        }
        const Leaf& leaf = problem_.leaves[demand.index];
        const auto isCourse = [](const Alternative& way) { return way.parts.size() == 1; };
        const bool single = std::all_of(leaf.items.begin(), leaf.items.end(), [&](const Item& item) {
            return std::all_of(item.alternatives.begin(), item.alternatives.end(), isCourse);
        });
        if (leaf.need.units != 0 || !leaf.measures.empty() || !single) {
            return std::nullopt;
        }
        return leaf.need.courses;
    }

    const Problem& problem_;
    const std::vector<Index>& chosen_;
    Budget& budget_;
    Bitset candidates_;         ///< over members: the active candidates
    std::vector<Index> limits_; ///< those that are to hold
    Query query_;
};

} // namespace

std::optional<Conflict> conflictOf(const Problem& problem, const Bitset& active,
                                   const std::vector<Index>& chosen, Demand unmet,
                                   const std::vector<Demand>& others, Budget& budget) {
    return Conflicts(problem, active, chosen, budget).of(unmet, others);
}

} // namespace gradus::place
