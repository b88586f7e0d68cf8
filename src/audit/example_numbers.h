#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace gradus {

/// What rules ask of the numbers of courses.
struct NumberAsks {
    std::set<std::string> prefixes; ///< of `MATH 3*`, not empty
    std::set<std::int64_t> edges;   ///< first numbers of the intervals that ranges distinguish

    static constexpr std::int64_t end = 1'000'000'000; ///< ranges look at no number of ten digits or more
};

/// How numbers may begin: one example for every class of numbers that prefixes and ranges tell apart,
/// whatever letter may follow that no rule names. Adds to `steps` for every number looked at, and stops
/// beyond `most`.
std::vector<std::string> exampleNumbers(const NumberAsks& asks, std::size_t most, std::size_t& steps);

} // namespace gradus
