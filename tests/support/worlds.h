#pragma once

#include "src/place/problem.h"

#include <functional>
#include <string>
#include <vector>

/// Small placement problems, for comparison with the brute-force definition.
namespace gradus::test {

struct World {
    place::Problem problem;
    place::Query query;
    std::string name;                  ///< says how it was made, for a failing test
    std::vector<std::size_t> features; ///< what it has, into `worldFeatures`
};

/// What a world may have besides its leaves, in plain words.
const std::vector<std::string>& worldFeatures();

/// A systematic grid: every combination of up to three leaves out of the shapes that a `take` can have, with
/// one further feature (a measure, a limit, a choice, …), over the patterns of who may go where, up to four
/// attempts. Visits every `stride`-th.
void forEachSmallWorld(std::size_t stride, const std::function<void(const World&)>& visit);

/// A world with up to four leaves, six attempts and several features at once; the same for the same seed.
World randomWorld(std::uint64_t seed);

/// One with up to ten leaves, twelve uses of attempts and any features; the same for the same seed. `sparse`:
/// with so few places for each that the brute force usually comes to an end.
World largerWorld(std::uint64_t seed, bool sparse);

} // namespace gradus::test
