#include "src/place/solve.h"
#include "tests/catch.h"
#include "tests/support/asp.h"
#include "tests/support/asp_run.h"
#include "tests/support/placements.h"
#include "tests/support/random.h"
#include "tests/support/worlds.h"

#include <algorithm>
#include <iostream>
#include <set>

using namespace gradus;
using namespace gradus::place;

namespace {

std::string text(const Value& value) {
    std::string all;
    for (std::size_t k = 0; k < value.programs(); ++k) {
        const ProgramValue& of = value.of(k);
        all += (k > 0 ? "; " : "") + std::string(of.possible ? "possible" : "not possible") + " deficit " +
               std::to_string(of.deficit) + " failed " + std::to_string(of.failed) + " open " +
               std::to_string(of.open);
    }
    return all;
}

/// Compares the solver's values with the answer set programme's, counts them and keeps the first few
/// disagreements.
class Judgement {
public:
    void operator()(const test::World& world) {
        const test::AspAnswer expected = test::aspValue(world.problem, world.query);
        if (!expected.value) {
            ++gaveUp;
            std::cout << world.name << " given up: " << expected.gaveUp << "\n";
            return;
        }
        ++compared;
        const Placement found = solve(world.problem, world.query);
        if ((!found.proven || !(found.value == *expected.value)) && ++disagreed <= 5) {
            first += world.name + (found.proven ? "" : " (not proven)") +
                     "\n  solver:               " + text(found.value) +
                     "\n  answer set programme: " + text(*expected.value) + "\n";
        }
        features.insert(world.features.begin(), world.features.end());
    }

    void tell(const std::string& what) const {
        std::cout << what << " compared with the answer set programme: " << compared << "; given up "
                  << gaveUp << "\n";
    }

