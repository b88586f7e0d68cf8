#include "src/place/check.h"
#include "src/place/solve.h"
#include "tests/catch.h"
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
const Prospect any{0, 30'000, none};

Candidate units(std::int64_t of) {
    return {of, std::nullopt};
}

/// "0 1u 3(0 2)": the leaves, those counted by units, and the items taken for full.
std::string text(const std::optional<Cut>& cut) {
    if (!cut) {
        return "none";
    }
    std::string text;
    for (const Cut::Side& side : cut->leaves) {
        text += (text.empty() ? "" : " ") + std::to_string(side.leaf) + (side.inUnits ? "u" : "");
        for (const Index item : side.full) {
            text += (item == side.full.front() ? "(" : " ") + std::to_string(item);
        }
        text += side.full.empty() ? "" : ")";
    }
    return text;
}

/// The deficit of the answer and its cut, which the checker has accepted.
std::string proof(Making& m) {
    const Placement found = m.solve();
    return std::to_string(found.value.of(0).deficit) + " by " + text(found.cut);
}

/// What the checker says of the answer with another cut.
std::string complaint(const Making& m, const Placement& found, Cut cut) {
    Placement other = found;
    other.cut = std::move(cut);
    return check(m.problem, m.query, other);
}

} // namespace

TEST_CASE("A cut proves the deficit: the leaves that compete for too few courses", "[place]") {
    SECTION("the one that lacks a course, and the one that holds it") {
        Making m({course, course, course}, {any});
        m.pool({2, 0}, Amount{2, 0}, {0, 1, 3});
        m.pool({1, 0}, Amount{1, 0}, {0, 1, 3});
        m.pool({1, 0}, Amount{1, 0}, {2, 3});
        CHECK(proof(m) == "3000 by 0 1");
    }
    SECTION("through a chain") {
        Making m({course, course}, {any});
        m.pool({1, 0}, Amount{1, 0}, {0, 2});
        m.pool({1, 0}, Amount{1, 0}, {0, 1, 2});
        m.pool({1, 0}, Amount{1, 0}, {1, 2});
        CHECK(proof(m) == "3000 by 0 1 2");
    }
    SECTION("courses that take no part bring nothing") {
        Making m({course, course, course}, {any});
        m.pool({3, 0}, Amount{3, 0}, {0, 1, 2, 3});
        m.query.active.reset(1);
        CHECK(proof(m) == "3000 by 0");
    }
    SECTION("units, where they add up") {
        Making m({units(4000), units(2000)}, {any});
        m.pool({0, 6000}, Amount{0, 6000}, {0, 1, 2});
        m.pool({0, 4000}, Amount{0, 4000}, {0, 2});
        CHECK(proof(m) == "4000 by 0u 1u");
    }
    SECTION("of what a pool needs, what it lacks more of") {
        Making m({units(2000), units(2000)}, {any});
        m.pool({2, 9000}, Amount{2, 9000}, {0, 1, 2});
        CHECK(proof(m) == "5000 by 0u");
        m.problem.leaves[0].need = {4, 9000};
        m.problem.leaves[0].upper = Amount{4, 9000};
        CHECK(proof(m) == "6000 by 0");
    }
    SECTION("an item that several courses could fill counts as full") {
        Making m({course, course}, {any});
        const Index list = m.list(2, 2);
        m.problem.leaves[list].items = {{{{{m.part(list, {0, 1, 2})}, 0}}}, {{{{m.part(list, {2})}, 0}}}};
        CHECK(proof(m) == "3000 by 0(0)");
    }
    SECTION("unless one of them is what another leaf lacks") {
        Making m({course}, {any});
        const Index list = m.list(1, 1);
        m.problem.leaves[list].items = {{{{{m.part(list, {0, 1})}, 0}}}};
        m.pool({1, 0}, Amount{1, 0}, {0, 1});
        CHECK(proof(m) == "3000 by 0 1");
    }
    SECTION("a bundle asks for all its parts") {
        Making m({course}, {any});
        const Index list = m.list(1, 1);
        m.problem.leaves[list].items = {{{{{m.part(list, {0}), m.part(list, {1})}, 0}}}};
        CHECK(proof(m) == "3000 by 0");
    }
    SECTION("uses of one course bring it once, or as often as it may be shared") {
        Making m({{3000, std::nullopt, 0, 0}, {3000, std::nullopt, 0, 0}}, {any});
        m.pool({1, 0}, Amount{1, 0}, {0, 2});
        m.pool({1, 0}, Amount{1, 0}, {1});
        m.problem.leaves[1].layer = 1;
        CHECK(proof(m) == "3000 by 0 1");
        m.problem.sharings = {{Bitset(2), Bitset(2), m.members({0, 1})}};
        m.problem.sharings[0].first.set(0);
        m.problem.sharings[0].second.set(1);
        CHECK(proof(m) == "0 by none");
        m.pool({1, 0}, Amount{1, 0}, {0, 1, 2});
        m.problem.leaves[2].layer = 2;
        m.problem.sharings[0].first = m.problem.sharings[0].second = Bitset(3);
        m.problem.sharings[0].first.set(0);
        m.problem.sharings[0].second.set(1);
        CHECK(proof(m) == "3000 by 0 1 2");
    }
}

