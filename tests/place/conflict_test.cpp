#include "src/place/conflict.h"
#include "src/place/solve.h"
#include "tests/catch.h"
#include "tests/support/brute_force.h"
#include "tests/support/placements.h"
#include "tests/support/programmes.h"
#include "tests/support/random.h"
#include "tests/support/worlds.h"

#include <algorithm>

using namespace gradus;
using namespace gradus::place;
using test::Making;

namespace {

const Candidate course{3000, std::nullopt};

Demand leaf(Index i) {
    return {Demand::Kind::leaf, i};
}
Demand measure(Index i) {
    return {Demand::Kind::measure, i};
}

Bitset all(std::size_t size) {
    Bitset set(size);
    for (std::size_t i = 0; i < size; ++i) {
        set.set(i);
    }
    return set;
}

/// "leaf 0, measure 1 need 3 of 0 1": the demands, the courses they need when a count shows it, and what
/// counts for them.
std::string text(const std::optional<Conflict>& conflict) {
    if (!conflict) {
        return "none";
    }
    std::string text;
    for (const Demand& demand : conflict->demands) {
        text += text.empty() ? "" : ", ";
        text += (demand.kind == Demand::Kind::leaf ? "leaf " : "measure ") + std::to_string(demand.index);
    }
    text += conflict->need ? " need " + std::to_string(*conflict->need) + " of" : " of";
    for (const Index candidate : conflict->candidates) {
        text += " " + std::to_string(candidate);
    }
    for (const Index limit : conflict->limits) {
        text += ", limit " + std::to_string(limit);
    }
    for (const Index prospect : conflict->helpful) {
        text += ", helpful " + std::to_string(prospect);
    }
    return text;
}

std::string conflict(const Making& m, Demand unmet, const std::vector<Demand>& others,
                     std::uint64_t nodes = 10'000) {
    Budget budget(nodes);
    const Bitset active = all(m.problem.candidates.size());
    return text(conflictOf(m.problem, active, {0}, unmet, others, budget));
}

/// Whether the leaves can be filled together by the record alone, found out by trying everything.
bool fillable(const test::World& world, const Placement& shown, const std::vector<Demand>& demands) {
    Problem problem = world.problem;
    Query query = world.query;
    query.branches = shown.chosen;
    query.fixed.clear();
    for (Index i = 0; i < problem.leaves.size(); ++i) {
        if (std::count(demands.begin(), demands.end(), leaf(i)) == 0) {
            problem.leaves[i].need = {};
        }
    }
    for (Slot& slot : problem.slots) {
        for (std::size_t m = problem.candidates.size(); m < problem.members(); ++m) {
            slot.eligible.reset(m);
        }
    }
    const std::optional<Placement> best = test::bruteForce(problem, query, true, 10'000'000);
    REQUIRE(best);
    return best->value.sameDeficits(Value(problem.programs));
}

} // namespace

TEST_CASE("A conflict is the demands that too few courses have to serve", "[place]") {
    SECTION("two demands, two courses for three places") {
        Making m({course, course, course}, {});
        m.pool({2, 0}, Amount{2, 0}, {0, 1});
        m.pool({1, 0}, Amount{1, 0}, {0, 1});
        m.pool({1, 0}, Amount{1, 0}, {2});
        CHECK(conflict(m, leaf(1), {leaf(0), leaf(2)}) == "leaf 0, leaf 1 need 3 of 0 1");
    }
    SECTION("three demands through a chain of common courses") {
        Making m({course, course}, {});
        m.pool({1, 0}, Amount{1, 0}, {0});
        m.pool({1, 0}, Amount{1, 0}, {0, 1});
        m.pool({1, 0}, Amount{1, 0}, {1});
        CHECK(conflict(m, leaf(2), {leaf(0), leaf(1)}) == "leaf 0, leaf 1, leaf 2 need 3 of 0 1");
    }
    SECTION("a list counts items") {
        Making m({course, course}, {});
        const Index list = m.list(2, 2);
        m.problem.leaves[list].items = {{{{{m.part(list, {0})}, 0}}}, {{{{m.part(list, {1})}, 0}}}};
        m.pool({1, 0}, Amount{1, 0}, {0, 1});
        CHECK(conflict(m, leaf(1), {leaf(0)}) == "leaf 0, leaf 1 need 3 of 0 1");
    }
    SECTION("a demand that nothing else stands in the way of is in none") {
        Making m({course, course}, {});
        m.pool({1, 0}, Amount{1, 0}, {0});
        m.pool({2, 0}, Amount{2, 0}, {1});
        CHECK(conflict(m, leaf(1), {leaf(0)}) == "none");
    }
}

