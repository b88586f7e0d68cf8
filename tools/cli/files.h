#pragma once

#include "gradus/diagnostic.h"
#include "gradus/rule_set.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gradus::cli {

/// The largest file that is read.
constexpr std::size_t largestFile = std::size_t{64} << 20;

/// A file's text, or why it can't be read, in words.
struct FileText {
    std::optional<std::string> text;
    std::string fault;
};
FileText readFile(const std::string& path);

/// The rule files of a command line: files as given, folders searched for *.gradus with all their folders.
/// Sorted, each once, so that the order of arguments changes nothing.
struct RuleFiles {
    std::vector<std::string> paths;
    std::map<std::string, std::string> texts; ///< by path
    Diagnostics diagnostics;                  ///< of what is not there, unreadable or without rule files
};
RuleFiles findRuleFiles(const std::vector<std::string>& paths, SourceSet& sources);

/// Gives `loadRules` the files that are read already, and reads what these use.
Loader loaderFor(std::map<std::string, std::string> texts);

/// A diagnostic about a whole file: `sources` gets the name without a text.
Diagnostic fileError(const std::string& code, const std::string& path, const std::string& message,
                     const std::string& hint, SourceSet& sources);

} // namespace gradus::cli
