#include "src/place/check.h"
#include "src/place/conflict.h"
#include "src/place/solve.h"
#include "tests/catch.h"
#include "tests/support/placements.h"
#include "tests/support/programmes.h"

using namespace gradus;
using namespace gradus::place;
using test::Making;
using test::text;

// Several programmes. Courses have 3 units unless said; the leaves of a later programme are made later.

namespace {

const Candidate course{3000, std::nullopt};
const Prospect any{0, 30'000, none};

Making programmes(Index count, std::vector<Candidate> candidates, std::vector<Prospect> prospects = {any}) {
    Making m(std::move(candidates), std::move(prospects));
    m.problem.programs = count;
    m.problem.branches.resize(count);
    return m;
}

} // namespace

TEST_CASE("Programmes are served in the order held", "[place]") {
    SECTION("a course that fits both goes to the first") {
        Making m = programmes(2, {course}, {any});
        m.pool({1, 0}, Amount{1, 0}, {0, 1}, 0);
        m.pool({1, 0}, Amount{1, 0}, {0, 1}, 1);
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; possible deficit 3000 failed 0 open 0; "
                                 "chosen 0 1; slots 0");
    }
    SECTION("which leaves the later one what it does not need itself") {
        Making m = programmes(2, {course, course}, {any});
        m.pool({1, 0}, Amount{1, 0}, {0, 1, 2}, 0);
        m.pool({1, 0}, Amount{1, 0}, {0, 2}, 1);
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; possible deficit 0 failed 0 open 0; "
                                 "chosen 0 1; slots 1 0");
    }
    SECTION("a little of the first weighs more than much of the second") {
        Making m = programmes(2, {{6500, std::nullopt}}, {any});
        m.pool({0, 500}, Amount{0, 500}, {0, 1}, 0);
        m.pool({0, 6500}, Amount{0, 6500}, {0, 1}, 1);
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; possible deficit 6500 failed 0 open 0; "
                                 "chosen 0 1; slots 0");
    }
    SECTION("but what any of them lacks weighs more than what fails in the first") {
        Making m = programmes(2, {{3000, 4000}, {3000, 2000}}, {any});
        m.pool({0, 0}, std::nullopt, {0}, 0);
        Measure& average = m.measure({0, 1}, {});
        average.gpa = 3500;
        m.pool({1, 0}, Amount{1, 0}, {0, 2}, 1);
        m.problem.measures[0].slots = Bitset(2);
        m.problem.measures[0].slots.set(0);
        CHECK(text(m.solve()) == "possible deficit 0 failed 1 open 0; possible deficit 0 failed 0 open 0; "
                                 "chosen 0 1; slots 1 -");
    }
}

TEST_CASE("Each programme has further courses of its own", "[place]") {
    SECTION("from stocks of its own, at a price of its own") {
        Making m = programmes(2, {}, {{3000, 3000, 0}});
        m.problem.stocks = {1};
        m.pool({1, 0}, Amount{1, 0}, {0}, 0);
        m.pool({0, 2000}, Amount{0, 2000}, {0}, 1);
        const Placement p = m.solve();
        CHECK(text(p) == "possible deficit 3000 failed 0 open 0; possible deficit 3000 failed 0 open 0; "
                         "chosen 0 1; slots");
        CHECK(p.further == std::vector<std::vector<Further>>{{{0, 0, 3000}}, {{0, 1, 3000}}});
    }
    SECTION("in its own slots, though its measure looks at those of another") {
        Making m = programmes(2, {}, {any});
        m.pool({0, 0}, std::nullopt, {0}, 0);
        m.pool({1, 0}, Amount{1, 0}, {0}, 1);
        m.measure({0}, {2, 0}); // of the first one
        CHECK(m.solve().further == std::vector<std::vector<Further>>{{{0, 0, 0}, {0, 0, 0}}, {{0, 1, 0}}});
    }
    SECTION("or in none, where a measure of its own looks there") {
        Making m = programmes(2, {}, {any});
        m.pool({0, 0}, Amount{0, 0}, {}, 0);
        m.pool({0, 0}, Amount{0, 0}, {}, 1);
        m.measure({0}, {1, 0}).unplacedToo = true;
        m.problem.measures[0].branch = 1;
        const Placement p = m.solve();
        CHECK(text(p) == "possible deficit 0 failed 0 open 0; possible deficit 3000 failed 0 open 0; "
                         "chosen 0 1; slots");
        CHECK(p.further == std::vector<std::vector<Further>>{{}, {{0, none, 0}}});
    }
    SECTION("which must be legal beside what the others hold") {
        // The attempt and the further course are the same course.
        Making m = programmes(2, {course}, {{3000, 3000, none}});
        m.pool({1, 0}, Amount{1, 0}, {0}, 0);
        m.pool({1, 0}, Amount{1, 0}, {1}, 1);
        m.limit({0, 1}).courses = 1;
        CHECK(text(m.solve()) ==
              "possible deficit 0 failed 0 open 0; impossible deficit 3000 failed 0 open 0; "
              "chosen 0 1; slots 0");
        m.problem.leaves[0].branch = 1;
        m.problem.leaves[1].branch = 0;
        CHECK(text(m.solve()) ==
              "possible deficit 3000 failed 0 open 0; impossible deficit 3000 failed 0 open 0; "
              "chosen 0 1; slots -");
    }
}

