#include "src/place/check.h"
#include "src/place/solve.h"
#include "tests/catch.h"
#include "tests/support/placements.h"
#include "tests/support/programmes.h"

using namespace gradus;
using namespace gradus::place;
using gradus::test::Making;
using gradus::test::text;

namespace {

constexpr std::int64_t largest = 1'000'000'000; // thousandths
constexpr std::int64_t mostCourses = 1'000'000;
constexpr std::size_t mostAttempts = 2'000; // a record has no more

/// An answer that the checker accepts, for whatever budget.
Placement answered(const Problem& problem, Query query, std::uint64_t budget) {
    query.budget = budget;
    Placement found = solve(problem, query);
    INFO("budget " << budget);
    CHECK(check(problem, query, found) == "");
    CHECK_FALSE(found.value < found.bound);
    return found;
}

void fits(Problem& problem, Index slot, std::size_t every) {
    for (std::size_t m = 0; m < problem.members(); m += every) {
        problem.slots[slot].eligible.set(m);
    }
}

} // namespace

TEST_CASE("Units as large as can be are added up without overflow", "[place]") {
    Making m(std::vector<Candidate>(20, {largest, largest}), {{0, largest, none}});
    m.problem.unitsPerCourse = largest;
    m.problem.unitCeiling = largest;
    const Index slot = m.pool({mostCourses, largest}, std::nullopt, {});
    fits(m.problem, slot, 1);
    Measure& average = m.measure({}, {});
    average.gpa = largest;
    average.where = m.problem.slots[slot].eligible;
    SECTION("a million courses of a million units each are too many to look for") {
        CHECK_FALSE(answered(m.problem, m.query, 2'000).proven);
    }
    SECTION("nine hundred are not") {
        m.problem.leaves[0].need.courses = 920;
        const Placement found = answered(m.problem, m.query, 20'000);
        CHECK(found.proven);
        CHECK(found.value.of(0).deficit == 900 * largest);
        CHECK(found.value.of(0).failed == 0);
    }
    SECTION("where none suffice, the missing ones are still counted") {
        m.problem.stocks = {1};
        m.problem.prospects[0].stock = 0;
        const Placement found = answered(m.problem, m.query, 20'000);
        CHECK(found.proven);
        CHECK_FALSE(found.value.of(0).possible);
        CHECK(found.value.of(0).deficit == (mostCourses - 20) * largest);
    }
}

TEST_CASE("A million units are found in the smallest steps", "[place]") {
    Making m({{largest - 1, {}}, {1, {}}, {7, {}}}, {{0, largest, none}});
    m.problem.unitStep = 1;
    m.problem.unitsPerCourse = 3000;
    m.problem.unitCeiling = largest;
    m.pool({0, largest}, Amount{0, largest}, {0, 1, 2, 3});
    CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 0 -");
    m.query.active.reset(1);
    m.query.active.reset(2);
    CHECK(text(m.solve()) == "possible deficit 1 failed 0 open 0; chosen 0; slots 0 - -");
}

TEST_CASE("A record of as many attempts as there may be is answered", "[place]") {
    Making m(std::vector<Candidate>(mostAttempts, {3000, 3000}), {{0, 9000, none}});
    for (std::size_t l = 0; l < 12; ++l) {
        const std::int64_t need = static_cast<std::int64_t>(l % 3 + 1);
        const Index slot = m.pool({need, 0}, Amount{need, 0}, {});
        fits(m.problem, slot, l + 1);
    }
    SECTION("in full") {
        const Placement found = answered(m.problem, m.query, test::enoughNodes);
        CHECK(found.proven);
        CHECK(found.value.met());
    }
    SECTION("or as far as the budget goes") {
        Limit& limit = m.limit({});
        limit.where = m.problem.slots[0].eligible;
        limit.units = 30'000;
        answered(m.problem, m.query, 0);
        answered(m.problem, m.query, 100);
    }
}

TEST_CASE("Programmes with nothing in them are met, beside others too", "[place]") {
    Making m({{3000, 3000}}, {{0, 3000, none}});
    m.problem.programs = 3;
    m.problem.branches.resize(3);
    SECTION("all of them") {
        CHECK(text(m.solve()).find("chosen 0 1 2; slots -") != std::string::npos);
        CHECK(m.solve().value.met());
    }
    SECTION("one is not") {
        m.pool({2, 0}, Amount{2, 0}, {0, 1}, 1);
        const Placement found = m.solve();
        CHECK(found.value.met(0));
        CHECK(found.value.of(1).deficit == 3000);
        CHECK(found.value.met(2));
    }
    SECTION("a choice among branches with nothing in them") {
        m.problem.branches.resize(5, {0, 0, 0, true});
        m.problem.choices.push_back({2, 1, {3, 4}, {}});
        const Placement found = m.solve();
        CHECK(found.value.met());
        CHECK(found.chosen == std::vector<Index>{0, 1, 2, 3});
    }
}

TEST_CASE("A leaf that nobody fits makes the programme impossible, and nothing else worse", "[place]") {
    Making m({{3000, 3000}, {3000, 3000}}, {{0, 3000, none}});
    m.pool({2, 0}, Amount{2, 0}, {});
    m.pool({2, 0}, Amount{2, 0}, {0, 2});
    CHECK(text(m.solve()) == "impossible deficit 9000 failed 0 open 0; chosen 0; slots 1 -");
    SECTION("unless it asks for nothing") {
        m.problem.leaves[0].need = {};
        m.problem.leaves[0].upper = Amount{};
        CHECK(text(m.solve()) == "possible deficit 3000 failed 0 open 0; chosen 0; slots 1 -");
    }
    SECTION("or stands in a branch that need not be chosen") {
        m.problem.branches.resize(3, {0, 0, 0, true});
        m.problem.choices.push_back({0, 1, {1, 2}, {}});
        m.problem.leaves[0].branch = 1;
        m.problem.leaves[1].branch = 2;
        CHECK(text(m.solve()) == "possible deficit 3000 failed 0 open 0; chosen 0 2; slots 1 -");
    }
    SECTION("a list without an item, too") {
        m.list(1, 1);
        CHECK_FALSE(m.solve().value.of(0).possible);
    }
}
