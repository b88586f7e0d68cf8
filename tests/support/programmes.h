#pragma once

#include "src/place/problem.h"

/// Placement problems of the size of real programmes, made by chance: the same for the same seed.
namespace gradus::test {

struct Programme {
    place::Problem problem;
    place::Query query;
};

/// 40 courses of 3 or 4 units and 25 leaves: lists, pools by courses and by units, one of four
/// concentrations, free electives, at most four pass/fail courses, a total of units, a grade point average.
Programme typicalProgramme(std::uint64_t seed);

/// Three programmes of eight to ten leaves each, lists and pools by courses and by units, the third with two
/// concentrations, and 60 courses that each fit a few places of each. A course may serve the third programme
/// and another one, five courses at most; a pair of courses counts once for all; each has a total of units.
Programme threeProgrammes(std::uint64_t seed);

/// `courses` that each fit `fits` of `leaves` pools of one or two courses.
Programme overlappingProgramme(std::uint64_t seed, std::size_t courses, std::size_t leaves, std::size_t fits);

/// Pools that ask for units, and courses of 3 and 4 units that each fit a few of them, under a total.
Programme unitProgramme(std::uint64_t seed, std::size_t courses, std::size_t leaves);

} // namespace gradus::test