TEST_CASE("A further course may leave an attempt of another programme without use", "[place]") {
    // The second programme accepts only what its measure needs, and this looks at both. A course without
    // units is of no use to it any more where two further courses of the first one are seen.
    Making m = programmes(2, {{0, std::nullopt}});
    m.pool({2, 0}, Amount{2, 0}, {1}, 0);
    m.pool({0, 0}, Amount{0, 0}, {0, 1}, 1);
    m.measure({0, 1}, {2, 9000}).branch = 1;
    m.problem.leaves[1].measures = {0};
    CHECK(text(m.solve()) == "possible deficit 6000 failed 0 open 0; possible deficit 9000 failed 0 open 0; "
                             "chosen 0 1; slots -");
    m.problem.leaves[0].need.courses = 1;
    CHECK(text(m.solve()) == "possible deficit 3000 failed 0 open 0; possible deficit 9000 failed 0 open 0; "
                             "chosen 0 1; slots 1");
}

TEST_CASE("One programme that can't be finished does not hold up another", "[place]") {
    Making m = programmes(3, {course}, {});
    m.pool({2, 0}, Amount{2, 0}, {}, 0);
    m.pool({1, 0}, Amount{1, 0}, {0}, 1);
    m.pool({1, 0}, Amount{1, 0}, {0}, 2);
    const Placement p = m.solve();
    CHECK(text(p) == "impossible deficit 6000 failed 0 open 0; possible deficit 0 failed 0 open 0; "
                     "impossible deficit 3000 failed 0 open 0; chosen 0 1 2; slots 1");
    CHECK(p.value.met(1));
    CHECK_FALSE(p.value.met(0));
    CHECK_FALSE(p.value.met());
}

TEST_CASE("Programmes share courses as far as it is allowed", "[place]") {
    // Two attempts, each with a use in each programme.
    Making m = programmes(
        2, {{3000, 4000, 0, 0, 0}, {3000, 4000, 0, 0, 0}, {3000, 4000, 0, 1, 0}, {3000, 4000, 0, 1, 0}});
    m.pool({2, 0}, Amount{2, 0}, {0, 2, 4}, 0);
    m.pool({2, 0}, Amount{2, 0}, {1, 3, 4}, 1);
    m.problem.leaves[1].layer = 1;
    CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; possible deficit 6000 failed 0 open 0; "
                             "chosen 0 1; slots 0 - 0 -");
    Sharing sharing{Bitset(2), Bitset(2), m.members({0, 1, 2, 3, 4})};
    sharing.first.set(0);
    sharing.second.set(1);
    m.problem.sharings = {sharing};
    CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; possible deficit 0 failed 0 open 0; "
                             "chosen 0 1; slots 0 1 0 1");
    m.problem.shareCaps.push_back(
        {sharing.first, sharing.second, m.members({0, 1, 2, 3, 4}), 1, std::nullopt});
    const Placement p = m.solve();
    CHECK(text(p) == "possible deficit 0 failed 0 open 0; possible deficit 3000 failed 0 open 0; "
                     "chosen 0 1; slots 0 1 0 -");
    CHECK(p.further == std::vector<std::vector<Further>>{{}, {{0, 1, 0}}}); // one course is not for both
}

TEST_CASE("A split course is one course under a cap on sharing", "[place]") {
    Making m =
        programmes(2, {{1000, {}, 0, 0, 0}, {1000, {}, 0, 0, 0}, {1000, {}, 0, 0, 1}, {1000, {}, 0, 0, 1}});
    m.pool({0, 2000}, Amount{0, 2000}, {0, 2, 4}, 0);
    m.pool({0, 2000}, Amount{0, 2000}, {1, 3, 4}, 1);
    m.problem.leaves[1].layer = 1;
    Sharing sharing{Bitset(2), Bitset(2), m.members({0, 1, 2, 3})};
    sharing.first.set(0);
    sharing.second.set(1);
    m.problem.sharings = {sharing};
    m.problem.shareCaps.push_back({sharing.first, sharing.second, sharing.where, 1, std::nullopt});
    CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; possible deficit 0 failed 0 open 0; "
                             "chosen 0 1; slots 0 1 0 1");
    m.problem.shareCaps[0].units = 1000;
    CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; possible deficit 1000 failed 0 open 0; "
                             "chosen 0 1; slots 0 1 0 -");
}