TEST_CASE("Where counting proves too little there is no cut", "[place]") {
    SECTION("nothing is missing, or nothing suffices") {
        Making m({course}, {any});
        m.pool({1, 0}, Amount{1, 0}, {0, 1});
        CHECK(proof(m) == "0 by none");
        m.pool({1, 0}, Amount{1, 0}, {});
        CHECK(proof(m) == "3000 by none");
    }
    SECTION("a limit") {
        Making m({course, course}, {any});
        m.pool({2, 0}, Amount{2, 0}, {0, 1, 2});
        m.limit({0, 1}).courses = 1;
        CHECK(proof(m) == "3000 by none");
    }
    SECTION("units that don't add up") {
        Making m({units(4000), units(4000)}, {any});
        m.pool({0, 5000}, Amount{0, 5000}, {0, 1, 2});
        m.pool({0, 3000}, Amount{0, 3000}, {0, 1, 2});
        m.pool({0, 1000}, Amount{0, 1000}, {0, 1, 2});
        CHECK(proof(m) == "2000 by none");
    }
    SECTION("further courses that cost more") {
        Making m({}, {{4000, 4000, none}});
        m.pool({1, 0}, Amount{1, 0}, {0});
        CHECK(proof(m) == "4000 by none");
    }
    SECTION("a measure") {
        Making m({course}, {any});
        m.pool({0, 0}, std::nullopt, {0, 1});
        m.measure({0, 1}, {2, 0});
        CHECK(proof(m) == "3000 by none");
    }
    SECTION("a search cut short") {
        Making m({course}, {any});
        m.pool({2, 0}, Amount{2, 0}, {0, 1});
        CHECK(proof(m) == "3000 by 0");
        m.query.budget = 0;
        CHECK_FALSE(solve(m.problem, m.query).cut);
    }
}

TEST_CASE("The checker refuses a cut that does not prove the deficit", "[place]") {
    Making m({course, course}, {any});
    m.problem.branches.resize(3);
    m.problem.choices = {{0, 1, {1, 2}, {}}};
    m.problem.branches[1].choice = m.problem.branches[2].choice = 0;
    m.pool({2, 0}, Amount{2, 0}, {0, 1, 2});
    m.pool({1, 0}, Amount{1, 0}, {0, 1, 2});
    m.pool({0, 0}, Amount{0, 0}, {0, 1, 2}, 1);
    m.pool({9, 0}, Amount{9, 0}, {}, 2);
    const Index list = m.list(1, 1);
    m.problem.leaves[list].items = {{{{{m.part(list, {2})}, 0}}}};
    const Placement found = m.solve();
    REQUIRE(text(found.cut) == "0 1 4");
    CHECK(complaint(m, found, *found.cut) == "");
    CHECK(complaint(m, found, {}) == "the cut proves a deficit of 0");
    CHECK(complaint(m, found, {{{0, false, {}}, {1, false, {}}}}) == "the cut proves a deficit of 3000");
    CHECK(complaint(m, found, {{{0, false, {}}, {4, false, {}}}}) == "the cut proves a deficit of 3000");
    CHECK(complaint(m, found, {{{0, true, {}}, {1, false, {}}, {4, false, {}}}}) ==
          "the cut proves a deficit of 0");
    CHECK(complaint(m, found, {{{0, false, {}}, {1, false, {}}, {4, false, {0}}}}) ==
          "the cut proves a deficit of 3000");
    CHECK(complaint(m, found, {{{1, false, {}}, {0, false, {}}, {4, false, {}}}}) ==
          "the leaves of the cut are not in order");
    CHECK(complaint(m, found, {{{0, false, {}}, {0, false, {}}, {4, false, {}}}}) ==
          "the leaves of the cut are not in order");
    CHECK(complaint(m, found, {{{3, false, {}}}}) ==
          "leaf 3 of the cut is not a live one of the first programme");
    CHECK(complaint(m, found, {{{5, false, {}}}}) == "the cut names a leaf that there is not");
    CHECK(complaint(m, found, {{{4, true, {}}}}) == "leaf 4 of the cut is a list, which needs no units");
    CHECK(complaint(m, found, {{{0, false, {0}}}}) == "leaf 0 of the cut has no such items");
    CHECK(complaint(m, found, {{{4, false, {1}}}}) == "leaf 4 of the cut has no such items");
    CHECK(complaint(m, found, {{{4, false, {0, 0}}}}) == "leaf 4 of the cut has no such items");

    SECTION("another deficit claimed") {
        Placement less = found;
        less.value.of(0).deficit = less.bound.of(0).deficit = 3000;
        less.further[0].pop_back();
        CHECK(check(m.problem, m.query, less) != "");
    }
    SECTION("one where none is proven") {
        Placement open = found;
        open.proven = false;
        CHECK(check(m.problem, m.query, open) == "a cut where no deficit is proven");
    }
    SECTION("a leaf of another programme") {
        m.problem.programs = 2;
        m.problem.branches = {{}, {}};
        m.problem.choices.clear();
        m.problem.leaves[2].branch = m.problem.leaves[3].branch = 1;
        m.problem.slots[3].eligible = m.members({2});
        const Placement both = m.solve();
        REQUIRE(text(both.cut) == "0 1 4");
        CHECK(complaint(m, both, {{{0, false, {}}, {1, false, {}}, {3, false, {}}, {4, false, {}}}}) ==
              "leaf 3 of the cut is not a live one of the first programme");
    }
    SECTION("one that counts a shared further course twice") {
        m.problem.leaves[1].layer = 1;
        m.problem.sharings = {{Bitset(5), Bitset(5), m.members({2})}};
        m.problem.sharings[0].first.set(0);
        m.problem.sharings[0].second.set(1);
        const Placement shared = m.solve();
        CHECK(complaint(m, shared, *found.cut) == "the cut counts a further course of kind 0 twice");
    }
    SECTION("one that forgets a use that may be shared") {
        m.problem.candidates.assign(2, {3000, std::nullopt, 0, 0});
        m.problem.slots[0].eligible = m.members({0, 2});
        m.problem.slots[1].eligible = m.members({1, 2});
        m.problem.leaves[1].layer = 1;
        CHECK(text(m.solve().cut) == "0 1 4");
        m.problem.sharings = {{Bitset(5), Bitset(5), m.members({0, 1})}};
        m.problem.sharings[0].first.set(0);
        m.problem.sharings[0].second.set(1);
        const Placement shared = m.solve();
        CHECK(shared.value.of(0).deficit == 6000);
        CHECK(text(shared.cut) == "0 4");
        CHECK(complaint(m, shared, {{{0, false, {}}, {1, false, {}}, {4, false, {}}}}) == "");
    }
}

