#pragma once

#include "gradus/source.h"

#include <string>
#include <vector>

namespace gradus::cli {

/// From here on Ctrl-C, or another request to end, ends no process but the next wait for a change.
void endWatchOnSignals();

/// Which rule files some files and folders are, by name only. Compared with an earlier one it tells of files
/// that came or went.
std::vector<std::string> listOf(const std::vector<std::string>& paths);

/// Waits until one of the files that were read is another one than it was then, or `listOf(paths)` is. False:
/// the user asked to end.
bool waitForChange(const SourceSet& read, const std::vector<std::string>& paths,
                   const std::vector<std::string>& listed);

} // namespace gradus::cli
