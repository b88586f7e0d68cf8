#include "tests/catch.h"
#include "tests/support/judges.h"

#include <iostream>

using namespace gradus;

namespace {

/// In several cases, so that they run side by side.
void compare(std::uint64_t from, std::uint64_t count) {
    test::Comparison comparison(test::judgeNamed("ilp"));
    for (std::uint64_t seed = from; seed < from + count; ++seed) {
        comparison.compare(test::randomWorld(seed));
    }
    std::cout << "random worlds against the integer programme: " << comparison.summary() << "\n";
    CHECK(comparison.first == "");
    CHECK(comparison.disagreed == 0);
    CHECK(comparison.compared >= count);
    CHECK(comparison.gaveUp == 0);
}

} // namespace

TEST_CASE("An integer programme agrees with the solver in small random worlds, first part", "[place][ilp]") {
    compare(100'000, 1'200);
}

TEST_CASE("An integer programme agrees with the solver in small random worlds, second part", "[place][ilp]") {
    compare(200'000, 1'200);
}
