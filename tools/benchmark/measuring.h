#pragma once

#include <benchmark/benchmark.h>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

/// What the tables say of many instances.
namespace gradus::bench {

/// Registers what fills a row, to run once: its name is "table/label".
void addRow(const std::string& name, std::function<void(benchmark::State&)> run);

struct Timed {
    std::vector<double> times; ///< microseconds, sorted
    std::size_t slowest = 0;   ///< the instance
};

/// Times each instance, and counts how many there are, the least, mean and greatest time, percentiles, and of
/// how many `run` said that the answer is not
/// proven.
Timed time(benchmark::State& state, std::size_t instances, const std::function<bool(std::size_t)>& run);

/// Counts allocations of each instance in its second run: median and most of their number, of their KiB
/// and of the KiB in use at one time.
void countAllocations(benchmark::State& state, std::size_t instances,
                      const std::function<void(std::size_t)>& run);

} // namespace gradus::bench
