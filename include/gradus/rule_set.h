#pragma once

#include "gradus/program.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gradus {

/// Gives the text of a file, or nothing when it can't be read. Paths are as written, joined to the folder of
/// the file that names them.
using Loader = std::function<std::optional<std::string>(const std::string& path)>;

/// A rule file that was read.
struct RuleFile {
    SourceId source = 0;
    bool named = false;            ///< not only used by others
    std::vector<std::size_t> uses; ///< indices of the files that it uses itself, in the order of writing
};

/// What a set of rule files means. Programmes and tests of the named files, in the order of files and of
/// writing; what the files `use` is resolved into them.
struct RuleSet {
    std::vector<Program> programs; ///< of the named files first (`named` of them), then of used files
    std::size_t named = 0;
    std::vector<TestCase> tests; ///< of the named files
    std::vector<RuleFile> files; ///< in the order of reading
    Diagnostics diagnostics;     ///< in order of file and place; each once
};

struct LoadOptions {
    std::string catalog; ///< path of a catalogue used instead of the institutions' own; empty: theirs
};

/// Reads, parses and resolves rule files with everything they use. Total: every mistake is a diagnostic, and
/// a programme with an error is left out. Bounded: 1,000 files, includes 64 and braces 128
/// deep, 100,000 statements a programme and 500,000 in all, 100,000 parts a set.
RuleSet loadRules(const std::vector<std::string>& paths, const Loader& loader, const LoadOptions& options,
                  SourceSet& sources);

} // namespace gradus
