#include "src/place/solve.h"

#include "src/place/choices.h"
#include "src/place/walk.h"

#include <algorithm>
#include <cassert>
#include <memory>

namespace gradus::place {

namespace {

Value deficitsOf(const Value& value) {
    Value deficits = value;
    for (std::size_t k = 0; k < value.programs(); ++k) {
        deficits.of(k).failed = deficits.of(k).open = 0;
    }
    return deficits;
}

/// The best placement over all selections of branches, of equal ones the first.
class Selections {
public:
    Selections(const Problem& problem, const Query& query, Budget& budget)
        : problem_(problem), query_(query), budget_(budget), reserve_(query.budget / 8) {
        forEachSelection(problem, query,
                         [this](const std::vector<Index>& selection) { return look(selection); });
    }

    std::unique_ptr<Model> model; ///< of the branches chosen
    bool complete = true;         ///< false: not every further course was looked at
    std::optional<Found> found;   ///< none: nothing legal holds what the query fixes
    Value bound() const {
        return bound_ ? std::min(*bound_, deficitsOf(found->value)) : deficitsOf(found->value);
    }

private:
    /// Searches a selection; when the budget has ended, finds only a bound, on the reserve. False when that
    /// has ended too.
    bool look(const std::vector<Index>& selection) {
        Budget& budget = budget_.exhausted() ? reserve_ : budget_;
        budget.spend(problem_.slots.size() * (1 + problem_.members() / 64));
        if (reserve_.exhausted() && (found || !query_.fixed.empty())) {
            bound_ = Value(problem_.programs);
            return false;
        }
        auto here = std::make_unique<Model>(problem_, query_, selection);
        Search search(*here, budget);
        if (!here->fixedFits || !search.fixQuery()) {
            return true;
        }
        const Value least = search.bound();
        const bool all = here->complete;
        if (found && !(least < found->value)) {
            return true;
        }
        // What is fixed alone would be worth little, and its further work can be the hardest of all to find.
        if (!budget_.exhausted()) {
            const std::optional<Value> limit =
                found ? std::optional(justBetterThan(found->value)) : std::nullopt;
            if (std::optional<Found> better = search.find(limit, least)) {
                found = std::move(better);
                model = std::move(here);
            }
        }
        if (!found) {
            found = search.baseline();
            model = std::move(here);
        }
        if (budget_.exhausted() || !all) {
            complete = complete && all;
            bound_ = bound_ ? std::min(*bound_, deficitsOf(least)) : deficitsOf(least);
        }
        return true;
    }

    const Problem& problem_;
    const Query& query_;
    Budget& budget_;
    Budget reserve_;
    std::optional<Value> bound_; ///< over what was not searched to the end
};

enum class Among : std::uint8_t { any, canonical };

/// A best placement: any, or the canonical one.
Placement placed(const Problem& problem, const Query& query, Among among) {
    Budget budget(query.budget);
    Selections best(problem, query, budget);
    if (!best.found) {
        // Nothing legal keeps what is fixed: answered as if nothing were.
        assert(!query.fixed.empty());
        Query free = query;
        free.fixed.clear();
        return placed(problem, free, among);
    }
    Placement placement;
    if (among == Among::canonical && !budget.exhausted()) {
        best.found = canonical(*best.model, std::move(*best.found), budget);
    }
    placement.slotOf = std::move(best.found->slotOf);
    placement.chosen = best.model->chosen;
    placement.further = std::move(best.found->further);
    placement.value = best.found->value;
    placement.proven = !budget.exhausted() && best.complete;
    placement.bound = best.bound();
    placement.nodes = budget.used();
    return placement;
}

} // namespace

Placement solve(const Problem& problem, const Query& query) {
    return placed(problem, query, Among::canonical);
}

Placement best(const Problem& problem, const Query& query) {
    return placed(problem, query, Among::any);
}

} // namespace gradus::place
