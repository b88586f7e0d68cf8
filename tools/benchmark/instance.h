#pragma once

#include "src/place/problem.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// The placement problems that `tools/bench` times.
namespace gradus::bench {

/// Search nodes for one question; an audit has `AuditOptions::budget` for all of its own.
constexpr std::uint64_t budget = 20'000;

/// What an audit would ask the solver about one record.
struct Instance {
    place::Problem problem;
    /// About completed work, about work in progress too, about all.
    std::array<place::Query, 3> queries;
};

/// Problems of one shape, made by chance: the same seed always gives the same one. Every second one (the odd
/// seeds) has a few courses too few or the wrong ones; the others are made around a placement that lacks
/// nothing, and as little as possible beyond it.
struct Family {
    std::string name;
    std::string what; ///< in one line
    Instance (*make)(std::uint64_t seed);
};

const std::vector<Family>& families();

/// The shape of the family `typical`, with so many courses and leaves.
Instance typical(std::uint64_t seed, std::size_t courses, std::size_t leaves);

} // namespace gradus::bench
