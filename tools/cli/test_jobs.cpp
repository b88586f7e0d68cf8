#include "tools/cli/test_jobs.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace gradus::cli {

unsigned usualJobs() {
    return std::clamp(std::thread::hardware_concurrency(), 1U, mostJobs);
}

TestReport runInJobs(const RuleSet& rules, const std::vector<std::size_t>& chosen,
                     const AuditOptions& options, unsigned jobs) {
    std::vector<TestOutcome> outcomes(chosen.size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < chosen.size(); i = next++) {
            outcomes[i] = runTest(rules, rules.tests[chosen[i]], options);
        }
    };
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < std::min<std::size_t>(jobs, chosen.size()); ++i) {
        others.emplace_back(work);
    }
    work();
    for (std::thread& other : others) {
        other.join();
    }
    TestReport report = reportOn(std::move(outcomes));
    report.leftOut = rules.tests.size() - chosen.size();
    return report;
}

} // namespace gradus::cli