    std::size_t compared = 0;
    std::size_t gaveUp = 0;
    std::size_t disagreed = 0;
    std::string first;
    std::set<std::size_t> features; ///< of the worlds compared
};

/// Whether the world has a feature of each list.
bool hasBoth(const test::World& world, const std::set<std::string>& one, const std::set<std::string>& two) {
    const auto any = [&](const std::set<std::string>& of) {
        return std::any_of(world.features.begin(), world.features.end(),
                           [&](std::size_t f) { return of.count(test::worldFeatures()[f]) > 0; });
    };
    return any(one) && any(two);
}

/// Random worlds of their own: not those that the brute force is compared in. One part of four, for ctest
/// runs them beside each other.
void compareRandomWorlds(std::uint64_t part) {
    if (!test::hasAsp()) {
        GRADUS_SKIP("gringo and clasp are not installed (tools/packages.txt)");
    }
    Judgement judgement;
    for (std::uint64_t seed = part; seed < 2000; seed += 4) {
        judgement(test::randomWorld(100'000 + seed));
    }
    judgement.tell("random worlds");
    CHECK(judgement.first == "");
    CHECK(judgement.disagreed == 0);
    CHECK(judgement.compared == 500);
    CHECK(judgement.gaveUp == 0);
    CHECK(judgement.features.size() == test::worldFeatures().size());
}

/// Hangs choices into the last programme of a world: one that offers some of its leaves, and one in the first
/// branch of that; with branches declared, asked for, failing and uncomputable by chance.
void addChoices(test::World& world, std::uint64_t seed) {
    test::Random random(seed);
    Problem& p = world.problem;
    Index in = p.programs - 1;
    for (int depth = 0; depth < 2; ++depth) {
        const auto number = static_cast<Index>(p.choices.size());
        Choice choice;
        choice.branch = in;
        choice.count = static_cast<Index>(1 + random.below(2));
        for (std::size_t i = 2 + random.below(2); i > 0; --i) {
            choice.branches.push_back(static_cast<Index>(p.branches.size()));
            p.branches.push_back({number, static_cast<int>(random.below(2)),
                                  static_cast<int>(random.below(2)), random.below(4) > 0});
        }
        for (Leaf& leaf : p.leaves) {
            if (leaf.branch == in && random.below(3) > 0) {
                leaf.branch = choice.branches[random.below(choice.branches.size())];
                for (const Index m : leaf.measures) {
                    p.measures[m].branch = leaf.branch;
                }
            }
        }
        std::vector<Index> left = choice.branches;
        for (std::size_t i = random.below(3); i > 0; --i) {
            const std::size_t at = random.below(left.size());
            choice.declared.push_back(left[at]);
            left.erase(left.begin() + static_cast<std::ptrdiff_t>(at));
        }
        in = choice.branches.front();
        p.choices.push_back(choice);
    }
    const Choice& outer = p.choices[p.choices.size() - 2];
    const Choice& inner = p.choices.back();
    switch (random.below(4)) {
    case 0:
        world.query.branches.push_back(inner.branches[random.below(inner.branches.size())]);
        break;
    case 1:
        world.query.branches.push_back(outer.branches[random.below(outer.branches.size())]);
        break;
    default:
        break;
    }
    world.name += " with more choices";
}

} // namespace

TEST_CASE("The solver has the value of the answer set programme in random worlds, first quarter", "[place]") {
    compareRandomWorlds(0);
}
TEST_CASE("The solver has the value of the answer set programme in random worlds, second quarter",
          "[place]") {
    compareRandomWorlds(1);
}
TEST_CASE("The solver has the value of the answer set programme in random worlds, third quarter", "[place]") {
    compareRandomWorlds(2);
}
TEST_CASE("The solver has the value of the answer set programme in random worlds, fourth quarter",
          "[place]") {
    compareRandomWorlds(3);
}

TEST_CASE("The solver has the value of the answer set programme in small worlds", "[place]") {
    if (!test::hasAsp()) {
        GRADUS_SKIP("gringo and clasp are not installed (tools/packages.txt)");
    }
    Judgement judgement;
    test::forEachSmallWorld(241, std::ref(judgement));
    judgement.tell("small worlds");
    CHECK(judgement.first == "");
    CHECK(judgement.disagreed == 0);
    CHECK(judgement.compared >= 450);
    CHECK(judgement.gaveUp == 0);
}

TEST_CASE("The solver has the value of the answer set programme in worlds with choices in choices",
          "[place]") {
    if (!test::hasAsp()) {
        GRADUS_SKIP("gringo and clasp are not installed (tools/packages.txt)");
    }
    Judgement judgement;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        test::World world = test::randomWorld(200'000 + seed);
        if (world.problem.choices.empty()) {
            addChoices(world, seed);
            judgement(world);
        }
    }
    judgement.tell("worlds with choices in choices");
    CHECK(judgement.first == "");
    CHECK(judgement.disagreed == 0);
    CHECK(judgement.compared >= 300);
    CHECK(judgement.gaveUp == 0);
}

TEST_CASE("The solver has the value of the answer set programme where rules meet that seldom do", "[place]") {
    if (!test::hasAsp()) {
        GRADUS_SKIP("gringo and clasp are not installed (tools/packages.txt)");
    }
    const std::set<std::string> braces{
        "courses in braces",           "units in braces", "sets in braces",
        "braces looking at all",       "keys in braces",  "courses in one group, in braces",
        "keys in one group, in braces"};
    const std::set<std::string> uses{"limit counting part", "limit of one leaf counting part",
                                     "two limits counting part", "sharing", "split courses"};
    const std::set<std::string> cap{"sharing up to a number"};
    Judgement judgement;
    for (std::uint64_t seed = 500'000; judgement.compared + judgement.gaveUp < 400; ++seed) {
        const test::World world = test::randomWorld(seed);
        if (hasBoth(world, braces, uses) || hasBoth(world, cap, cap)) {
            judgement(world);
        }
    }
    judgement.tell("worlds where rules meet that seldom do");
    CHECK(judgement.first == "");
    CHECK(judgement.disagreed == 0);
    CHECK(judgement.gaveUp == 0);
}

TEST_CASE("The answer set programme says of made problems what the page says", "[place]") {
    if (!test::hasAsp()) {
        GRADUS_SKIP("gringo and clasp are not installed (tools/packages.txt)");
    }
    const auto value = [](test::Making& m) {
        const test::AspAnswer answer = test::aspValue(m.problem, m.query);
        CHECK(answer.gaveUp == "");
        const Value found = m.solve().value;
        CHECK(text(found) == text(answer.value.value_or(Value())));
        return text(found);
    };
    SECTION("two units that a count uses cost a course") {
        test::Making m({}, {{2000, 2000, none}});
        m.problem.unitStep = 1000;
        const Index leaf = m.pool({0, 2000}, std::nullopt, {0});
        SECTION("but two units where none does") {
            CHECK(value(m) == "possible deficit 2000 failed 0 open 0");
        }
        SECTION("the upper amount of its pool") {
            m.problem.leaves[leaf].upper = Amount{1, 0};
            CHECK(value(m) == "possible deficit 3000 failed 0 open 0");
        }
        SECTION("a set") {
            m.measure({0}, {}).allOf = {m.members({0})};
            CHECK(value(m) == "possible deficit 3000 failed 0 open 0");
        }
        SECTION("a key that no other course brings") {
            Measure& measure = m.measure({0}, {});
            measure.different = 1;
            measure.fresh = m.members({0});
            CHECK(value(m) == "possible deficit 3000 failed 0 open 0");
        }
    }
    SECTION("a list that asks for more items than it has lacks one part for each of these") {
        test::Making m({}, {{2000, 2000, none}});
        m.problem.unitStep = 1000;
        const Index leaf = m.list(3, 3);
        Alternative both;
        both.parts = {m.part(leaf, {0}), m.part(leaf, {0})};
        m.problem.leaves[leaf].items = {{{both}}};
        CHECK(value(m) == "not possible deficit 12000 failed 0 open 0");
    }
    SECTION("in the term that a window cuts, what it asks for comes first") {
        const std::int64_t other = GENERATE(1, 2); // its term
        test::Making m({{2000, std::nullopt, 1}, {2000, std::nullopt, other}}, {});
        m.problem.unitStep = 1000;
        m.pool({0, 0}, std::nullopt, {0, 1});
        Measure& window = m.measure({0}, {0, 2000});
        window.unplacedToo = true;
        window.window = 3000;
        window.within = m.members({0, 1});
        CHECK(value(m) ==
              (other == 1 ? "possible deficit 0 failed 0 open 0" : "possible deficit 0 failed 1 open 0"));
    }
    SECTION("a second part of a course is redundant in a pool for one course, and so not in a window") {
        test::Making m({{2000, std::nullopt, 0, 0, 0}, {1000, std::nullopt, 0, 0, 1}}, {});
        m.problem.unitStep = 1000;
        const Index leaf = m.pool({1, 0}, Amount{1, 0}, {0, 1});
        m.problem.leaves[leaf].measures = {0};
        m.measure({0, 1}, {2, 0});
        Measure& window = m.measure({0, 1}, {0, 3000});
        window.window = 3000;
        window.within = m.members({0, 1});
        CHECK(value(m) == "not possible deficit 3000 failed 1 open 0");
    }
    SECTION("what counts in part leaves less, so another course is not redundant") {
        test::Making m({{3000, std::nullopt}, {1000, std::nullopt}}, {});
        m.problem.unitStep = 1000;
        const Index leaf = m.pool({1, 0}, Amount{1, 0}, {0, 1});
        m.problem.leaves[leaf].measures = {0};
        m.measure({0, 1}, {0, 3000});
        Limit& limit = m.limit({0});
        limit.units = 2000;
        limit.part = true;
        CHECK(value(m) == "possible deficit 0 failed 0 open 0");
    }
}

TEST_CASE("What is beyond the answer set programme is named, and never an agreement", "[place]") {
    test::Making m({{2000, std::nullopt}, {2000, std::nullopt}}, {{0, 3000, none}});
    m.problem.unitStep = 1000;
    m.pool({1, 0}, Amount{1, 0}, {0, 1, 2});
    const auto gaveUp = [&] {
        const test::AspAnswer answer = test::aspValue(m.problem, m.query);
        CHECK_FALSE(answer.value);
        return answer.gaveUp;
    };
    SECTION("a limit counting part beside sharing") {
        m.limit({0}).units = 1000;
        m.problem.limits[0].part = true;
        m.problem.sharings.push_back({Bitset(1), Bitset(1), m.members({0})});
        CHECK(gaveUp() == "a limit counting part beside sharing");
    }
    SECTION("many keys") {
        Measure& measure = m.measure({0}, {});
        measure.different = 1;
        measure.keys.assign(6, m.members({0}));
        CHECK(gaveUp() == "more than 5 different keys");
    }
    SECTION("many further courses") {
        m.problem.leaves[0].need.courses = 3000;
        CHECK(gaveUp() == "too many further courses to choose from");
    }
    SECTION("large numbers") {
        m.problem.candidates[0].units = 1'000'000'000;
        m.problem.candidates[0].points = 4000;
        CHECK(gaveUp() == "numbers that do not fit");
    }
    SECTION("units that are no steps") {
        m.problem.candidates[0].units = 1500;
        CHECK(gaveUp() == "numbers that do not fit");
    }
    SECTION("small steps under a limit counting part") {
        m.limit({0}).units = 1000;
        m.problem.limits[0].part = true;
        m.problem.candidates[0].units = 401'000;
        CHECK(gaveUp() == "a limit counting part with many small steps");
    }
    SECTION("small steps that a leaf may lack") {
        m.problem.leaves[0].need.units = 401'000;
        m.problem.prospects.clear();
        CHECK(gaveUp() == "a leaf that may lack many small steps");
    }
    SECTION("an item without alternatives") {
        m.problem.leaves[m.list(1, 1)].items.emplace_back();
        CHECK(gaveUp() == "an item without alternatives");
    }
}

TEST_CASE("Whatever gringo and clasp say but the proven optimum is no answer", "[place]") {
    if (!test::hasAsp()) {
        GRADUS_SKIP("gringo and clasp are not installed (tools/packages.txt)");
    }
    const std::string programme = GRADUS_SOURCE_DIR "/tests/support/placement.lp";
    CHECK(test::runAsp(programme, "program(0).").ended);
    CHECK_FALSE(test::runAsp(programme, "program(0). :- live(0).").ended); // no answer set
    CHECK_FALSE(test::runAsp(programme, "program(").ended);                // a mistake
    CHECK_FALSE(test::runAsp(programme + ".missing", "program(0).").ended);
}
