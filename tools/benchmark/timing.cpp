#include "tools/benchmark/timing.h"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace gradus::bench {

std::vector<double> timeEach(std::size_t instances, const std::function<void(std::size_t)>& run) {
    using Clock = std::chrono::steady_clock;
    constexpr int mostRuns = 5;
    constexpr double enough = 20'000;
    if (instances > 0)
        run(0);
    std::vector<double> times;
    for (std::size_t i = 0; i < instances; ++i) {
        double least = 0;
        double all = 0;
        for (int k = 0; k < mostRuns && all < enough; ++k) {
            const auto begin = Clock::now();
            run(i);
            const double took = std::chrono::duration<double, std::micro>(Clock::now() - begin).count();
            least = k == 0 ? took : std::min(least, took);
            all += took;
        }
        times.push_back(least);
    }
    return times;
}

double percentile(const std::vector<double>& sorted, std::size_t percent) {
    const std::size_t rank = (sorted.size() * percent + 99) / 100;
    return sorted[rank == 0 ? 0 : rank - 1];
}

double mean(const std::vector<double>& values) {
    return values.empty()
               ? 0
               : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

} // namespace gradus::bench