TEST_CASE("No cut proves more than the least deficit", "[place]") {
    std::size_t proven = 0;
    std::size_t lacking = 0;
    std::size_t tried = 0;
    for (std::uint64_t seed = 0; seed < 6'000; ++seed) {
        const test::World world = test::randomWorld(seed);
        Placement found = solve(world.problem, world.query);
        const ProgramValue& value = found.value.of(0);
        const std::string complaint = check(world.problem, world.query, found);
        INFO(world.name << ": " << complaint);
        CHECK(complaint.find("cut") == std::string::npos);
        if (!found.proven || !value.possible || !complaint.empty()) {
            continue;
        }
        lacking += value.deficit > 0 ? 1 : 0;
        proven += found.cut ? 1 : 0;
        test::Random random(seed);
        for (int k = 0; k < 20; ++k) {
            Cut cut;
            for (Index l = 0; l < world.problem.leaves.size(); ++l) {
                const Leaf& leaf = world.problem.leaves[l];
                if (random.below(3) == 0) {
                    continue;
                }
                cut.leaves.push_back({l, leaf.pool != none && random.below(2) == 0, {}});
                for (Index i = 0; i < leaf.items.size(); ++i) {
                    if (random.below(4) == 0) {
                        cut.leaves.back().full.push_back(i);
                    }
                }
            }
            found.cut = cut;
            const std::string wrong = check(world.problem, world.query, found);
            const std::string_view proves = "the cut proves a deficit of ";
            if (wrong.compare(0, proves.size(), proves) == 0) {
                INFO(world.name << ": " << text(cut));
                CHECK(std::stoll(wrong.substr(proves.size())) < value.deficit);
                ++tried;
            }
        }
    }
    INFO(proven << " of " << lacking << " deficits proven by a cut, " << tried << " cuts made by chance");
    CHECK(proven > 500);
    CHECK(tried > 10'000);
}

TEST_CASE("Most deficits of programmes of real size are proven by a cut", "[place]") {
    std::size_t proven = 0;
    std::size_t lacking = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        for (const test::Programme& programme :
             {test::typicalProgramme(seed), test::overlappingProgramme(seed, 30, 20, 4)}) {
            const Placement found = solve(programme.problem, programme.query);
            CHECK(check(programme.problem, programme.query, found) == "");
            lacking += found.value.of(0).deficit > 0 ? 1 : 0;
            proven += found.cut ? 1 : 0;
        }
    }
    INFO(proven << " of " << lacking);
    CHECK(2 * proven > lacking);
}
