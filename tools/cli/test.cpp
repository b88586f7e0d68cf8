#include "tools/cli/commands.h"

#include "gradus/report.h"
#include "gradus/test_run.h"
#include "tools/cli/clock.h"
#include "tools/cli/session.h"
#include "tools/cli/terminal.h"

#include <memory>

namespace gradus::cli {

namespace {

struct TestOptions : Options {
    std::vector<std::string> paths;
    std::uint64_t budget = AuditOptions{}.budget;
};

ExitCode test(const TestOptions& options) {
    SourceSet sources;
    const ReadRules read = readRules(options.paths, options, sources);
    if (hasErrors(read.rules.diagnostics)) {
        return refuse(read.rules.diagnostics, sources, options);
    }
    const TestReport result = runTests(read.rules, {today(), options.budget});
    const ExitCode code = hasErrors(result.diagnostics) ? ExitCode::badInput
                          : result.failed > 0           ? ExitCode::notMet
                                                        : ExitCode::done;
    if (options.json()) {
        return answer(testsJson(result, read.rules.diagnostics, sources), code);
    }
    Diagnostics all = read.rules.diagnostics;
    all.insert(all.end(), result.diagnostics.begin(), result.diagnostics.end());
    report(all, sources, options);
    return answer(renderTests(result, sources, styleFor(stdout, options.ascii), options.verbose), code);
}

} // namespace

void addTest(CLI::App& app, Run& run) {
    CLI::App* command = app.add_subcommand("test", "Runs the tests written in rule files");
    auto options = std::make_shared<TestOptions>();
    command->add_option("PATH", options->paths, "Rule files, and folders to search for *.gradus")
        ->required()
        ->type_name("");
    addFormat(*command, *options);
    addCatalog(*command, *options);
    addAscii(*command, *options);
    command->add_option("--budget", options->budget, "How many steps a search may take")
        ->type_name("STEPS")
        ->check(CLI::PositiveNumber);
    addVerbose(*command, *options);
    command->footer(
        "Examples:\n"
        "  gradus test rules\n"
        "  gradus test rules/duke/meng-aipi.tests.gradus -v    (names the tests that passed, too)\n"
        "The last line is \"N passed, M failed\". Ends with 0 when all passed, with 1 when one failed,\n"
        "with 2 when there is an error in the files.");
    command->callback([options, &run] {
        startLog(*options);
        run = [options] { return test(*options); };
    });
}

} // namespace gradus::cli
