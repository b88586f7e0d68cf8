#include "tools/cli/commands.h"

#include "gradus/report.h"
#include "gradus/test_run.h"
#include "tools/cli/clock.h"
#include "tools/cli/files.h"
#include "tools/cli/session.h"
#include "tools/cli/terminal.h"
#include "tools/cli/test_filter.h"
#include "tools/cli/test_jobs.h"
#include "tools/cli/watch.h"

#include <fmt/format.h>
#include <memory>
#include <unistd.h>

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
                   "CS 101 A } expect met }; docs/test-rules.md shows how";
    return warning;
}

struct TestOptions : RuleOptions {
    std::uint64_t budget = AuditOptions{}.budget;
    std::string filter;
    std::string junit;
    unsigned jobs = usualJobs();
    bool watch = false;
};

Diagnostic nothingChosen(const TestOptions& options, const ReadRules& read, const SourceSet& sources) {
    Diagnostic error;
    error.code = "no-such-test";
    error.at.source = static_cast<SourceId>(sources.size()); // it is about no single place
    error.message = fmt::format("none of the {} has \"{}\" in its title or programme",
                                plural(read.rules.tests.size(), "test"), options.filter);
    error.hint =
        "`gradus test PATH -v` names all tests; `*` in a filter stands for anything, and such a filter "
        "is about the whole title";
    return error;
}

/// False, and said, when it can't be written.
bool writeJunit(const TestOptions& options, const TestReport& result, const Diagnostics& faults,
                const SourceSet& sources) {
    if (options.junit.empty()) {
        return true;
    }
    const std::string fault = writeFile(options.junit, testsJunit(result, faults, sources));
    if (!fault.empty()) {
        SourceSet about;
        report({fileError("file-unwritable", options.junit,
                          fmt::format("\"{}\" can't be written: {}", options.junit, fault),
                          "check the folder, and who may write there", about)},
               about, options);
    }
    return fault.empty();
}

ExitCode refuseTests(const Diagnostics& diagnostics, const SourceSet& sources, const TestOptions& options) {
    writeJunit(options, {}, diagnostics, sources);
    return refuse(diagnostics, sources, options);
}

/// `sources` gets every file that was read.
ExitCode test(const TestOptions& options, SourceSet& sources) {
    ReadRules read = readRules(options.paths, options, sources);
    if (hasErrors(read.rules.diagnostics)) {
        return refuseTests(read.rules.diagnostics, sources, options);
    }
    const std::vector<std::size_t> chosen = chosenTests(read.rules, options.filter);
    if (read.rules.tests.empty()) {
        read.rules.diagnostics.push_back(noTests(read, sources));
    } else if (chosen.empty()) {
        return refuseTests({nothingChosen(options, read, sources)}, sources, options);
    }
    const TestReport result = runInJobs(read.rules, chosen, {today(), options.budget}, options.jobs);
    const bool written = writeJunit(options, result, {}, sources);
    const ExitCode code = hasErrors(result.diagnostics) || !written ? ExitCode::badInput
                          : result.failed > 0                       ? ExitCode::notMet
                                                                    : ExitCode::done;
    if (options.json()) {
        return answer(testsJson(result, read.rules.diagnostics, sources), code);
    }
    Diagnostics all = read.rules.diagnostics;
    all.insert(all.end(), result.diagnostics.begin(), result.diagnostics.end());
    report(all, sources, options);
    return answer(renderTests(result, sources, styleFor(stdout, options.ascii), options.verbose), code);
}

ExitCode testOnChange(const TestOptions& options) {
    endWatchOnSignals();
    for (;;) {
        if (isatty(STDOUT_FILENO) == 1) {
            write(stdout, "\x1b[2J\x1b[H");
        }
        SourceSet sources;
        const std::vector<std::string> listed = listOf(options.paths);
        const ExitCode code = test(options, sources);
        write(stdout, fmt::format("watching {} for changes; Ctrl-C ends\n", plural(sources.size(), "file")));
        if (!waitForChange(sources, options.paths, listed)) {
            return code;
        }
    }
}

void addJobs(CLI::App& command, unsigned& jobs) {
    const auto fault = [](const std::string& text) {
        const bool number =
            !text.empty() && text.size() <= 3 && text.find_first_not_of("0123456789") == text.npos;
        const unsigned long count = number ? std::stoul(text) : 0;
        return count >= 1 && count <= mostJobs
                   ? std::string{}
                   : fmt::format("\"{}\" is no number of jobs from 1 to {}", text, mostJobs);
    };
    command
        .add_option("--jobs", jobs,
                    fmt::format("How many tests run at the same time: 1 to {};\nas many as the machine has "
                                "processors when not given",
                                mostJobs))
        ->type_name("N")
        ->check(CLI::Validator(fault, "", "jobs"));
}

} // namespace

void addTest(CLI::App& app, Run& run) {
    CLI::App* command = app.add_subcommand("test", "Runs the tests written in rule files");
    auto options = std::make_shared<TestOptions>();
    addPaths(*command, *options);
    command
        ->add_option(
            "--filter", options->filter,
            "Only tests with this in their title or in the id of\ntheir programme, in any letter case; "
            "with * or ? it\nis a pattern for the whole of either")
        ->type_name("TEXT");
    command
        ->add_option("--junit", options->junit,
                     "Write the results into this file as well, as JUnit\nXML for a CI system")
        ->type_name("FILE");
    addJobs(*command, options->jobs);
    CLI::Option* watch =
        command->add_flag("--watch", options->watch,
                          "Run again whenever a file that was read changes, until\nCtrl-C; not with JSON");
    addFormat(*command, *options);
    addCatalog(*command, *options);
    addAscii(*command, *options);
    addBudget(*command, options->budget);
    addVerbose(*command, *options);
    command->footer(
        "Examples:\n"
        "  gradus test rules\n"
        "  gradus test rules/duke/meng-aipi.tests.gradus -v    (names the tests that passed, too)\n"
        "  gradus test rules --filter meng-aipi --junit results.xml\n"
        "The last line is \"N tests, N passed\", and how many failed. Ends with 0 when all passed, with 1\n"
        "when one failed, with 2 when there is an error in the files or the filter chooses no test.");
    command->callback([options, watch, &run] {
        if (options->watch && options->json()) {
            throw CLI::ExcludesError(watch->get_name(), "--format json");
        }
        startLog(*options);
        run = [options] {
            SourceSet sources;
            return options->watch ? testOnChange(*options) : test(*options, sources);
        };
    });
}

} // namespace gradus::cli
