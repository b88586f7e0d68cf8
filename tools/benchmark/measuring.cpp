#include "tools/benchmark/measuring.h"

#include "tools/benchmark/allocations.h"
#include "tools/benchmark/timing.h"

#include <algorithm>
#include <utility>

namespace gradus::bench {

void addRow(const std::string& name, std::function<void(benchmark::State&)> run) {
    benchmark::RegisterBenchmark(name.c_str(), std::move(run))->Iterations(1)->UseManualTime();
}

Timed time(benchmark::State& state, std::size_t instances, const std::function<bool(std::size_t)>& run) {
    std::vector<char> proven(instances);
    std::vector<double> times;
    for (auto _ : state) {
        times = timeEach(instances, [&](std::size_t i) { proven[i] = run(i); });
        state.SetIterationTime(mean(times) * 1e-6);
    }
    const auto slowest = std::max_element(times.begin(), times.end()) - times.begin();
    std::sort(times.begin(), times.end());
    state.counters["instances"] = static_cast<double>(times.size());
    state.counters["least"] = times.front();
    state.counters["mean"] = mean(times);
    for (const std::size_t percent : {50U, 95U, 99U})
        state.counters["p" + std::to_string(percent)] = percentile(times, percent);
    state.counters["most"] = times.back();
    state.counters["not proven"] = static_cast<double>(std::count(proven.begin(), proven.end(), 0));
    return {std::move(times), static_cast<std::size_t>(slowest)};
}

void countAllocations(benchmark::State& state, std::size_t instances,
                      const std::function<void(std::size_t)>& run) {
    std::vector<double> count, bytes, peak;
    for (auto _ : state) {
        for (std::size_t i = 0; i < instances; ++i) {
            run(i);
            const Counting counting;
            run(i);
            const Allocations allocations = counting.soFar();
            count.push_back(static_cast<double>(allocations.count));
            bytes.push_back(static_cast<double>(allocations.bytes) / 1024);
            peak.push_back(static_cast<double>(allocations.peak) / 1024);
        }
        state.SetIterationTime(0);
    }
    const auto tell = [&](const std::string& what, std::vector<double>& values) {
        std::sort(values.begin(), values.end());
        state.counters[what] = percentile(values, 50);
        state.counters["most " + what] = values.back();
    };
    state.counters["instances"] = static_cast<double>(instances);
    tell("count", count);
    tell("KiB", bytes);
    tell("peak", peak);
}

} // namespace gradus::bench
