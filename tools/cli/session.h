#pragma once

#include "gradus/diagnostic.h"
#include "gradus/rule_set.h"
#include "gradus/source.h"
#include "tools/cli/exit_code.h"

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace gradus::cli {

/// The options that several commands have.
struct Options {
    std::string format = "text";
    std::string catalog;
    bool ascii = false;
    bool verbose = false;

    bool json() const { return format == "json"; }
};

/// Of the commands about rule files.
struct RuleOptions : Options {
    std::vector<std::string> paths;
};

void addPaths(CLI::App& command, RuleOptions& options);
/// `--format`, text when nothing is said.
void addFormat(CLI::App& command, Options& options, std::vector<std::string> formats = {"text", "json"});
void addCatalog(CLI::App& command, Options& options);
void addAscii(CLI::App& command, Options& options);
/// How many steps a search may take. `budget` holds what is taken when nothing is said.
void addBudget(CLI::App& command, std::uint64_t& budget);
void addVerbose(CLI::App& command, Options& options);

/// What the log says with -v, on stderr; nothing without.
void startLog(const Options& options);

/// Writes the answer to stdout.
ExitCode answer(const std::string& text, ExitCode code);
/// Writes diagnostics to stderr as text, with how many there are.
void report(const Diagnostics& diagnostics, const SourceSet& sources, const Options& options);
/// The answer of a command whose input is wrong: the diagnostics on stderr, or as JSON on stdout.
ExitCode refuse(const Diagnostics& diagnostics, const SourceSet& sources, const Options& options);

/// "1 file", "2 files"
std::string plural(std::size_t n, const char* noun);
/// "2 errors, 1 warning"
std::string tally(const Diagnostics& diagnostics);

/// Rule files found and read, with the faults of both.
struct ReadRules {
    std::vector<std::string> files;
    RuleSet rules;
};
ReadRules readRules(const std::vector<std::string>& paths, const Options& options, SourceSet& sources);

} // namespace gradus::cli
