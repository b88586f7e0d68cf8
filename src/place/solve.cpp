#include "src/place/solve.h"

#include "src/place/cut.h"
#include "src/place/selections.h"
#include "src/place/walk.h"

#include <cassert>

namespace gradus::place {

namespace {

enum class Wanted : std::uint8_t { best, canonical, canonicalIfMet };

/// Nothing placed, because nothing meets all.
Placement notMet(const Problem& problem, Value bound) {
    Placement placement;
    placement.slotOf.assign(problem.candidates.size(), none);
    placement.further.resize(problem.programs);
    if (bound.met()) {
        bound.of(0).failed = 1; // no bound showed it, but the search did
    }
    placement.value = placement.bound = bound;
    return placement;
}

Placement placed(const Problem& problem, const Query& query, Wanted wanted) {
    Budget budget(query.budget);
    const Selections::Wanted among = {wanted == Wanted::best ? Among::any : Among::first,
                                      wanted == Wanted::canonicalIfMet};
    Selections best(problem, query, among, budget);
    Placement placement;
    if (best.found) {
        if (wanted != Wanted::best && !budget.exhausted()) {
            best.found = canonical(*best.model, std::move(*best.found), budget);
        }
        placement.slotOf = std::move(best.found->slotOf);
        placement.chosen = best.model->chosen;
        placement.further = std::move(best.found->further);
        placement.value = best.found->value;
        placement.bound = best.bound();
    } else if (wanted == Wanted::canonicalIfMet) {
        placement = notMet(problem, best.bound());
    } else {
        // Nothing legal keeps what is fixed: answered as if nothing were.
        assert(!query.fixed.empty());
        Query free = query;
        free.fixed.clear();
        return placed(problem, free, wanted);
    }
    // What is met or not depends on no further course.
    placement.proven = !budget.exhausted() && (best.complete || wanted == Wanted::canonicalIfMet);
    placement.nodes = budget.used();
    if (placement.proven && best.found) {
        placement.cut = cutOf(problem, query, placement);
    }
    return placement;
}

} // namespace

Placement solve(const Problem& problem, const Query& query) {
    return placed(problem, query, Wanted::canonical);
}

Placement best(const Problem& problem, const Query& query) {
    return placed(problem, query, Wanted::best);
}

Placement solveIfMet(const Problem& problem, const Query& query) {
    return placed(problem, query, Wanted::canonicalIfMet);
}

} // namespace gradus::place
