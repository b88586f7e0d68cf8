#include "src/place/conflict.h"
#include "src/place/solve.h"
#include "tests/catch.h"
#include "tests/support/brute_force.h"
#include "tests/support/placements.h"
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
