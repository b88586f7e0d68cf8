#include "tests/support/judges.h"
#include "tests/support/planted.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>

// gradus_oracle JUDGE FROM COUNT: compares the solver with a judge in so many worlds from a seed on. The
// first line has the counts, by name; a line for each disagreement follows, and what the two said. Without
// arguments: the names of the judges.

using namespace gradus;

namespace {

/// In turn a small world, larger ones and a planted programme.
test::World worldOf(std::uint64_t seed) {
    switch (seed % 4) {
    case 0:
        return test::randomWorld(seed);
    case 1:
        return test::largerWorld(seed, true);
    case 2:
        return test::largerWorld(seed, false);
    default: {
        test::Planted planted = test::plantedProgramme(seed);
        return {std::move(planted.problem),
                std::move(planted.query),
                "planted programme " + std::to_string(seed),
                {}};
    }
    }
}

} // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        for (const test::Judge& judge : test::judges()) {
            std::cout << judge.name << "\n";
        }
        return count == 1 ? 0 : 2;
    }
    const std::string name = arguments[1];
    if (std::none_of(test::judges().begin(), test::judges().end(),
                     [&](const test::Judge& judge) { return judge.name == name; })) {
        std::cerr << "there is no judge " << name << "\n";
        return 2;
    }
    const std::uint64_t from = std::strtoull(arguments[2], nullptr, 10);
    const std::uint64_t cases = std::strtoull(arguments[3], nullptr, 10);
    test::Comparison comparison(test::judgeNamed(name));
    std::string seeds;
    for (std::uint64_t seed = from; seed < from + cases; ++seed) {
        if (!comparison.compare(worldOf(seed))) {
            seeds += "seed " + std::to_string(seed) + " judge " + name + "\n";
        }
    }
    std::size_t beyond = 0;
    for (const auto& [reason, often] : comparison.beyond) {
        beyond += often;
    }
    std::cout << "cases " << cases << " compared " << comparison.compared << " disagreed "
              << comparison.disagreed << " unproven " << comparison.notProven << " beyond " << beyond
              << " gaveup " << comparison.gaveUp << "\n"
              << seeds << comparison.first;
    return 0;
}
