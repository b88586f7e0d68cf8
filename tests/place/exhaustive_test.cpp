#include "src/place/check.h"
#include "src/place/solve.h"
#include "tests/catch.h"
#include "tests/support/brute_force.h"
#include "tests/support/placements.h"
#include "tests/support/sanitized.h"
#include "tests/support/worlds.h"

#include <iostream>
#include <map>

using namespace gradus;
using namespace gradus::place;

namespace {

// Under the sanitizers a part of the worlds has to do. The random ones are few enough to thin out less: a
// handful of slow worlds would weigh too much.
constexpr std::size_t stride = test::sanitized ? 20 : 1;
constexpr std::uint64_t randomStride = test::sanitized ? 10 : 1;

/// Compares worlds one by one, counts them and keeps the first few disagreements.
class Comparison {
public:
    void operator()(const test::World& world) {
        const std::optional<Placement> expected = test::bruteForce(world.problem, world.query);
        if (!expected) {
            ++skipped;
            return;
        }
        ++compared;
        const Placement found = solve(world.problem, world.query);
        std::string wrong = check(world.problem, world.query, found);
        const bool free = world.query.fixed.empty();
        const Placement ifMet = free ? solveIfMet(world.problem, world.query) : found;
        if (ifMet.value.met() != expected->value.met() || !ifMet.proven ||
            (ifMet.value.met() && test::text(ifMet) != test::text(*expected))) {
            wrong += " if met: " + test::text(ifMet);
        }
        if (test::text(found) != test::text(*expected) || !found.proven || !wrong.empty()) {
            if (++disagreed <= 5) {
                first += world.name + (found.proven ? "" : " (not proven)") +
                         "\n  solver:      " + test::text(found) +
                         "\n  definition:  " + test::text(*expected) + "\n  check: " + wrong + "\n";
            }
        }
        bool possible = true;
        bool enough = true;
        for (std::size_t k = 0; k < expected->value.programs(); ++k) {
            possible = possible && expected->value.of(k).possible;
            enough = enough && expected->value.of(k).deficit == 0;
        }
        impossible += possible ? 0 : 1;
        unmet += enough ? 0 : 1;
        for (const std::size_t feature : world.features) {
            ++withFeature[feature];
            for (const std::size_t other : world.features) {
                if (feature < other) {
                    ++withBoth[{feature, other}];
                }
            }
        }
    }

    std::size_t compared = 0;
    std::size_t skipped = 0; ///< where the definition takes too long
    std::size_t disagreed = 0;
    std::size_t impossible = 0;
    std::size_t unmet = 0;
    std::string first;
    std::map<std::size_t, std::size_t> withFeature;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> withBoth; ///< smaller one first
};

/// Two that one world can't have. A programme has one choice at most.
bool excludeEachOther(std::size_t a, std::size_t b) {
    const auto choice = [](std::size_t f) {
        return test::worldFeatures()[f].find("choice") != std::string::npos;
    };
    // Limits counting part ask for attempts with one use.
    const auto part = [](std::size_t f) {
        return test::worldFeatures()[f].find("counting part") != std::string::npos;
    };
    const auto uses = [](std::size_t f) {
        const std::string& name = test::worldFeatures()[f];
        return name.find("sharing") == 0 || name == "split courses";
    };
    const auto programs = [](std::size_t f) {
        return test::worldFeatures()[f].find("programmes") != std::string::npos;
    };
    return (choice(a) && choice(b)) || (programs(a) && programs(b)) || (part(a) && uses(b)) ||
           (part(b) && uses(a));
}

/// Says how often each feature was compared; returns the pairs that never were together.
std::string featureTable(const Comparison& comparison) {
    const std::vector<std::string>& all = test::worldFeatures();
    std::string missing;
    for (std::size_t a = 0; a < all.size(); ++a) {
        const auto of = comparison.withFeature.find(a);
        std::cout << "  " << all[a] << ": " << (of == comparison.withFeature.end() ? 0 : of->second) << "\n";
        for (std::size_t b = a + 1; b < all.size(); ++b) {
            if (!excludeEachOther(a, b) && comparison.withBoth.count({a, b}) == 0) {
                missing += all[a] + " with " + all[b] + "\n";
            }
        }
    }
    return missing;
}

void tell(const char* what, const Comparison& comparison, std::uint64_t step) {
    std::cout << what << " compared with the brute-force definition: " << comparison.compared;
    if (step > 1) {
        std::cout << " (every " << step << "th, for the sanitizers)";
    }
    std::cout << ", of them " << comparison.unmet << " with something missing and " << comparison.impossible
              << " that no further course mends; " << comparison.skipped << " left out as too slow\n";
}

/// Ways to spoil an answer, each of which the checker must see.
std::vector<std::pair<std::string, Placement>> corrupted(const test::World& world, const Placement& good) {
    std::vector<std::pair<std::string, Placement>> all;
    const auto add = [&](const std::string& how) -> Placement& { return all.emplace_back(how, good).second; };
    for (std::size_t k = 0; k < good.value.programs(); ++k) {
        add("deficit too small").value.of(k).deficit -= 1000;
        add("deficit too large").value.of(k).deficit += 1000;
        add("failed too small").value.of(k).failed -= 1;
        add("failed too large").value.of(k).failed += 1;
        add("open too small").value.of(k).open -= 1;
        add("bound too high").bound.of(k).deficit += 1000;
        add("possible the other way").value.of(k).possible ^= true;
        Placement& rootless = add("a programme itself not chosen");
        rootless.chosen.erase(rootless.chosen.begin() + static_cast<std::ptrdiff_t>(k));
        if (!good.further[k].empty()) {
            add("a further course left out").further[k].pop_back();
            add("a further course of more units").further[k][0].units += world.problem.unitCeiling;
            add("a further course of fractional units").further[k][0].units += 1;
            if (k > 0) {
                std::swap(add("further courses of another programme").further[k],
                          all.back().second.further[0]);
            }
        }
    }
    add("no answer for the last candidate").slotOf.pop_back();
    add("no further courses of the last programme").further.pop_back();
    add("a branch twice").chosen.push_back(good.chosen.back());
    for (std::size_t c = 0; c < good.slotOf.size(); ++c) {
        for (Index s = 0; s < world.problem.slots.size(); ++s) {
            if (!world.problem.slots[s].eligible.test(c) || !world.query.active.test(c)) {
                add("a candidate where it may not be").slotOf[c] = s;
            }
        }
    }
    return all;
}

} // namespace

