#pragma once

#include "gradus/coverage.h"

#include <string>
#include <vector>

namespace gradus::cli {

/// So many records are read in one run.
constexpr std::size_t mostRecords = 100'000;

/// What the records in these files, and in all files of these folders, reach of the rules. Each is audited as
/// `gradus audit` does with the programmes that it holds, or with every one where it holds none of them. A
/// record that can't be read is a diagnostic.
Coverage coverRecords(const RuleSet& rules, const std::vector<std::string>& paths,
                      const AuditOptions& options, SourceSet& sources);

} // namespace gradus::cli
