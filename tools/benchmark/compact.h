#pragma once

#include "src/place/problem.h"
#include "tests/support/linear.h"

namespace gradus::bench {

/// "What is the least further work?" as an integer linear programme, as small as it can be for the families
/// that it is meant for: it says what is legal only as far as that has a part in the answer.
struct Compact {
    test::LinearProgramme rows;
    test::Linear cost; ///< to be made least, in steps of units
};

/// REQUIRES: one programme; pools and lists of single items; measures of courses or units over what is
/// placed, that everything beyond an upper amount can serve elsewhere as well; whole limits; at most one
/// sharing, of two layers; units that are multiples of the step.
Compact compact(const place::Problem& problem, const place::Query& query);

} // namespace gradus::bench
