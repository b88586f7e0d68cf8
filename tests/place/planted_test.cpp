#include "tests/support/planted.h"

#include "src/place/check.h"
#include "src/place/solve.h"
#include "tests/catch.h"
#include "tests/support/placements.h"
#include "tests/support/sanitized.h"

#include <iostream>

using namespace gradus;
using namespace gradus::place;

namespace {

/// In several cases, so that they run side by side.
void findPlanted(std::uint64_t from, std::uint64_t count) {
    std::size_t found = 0;
    std::size_t notProven = 0;
    std::size_t missed = 0;
    std::string first;
    for (std::uint64_t seed = from; seed < from + count; ++seed) {
        test::Planted planted = test::plantedProgramme(seed);
        planted.query.budget = 10'000;
        const Placement answer = solve(planted.problem, planted.query);
        if (answer.proven && answer.value == planted.plan.value) {
            ++found;
        } else if (!answer.proven) {
            ++notProven;
        } else if (++missed <= 5) {
            first += "planted programme " + std::to_string(seed) + "\n  solver: " + test::text(answer) +
                     "\n  plan:   " + test::text(planted.plan) +
                     "\n  check of the plan: " + check(planted.problem, planted.query, planted.plan) + "\n";
        }
    }
    std::cout << "planted complete programmes: " << found << " found, " << missed << " missed, " << notProven
              << " beyond a budget of 10,000 nodes\n";
    CHECK(first == "");
    CHECK(missed == 0);
    CHECK(found * 100 >= count * 95); // 20,000 of all parts
}

constexpr std::uint64_t each = test::sanitized ? 530 : 5'300;

} // namespace

TEST_CASE("A planted complete programme is found (first part)", "[place]") {
    findPlanted(0, each);
}

TEST_CASE("A planted complete programme is found (second part)", "[place]") {
    findPlanted(10'000, each);
}

TEST_CASE("A planted complete programme is found (third part)", "[place]") {
    findPlanted(20'000, each);
}

TEST_CASE("A planted complete programme is found (fourth part)", "[place]") {
    findPlanted(30'000, each);
}

TEST_CASE("What is planted is complete", "[place]") {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const test::Planted planted = test::plantedProgramme(seed);
        INFO("planted programme " << seed);
        CHECK(check(planted.problem, planted.query, planted.plan) == "");
        CHECK(planted.plan.value.met());
    }
}
