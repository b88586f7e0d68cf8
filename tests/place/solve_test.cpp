#include "src/place/check.h"
#include "src/place/solve.h"
#include "tests/catch.h"
#include "tests/support/placements.h"

using namespace gradus;
using namespace gradus::place;
using test::Making;

// Courses have 3 units unless said; slots are numbered in the order in which they are made. A further course
// costs 3000 where a count uses it, and its units where they are more.

namespace {

const Candidate course{3000, std::nullopt};
const Prospect any{0, 30'000, none};

Candidate graded(std::int64_t points) {
    return {3000, points};
}
Candidate units(std::int64_t of) {
    return {of, std::nullopt};
}

std::string text(const Placement& placement) {
    return test::text(placement);
}

} // namespace

TEST_CASE("An attempt gives way to one that fits nowhere else", "[place]") {
    Making m({course, course}, {any});
    m.pool({1, 0}, Amount{1, 0}, {0, 1, 2});
    m.pool({1, 0}, Amount{1, 0}, {0, 2});
    CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 1 0");
}

TEST_CASE("Equally good placements: the first attempt has the first slot", "[place]") {
    Making m({course, course, course}, {any});
    m.pool({1, 0}, Amount{1, 0}, {0, 1, 2});
    m.pool({1, 0}, Amount{1, 0}, {0, 1, 2});
    CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 1 -");
}

TEST_CASE("Equally good placements: ranks of slots override author order", "[place]") {
    Making m({course, course, course}, {any});
    m.pool({1, 0}, Amount{1, 0}, {0, 1, 2});
    m.pool({1, 0}, Amount{1, 0}, {0, 1, 2});
    m.problem.slots[0].rank = 1;
    CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 1 0 -");
}

TEST_CASE("Equally good placements: a leaf has what it prefers", "[place]") {
    Making m({course, course, course}, {any});
    m.pool({1, 0}, Amount{1, 0}, {0, 1, 2});
    m.pool({1, 0}, Amount{1, 0}, {0, 1, 2});
    m.problem.preferences = {{1, {2, 0, 1}}};
    CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 - 1");
    SECTION("earlier preferences first") {
        m.problem.preferences.push_back({0, {2, 1, 0}});
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots - 0 1");
    }
    SECTION("as far as that is as good") {
        m.query.active.reset(1);
        m.problem.slots[0].eligible = m.members({2});
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 1 - 0");
    }
}

TEST_CASE("A leaf takes nothing that it could do without", "[place]") {
    SECTION("the last course may overshoot") {
        Making m({units(4000), units(4000), units(4000), units(4000)}, {});
        m.pool({0, 9000}, Amount{0, 9000}, {0, 1, 2, 3});
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 0 0 -");
    }
    SECTION("not even when a later one overshoots") {
        // 3 + 3 + 4 units reach 9, but 3 + 4 + 4 do too: no member of either may be missing.
        Making m({units(3000), units(3000), units(2000), units(4000)}, {});
        m.pool({0, 9000}, Amount{0, 9000}, {0, 1, 2, 3});
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 0 - 0");
    }
    SECTION("a range accepts until the upper number is reached") {
        Making m({course, course, course}, {});
        m.pool({1, 0}, Amount{2, 0}, {0, 1, 2});
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 0 -");
    }
    SECTION("at least accepts all") {
        Making m({course, course, course}, {});
        m.pool({1, 0}, std::nullopt, {0, 1, 2});
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 0 0");
    }
    SECTION("a course that the measure in the braces needs is not redundant") {
        Making m({course, course, course}, {any});
        m.pool({1, 0}, Amount{1, 0}, {0, 1, 2, 3});
        m.measure({2, 3}, {1, 0});
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots - - 0");
        m.problem.leaves[0].measures = {0};
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots - - 0");
        m.problem.leaves[0].need.courses = m.problem.leaves[0].upper->courses = 2;
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 - 0");
    }
}

TEST_CASE("What is missing is the least further work", "[place]") {
    SECTION("a course is worth three units at least") {
        Making m({course}, {any});
        m.pool({3, 0}, Amount{3, 0}, {0, 1});
        const Placement p = m.solve();
        CHECK(text(p) == "possible deficit 6000 failed 0 open 0; chosen 0; slots 0");
        CHECK(p.further[0] == std::vector<Further>{{0, 0, 0}, {0, 0, 0}});
    }
    SECTION("units are counted exactly, fractions too") {
        Making m({units(1500), units(3000)}, {any});
        m.pool({0, 6000}, Amount{0, 6000}, {0, 1, 2});
        const Placement p = m.solve();
        CHECK(text(p) == "possible deficit 1500 failed 0 open 0; chosen 0; slots 0 0");
        CHECK(p.further[0] == std::vector<Further>{{0, 0, 1500}});
    }
    SECTION("one course can serve two measures") {
        Making m({course, course}, {any, any});
        m.pool({0, 0}, std::nullopt, {0, 1, 2, 3});
        m.measure({3}, {1, 0});
        m.measure({0, 1, 2, 3}, {3, 0});
        CHECK(text(m.solve()) == "possible deficit 3000 failed 0 open 0; chosen 0; slots 0 0");
    }
    SECTION("and two measures may need two") {
        Making m({course, course}, {any, any});
        m.pool({0, 0}, std::nullopt, {0, 1, 2, 3});
        m.measure({3}, {1, 0});
        m.measure({2}, {1, 0});
        CHECK(text(m.solve()) == "possible deficit 6000 failed 0 open 0; chosen 0; slots 0 0");
    }
    SECTION("each of three may have to give a part") {
        // Any two together need 2 units: one each is least, though two alone would serve two of the three.
        Making m({}, {any, any, any});
        for (std::size_t i = 0; i < 3; ++i) {
            m.pool({0, 0}, std::nullopt, {i});
        }
        m.measure({0, 1}, {0, 2000});
        m.measure({1, 2}, {0, 2000});
        m.measure({0, 2}, {0, 2000});
        CHECK(text(m.solve()) == "possible deficit 3000 failed 0 open 0; chosen 0; slots");
    }
    SECTION("further units are shared evenly") {
        Making m({}, {any});
        m.pool({2, 9000}, Amount{2, 9000}, {0});
        CHECK(m.solve().further[0] == std::vector<Further>{{0, 0, 4500}, {0, 0, 4500}});
    }
    SECTION("new courses may have to replace placed ones") {
        // Two places, 12 units asked, at most 6 units a course: the two courses of 3 must go.
        Making m({course, course}, {{0, 6000, none}});
        m.pool({2, 0}, Amount{2, 0}, {0, 1, 2});
        m.measure({0, 1, 2}, {0, 12'000});
        const Placement p = m.solve();
        CHECK(text(p) == "possible deficit 12000 failed 0 open 0; chosen 0; slots - -");
        CHECK(p.further[0] == std::vector<Further>{{0, 0, 6000}, {0, 0, 6000}});
    }
    SECTION("where nothing suffices, it is the sum over the leaves") {
        Making m({course}, {any});
        m.pool({3, 0}, Amount{3, 0}, {0});
        m.pool({0, 4000}, Amount{0, 4000}, {1});
        const Placement p = m.solve();
        CHECK(text(p) == "impossible deficit 10000 failed 0 open 0; chosen 0; slots 0");
        CHECK(p.further[0].empty());
    }
    SECTION("a named course can be taken once") {
        Making m({}, {{3000, 3000, 0}});
        m.problem.stocks = {1};
        m.pool({2, 0}, Amount{2, 0}, {0});
        CHECK(text(m.solve()) == "impossible deficit 6000 failed 0 open 0; chosen 0; slots");
        m.problem.stocks = {2};
        CHECK(text(m.solve()) == "possible deficit 6000 failed 0 open 0; chosen 0; slots");
    }
}

TEST_CASE("That nothing suffices is seen soon, however fine the units are", "[place]") {
    Making m({course}, {{0, 3000, none}, {0, 3000, none}});
    m.problem.unitStep = 1;
    const auto expectImpossible = [&](std::int64_t lacking) {
        const Placement p = m.solve();
        CHECK(text(p) ==
              "impossible deficit " + std::to_string(lacking) + " failed 0 open 0; chosen 0; slots 0");
        CHECK(p.nodes < 1000);
    };
    SECTION("a limit of units") {
        m.pool({0, 20'000}, Amount{0, 20'000}, {0, 1, 2});
        m.limit({0, 1, 2}).units = 15'000;
        expectImpossible(17'000);
    }
    SECTION("a limit of courses") {
        m.pool({0, 20'000}, Amount{0, 20'000}, {0, 1, 2});
        m.limit({1, 2}).courses = 5;
        expectImpossible(17'000);
    }
    SECTION("leaves that can't hold what a measure asks") {
        m.pool({2, 0}, Amount{2, 0}, {0, 1, 2});
        m.pool({0, 6000}, Amount{0, 6000}, {1, 2});
        m.measure({0, 1, 2}, {0, 15'000});
        expectImpossible(9000);
    }
    SECTION("stocks") {
        m.problem.stocks = {2};
        m.problem.prospects[0].stock = m.problem.prospects[1].stock = 0;
        m.pool({0, 20'000}, Amount{0, 20'000}, {0, 1, 2});
        m.problem.unitCeiling = 3000;
        expectImpossible(17'000);
    }
}

TEST_CASE("Items of a list", "[place]") {
    SECTION("a part of a bundle is placed when the bundle is complete") {
        Making m({course, course, course}, {any});
        const Index list = m.list(1, 1);
        const Index lecture = m.part(list, {0, 3});
        const Index lab = m.part(list, {1, 3});
        m.problem.leaves[list].items = {Item{{Alternative{{lecture, lab}, 0}}}};
        m.pool({1, 0}, Amount{1, 0}, {0, 2});
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 1 2");
    }
    SECTION("else when nothing else needs it") {
        Making m({course}, {any});
        const Index list = m.list(1, 1);
        const Index lecture = m.part(list, {0, 1});
        const Index lab = m.part(list, {1});
        m.problem.leaves[list].items = {Item{{Alternative{{lecture, lab}, 0}}}};
        m.pool({0, 0}, Amount{1, 0}, {0});
        // Half a bundle saves a course, so it has the lecture although the pool would come first.
        CHECK(text(m.solve()) == "possible deficit 3000 failed 0 open 0; chosen 0; slots 0");
        m.pool({1, 0}, Amount{1, 0}, {0, 1});
        // Now the lecture saves as much elsewhere.
        CHECK(text(m.solve()) == "possible deficit 6000 failed 0 open 0; chosen 0; slots 3");
    }
    SECTION("an item counts once, through one alternative") {
        Making m({course, course}, {any});
        const Index list = m.list(1, 1);
        const Index a = m.part(list, {0});
        const Index b = m.part(list, {1});
        m.problem.leaves[list].items = {Item{{Alternative{{a}, 0}, Alternative{{b}, 0}}}};
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 -");
    }
    SECTION("a missing milestone fails, and no course mends it") {
        Making m({course}, {any});
        const Index list = m.list(2, 2);
        const Index a = m.part(list, {0});
        m.problem.leaves[list].items = {Item{{Alternative{{a}, 2}}}, Item{{Alternative{{}, 1}}}};
        CHECK(text(m.solve()) == "possible deficit 0 failed 3 open 0; chosen 0; slots 0");
        m.problem.leaves[list].items[1].alternatives[0].missingMilestones = 0;
        CHECK(text(m.solve()) == "possible deficit 0 failed 2 open 0; chosen 0; slots 0");
    }
}

TEST_CASE("Limits leave the excess unplaced", "[place]") {
    Making m({course, course, course}, {any});
    m.pool({3, 0}, Amount{3, 0}, {0, 1, 2, 3});
    SECTION("by courses") {
        m.limit({0, 1}).courses = 1;
        CHECK(text(m.solve()) == "possible deficit 3000 failed 0 open 0; chosen 0; slots 0 - 0");
    }
    SECTION("by units") {
        m.limit({0, 1, 2}).units = 8000;
        CHECK(text(m.solve()) == "possible deficit 3000 failed 0 open 0; chosen 0; slots 0 0 -");
    }
    SECTION("and count further courses too, so that a repeat replaces the earlier one") {
        m.problem.prospects[0] = {6000, 6000, none};
        m.measure({3}, {0, 6000});
        m.limit({0, 3}).courses = 1;
        CHECK(text(m.solve()) == "possible deficit 6000 failed 0 open 0; chosen 0; slots - 0 0");
    }
}

TEST_CASE("A limit counting part lets the last course cross", "[place]") {
    Making m({units(4000), units(4000), units(4000)}, {any});
    m.pool({0, 9000}, Amount{0, 9000}, {0, 1, 2, 3});
    Limit& limit = m.limit({0, 1, 2});
    limit.units = 6000;
    limit.part = true;
    SECTION("and only what is below the cap counts") {
        const Placement p = m.solve();
        CHECK(text(p) == "possible deficit 3000 failed 0 open 0; chosen 0; slots 0 0 -");
        CHECK(p.further[0] == std::vector<Further>{{0, 0, 3000}});
        limit.units = 4000;
        CHECK(text(m.solve()) == "possible deficit 5000 failed 0 open 0; chosen 0; slots 0 - -");
    }
    SECTION("measures count the part too") {
        m.problem.leaves[0].need.units = 0;
        m.measure({1}, {0, 4000});
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots - 0 0");
        m.problem.measures[0].where = m.members({0, 1});
        m.problem.measures[0].need.units = 8000;
        CHECK_FALSE(m.solve().value.of(0).possible);
    }
    SECTION("of two such limits the one that leaves less") {
        Limit& other = m.limit({1, 2});
        other.units = 1000;
        other.part = true;
        const Placement p = m.solve();
        CHECK(text(p) == "possible deficit 4000 failed 0 open 0; chosen 0; slots 0 0 -");
    }
    SECTION("measures over all courses count whole units, beyond the cap too") {
        m.query.active = Bitset(3);
        m.problem.leaves[0].need = {2, 0};
        m.problem.leaves[0].upper = Amount{2, 0};
        m.problem.limits[0].where = m.members({3});
        m.problem.limits[0].units = 1000;
        m.measure({3}, {0, 4000}).unplacedToo = true;
        CHECK(m.solve().value.of(0).deficit ==
              6500); // half a unit, 3 units that cross, half a unit elsewhere
    }
    SECTION("a further course may cross as well") {
        m.query.active = Bitset(3);
        m.problem.prospects = {{4000, 4000, none}};
        m.problem.limits[0].where = m.members({3});
        CHECK_FALSE(m.solve().value.of(0).possible);
        m.problem.leaves[0].need.units = 6000;
        CHECK(text(m.solve()) == "possible deficit 8000 failed 0 open 0; chosen 0; slots - - -");
    }
}

TEST_CASE("A course fills several leaves where they share it", "[place]") {
    // One attempt with a use in each of two layers, and another one.
    Making m({{3000, 4000, 0, 7, 0}, {3000, 4000, 0, 7, 0}, course}, {any});
    m.pool({1, 0}, Amount{1, 0}, {0, 2, 3});
    m.pool({1, 0}, Amount{1, 0}, {1, 3});
    m.problem.leaves[1].layer = 1;
    const auto share = [&](std::initializer_list<std::size_t> members) {
        Sharing sharing{Bitset(2), Bitset(2), m.members(members)};
        sharing.first.set(0);
        sharing.second.set(1);
        m.problem.sharings = {sharing};
    };
    SECTION("not without a word") {
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots - 1 0");
    }
    SECTION("where both uses belong to what is shared") {
        share({0, 1});
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 1 -");
        share({0});
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots - 1 0");
    }
    SECTION("up to a number") {
        share({0, 1});
        m.problem.shareCaps.push_back(
            {m.problem.sharings[0].second, m.problem.sharings[0].first, m.members({0, 1}), 0, std::nullopt});
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots - 1 0");
        m.problem.shareCaps[0].courses = 1;
        m.problem.shareCaps[0].units = 3000;
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 1 -");
        m.problem.shareCaps[0].units = 2999;
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots - 1 0");
    }
    SECTION("it counts once for measures and limits") {
        share({0, 1, 3});
        m.limit({0, 1, 2, 3}).courses = 1;
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 1 -");
        m.problem.limits.clear();
        m.measure({0, 1, 2, 3}, {0, 4000});
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots - 1 0");
    }
    SECTION("a further course fills several at no further cost") {
        m.query.active = Bitset(3);
        CHECK(m.solve().value.of(0).deficit == 6000);
        share({3});
        const Placement p = m.solve();
        CHECK(p.value.of(0).deficit == 3000);
        CHECK(p.further[0] == std::vector<Further>{{0, 0, 0, {1}}});
    }
}

TEST_CASE("Parts of a split course fill a leaf each", "[place]") {
    Making m({{1000, std::nullopt, 0, 1, 0}, {2000, std::nullopt, 0, 1, 1}}, {});
    m.pool({0, 1000}, Amount{0, 1000}, {0});
    m.pool({0, 2000}, Amount{0, 2000}, {1});
    CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 1");
    SECTION("their units add up, the course counts once") {
        m.measure({0, 1}, {1, 3000});
        CHECK(m.solve().value.of(0).possible);
        m.problem.measures[0].need.courses = 2;
        CHECK_FALSE(m.solve().value.of(0).possible);
    }
    SECTION("two parts in one leaf are one course") {
        m.problem.slots[0].eligible = m.members({0, 1});
        m.problem.slots[1].eligible = m.members({});
        m.problem.leaves[0].need = {1, 3000};
        m.problem.leaves[0].upper = Amount{1, 3000};
        m.problem.leaves[1].need = {0, 0};
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 0");
        m.problem.leaves[0].need = {2, 3000};
        m.problem.leaves[0].upper = Amount{2, 3000};
        CHECK_FALSE(m.solve().value.of(0).possible);
    }
}

TEST_CASE("Averages fail or not", "[place]") {
    Making m({graded(2000), graded(4000), graded(3000)}, {any});
    SECTION("an optional low grade is left out") {
        m.pool({2, 0}, Amount{3, 0}, {0, 1, 2});
        m.measure({0, 1, 2}, {0, 0}).gpa = 3500;
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots - 0 0");
    }
    SECTION("but not where it is needed: further work is compared first") {
        m.pool({3, 0}, Amount{3, 0}, {0, 1, 2, 3});
        m.measure({0, 1, 2}, {0, 0}).gpa = 3500;
        CHECK(text(m.solve()) == "possible deficit 0 failed 1 open 0; chosen 0; slots 0 0 0");
    }
    SECTION("exactly: 3.000 is reached by 2, 4 and 3") {
        m.pool({3, 0}, Amount{3, 0}, {0, 1, 2, 3});
        m.measure({0, 1, 2}, {0, 0}).gpa = 3000;
        CHECK(m.solve().value.of(0).failed == 0);
        m.problem.measures[0].gpa = 3001;
        CHECK(m.solve().value.of(0).failed == 1);
    }
    SECTION("nothing graded fails") {
        m.problem.candidates = {course, course, course};
        m.pool({0, 0}, Amount{1, 0}, {0, 1, 2});
        m.measure({0, 1, 2}, {0, 0}).gpa = 1000;
        CHECK(m.solve().value.of(0).failed == 1);
    }
    SECTION("over all courses, placed or not") {
        m.pool({1, 0}, Amount{1, 0}, {1});
        Measure& all = m.measure({0, 1, 2}, {0, 0});
        all.gpa = 3500;
        CHECK(m.solve().value.of(0).failed == 0);
        m.problem.measures[0].unplacedToo = true;
        CHECK(m.solve().value.of(0).failed == 1);
    }
    SECTION("over all courses a course with two uses has its grade once") {
        m.problem.candidates[0].attempt = m.problem.candidates[1].attempt = 0;
        m.problem.candidates[0].points = 4000;
        m.pool({0, 0}, Amount{1, 0}, {1});
        m.measure({0, 1, 2}, {0, 0}).unplacedToo = true;
        m.problem.measures[0].gpa = 3500;
        CHECK(m.solve().value.of(0).failed == 0);
        m.problem.measures[0].gpa = 3501;
        CHECK(m.solve().value.of(0).failed == 1);
    }
}

TEST_CASE("An average is not given up while an item that asks for courses can be left empty", "[place]") {
    Making m({{2000, 4000}, {2000, 3000}, {2000, 1000}}, {{0, 3000, none}});
    m.problem.unitsPerCourse = 2000;
    m.problem.unitStep = 1000;
    m.problem.unitCeiling = 3000;
    const Index list = m.list(2, 2);
    const Index first = m.part(list, {0, 1, 3});
    const Index second = m.part(list, {0, 2, 3});
    m.problem.leaves[list].items = {Item{{Alternative{{first}, 0}}}, Item{{Alternative{{second}, 0}}}};
    m.measure({1, 3}, {2, 0}).unplacedToo = true;
    m.measure({0, 1, 2, 3}, {0, 0}).gpa = 3000;
    CHECK(text(m.solve()) == "possible deficit 2000 failed 0 open 0; chosen 0; slots 0 - -");
}

TEST_CASE("A prohibition fails where too much is placed, and makes nothing illegal", "[place]") {
    Making m({course, course, course}, {any});
    m.pool({2, 0}, Amount{3, 0}, {0, 1, 2, 3});
    m.problem.prohibitions.push_back({0, m.members({0, 1}), Bitset(1), 1, std::nullopt});
    m.problem.prohibitions[0].slots.set(0);
    SECTION("what the statements don't need is left out") {
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 - 0");
    }
    SECTION("what they need is placed, for further work is compared first") {
        m.problem.leaves[0].need.courses = 3;
        CHECK(text(m.solve()) == "possible deficit 0 failed 1 open 0; chosen 0; slots 0 0 0");
        m.problem.prohibitions[0].courses = 2;
        CHECK(m.solve().value.of(0).failed == 0);
    }
    SECTION("units are counted as well") {
        m.problem.prohibitions[0].courses.reset();
        m.problem.prohibitions[0].units = 5000;
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 - 0");
        m.problem.prohibitions[0].units = 6000;
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 0 0");
    }
    SECTION("further courses are left aside") {
        m.problem.prohibitions[0].where = m.members({0, 1, 2, 3});
        m.problem.prohibitions[0].courses = 0;
        CHECK(text(m.solve()) == "possible deficit 0 failed 1 open 0; chosen 0; slots 0 0 0");
        m.query.active = Bitset(3);
        CHECK(text(m.solve()) == "possible deficit 6000 failed 0 open 0; chosen 0; slots - - -");
    }
}

TEST_CASE("Different keys", "[place]") {
    Making m({course, course, course}, {any, any});
    m.pool({0, 0}, std::nullopt, {0, 1, 2, 3, 4});
    Measure& measure = m.measure({0, 1, 2, 3, 4}, {0, 0});
    measure.different = 3;
    SECTION("a course that belongs to two keys brings one, whichever is best") {
        measure.keys = {m.members({0, 1}), m.members({0}), m.members({1, 2})};
        CHECK(m.solve().value.of(0).deficit == 0);
        measure.keys = {m.members({0, 1}), m.members({0, 1}), m.members({0, 1})};
        CHECK_FALSE(m.solve().value.of(0).possible);
        measure.keys[2] = m.members({3});
        const Placement p = m.solve();
        CHECK(p.value.of(0).deficit == 3000);
        CHECK(p.further[0] == std::vector<Further>{{0, 0, 0}});
    }
    SECTION("further courses may each bring a key of their own") {
        measure.keys = {m.members({0, 1, 2})};
        measure.fresh = m.members({4});
        const Placement p = m.solve();
        CHECK(p.value.of(0).deficit == 6000);
        CHECK(p.further[0] == std::vector<Further>{{1, 0, 0}, {1, 0, 0}});
    }
    SECTION("in the braces, what brings no further key is redundant") {
        measure.keys = {m.members({0, 1}), m.members({2}), m.members({2})};
        measure.different = 2;
        m.problem.leaves[0].upper = Amount{0, 0};
        m.problem.leaves[0].measures = {0};
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 - 0");
    }
}

TEST_CASE("A measure with groups is met within one of them", "[place]") {
    Making m({course, course, course, course}, {any, any});
    m.pool({0, 0}, std::nullopt, {0, 1, 2, 3, 4, 5});
    Measure& measure = m.measure({0, 1, 2, 3, 4, 5}, {3, 0});
    measure.groups = {m.members({0, 1, 4}), m.members({2, 3, 5})};
    SECTION("by whichever lacks less") {
        CHECK(m.solve().value.of(0).deficit == 3000);
        m.query.active.reset(0);
        const Placement p = m.solve();
        CHECK(p.value.of(0).deficit == 3000);
        CHECK(p.further[0] == std::vector<Further>{{1, 0, 0}});
    }
    SECTION("in the braces, others are redundant") {
        m.problem.leaves[0].need = {3, 0};
        m.problem.leaves[0].upper = Amount{3, 0};
        m.problem.leaves[0].measures = {0};
        measure.need.courses = 2;
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 0 0 -");
        m.problem.leaves[0].need = {2, 0};
        m.problem.leaves[0].upper = Amount{2, 0};
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 0 - -");
    }
    SECTION("different keys in one group") {
        measure.need = {0, 0};
        measure.keys = {m.members({0, 1}), m.members({2}), m.members({3})};
        measure.different = 2;
        CHECK(m.solve().value.of(0).deficit == 0);
        measure.groups = {m.members({0, 1, 4}), m.members({0, 2, 5})};
        CHECK(m.solve().value.of(0).deficit == 0);
        measure.groups[1] = m.members({2, 4});
        CHECK_FALSE(m.solve().value.of(0).possible);
    }
}

TEST_CASE("A window looks at the last units", "[place]") {
    Making m({{3000, std::nullopt, 1}, {3000, std::nullopt, 2}, {3000, std::nullopt, 3}}, {any});
    m.pool({2, 0}, Amount{2, 0}, {0, 1, 2, 3});
    Measure& window = m.measure({1}, {0, 2000});
    window.within = m.members({0, 1, 2});
    window.window = 4000;
    SECTION("the course that crosses counts in part") {
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 0 -");
        m.query.fixed = {none, none, 0};
        CHECK(text(m.solve()) == "possible deficit 0 failed 1 open 0; chosen 0; slots 0 - 0");
        window.need.units = 1000;
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots - 0 0");
    }
    SECTION("in the term that is cut, what counts is taken first") {
        m.problem.candidates[2].when = 2;
        m.query.fixed = {none, none, 0};
        window.need.units = 3000;
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots - 0 0");
        window.need.units = 3001;
        CHECK(m.solve().value.of(0).failed == 1);
    }
    SECTION("what is not within is passed over") {
        m.query.fixed = {none, none, 0};
        window.within = m.members({0, 1});
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots - 0 0");
    }
    SECTION("over all courses, placed or not") {
        window.unplacedToo = true;
        CHECK(m.solve().value.of(0).failed == 1);
        window.window = 5000;
        CHECK(m.solve().value.of(0).failed == 0);
    }
    SECTION("further work is compared first") {
        m.problem.leaves[0].need.courses = 3;
        m.problem.leaves[0].upper = Amount{3, 0};
        CHECK(text(m.solve()) == "possible deficit 0 failed 1 open 0; chosen 0; slots 0 0 0");
    }
}

TEST_CASE("A measure over all courses looks at unplaced ones too", "[place]") {
    Making m({course, course}, {any});
    m.pool({1, 0}, Amount{1, 0}, {0, 1, 2});
    m.measure({0, 1, 2}, {0, 10'000}).unplacedToo = true;
    const Placement p = m.solve();
    CHECK(text(p) == "possible deficit 4000 failed 0 open 0; chosen 0; slots 0 -");
    CHECK(p.further[0] == std::vector<Further>{{0, none, 4000}});
}

TEST_CASE("What needs approval is used only where it saves something", "[place]") {
    Making m({course, course}, {any});
    m.pool({1, 0}, Amount{1, 0}, {0, 1, 2});
    m.problem.slots[0].provisional = m.members({0});
    CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots - 0");
    m.problem.leaves[0].need.courses = m.problem.leaves[0].upper->courses = 2;
    CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 1; chosen 0; slots 0 0");
}

TEST_CASE("Branches", "[place]") {
    Making m({course}, {any});
    m.problem.branches.resize(4, {0, 0, 0, true});
    m.problem.choices = {{0, 1, {1, 2, 3}, {}}};
    m.pool({2, 0}, Amount{2, 0}, {0, 1}, 1);
    m.pool({1, 0}, Amount{1, 0}, {0, 1}, 2);
    m.pool({1, 0}, Amount{1, 0}, {0, 1}, 3);
    SECTION("the best is taken, of equal ones the first") {
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0 2; slots 1");
    }
    SECTION("a declared one binds") {
        m.problem.choices[0].declared = {1, 3};
        CHECK(text(m.solve()) == "possible deficit 3000 failed 0 open 0; chosen 0 1; slots 0");
    }
    SECTION("what the query asks for goes before") {
        m.problem.choices[0].declared = {1};
        m.query.branches = {0, 3};
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0 3; slots 2");
    }
    SECTION("failed and open statements of a branch count") {
        m.problem.branches[2].failed = 1;
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0 3; slots 2");
        m.problem.branches[3].open = 1;
        m.problem.branches[3].failed = 1;
        CHECK(text(m.solve()) == "possible deficit 0 failed 1 open 0; chosen 0 2; slots 1");
    }
    SECTION("one that nobody can compute comes last, whatever the others lack") {
        m.problem.leaves.resize(2);
        m.problem.slots.resize(2);
        m.problem.branches[3] = {0, 0, 1, false};
        m.problem.branches[2].failed = 5;
        m.problem.choices[0].branches = {1, 3, 2};
        CHECK(text(m.solve()) == "possible deficit 0 failed 5 open 0; chosen 0 2; slots 1");
    }
    SECTION("two of three, or all where there are fewer") {
        m.problem.choices[0].count = 2;
        CHECK(text(m.solve()) == "possible deficit 3000 failed 0 open 0; chosen 0 2 3; slots 1");
        m.problem.choices[0].count = 7;
        CHECK(text(m.solve()) == "possible deficit 9000 failed 0 open 0; chosen 0 1 2 3; slots 0");
    }
    SECTION("a choice in a branch is made with it") {
        m.problem.branches.resize(6, {1, 0, 0, true});
        m.problem.choices.push_back({2, 1, {4, 5}, {}});
        m.pool({1, 0}, Amount{1, 0}, {1}, 4);
        CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0 2 5; slots 1");
        m.query.branches = {4};
        CHECK(text(m.solve()) == "possible deficit 3000 failed 0 open 0; chosen 0 2 4; slots 1");
    }
}

TEST_CASE("What the query fixes stays", "[place]") {
    Making m({course, course}, {any});
    m.pool({1, 0}, Amount{1, 0}, {0, 1, 2});
    m.pool({1, 0}, Amount{1, 0}, {0, 1, 2});
    m.query.fixed = {1, none};
    CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 1 0");
    SECTION("who takes no part is not placed") {
        m.query.active.reset(0);
        CHECK(text(m.solve()) == "possible deficit 3000 failed 0 open 0; chosen 0; slots - 0");
    }
    SECTION("what can't be kept is dropped, and the checker says so") {
        m.query.fixed = {1, 1};
        const Placement p = solve(m.problem, m.query);
        CHECK(text(p) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 1");
        CHECK(check(m.problem, m.query, p) == "candidate 0 is not where it must be");
    }
}

TEST_CASE("An average over all courses counts a course once, however many uses it has", "[place]") {
    Making m({{3000, 2000, 0, 0, 0}, {3000, 2000, 0, 0, 0}, {3000, 4000}}, {});
    m.pool({1, 0}, Amount{1, 0}, {0, 2});
    m.pool({1, 0}, Amount{1, 0}, {1, 2});
    m.problem.leaves[1].layer = 1;
    Measure& average = m.measure({0, 1, 2}, {});
    average.unplacedToo = true;
    average.gpa = 3000;
    CHECK(text(m.solve()) == "possible deficit 0 failed 0 open 0; chosen 0; slots 0 - 1");
    average.gpa = 3001;
    CHECK(text(m.solve()) == "possible deficit 0 failed 1 open 0; chosen 0; slots 0 - 1");
}

TEST_CASE("An empty problem is met", "[place]") {
    Making m({}, {});
    const Placement p = m.solve();
    CHECK(text(p) == "possible deficit 0 failed 0 open 0; chosen 0; slots");
    CHECK(p.value.met());
}
