#pragma once

#include "src/place/problem.h"

#include <vector>

/// How much there can be of what the definition leaves without end: an answer set programme names each.
namespace gradus::test {

/// A kind of further course as a programme may take it: which prospect, in which slots (none: in view only)
/// and with how many units.
struct FurtherKind {
    place::Index program = 0;
    place::Index prospect = 0;
    std::vector<place::Index> slots;
    std::int64_t units = 0; ///< in steps
    std::int64_t most = 0;  ///< no least completion without idle courses has more of them
};

/// In the order in which limits counting part have them. What can serve nothing is left out; what may not
/// share may be among them. At most so many.
std::vector<FurtherKind> furtherKinds(const place::Problem& problem, std::size_t atMost);

/// What a leaf can lack at most, in steps.
std::int64_t mostLacking(const place::Problem& problem, const place::Leaf& leaf);

} // namespace gradus::test
