/// Any bytes as a placement problem: the solver ends, and whatever its budget, the independent checker finds
/// nothing wrong with its answer, the bound holds, more budget contradicts nothing, and nothing that is
/// proven depends on the order of courses.

#include "tools/fuzz/placement_problem.h"

#include "src/place/check.h"
#include "src/place/solve.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

using namespace gradus;
using place::Bitset;
using place::Placement;
using place::Problem;
using place::Query;

void require(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "%s\n", what);
        std::abort();
    }
}

Placement solved(const Problem& problem, const Query& query) {
    Placement found = place::solve(problem, query);
    const std::string fault = place::check(problem, query, found);
    require(fault.empty(), fault.c_str());
    require(!(found.value < found.bound), "the answer is better than its bound");
    return found;
}

void requireSame(const Placement& one, const Placement& other) {
    require(one.value == other.value, "two proven answers differ in value");
    require(one.slotOf == other.slotOf && one.chosen == other.chosen && one.further == other.further,
            "two proven answers differ");
}

/// Candidates and prospects the other way round.
Bitset reversed(const Bitset& set, std::size_t candidates) {
    Bitset result(set.size());
    for (std::size_t m = 0; m < set.size(); ++m) {
        if (set.test(m))
            result.set(m < candidates ? candidates - 1 - m : candidates + set.size() - 1 - m);
    }
    return result;
}
void reverse(std::vector<Bitset>& sets, std::size_t candidates) {
    for (Bitset& set : sets)
        set = reversed(set, candidates);
}
Problem reversed(Problem p) {
    const std::size_t candidates = p.candidates.size();
    std::reverse(p.candidates.begin(), p.candidates.end());
    std::reverse(p.prospects.begin(), p.prospects.end());
    const auto turn = [&](auto& of) {
        for (auto& one : of)
            one.where = reversed(one.where, candidates);
    };
    turn(p.measures);
    turn(p.limits);
    turn(p.prohibitions);
    turn(p.sharings);
    turn(p.shareCaps);
    for (place::Slot& slot : p.slots) {
        slot.eligible = reversed(slot.eligible, candidates);
        slot.provisional = reversed(slot.provisional, candidates);
    }
    for (place::Measure& measure : p.measures) {
        reverse(measure.allOf, candidates);
        reverse(measure.keys, candidates);
        reverse(measure.groups, candidates);
        measure.fresh = reversed(measure.fresh, candidates);
        measure.within = reversed(measure.within, candidates);
    }
    p.preferences.clear(); // they choose among best placements only
    return p;
}

/// What counts in part depends on the order.
bool isOrdered(const Problem& problem) {
    return std::any_of(problem.limits.begin(), problem.limits.end(),
                       [](const place::Limit& limit) { return limit.part; });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Bytes bytes(data, size);
    const std::uint64_t budget = 1 + bytes.below(120);
    fuzz::PlacementProblem making(bytes);
    const Problem problem = making.make();
    Query query = making.query(problem, budget);
    const Placement found = solved(problem, query);

    query.budget = 3 * budget;
    const Placement longer = solved(problem, query);
    if (longer.proven) {
        require(!(found.value < longer.value), "what was proven best is not");
        require(!(longer.value < found.bound), "the bound was too high");
    }
    if (found.proven)
        requireSame(found, longer);
    else
        return 0;

    const Placement any = place::best(problem, query);
    const std::string fault = place::check(problem, query, any);
    require(fault.empty(), fault.c_str());
    require(!any.proven || any.value == found.value, "a best placement is not as good as the canonical one");

    const Placement met = query.fixed.empty() ? place::solveIfMet(problem, query) : found;
    if (met.proven) {
        require(met.value.met() == found.value.met(), "what is met or not is not the same");
        require(!(found.value < met.bound), "the bound of a verdict was too high");
    }
    if (met.proven && found.value.met())
        requireSame(met, found);

    Query kept = query;
    kept.fixed = found.slotOf;
    kept.branches = found.chosen;
    const Placement again = solved(problem, kept);
    if (again.proven)
        require(again.value == found.value, "the answer itself, kept, has another value");

    if (!isOrdered(problem)) {
        Query turned = query;
        for (std::size_t c = 0; c < problem.candidates.size(); ++c) {
            const std::size_t other = problem.candidates.size() - 1 - c;
            query.active.test(other) ? turned.active.set(c) : turned.active.reset(c);
        }
        const Placement other = solved(reversed(problem), turned);
        if (other.proven)
            require(other.value == found.value, "the order of courses changes the value");
    }
    return 0;
}
