#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace gradus::bench {

/// How long each of several instances takes, in microseconds: the shortest of its runs. It is run five times,
/// or until its runs have taken 20 ms together, since long ones vary little. Before anything is timed, the
/// first instance is run once.
std::vector<double> timeEach(std::size_t instances, const std::function<void(std::size_t)>& run);

/// The value below which so many percent of them are: of the nearest rank. REQUIRES: sorted, not empty.
double percentile(const std::vector<double>& sorted, std::size_t percent);

double mean(const std::vector<double>& values);

} // namespace gradus::bench
