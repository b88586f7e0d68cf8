#pragma once

#include "gradus/test_run.h"

#include <cstddef>

namespace gradus::cli {

constexpr unsigned mostJobs = 64;

/// As many as the machine runs at a time, at most `mostJobs`.
unsigned usualJobs();

/// Runs these tests of a rule set, given by their indices, so many at a time. The report is the same for any
/// number of jobs.
TestReport runInJobs(const RuleSet& rules, const std::vector<std::size_t>& chosen,
                     const AuditOptions& options, unsigned jobs);

} // namespace gradus::cli
