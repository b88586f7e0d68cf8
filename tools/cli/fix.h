#pragma once

#include "gradus/diagnostic.h"
#include "tools/cli/session.h"

#include <string>
#include <vector>

namespace gradus::cli {

/// All that is found in rules, errors and lints, in order of file and place.
Diagnostics findingsIn(const RuleSet& rules, const SourceSet& sources);

/// What `check --fix` does to the named files.
struct Fixing {
    /// What was done: "rules/a.gradus:3: listed-twice: CS 101 stands twice in one list".
    std::vector<std::string> done;
    std::size_t files = 0;
    Diagnostics faults; ///< files that could not be written, or would have got worse; then nothing is changed
};

/// Applies the fixes of what `check` found, again and again until there are none, and writes the files.
/// Before, the new texts are read: with an error in them, or a warning that was not there, nothing is
/// written. Fixes in files that are only used are left alone. With `dryRun` nothing is written in any case.
Fixing fixFiles(const RuleOptions& options, bool dryRun, SourceSet& sources);

} // namespace gradus::cli