TEST_CASE("The solver gives the brute-force answer in every small world", "[place]") {
    Comparison comparison;
    test::forEachSmallWorld(stride, std::ref(comparison));
    tell("small worlds", comparison, stride);
    CHECK(comparison.first == "");
    CHECK(comparison.disagreed == 0);
    CHECK(comparison.compared * stride >= 100'000);
    CHECK(comparison.skipped * 50 < comparison.compared);
    CHECK(comparison.impossible * 100 > comparison.compared);
}

TEST_CASE("The solver gives the brute-force answer in random worlds", "[place]") {
    Comparison comparison;
    for (std::uint64_t seed = 0; seed < 24'000; seed += randomStride) {
        comparison(test::randomWorld(seed));
    }
    tell("random worlds", comparison, randomStride);
    const std::string neverTogether = featureTable(comparison);
    if (randomStride == 1) {
        CHECK(comparison.compared >= 20'000);
        CHECK(neverTogether == "");
    }
    CHECK(comparison.first == "");
    CHECK(comparison.disagreed == 0);
    CHECK(comparison.skipped * 15 < comparison.compared);
}

TEST_CASE("The brute force may stop where a part of a completion is illegal", "[place]") {
    std::size_t compared = 0;
    test::forEachSmallWorld(211 * stride, [&](const test::World& world) {
        const std::optional<Placement> all = test::bruteForce(world.problem, world.query, false);
        const std::optional<Placement> pruned = test::bruteForce(world.problem, world.query, true);
        if (all && pruned) {
            ++compared;
            INFO(world.name);
            CHECK(test::text(*all) == test::text(*pruned));
        }
    });
    CHECK(compared * stride > 300);
}

TEST_CASE("The checker sees every corruption of a right answer", "[place]") {
    std::size_t tried = 0;
    std::size_t missed = 0;
    test::forEachSmallWorld(53 * stride, [&](const test::World& world) {
        const Placement good = solve(world.problem, world.query);
        if (!check(world.problem, world.query, good).empty()) {
            REQUIRE(!world.query.fixed.empty()); // nothing legal keeps what is fixed
            return;
        }
        for (const auto& [how, bad] : corrupted(world, good)) {
            ++tried;
            if (check(world.problem, world.query, bad).empty() && ++missed < 5) {
                UNSCOPED_INFO(world.name << ": " << how << " is not seen");
            }
        }
    });
    CHECK(missed == 0);
    CHECK(tried * stride > 10'000);
}
