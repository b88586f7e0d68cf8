#include "src/place/check.h"
#include "src/place/solve.h"
#include "tests/catch.h"
#include "tests/support/placements.h"

using namespace gradus;
using namespace gradus::place;
using test::Making;

namespace {

/// A choice of one of so many branches. The pool of each asks for six units, of which courses of fixed units
/// bring more: it seems to miss less than it does.
Making choiceOf(const std::vector<std::int64_t>& unitsOf) {
    std::vector<Prospect> prospects;
    for (const std::int64_t units : unitsOf) {
        prospects.push_back({units, units, none});
    }
    Making m({}, std::move(prospects));
    m.problem.choices.push_back({0, 1, {}, {}});
    for (std::size_t k = 0; k < unitsOf.size(); ++k) {
        m.problem.branches.push_back({0});
        const auto branch = static_cast<Index>(k + 1);
        m.problem.choices[0].branches.push_back(branch);
        m.pool({0, 6000}, std::nullopt, {k}, branch);
    }
    return m;
}

} // namespace

TEST_CASE("Of branches that are as good the first one is chosen, whichever seems better", "[place]") {
    Making m = choiceOf({5000, 4000, 8000});
    m.problem.leaves[1].need.units = 8000;
    m.problem.leaves[2].need.units = 5000;
    m.problem.leaves[0].need.units = 7000;
    // 10, 8 and 8 units are missing; 7, 8 and 5 seem to be.
    CHECK(test::text(m.solve()) == "possible deficit 8000 failed 0 open 0; chosen 0 2; slots");
    CHECK(best(m.problem, m.query).value == m.solve().value);
}

TEST_CASE("Of branches that seem as good the best one is found", "[place]") {
    Making m = choiceOf({5000, 6000, 4000});
    CHECK(test::text(m.solve()) == "possible deficit 6000 failed 0 open 0; chosen 0 2; slots");
}

TEST_CASE("More branches than are weighed at once: the best is found wherever it stands", "[place]") {
    std::vector<std::int64_t> unitsOf(150, 5000);
    const std::size_t at = GENERATE(std::size_t{0}, std::size_t{63}, std::size_t{64}, std::size_t{149});
    unitsOf[at] = 7000;
    Making m = choiceOf(unitsOf);
    const Placement placement = m.solve();
    CHECK(placement.value.of(0).deficit == 7000);
    CHECK(placement.chosen == std::vector<Index>{0, static_cast<Index>(at + 1)});
    SECTION("when the budget ends, no branch is worse than the bound") {
        for (std::uint64_t budget = 0; budget < 400; budget += 7) {
            INFO(budget);
            m.query.budget = budget;
            const Placement early = solve(m.problem, m.query);
            CHECK(check(m.problem, m.query, early).empty());
            CHECK(early.bound.of(0).deficit <= 7000);
            CHECK((!early.proven || early.chosen == placement.chosen));
        }
    }
}