TEST_CASE("The fewest demands that want too many courses are told", "[place]") {
    Making m({course, course, course, course}, {});
    m.pool({1, 0}, Amount{1, 0}, {0});
    m.pool({1, 0}, Amount{1, 0}, {1});
    m.pool({1, 0}, Amount{1, 0}, {0, 1}); // the unmet one
    m.pool({1, 0}, Amount{1, 0}, {0, 2});
    m.pool({2, 0}, Amount{2, 0}, {0, 1});
    CHECK(conflict(m, leaf(2), {leaf(0), leaf(1)}) == "leaf 0, leaf 1, leaf 2 need 3 of 0 1");
    SECTION("two before three") {
        CHECK(conflict(m, leaf(2), {leaf(0), leaf(1), leaf(4)}) == "leaf 2, leaf 4 need 3 of 0 1");
    }
    SECTION("of two as small the first one, whatever the order in which they are given") {
        m.pool({2, 0}, Amount{2, 0}, {0, 1});
        CHECK(conflict(m, leaf(2), {leaf(5), leaf(4), leaf(1), leaf(0)}) == "leaf 2, leaf 4 need 3 of 0 1");
    }
    SECTION("not one that wants too many without the unmet one") {
        m.pool({1, 0}, Amount{1, 0}, {0});
        CHECK(conflict(m, leaf(2), {leaf(0), leaf(5), leaf(3)}) == "none");
        CHECK(conflict(m, leaf(2), {leaf(0), leaf(5), leaf(1)}) == "leaf 0, leaf 1, leaf 2 need 3 of 0 1");
    }
    SECTION("four") {
        m.pool({1, 0}, Amount{1, 0}, {2});
        m.pool({1, 0}, Amount{1, 0}, {1, 2});
        m.problem.slots[0].eligible = m.members({0, 3});
        m.pool({1, 0}, Amount{1, 0}, {0});
        m.problem.slots[2].eligible = m.members({0, 1});
        CHECK(conflict(m, leaf(2), {leaf(0), leaf(3), leaf(5), leaf(6), leaf(7)}) ==
              "leaf 2, leaf 3, leaf 5, leaf 6 need 4 of 0 1 2");
    }
    SECTION("unless a limit keeps fewer apart") {
        m.limit({0, 1}).courses = 1;
        CHECK(conflict(m, leaf(2), {leaf(0), leaf(1)}) == "leaf 0, leaf 2 of 0 1, limit 0");
    }
    SECTION("uses of one course are one, where they can't be shared") {
        for (std::size_t c = 0; c < 2; ++c) {
            m.problem.candidates[c].attempt = 0;
        }
        m.problem.leaves[1].layer = 1;
        CHECK(conflict(m, leaf(0), {leaf(1)}) == "leaf 0, leaf 1 need 2 of 0 1");
        m.problem.sharings = {{Bitset(5), Bitset(5), m.members({0, 1})}};
        m.problem.sharings[0].first.set(0);
        m.problem.sharings[0].second.set(1);
        CHECK(conflict(m, leaf(0), {leaf(1)}) == "none");
    }
}

