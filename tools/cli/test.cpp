#include "tools/cli/commands.h"

#include "gradus/report.h"
#include "gradus/test_run.h"
#include "tools/cli/clock.h"
#include "tools/cli/session.h"
#include "tools/cli/terminal.h"

#include <fmt/format.h>
#include <memory>

namespace gradus::cli {

namespace {

/// Without any test "0 failed" would sound like an answer.
Diagnostic noTests(const ReadRules& read, const SourceSet& sources) {
    Diagnostic warning;
    warning.code = "no-tests";
    warning.severity = Severity::warning;
    warning.at.source = static_cast<SourceId>(sources.size()); // it is about no single place
    warning.message = fmt::format("there is no test in {}, so nothing was tested",
                                  read.files.size() == 1 ? "\"" + read.files.front() + "\""
                                                         : fmt::format("these {} files", read.files.size()));
    warning.hint = "write one beside the programme: test \"just complete\" for ID { transcript { fall 2023: "
                   "CS 101 A } expect met }; docs/write-rules.md shows how";
    return warning;
}

struct TestOptions : RuleOptions {
    std::uint64_t budget = AuditOptions{}.budget;
};

ExitCode test(const TestOptions& options) {
    SourceSet sources;
    ReadRules read = readRules(options.paths, options, sources);
    if (hasErrors(read.rules.diagnostics)) {
        return refuse(read.rules.diagnostics, sources, options);
    }
    if (read.rules.tests.empty()) {
        read.rules.diagnostics.push_back(noTests(read, sources));
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
    addPaths(*command, *options);
    addFormat(*command, *options);
    addCatalog(*command, *options);
    addAscii(*command, *options);
    addBudget(*command, options->budget);
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
