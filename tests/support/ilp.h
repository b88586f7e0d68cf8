#pragma once

#include "src/place/problem.h"

#include <optional>
#include <string>

/// A judge from outside: docs/placement.md as an integer linear programme, solved by GLPK. Shares nothing
/// with the solver but the data of a problem.
namespace gradus::test {

struct IlpAnswer {
    place::Value value;
    double microseconds = 0; ///< of GLPK's work, over all stages
};

/// Why the programme cannot say what a problem asks for; nothing when it can.
std::optional<std::string> beyondIlp(const place::Problem& problem);

/// The least value of any placement, under the best choice of branches; where no legal placement keeps what
/// the query fixes, as if nothing were fixed. Nothing when GLPK died, took longer or gave an answer that does
/// not hold in whole numbers: that is no agreement. REQUIRES: nothing is beyond it.
std::optional<IlpAnswer> solveByIlp(const place::Problem& problem, const place::Query& query,
                                    double seconds = 10);

} // namespace gradus::test