TEST_CASE("Of a conflict among many demands it is told what would help", "[place]") {
    // Five leaves in a ring, each taking two neighbouring courses of four, and a sixth one beside it.
    const Prospect any{0, 30'000, none};
    Making m({course, course, course, course, course}, {any, any, any, any});
    m.pool({1, 0}, Amount{1, 0}, {0, 5});
    m.pool({1, 0}, Amount{1, 0}, {0, 1});
    m.pool({1, 0}, Amount{1, 0}, {1, 2, 7});
    m.pool({1, 0}, Amount{1, 0}, {2, 3});
    m.pool({1, 0}, Amount{1, 0}, {3});
    m.pool({1, 0}, Amount{1, 0}, {4, 6});
    const std::vector<Demand> others = {leaf(1), leaf(2), leaf(3), leaf(4), leaf(5)};
    CHECK(conflict(m, leaf(0), others) ==
          "leaf 0, leaf 1, leaf 2, leaf 3, leaf 4 need 5 of 0 1 2 3, helpful 0, helpful 2");
    SECTION("a kind that a limit keeps out doesn't") {
        m.limit({0, 1, 2, 3, 7}).courses = 4;
        CHECK(conflict(m, leaf(0), others) ==
              "leaf 0, leaf 1, leaf 2, leaf 3, leaf 4 need 5 of 0 1 2 3, helpful 0");
    }
    SECTION("nor one of which a limit lets none in, though it lets in the courses there are") {
        m.limit({5}).courses = 0;
        m.limit({7}).courses = 1;
        CHECK(conflict(m, leaf(0), others) ==
              "leaf 0, leaf 1, leaf 2, leaf 3, leaf 4 need 5 of 0 1 2 3, helpful 2");
    }
    SECTION("nor is it said of four") {
        m.problem.slots[3].eligible = m.members({2});
        CHECK(conflict(m, leaf(0), others) == "leaf 0, leaf 1, leaf 2, leaf 3 need 4 of 0 1 2");
    }
}

TEST_CASE("No smaller set of demands wants more courses than there are", "[place]") {
    test::Random random(7);
    std::size_t found = 0;
    for (int world = 0; world < 400; ++world) {
        Making m(std::vector<Candidate>(7, course), {});
        std::vector<Demand> others;
        for (Index l = 0; l < 8; ++l) {
            const auto need = static_cast<std::int64_t>(1 + random.below(2));
            m.pool({need, 0}, Amount{need, 0}, {random.below(7), random.below(7), random.below(7)});
            if (l > 0) {
                others.push_back(leaf(l));
            }
        }
        // The smallest violator by trying all sets, in the order of the sets of leaves.
        std::vector<Index> smallest;
        for (std::size_t set = 1; set < 256; set += 2) {
            std::vector<Index> leaves;
            std::int64_t need = 0;
            Bitset courses(7);
            bool minimal = true;
            for (Index l = 0; l < 8; ++l) {
                if ((set >> l & 1U) != 0) {
                    leaves.push_back(l);
                    need += m.problem.leaves[l].need.courses;
                    courses |= m.problem.slots[l].eligible;
                }
            }
            for (std::size_t part = (set - 1) & set; part != 0; part = (part - 1) & set) {
                std::int64_t partNeed = 0;
                Bitset partCourses(7);
                for (Index l = 0; l < 8; ++l) {
                    if ((part >> l & 1U) != 0) {
                        partNeed += m.problem.leaves[l].need.courses;
                        partCourses |= m.problem.slots[l].eligible;
                    }
                }
                minimal = minimal && partNeed <= static_cast<std::int64_t>(partCourses.count());
            }
            const bool violates = need > static_cast<std::int64_t>(courses.count());
            const bool first = smallest.empty() || leaves.size() < smallest.size() ||
                               (leaves.size() == smallest.size() && leaves < smallest);
            if (violates && minimal && leaves.size() >= 2 && leaves.size() <= mostTold && first) {
                smallest = leaves;
            }
        }
        if (smallest.empty()) {
            continue;
        }
        ++found;
        Budget budget(100'000);
        const auto told = conflictOf(m.problem, m.query.active, {0}, leaf(0), others, budget);
        INFO("world " << world << ": " << text(told));
        REQUIRE(told);
        std::vector<Index> leaves;
        for (const Demand& demand : told->demands) {
            leaves.push_back(demand.index);
        }
        CHECK(leaves == smallest);
        CHECK(told->need);
    }
    CHECK(found > 50);
}

TEST_CASE("A conflict of any size that a count shows is minimal", "[place]") {
    std::size_t found = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const test::Programme programme = test::overlappingProgramme(seed, 26, 20, 4);
        const Placement shown = solve(programme.problem, programme.query);
        // What the demands want of which courses, with one left out: too much, or not.
        const auto wantsTooMuch = [&](const std::vector<Demand>& demands, std::size_t without) {
            test::Programme alone = programme;
            for (Index l = 0; l < alone.problem.leaves.size(); ++l) {
                const auto at = std::find(demands.begin(), demands.end(), leaf(l));
                if (at == demands.end() || static_cast<std::size_t>(at - demands.begin()) == without) {
                    alone.problem.leaves[l].need = {};
                }
            }
            return best(alone.problem, alone.query).value.of(0).deficit > 0;
        };
        std::vector<Demand> demands;
        for (Index l = 0; l < programme.problem.leaves.size(); ++l) {
            demands.push_back(leaf(l));
        }
        for (const Demand& unmet : demands) {
            const auto held = std::count_if(shown.slotOf.begin(), shown.slotOf.end(), [&](Index slot) {
                return slot != none && programme.problem.slots[slot].leaf == unmet.index;
            });
            if (held >= programme.problem.leaves[unmet.index].need.courses) {
                continue;
            }
            std::vector<Demand> others = demands;
            others.erase(std::find(others.begin(), others.end(), unmet));
            Budget budget(100'000);
            const auto conflict =
                conflictOf(programme.problem, programme.query.active, shown.chosen, unmet, others, budget);
            if (!conflict) {
                continue;
            }
            ++found;
            INFO("seed " << seed << ": " << text(conflict));
            CHECK(wantsTooMuch(conflict->demands, demands.size()));
            for (std::size_t without = 0; without < conflict->demands.size(); ++without) {
                CHECK_FALSE(wantsTooMuch(conflict->demands, without));
            }
        }
    }
    CHECK(found > 10);
}

TEST_CASE("A conflict that no count shows says no number", "[place]") {
    SECTION("units") {
        Making m({{4000, std::nullopt}, {4000, std::nullopt}, {3000, std::nullopt}}, {});
        m.pool({0, 6000}, Amount{0, 6000}, {0, 1, 2});
        m.pool({0, 6000}, Amount{0, 6000}, {0, 1, 2});
        CHECK(conflict(m, leaf(1), {leaf(0)}) == "leaf 0, leaf 1 of 0 1 2");
    }
    SECTION("a measure that asks for what the leaf has no room for") {
        Making m({course, course, course}, {});
        m.pool({1, 0}, Amount{1, 0}, {0, 1});
        m.pool({1, 0}, Amount{1, 0}, {2});
        m.measure({0, 1}, {2, 0});
        CHECK(conflict(m, measure(0), {leaf(0), leaf(1)}) == "none");
        m.problem.slots[1].eligible.set(0);
        CHECK(conflict(m, measure(0), {leaf(0), leaf(1)}) == "none");
        m.problem.slots[1].eligible = m.members({0, 2});
        m.problem.measures[0].where = m.members({2});
        m.problem.measures[0].need = {1, 0};
        m.pool({1, 0}, Amount{1, 0}, {0});
        m.problem.measures[0].slots = Bitset(3);
        m.problem.measures[0].slots.set(1);
        m.problem.slots[0].eligible = m.members({2});
        CHECK(conflict(m, measure(0), {leaf(0), leaf(1)}) == "leaf 0, measure 0 of 2");
    }
    SECTION("a limit keeps both from holding") {
        Making m({course, course}, {});
        m.pool({1, 0}, Amount{1, 0}, {0});
        m.pool({1, 0}, Amount{1, 0}, {1});
        CHECK(conflict(m, leaf(1), {leaf(0)}) == "none");
        m.limit({0, 1}).courses = 2;
        CHECK(conflict(m, leaf(1), {leaf(0)}) == "none");
        m.limit({0, 1}).courses = 1;
        CHECK(conflict(m, leaf(1), {leaf(0)}) == "leaf 0, leaf 1 of 0 1, limit 1");
    }
}

TEST_CASE("An exhausted budget claims no conflict", "[place]") {
    Making m({course, course}, {});
    m.pool({2, 0}, Amount{2, 0}, {0, 1});
    m.pool({1, 0}, Amount{1, 0}, {0, 1});
    CHECK(conflict(m, leaf(1), {leaf(0)}) == "leaf 0, leaf 1 need 3 of 0 1");
    CHECK(conflict(m, leaf(1), {leaf(0)}, 0) == "none");
}

TEST_CASE("No conflict can be met, and without any one of its demands it can", "[place]") {
    std::size_t found = 0;
    for (std::uint64_t seed = 0; seed < 4'000; ++seed) {
        const test::World world = test::randomWorld(seed);
        if (!world.problem.measures.empty()) {
            continue;
        }
        const Placement shown = solve(world.problem, world.query);
        if (shown.value.met()) {
            continue;
        }
        std::vector<Demand> demands;
        for (Index i = 0; i < world.problem.leaves.size(); ++i) {
            const Index branch = world.problem.leaves[i].branch;
            if (std::count(shown.chosen.begin(), shown.chosen.end(), branch) > 0) {
                demands.push_back(leaf(i));
            }
        }
        for (const Demand& unmet : demands) {
            std::vector<Demand> others = demands;
            others.erase(std::find(others.begin(), others.end(), unmet));
            Budget budget(1'000'000);
            const std::optional<Conflict> conflict =
                conflictOf(world.problem, world.query.active, shown.chosen, unmet, others, budget);
            if (!conflict) {
                continue;
            }
            ++found;
            INFO(world.name << ": " << text(conflict));
            CHECK_FALSE(fillable(world, shown, conflict->demands));
            for (const Demand& left : conflict->demands) {
                std::vector<Demand> rest = conflict->demands;
                rest.erase(std::find(rest.begin(), rest.end(), left));
                CHECK(fillable(world, shown, rest));
            }
        }
    }
    INFO("conflicts found: " << found);
    CHECK(found >= 100);
}
