#include "src/place/check.h"
#include "src/place/solve.h"
#include "tests/catch.h"
#include "tests/support/placements.h"
#include "tests/support/programmes.h"
#include "tests/support/worlds.h"

using namespace gradus;
using namespace gradus::place;

namespace {

/// With whatever budget, the answer is legal and honest; with enough it is always the same.
void checkBudgets(const Problem& problem, Query query, const Placement& best) {
    std::size_t proven = 0;
    for (const std::uint64_t budget :
         std::initializer_list<std::uint64_t>{0, 1, 2, 3, 5, 8, 13, 30, 60, 120, 250, 500, 1000, 5000}) {
        query.budget = budget;
        const Placement found = solve(problem, query);
        INFO("budget " << budget);
        CHECK(check(problem, query, found) == "");
        CHECK_FALSE(found.value < best.value);
        CHECK_FALSE(best.value < found.bound);
        if (found.proven) {
            ++proven;
            CHECK(test::text(found) == test::text(best));
            CHECK(found.further == best.further);
        }
    }
    CHECK(proven > 0);
}

} // namespace

TEST_CASE("A budget that runs out leaves an honest answer", "[place]") {
    SECTION("in small worlds") {
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            const test::World world = test::randomWorld(seed);
            if (world.query.fixed.empty()) {
                INFO(world.name);
                checkBudgets(world.problem, world.query, solve(world.problem, world.query));
            }
        }
    }
    SECTION("in whole programmes") {
        for (std::uint64_t seed = 0; seed < 5; ++seed) {
            INFO("typical programme " << seed);
            const test::Programme programme = test::typicalProgramme(seed);
            checkBudgets(programme.problem, programme.query, solve(programme.problem, programme.query));
        }
    }
}

TEST_CASE("Without any budget nothing is proven", "[place]") {
    const test::Programme programme = test::typicalProgramme(1);
    Query query = programme.query;
    query.budget = 0;
    const Placement found = solve(programme.problem, query);
    CHECK_FALSE(found.proven);
    CHECK_FALSE(solve(programme.problem, programme.query).value < found.bound);
}
