#pragma once

#include "src/place/problem.h"
#include "tests/support/linear.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What the outside judges need of a problem before they encode it. Written from docs/placement.md.
namespace gradus::test {

/// Every choice of branches that is compared by value: as bound, with the fewest that nobody can compute.
/// Each is ascending, the programmes first.
std::vector<std::vector<place::Index>> branchSelections(const place::Problem& problem,
                                                        const place::Query& query);

/// The problem with its units divided by what they have in common, and by how much.
std::pair<place::Problem, std::int64_t> inLargestSteps(const place::Problem& problem);

/// A further course as it may be added: which, where, of how many units, at which cost.
struct FurtherKind {
    place::Index prospect = 0;
    std::vector<place::Index> slots; ///< none: only looked at
    std::int64_t units = 0;
    std::int64_t cost = 0;
};

/// All that may be added for a programme; nothing when there are more than `most`.
std::optional<std::vector<FurtherKind>> furtherKinds(const place::Problem& problem,
                                                     const std::vector<place::Index>& chosen,
                                                     place::Index program, std::size_t most);

/// So many further courses are enough for a programme: those that some statement misses.
std::int64_t mostFurther(const place::Problem& problem, const std::vector<place::Index>& chosen,
                         place::Index program);

bool has(const std::vector<place::Index>& set, place::Index x);

} // namespace gradus::test
