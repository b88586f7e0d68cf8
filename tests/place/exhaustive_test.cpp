#include "src/place/check.h"
#include "src/place/solve.h"
#include "tests/catch.h"
#include "tests/support/brute_force.h"
#include "tests/support/worlds.h"

#include <iostream>

using namespace gradus;
using namespace gradus::place;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t thinned = 20;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr std::size_t thinned = 20;
#else
constexpr std::size_t thinned = 1;
#endif
#else
constexpr std::size_t thinned = 1;
#endif

std::string text(const Placement& p) {
    std::string out = p.value.possible ? "possible" : "impossible";
    out += " deficit " + std::to_string(p.value.deficit) + " failed " + std::to_string(p.value.failed) + " open " +
           std::to_string(p.value.open) + "; chosen";
    for (const Index b : p.chosen) {
        out += " " + std::to_string(b);
    }
    out += "; slots";
    for (const Index s : p.slotOf) {
        out += s == none ? " -" : " " + std::to_string(s);
    }
    return out;
}

/// What is wrong with the solver's answer to a world, or an empty text.
std::string disagreement(const test::World& world) {
    const Placement expected = test::bruteForce(world.problem, world.query);
    const Placement found = solve(world.problem, world.query);
    std::string out;
    if (!found.proven) {
        out += "not proven; ";
    }
    if (text(found) != text(expected)) {
        out += "solver: " + text(found) + "\nbrute force: " + text(expected);
    }
    if (const std::string wrong = check(world.problem, world.query, found); !wrong.empty()) {
        out += "\ncheck: " + wrong;
    }
    return out;
}

} // namespace

TEST_CASE("The solver gives the brute-force answer in every small world", "[place]") {
    std::size_t worlds = 0;
    std::size_t wrong = 0;
    test::forEachSmallWorld(thinned, [&](const test::World& world) {
        ++worlds;
        const std::string difference = disagreement(world);
        if (!difference.empty() && ++wrong < 10) {
            UNSCOPED_INFO(world.name << ": " << difference);
        }
    });
    std::cout << "small worlds compared with the brute-force definition: " << worlds;
    if (thinned > 1) {
        std::cout << " (every " << thinned << "th, for the sanitizers)";
    }
    std::cout << "\n";
    CHECK(wrong == 0);
    CHECK(worlds * thinned >= 100'000);
}

TEST_CASE("The solver gives the brute-force answer in random worlds", "[place]") {
    for (std::uint64_t seed = 0; seed < 4000; seed += thinned) {
        const test::World world = test::randomWorld(seed);
        INFO(world.name);
        CHECK(disagreement(world) == "");
    }
}
