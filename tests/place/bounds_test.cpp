#include "src/place/check.h"
#include "src/place/solve.h"
#include "tests/catch.h"
#include "tests/support/placements.h"

using namespace gradus;
using namespace gradus::place;
using test::Making;

// What is cut off must be worse: worlds in which a bound that is a little too high would hide the answer.

namespace {

/// The pools are of layers of their own, and what is in `where` may be in all of them.
void share(Making& m, std::initializer_list<std::size_t> where) {
    Bitset all(m.problem.leaves.size());
    for (std::size_t l = 0; l < m.problem.leaves.size(); ++l) {
        all.set(l);
        m.problem.leaves[l].layer = static_cast<Index>(l);
    }
    m.problem.sharings.push_back({all, all, m.members(where)});
}

} // namespace

TEST_CASE("A leaf that gets more than it asks for asks for no more of what spoils an average", "[place]") {
    // The further course that the measure asks for does for the pool as well. The third candidate lifts the
    // average by as much as one of the others lowers it.
    Making m({{1000, 1000}, {4000, 1750}, {1000, 3000}}, {{0, 3000, none}});
    m.problem.unitsPerCourse = 1000;
    m.problem.unitStep = 1000;
    m.pool({0, 3000}, std::nullopt, {0, 1, 3});
    m.pool({0, 1000}, std::nullopt, {2});
    m.measure({3}, {0, 3000});
    m.measure({0, 1, 2}, {}).gpa = 2000;
    CHECK(test::text(m.solve()) == "possible deficit 3000 failed 0 open 0; chosen 0; slots 0 - 1");
}

TEST_CASE("A further course that may be shared saves as much as it grows", "[place]") {
    // In the first branch two courses of four units are needed; in the second one of six, in both pools.
    Making m({}, {{4000, 4000, none}, {0, 30'000, none}});
    m.problem.branches = {{}, {0}, {0}};
    m.problem.choices = {{0, 1, {1, 2}, {}}};
    m.pool({0, 6000}, std::nullopt, {0}, 1);
    m.pool({0, 6000}, std::nullopt, {1}, 2);
    m.pool({0, 6000}, std::nullopt, {1}, 2);
    share(m, {1});
    m.problem.shareCaps.push_back(
        {m.problem.sharings[0].first, m.problem.sharings[0].second, m.members({1}), 1, std::nullopt});
    CHECK(test::text(m.solve()) == "possible deficit 6000 failed 0 open 0; chosen 0 2; slots");
}

TEST_CASE("Where not all ways to share are looked at, the bound allows for the others", "[place]") {
    // The first kind may not be shared after all, and has so many ways that none of the second is seen.
    Making m({}, {{0, 30'000, none}, {0, 30'000, none}});
    for (int l = 0; l < 16; ++l) {
        m.pool({1, 0}, std::nullopt, {0, 1});
    }
    share(m, {0, 1});
    m.problem.shareCaps.push_back(
        {m.problem.sharings[0].first, m.problem.sharings[0].second, m.members({0}), 0, std::nullopt});
    m.query.budget = 2000;
    const Placement placement = solve(m.problem, m.query);
    CHECK(check(m.problem, m.query, placement).empty());
    CHECK_FALSE(placement.proven);
    // One of the second kind would do for all.
    CHECK(placement.bound.of(0).deficit <= 3000);
}

TEST_CASE("A limit of courses lets all parts of a course through", "[place]") {
    Candidate first{2000, std::nullopt};
    first.attempt = 0;
    Candidate second = first;
    second.credit = 1;
    Making m({first, second, {1000, std::nullopt}}, {{0, 30'000, none}});
    m.problem.unitsPerCourse = 1000;
    m.problem.branches = {{}, {0}, {0}};
    m.problem.choices = {{0, 1, {1, 2}, {}}};
    m.pool({0, 0}, std::nullopt, {0, 1, 2, 3}, 1);
    m.pool({0, 1000}, std::nullopt, {3}, 2);
    m.limit({0, 1, 2}).courses = 1;
    m.measure({0, 1, 2, 3}, {0, 4000}).branch = 1;
    CHECK(test::text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0 1; slots 0 0 -");
}