TEST_CASE("Each programme chooses its branches", "[place]") {
    Making m = programmes(2, {course, course});
    m.problem.branches.push_back({0, 0, 0, true});
    m.problem.branches.push_back({0, 0, 0, true});
    m.problem.branches.push_back({1, 0, 0, true});
    m.problem.branches.push_back({1, 0, 2, false});
    m.problem.choices.push_back({0, 1, {2, 3}, {}});
    m.problem.choices.push_back({1, 1, {4, 5}, {}});
    m.pool({1, 0}, Amount{1, 0}, {2}, 2);
    m.pool({1, 0}, Amount{1, 0}, {0, 2}, 3);
    m.pool({1, 0}, Amount{1, 0}, {0, 2}, 4);
    CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; possible deficit 3000 failed 0 open 0; "
                             "chosen 0 1 3 4; slots 1 -");
    m.problem.choices[1].declared = {5};
    CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; possible deficit 0 failed 0 open 2; "
                             "chosen 0 1 3 5; slots 1 -");
    m.query.branches = {4, 2};
    CHECK(text(m.solve()) == "possible deficit 3000 failed 0 open 0; possible deficit 0 failed 0 open 0; "
                             "chosen 0 1 2 4; slots 2 -");
}

TEST_CASE("Approvals and failures count for the programme in which they stand", "[place]") {
    Making m = programmes(2, {course, course});
    m.pool({1, 0}, Amount{1, 0}, {0}, 0);
    m.pool({1, 0}, Amount{1, 0}, {1}, 1);
    m.problem.slots[1].provisional.set(1);
    m.problem.branches[0].open = 2;
    m.problem.branches[1].failed = 3;
    m.problem.prohibitions.push_back({0, m.members({0, 1}), Bitset(2), 1, std::nullopt});
    m.problem.prohibitions[0].slots.set(0);
    m.problem.prohibitions[0].slots.set(1); // of the first programme, looking at both
    CHECK(text(m.solve()) == "possible deficit 0 failed 1 open 2; possible deficit 0 failed 3 open 1; "
                             "chosen 0 1; slots 0 1");
}

TEST_CASE("Demands of different programmes can be in conflict", "[place]") {
    Making m = programmes(2, {course});
    m.pool({1, 0}, Amount{1, 0}, {0, 1}, 0);
    m.pool({1, 0}, Amount{1, 0}, {0, 1}, 1);
    Budget budget(10'000);
    Bitset active(1);
    active.set(0);
    const Demand first{Demand::Kind::leaf, 0};
    const Demand second{Demand::Kind::leaf, 1};
    const std::optional<Conflict> conflict = conflictOf(m.problem, active, {0, 1}, second, {first}, budget);
    REQUIRE(conflict);
    CHECK(conflict->demands == std::vector<Demand>{first, second});
    CHECK(conflict->need == 2);
}

TEST_CASE("As many programmes as there may be", "[place]") {
    Making m = programmes(mostPrograms, std::vector<Candidate>(5, course));
    for (Index k = 0; k < mostPrograms; ++k) {
        m.pool({1, 0}, Amount{1, 0}, {0, 1, 2, 3, 4, 5}, k);
    }
    const Placement p = m.solve();
    CHECK(p.slotOf == std::vector<Index>{0, 1, 2, 3, 4});
    for (Index k = 0; k < mostPrograms; ++k) {
        CHECK(p.value.met(k) == (k < 5));
    }
}

TEST_CASE("Values are compared component by component, and by programmes in each", "[place]") {
    Value value(2);
    value.of(0) = {true, 2, 1, 1};
    value.of(1) = {true, 1, 0, 3};
    const auto better = [&](auto change) {
        Value other = value;
        change(other);
        return other < value && !(value < other);
    };
    CHECK(better([](Value& v) { v.of(0).deficit = 1, v.of(1) = {false, 9, 9, 9}; }));
    CHECK(better([](Value& v) { v.of(1).deficit = 0, v.of(0).failed = 9; }));
    CHECK(better([](Value& v) { v.of(0).failed = 0, v.of(1).failed = 9; }));
    CHECK(better([](Value& v) { v.of(0).open = 0, v.of(1).open = 9; }));
    CHECK_FALSE(better([](Value& v) { v.of(0).open = 0, v.of(1).failed = 1; }));
    CHECK_FALSE(better([](Value& v) { v.of(1).possible = false, v.of(1).deficit = 0; }));
    // What is just better lies between: nothing else does.
    for (Value step = value; !(step == Value(2)) && step.of(0).deficit >= 0;) {
        const Value next = justBetterThan(step);
        CHECK(next < step);
        step = next;
        for (std::size_t k = 0; k < 2; ++k) { // stand-ins for the largest there is
            step.of(k).deficit = std::min<std::int64_t>(step.of(k).deficit, 2);
            step.of(k).failed = std::min<std::int64_t>(step.of(k).failed, 1);
            step.of(k).open = std::min<std::int64_t>(step.of(k).open, 1);
        }
    }
}

TEST_CASE("Three programmes of real size that share courses are solved together", "[place]") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const test::Programme three = test::threeProgrammes(seed);
        const Placement found = solve(three.problem, three.query);
        INFO("seed " << seed << ": " << text(found));
        CHECK(found.proven);
        CHECK(check(three.problem, three.query, found) == "");
    }
}
