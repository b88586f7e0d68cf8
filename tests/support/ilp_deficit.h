#pragma once

#include "src/place/problem.h"

#include <optional>
#include <string>
#include <vector>

/// The question for the least deficit alone, put to GLPK for programmes of real size: pools and lists by
/// courses or by units, one of several branches, limits, sharing up to a number, totals of units, grade point
/// averages.
namespace gradus::test {

struct DeficitAnswer {
    std::vector<std::int64_t> deficits; ///< per programme, in the order held
    std::int64_t failedAverages = 0;    ///< the fewest, with these deficits
    double microseconds = 0;            ///< of GLPK's work alone: the model is built before
};

/// What of a problem this short way leaves out; nothing when it answers it wholly.
std::optional<std::string> beyondDeficit(const place::Problem& problem);

/// Nothing where no completion exists, or where GLPK died or took longer. With `cuts` GLPK adds its cutting
/// planes; for problems of the size of a student's its presolve alone is mostly quicker. REQUIRES: nothing is
/// beyond it, and the query fixes nothing.
std::optional<DeficitAnswer> leastDeficit(const place::Problem& problem, const place::Query& query,
                                          bool cuts = false, double seconds = 60);

} // namespace gradus::test
