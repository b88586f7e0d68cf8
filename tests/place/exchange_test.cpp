#include "src/place/exchange.h"
#include "src/place/solve.h"
#include "tests/catch.h"
#include "tests/support/placements.h"

using namespace gradus;
using namespace gradus::place;
using test::Making;

namespace {

constexpr Amount oneCourse{1, 0};

Candidate units(std::int64_t of) {
    return {of, std::nullopt};
}

/// A problem's canonical placement, to be rearranged while nothing is fixed.
struct Rearranged {
    explicit Rearranged(const Making& m)
        : model(m.problem, m.query, {0}), budget(10'000), search(model, budget), exchange(model) {
        const Placement placement = solve(m.problem, m.query);
        exchange.start({placement.value, placement.slotOf, placement.further});
    }
    bool give(Index candidate, Index slot) { return exchange.give(candidate, slot, search); }
    const std::vector<Index>& slots() const { return exchange.slotOf(); }

    Model model;
    Budget budget;
    Search search;
    Exchange exchange;
};

} // namespace

TEST_CASE("A candidate takes another's place, which takes its place", "[place]") {
    Making m({units(3000), units(3000)}, {});
    const Index a = m.pool(oneCourse, oneCourse, {0, 1});
    const Index b = m.pool(oneCourse, oneCourse, {0, 1});
    Rearranged r(m);
    REQUIRE(r.slots() == std::vector<Index>{a, b});
    CHECK(r.give(1, a));
    CHECK(r.slots() == std::vector<Index>{b, a});
}

TEST_CASE("A candidate makes others move along a chain", "[place]") {
    Making m({units(3000), units(3000), units(3000)}, {});
    const Index a = m.pool(oneCourse, oneCourse, {0, 2});
    const Index b = m.pool(oneCourse, oneCourse, {0, 1});
    const Index c = m.pool(oneCourse, oneCourse, {1, 2});
    Rearranged r(m);
    REQUIRE(r.slots() == std::vector<Index>{a, b, c});
    CHECK(r.give(2, a));
    CHECK(r.slots() == std::vector<Index>{b, c, a});
}

TEST_CASE("A candidate that was not placed takes the place of one that is fixed nowhere", "[place]") {
    Making m({units(3000), units(3000)}, {});
    const Index a = m.pool(oneCourse, oneCourse, {0, 1});
    Rearranged r(m);
    REQUIRE(r.slots() == std::vector<Index>{a, none});
    REQUIRE(r.search.fix(0, a));
    CHECK_FALSE(r.give(1, a));
    CHECK(r.slots() == std::vector<Index>{a, none});
    r.search.unfix();
    CHECK(r.give(1, a));
    CHECK(r.slots() == std::vector<Index>{none, a});
}

TEST_CASE("What would leave a statement with less is refused, and nothing has changed", "[place]") {
    Making m({units(3000), units(3000)}, {});
    const Index a = m.pool(oneCourse, oneCourse, {0});
    const Index b = m.pool(oneCourse, oneCourse, {0, 1});
    Rearranged r(m);
    REQUIRE(r.slots() == std::vector<Index>{a, b});
    CHECK_FALSE(r.give(0, b));
    CHECK_FALSE(r.give(1, none));
    CHECK(r.slots() == std::vector<Index>{a, b});
}

TEST_CASE("What another course would lack in another place is not the same: it is refused", "[place]") {
    // Whichever is in the first pool, two further units complete it, or three.
    Making m({units(3000), units(4000)}, {{1000, 6000, none}});
    const Index a = m.pool({0, 6000}, std::nullopt, {0, 1, 2});
    const Index b = m.pool(oneCourse, oneCourse, {0, 1});
    Rearranged r(m);
    REQUIRE(r.slots() == std::vector<Index>{b, a});
    CHECK_FALSE(r.give(0, a));
    CHECK(r.slots() == std::vector<Index>{b, a});
}

TEST_CASE("A course goes with another of its uses", "[place]") {
    // Candidates 0 and 1 are uses of one course, 2 and 3 of another; neither may have both.
    Candidate first = units(3000);
    Candidate second = units(3000);
    first.attempt = 0;
    second.attempt = 1;
    Making m({first, first, second, second}, {});
    const Index a = m.pool(oneCourse, oneCourse, {0, 2});
    const Index b = m.pool(oneCourse, oneCourse, {1, 3});
    Rearranged r(m);
    REQUIRE(r.slots() == std::vector<Index>{a, none, none, b});
    CHECK(r.give(2, a));
    CHECK(r.slots() == std::vector<Index>{none, b, a, none});
}
