#include "src/place/check.h"
#include "src/place/solve.h"
#include "tests/catch.h"
#include "tests/support/placements.h"

using namespace gradus;
using namespace gradus::place;
using test::Making;

// What is cut off must be worse: worlds in which a bound that is a little too high would hide the answer.

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
