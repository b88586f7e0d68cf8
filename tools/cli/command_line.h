#pragma once

#include "tools/cli/exit_code.h"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace gradus::cli {

/// Answers a command line that can't be understood: what is wrong, and what comes near. As JSON on stdout
/// where its words ask for that, as text on stderr otherwise. `words` are those behind the programme's name.
ExitCode refuseCommandLine(const CLI::App& app, const CLI::ParseError& error,
                           const std::vector<std::string>& words);

} // namespace gradus::cli
