#pragma once

#include "src/place/problem.h"

#include <optional>
#include <string>

/// A judge of placements from outside: the definition as an answer set programme (placement.lp beside this
/// file), solved by gringo and clasp. It shares nothing with the solver but the data it is asked about.
namespace gradus::test {

/// The best value, or why there is none.
struct AspAnswer {
    std::optional<place::Value> value;
    std::string gaveUp; ///< why, where there is no value
};

/// Whether gringo and clasp are there to be run.
bool hasAsp();

/// Why the programme does not say what this problem means, or would not be solved in reasonable time and
/// room; nothing where it does.
std::optional<std::string> beyondAsp(const place::Problem& problem);

/// The best value over all choices of branches and all placements. Where no legal placement keeps what the
/// query fixes, of those that do not. Gives up on what is `beyondAsp`, after ten seconds, and on anything
/// that the two programmes say but the proven optimum.
AspAnswer aspValue(const place::Problem& problem, const place::Query& query);

} // namespace gradus::test
