#include "tests/catch.h"
#include "tests/support/brute_force.h"
#include "tests/support/judges.h"
#include "tests/support/placements.h"
#include "tests/support/sanitized.h"

#include <iostream>

using namespace gradus;
using namespace gradus::place;

namespace {

/// What takes longer does not count here.
test::Judgement byBruteForce(const Problem& problem, const Query& query) {
    const std::optional<Placement> best = test::bruteForce(problem, query, true, 10'000);
    if (!best) {
        return {std::nullopt, "too slow", false, ""};
    }
    return {best->value, "", false, test::text(*best)};
}

/// In several cases, so that they run side by side.
void compare(std::uint64_t from) {
    const test::Judge definition{"definition", byBruteForce};
    test::Comparison comparison(definition);
    constexpr std::uint64_t count = test::sanitized ? 720 : 7'200;
    for (std::uint64_t seed = from; seed < from + count; ++seed) {
        comparison.compare(test::largerWorld(seed, true));
    }
    std::cout << "larger worlds against the brute-force definition: " << comparison.summary() << "\n";
    CHECK(comparison.first == "");
    CHECK(comparison.disagreed == 0);
    CHECK(comparison.notProven * 100 <= count);
    CHECK(comparison.compared * 36 >= count * 25); // 20,000 of all parts
    CHECK(comparison.neverCompared() == "");
}

} // namespace

TEST_CASE("The solver gives the brute-force answer in larger worlds (first part)", "[place]") {
    compare(0);
}

TEST_CASE("The solver gives the brute-force answer in larger worlds (second part)", "[place]") {
    compare(10'000);
}

TEST_CASE("The solver gives the brute-force answer in larger worlds (third part)", "[place]") {
    compare(20'000);
}

TEST_CASE("The solver gives the brute-force answer in larger worlds (fourth part)", "[place]") {
    compare(30'000);
}
