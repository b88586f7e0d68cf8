#include "src/place/packing.h"
#include "tests/catch.h"
#include "tests/support/placements.h"

#include <limits>

using namespace gradus;
using namespace gradus::place;
using test::Making;

// Units are thousandths, in steps of 500; a course is worth 3000 where courses are asked for.

namespace {

constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max();

Candidate units(std::int64_t of) {
    return {of, std::nullopt};
}

/// What the leaves of a problem miss at least when all its candidates are still to be placed.
struct Packed {
    explicit Packed(const Making& m, std::int64_t below = unlimited, std::uint64_t nodes = 10'000)
        : model(m.problem, m.query, {0}), state(model), packing(model), budget(nodes) {
        for (const Index c : model.active) {
            options.add(c, model.options[c]);
        }
        least = packing.least(state, options, 0, below, budget);
    }

    Model model;
    State state;
    Packing packing;
    Budget budget;
    Options options;
    std::optional<std::int64_t> least;
};

} // namespace

TEST_CASE("Courses stay whole: what one leaf has too much of, another one misses", "[place]") {
    Making m({units(2000), units(2000), units(2000)}, {});
    m.pool({0, 3000}, std::nullopt, {0, 1, 2});
    m.pool({0, 3000}, std::nullopt, {0, 1, 2});
    const Packed packed(m);
    REQUIRE(packed.least == 1000);
    CHECK(packed.packing.slot(0) != none);
    CHECK(packed.packing.slot(1) != none);
    CHECK(packed.packing.slot(2) != none);
    CHECK(Packed(m, 1500).least == 1000);
    CHECK(Packed(m, 1000).least == 1000); // nothing less
    CHECK(Packed(m, 500).least == 500);   // nor here
}

TEST_CASE("A course goes where it is worth most", "[place]") {
    SECTION("to the leaf that asks for units") {
        Making m({units(5000)}, {});
        m.pool({1, 0}, std::nullopt, {0});
        m.pool({0, 5000}, std::nullopt, {0});
        CHECK(Packed(m).least == 3000);
    }
    SECTION("to the leaf that asks for courses") {
        Making m({units(2000)}, {});
        m.pool({1, 0}, std::nullopt, {0});
        m.pool({0, 5000}, std::nullopt, {0});
        CHECK(Packed(m).least == 5000);
    }
}

TEST_CASE("Courses that can change places are not tried one for another", "[place]") {
    // Four are needed for each of five leaves, and one is missing.
    Making m(std::vector<Candidate>(19, units(2000)), {});
    for (int l = 0; l < 5; ++l) {
        m.pool({0, 7000}, std::nullopt, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18});
    }
    const Packed packed(m);
    CHECK(packed.least == 1000);
    CHECK(packed.budget.used() < 100);
}

TEST_CASE("Leaves without a common course are packed one by one", "[place]") {
    Making m({units(2000), units(2000), units(3500), units(1500)}, {});
    m.pool({0, 3000}, std::nullopt, {0, 1});
    m.pool({0, 1500}, std::nullopt, {0, 1});
    m.pool({0, 4500}, std::nullopt, {2, 3});
    m.pool({0, 1500}, std::nullopt, {2, 3});
    CHECK(Packed(m).least == 1000 + 1000);
}

TEST_CASE("Leaves are not packed where that would say nothing", "[place]") {
    Making m({units(2000), units(2000)}, {});
    m.pool({0, 3000}, std::nullopt, {0, 1});
    SECTION("as they are, they are") {
        CHECK(Packed(m).least == 0);
    }
    SECTION("a course has several uses") {
        m.problem.candidates[0].attempt = m.problem.candidates[1].attempt = 0;
        CHECK(Packed(m).least == std::nullopt);
    }
    SECTION("a limit counts part of a course") {
        m.limit({0, 1}).units = 3000;
        m.problem.limits[0].part = true;
        CHECK(Packed(m).least == std::nullopt);
    }
    SECTION("a leaf asks for courses and for units") {
        m.problem.leaves[0].need.courses = 1;
        CHECK(Packed(m).least == std::nullopt);
    }
}
