#pragma once

#include "tools/cli/exit_code.h"

#include <CLI/CLI.hpp>
#include <functional>

namespace gradus::cli {

/// Each adds its command to the programme; when that is the one called, `run` gets what to do.
using Run = std::function<ExitCode()>;

void addAudit(CLI::App& app, Run& run);
void addCheck(CLI::App& app, Run& run);
void addTest(CLI::App& app, Run& run);
void addFmt(CLI::App& app, Run& run);
void addExplain(CLI::App& app, Run& run);
void addDoc(CLI::App& app, Run& run);
void addCoverage(CLI::App& app, Run& run);
void addImport(CLI::App& app, Run& run);

} // namespace gradus::cli
