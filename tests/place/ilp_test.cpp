#include "tests/support/ilp.h"

#include "src/place/solve.h"
#include "tests/catch.h"
#include "tests/support/child.h"
#include "tests/support/glpk.h"
#include "tests/support/ilp_deficit.h"
#include "tests/support/judges.h"
#include "tests/support/placements.h"
#include "tests/support/programmes.h"
#include "tests/support/sanitized.h"

#include <cstdlib>
#include <ctime>
#include <iostream>

using namespace gradus;
using namespace gradus::place;

namespace {

/// In several cases, so that they run side by side.
void compare(const char* what, std::uint64_t from, std::uint64_t count,
             test::World (*make)(std::uint64_t seed)) {
    test::Comparison comparison(test::judgeNamed("ilp"));
    count = test::sanitized ? count / 4 : count;
    for (std::uint64_t seed = from; seed < from + count; ++seed) {
        comparison.compare(make(seed));
    }
    std::cout << what << " against the integer programme: " << comparison.summary() << "\n";
    CHECK(comparison.first == "");
    CHECK(comparison.disagreed == 0);
    CHECK(comparison.notProven * 100 <= count);
    CHECK(comparison.compared * 100 >= count * 98);
    CHECK(comparison.neverCompared() == "");
}

test::World larger(std::uint64_t seed) {
    return test::largerWorld(seed, false);
}
test::World largerAndSparse(std::uint64_t seed) {
    return test::largerWorld(seed, true);
}

} // namespace

TEST_CASE("An integer programme agrees with the solver in random worlds (first part)", "[place][ilp]") {
    compare("random worlds", 100'000, 1'200, test::randomWorld);
}

TEST_CASE("An integer programme agrees with the solver in random worlds (second part)", "[place][ilp]") {
    compare("random worlds", 200'000, 1'200, test::randomWorld);
}

TEST_CASE("An integer programme agrees with the solver in larger worlds (first part)", "[place][ilp]") {
    compare("larger sparse worlds", 100'000, 1'200, largerAndSparse);
}

TEST_CASE("An integer programme agrees with the solver in larger worlds (second part)", "[place][ilp]") {
    compare("larger worlds", 200'000, 400, larger);
}

TEST_CASE("The short integer programme for the least deficit agrees with the solver", "[place][ilp]") {
    std::size_t compared = 0;
    std::string wrong;
    const auto add = [&](const Problem& problem, const Query& query, const std::string& name) {
        if (test::beyondDeficit(problem) || !query.fixed.empty() || !query.branches.empty()) {
            return;
        }
        const Placement found = solve(problem, query);
        const std::optional<test::DeficitAnswer> answer = test::leastDeficit(problem, query);
        std::optional<std::vector<std::int64_t>> expected{std::in_place};
        std::int64_t failed = 0;
        for (std::size_t k = 0; k < problem.programs; ++k) {
            if (expected && found.value.of(k).possible) {
                expected->push_back(found.value.of(k).deficit);
                failed += found.value.of(k).failed;
            } else {
                expected.reset();
            }
        }
        ++compared;
        if (!found.proven || answer.has_value() != expected.has_value() ||
            (answer && (answer->deficits != *expected || answer->failedAverages != failed))) {
            wrong += name + ": " + test::text(found) + "\n";
        }
    };
    const std::uint64_t count = test::sanitized ? 2 : 10;
    for (std::uint64_t seed = 0; seed < count; ++seed) {
        const std::string which = " " + std::to_string(seed);
        const test::Programme typical = test::typicalProgramme(seed);
        add(typical.problem, typical.query, "typical programme" + which);
        const test::Programme three = test::threeProgrammes(seed);
        add(three.problem, three.query, "three programmes" + which);
        const test::Programme overlap = test::overlappingProgramme(seed, 50, 40, 5);
        add(overlap.problem, overlap.query, "overlapping programme" + which);
        const test::Programme units = test::unitProgramme(seed, 30, 8);
        add(units.problem, units.query, "unit programme" + which);
    }
    CHECK(compared == 4 * count);
    for (std::uint64_t seed = 0; seed < 200 * count; ++seed) {
        const test::World world = test::randomWorld(seed);
        add(world.problem, world.query, world.name);
    }
    std::cout << "least deficits against the short integer programme: " << compared << " compared\n";
    CHECK(compared > 10 * count);
    CHECK(wrong == "");
}

TEST_CASE("What holds is found out in whole numbers", "[place][ilp]") {
    test::LinearProgramme rows;
    const test::Linear a = rows.variable(0, 10);
    const test::Linear b = rows.variable(0, 10);
    rows.atLeast(a.times(3) + b.times(4), 17);
    rows.atMostIf({rows.yesOrNo()}, a, 2);
    CHECK(rows.holds({3, 2, 0}));
    CHECK_FALSE(rows.holds({3, 2, 1}));
    CHECK_FALSE(rows.holds({3, 1, 0}));
    CHECK_FALSE(rows.holds({11, 2, 0}));
    const test::GlpkAnswer least = test::solveWithGlpk(rows, a + b);
    REQUIRE(least.solved == test::Solved::best);
    CHECK((a + b).at(least.values) == 5);
    rows.atMost(a + b, 4);
    CHECK(test::solveWithGlpk(rows, a).solved == test::Solved::nothing);
}

TEST_CASE("A child that dies or takes too long says nothing", "[place][ilp]") {
    CHECK(test::inChild(10, [] { return std::string(100'000, 'x'); }) == std::string(100'000, 'x'));
    CHECK(test::inChild(10, []() -> std::string { std::abort(); }) == std::nullopt);
    CHECK(test::inChild(1, []() -> std::string {
              while (true) {
                  (void)std::clock(); // busy: what only waits uses up nothing
              }
          }) == std::nullopt);
}
