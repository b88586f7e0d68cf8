#pragma once

#include "gradus/diagnostic.h"
#include "gradus/rule_set.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
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

/// Puts a text in the place of a file's, all of it or nothing; a link stays one. The fault in words, empty
/// where there is none.
std::string replaceFile(const std::string& path, const std::string& text);

/// Whether the path ends as those of CSV files do.
bool isCsv(const std::string& path);

/// Whether a text is a record rather than rules, or rules rather than a record: by how it begins.
bool looksLikeRecord(std::string_view text);
bool looksLikeRules(std::string_view text);

/// The rule files of a command line: files as given, folders searched for *.gradus with all their folders.
/// Sorted, each once, so that the order of arguments changes nothing.
struct RuleFiles {
    std::vector<std::string> paths;
    std::map<std::string, std::string> texts; ///< by path
    Diagnostics diagnostics;                  ///< of what is not there, unreadable or no rule file
};
RuleFiles findRuleFiles(const std::vector<std::string>& paths, SourceSet& sources);

/// Gives `loadRules` the files that are read already, and reads what these use.
Loader loaderFor(std::map<std::string, std::string> texts);

/// A diagnostic about a whole file: `sources` gets the name without a text.
Diagnostic fileError(const std::string& code, const std::string& path, const std::string& message,
                     const std::string& hint, SourceSet& sources);

} // namespace gradus::cli
