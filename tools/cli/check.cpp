#include "tools/cli/commands.h"

#include "gradus/lint.h"
#include "gradus/report.h"
#include "tools/cli/session.h"

#include <fmt/format.h>
#include <memory>

namespace gradus::cli {

namespace {

ExitCode check(const RuleOptions& options) {
    SourceSet sources;
    const ReadRules read = readRules(options.paths, options, sources);
    Diagnostics found = read.rules.diagnostics;
    const Diagnostics more = lint(read.rules, sources);
    found.insert(found.end(), more.begin(), more.end());
    const ExitCode code = hasErrors(found) ? ExitCode::badInput : ExitCode::done;
    if (options.json()) {
        return answer(diagnosticsJson(found, sources), code);
    }
    report(found, sources, options);
    if (code == ExitCode::badInput) {
        return code;
    }
    return answer(fmt::format("{}, {}, {}: {}\n", plural(read.files.size(), "file"),
                              plural(read.rules.named, "programme"), plural(read.rules.tests.size(), "test"),
                              found.empty() ? "no mistakes found" : "no errors found"),
                  code);
}

} // namespace

void addCheck(CLI::App& app, Run& run) {
    CLI::App* command = app.add_subcommand("check", "Looks for mistakes in rule files; runs nothing");
    auto options = std::make_shared<RuleOptions>();
    addPaths(*command, *options);
    addFormat(*command, *options);
    addCatalog(*command, *options);
    addAscii(*command, *options);
    addVerbose(*command, *options);
    command->footer("Examples:\n"
                    "  gradus check rules\n"
                    "  gradus check rules/duke/meng-aipi.gradus --format json\n"
                    "Ends with 0 when there is no error (warnings may be there), with 2 otherwise.");
    command->callback([options, &run] {
        startLog(*options);
        run = [options] { return check(*options); };
    });
}

} // namespace gradus::cli
