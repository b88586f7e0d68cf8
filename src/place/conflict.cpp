#include "src/place/conflict.h"

#include "src/place/helpful.h"
#include "src/place/search.h"

#include <algorithm>
#include <numeric>

namespace gradus::place {

namespace {

class Conflicts {
public:
    Conflicts(const Problem& problem, const Bitset& active, const std::vector<Index>& chosen, Budget& budget)
        : problem_(problem), chosen_(chosen), budget_(budget), wants_(problem, active),
          limits_(problem.limits.size()) {
        query_.active = active;
        std::iota(limits_.begin(), limits_.end(), Index{0});
    }

    std::optional<Conflict> of(const Demand& unmet, const Demands& others) {
        if (wants_.surelyFails(unmet) || fails({unmet})) {
            return std::nullopt;
        }
        Demands conflict = smallest(unmet, others);
        if (conflict.empty()) {
            conflict = plain(unmet, others);
        }
        if (conflict.empty()) {
            conflict = grown(unmet, others);
        }
        if (conflict.empty() || budget_.exhausted()) {
            return std::nullopt;
        }
        std::sort(conflict.begin(), conflict.end());
        return described(std::move(conflict));
    }

private:
    /// The fewest demands for numbers of courses that want too many; empty where there are none, or where
    /// something else keeps fewer of them apart.
    Demands smallest(const Demand& unmet, const Demands& others) {
        const auto counts = [&](const Demand& demand) { return wants_.coursesFor(demand).value_or(0) > 0; };
        const Demands set = violator(unmet, others, counts, smallestViolator);
        for (const Demand& left : set) {
            Demands rest = set;
            rest.erase(std::find(rest.begin(), rest.end(), left));
            if (rest != Demands{unmet} && fails(rest)) {
                return {};
            }
        }
        return set;
    }

    /// More of them, where nothing but their courses can keep them apart; empty where there are none.
    Demands plain(const Demand& unmet, const Demands& others) {
        const auto isPlain = [&](const Demand& demand) { return wants_.isPlain(demand); };
        return violator(unmet, others, isPlain, violatorAround);
    }

    /// Finds a violator among the demands that suit, in author order; empty where there is none.
    template <typename Suits, typename Find>
    Demands violator(const Demand& unmet, const Demands& others, const Suits& suits, const Find& find) {
        if (!suits(unmet)) {
            return {};
        }
        Demands demands = others;
        demands.push_back(unmet);
        std::erase_if(demands, [&](const Demand& demand) { return !suits(demand); });
        std::sort(demands.begin(), demands.end());
        std::vector<Wanting> wanting;
        for (const Demand& demand : demands) {
            wanting.push_back({wants_.coursesAmong(wants_.countFor(demand)), *wants_.coursesFor(demand)});
        }
        const auto at = std::find(demands.begin(), demands.end(), unmet) - demands.begin();
        Demands set;
        const auto found = find(wanting, static_cast<std::size_t>(at), budget_);
        for (const std::size_t i : found.value_or(std::vector<std::size_t>())) {
            set.push_back(demands[i]);
        }
        return set;
    }

    /// A minimal set grown from one demand; empty where there is none.
    Demands grown(const Demand& unmet, const Demands& others) {
        Demands near = byNearness(unmet, possible(others));
        Demands conflict = {unmet};
        do {
            const std::size_t last = firstFailing(conflict, near);
            if (last == near.size()) {
                return {};
            }
            conflict.push_back(near[last]);
            near.resize(last);
        } while (!fails(conflict));
        return conflict;
    }

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

    /// Whether it is proven that the demands can't be met together when nothing else asks for anything.
    bool fails(const Demands& demands) {
        const Problem alone = wants_.asking(demands, limits_);
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

    /// Of the others those that a chain of demands competing with each other links to the demand, by its
    /// length.
    Demands byNearness(const Demand& from, const Demands& others) const {
        Demands near;
        Demands rest = others;
        std::vector<Bitset> frontier = {wants_.competesFor(from)};
        while (!frontier.empty()) {
            std::vector<Bitset> next;
            const auto reached = std::stable_partition(rest.begin(), rest.end(), [&](const Demand& demand) {
                const Bitset own = wants_.countFor(demand);
                return std::none_of(frontier.begin(), frontier.end(),
                                    [&](const Bitset& of) { return of.intersects(own); });
            });
            for (auto demand = reached; demand != rest.end(); ++demand) {
                near.push_back(*demand);
                next.push_back(wants_.competesFor(*demand));
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
            all |= wants_.countFor(demand);
            const std::optional<std::int64_t> courses = wants_.coursesFor(demand);
            counts = counts && courses;
            need += courses.value_or(0);
        }
        for (Index c = 0; c < problem_.candidates.size(); ++c) {
            if (all.test(c)) {
                conflict.candidates.push_back(c);
            }
        }
        if (counts && need > static_cast<std::int64_t>(wants_.coursesAmong(all).count())) {
            conflict.need = need;
        } else {
            conflict.limits = limitsOf(demands);
        }
        if (demands.size() > mostTold) {
            conflict.helpful = helpfulFor(problem_, query_.active, chosen_, demands, budget_);
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

    const Problem& problem_;
    const std::vector<Index>& chosen_;
    Budget& budget_;
    Wants wants_;
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
