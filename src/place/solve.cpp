#include "src/place/solve.h"

#include "src/place/cut.h"
#include "src/place/selections.h"
#include "src/place/walk.h"

#include <cassert>

namespace gradus::place {

namespace {

/// A best placement, or the canonical one: the first.
Placement placed(const Problem& problem, const Query& query, Among among) {
    Budget budget(query.budget);
    Selections best(problem, query, among, budget);
    if (!best.found) {
        // Nothing legal keeps what is fixed: answered as if nothing were.
        assert(!query.fixed.empty());
        Query free = query;
        free.fixed.clear();
        return placed(problem, free, among);
    }
    Placement placement;
    if (among == Among::first && !budget.exhausted()) {
        best.found = canonical(*best.model, std::move(*best.found), budget);
    }
    placement.slotOf = std::move(best.found->slotOf);
    placement.chosen = best.model->chosen;
    placement.further = std::move(best.found->further);
    placement.value = best.found->value;
    placement.proven = !budget.exhausted() && best.complete;
    placement.bound = best.bound();
    placement.nodes = budget.used();
    if (placement.proven) {
        placement.cut = cutOf(problem, query, placement);
    }
    return placement;
}

} // namespace

Placement solve(const Problem& problem, const Query& query) {
    return placed(problem, query, Among::first);
}

Placement best(const Problem& problem, const Query& query) {
    return placed(problem, query, Among::any);
}

} // namespace gradus::place
