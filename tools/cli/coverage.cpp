#include "tools/cli/commands.h"

#include "gradus/coverage_report.h"
#include "tools/cli/clock.h"
#include "tools/cli/coverage_records.h"
#include "tools/cli/files.h"
#include "tools/cli/session.h"
#include "tools/cli/terminal.h"

#include <filesystem>
#include <fmt/format.h>
#include <memory>

namespace gradus::cli {

namespace {

struct CoverageCommand : RuleOptions {
    std::vector<std::string> transcripts;
    std::string lcov;
    std::string html;
    int failUnder = 0;
    bool all = false;
    std::uint64_t budget = AuditOptions{}.budget;
};

/// A folder gets one page called so.
constexpr const char* pageName = "coverage.html";

Diagnostic noPrograms(const ReadRules& read, SourceSet& sources) {
    return fileError("no-program", read.files.front(),
                     read.files.size() == 1
                         ? "this file defines no programme"
                         : fmt::format("these {} files define no programme", read.files.size()),
                     "name the rule files of a programme, or of its tests", sources);
}

bool save(const std::string& path, const std::string& text) {
    const std::string fault = writeFile(path, text);
    if (!fault.empty()) {
        write(stderr, fmt::format("gradus: \"{}\" can't be written: {}\n", path, fault));
    }
    return fault.empty();
}

bool savePages(const CoverageCommand& options, const Coverage& coverage, const SourceSet& sources) {
    bool saved = options.lcov.empty() || save(options.lcov, coverageLcov(coverage, sources));
    if (!options.html.empty()) {
        std::error_code error;
        const bool folder = std::filesystem::is_directory(options.html, error);
        const std::filesystem::path path =
            folder ? std::filesystem::path(options.html) / pageName : std::filesystem::path(options.html);
        saved = save(path.string(), coverageHtml(coverage, sources)) && saved;
    }
    return saved;
}

ExitCode coverage(const CoverageCommand& options) {
    SourceSet sources;
    const ReadRules read = readRules(options.paths, options, sources);
    Diagnostics found = read.rules.diagnostics;
    if (hasErrors(found)) {
        return refuse(found, sources, options);
    }
    const AuditOptions audits{today(), options.budget, true};
    const Coverage coverage = options.transcripts.empty()
                                  ? coverTests(read.rules, sources, audits)
                                  : coverRecords(read.rules, options.transcripts, audits, sources);
    found.insert(found.end(), coverage.diagnostics.begin(), coverage.diagnostics.end());
    if (hasErrors(found)) {
        return refuse(found, sources, options);
    }
    if (coverage.clauses.empty()) { // all of nothing would be covered
        return refuse({noPrograms(read, sources)}, sources, options);
    }
    if (!savePages(options, coverage, sources)) {
        return ExitCode::badInput;
    }
    const bool enough = perMille(coverage.covered(), coverage.clauses.size()) >= 10 * options.failUnder;
    const ExitCode code = enough && coverage.failed.empty() ? ExitCode::done : ExitCode::notMet;
    if (options.json()) {
        return answer(coverageJson(coverage, read.rules.diagnostics, sources), code);
    }
    report(found, sources, options);
    return answer(renderCoverage(coverage, sources, styleFor(stdout, options.ascii), options.all), code);
}

} // namespace

void addCoverage(CLI::App& app, Run& run) {
    CLI::App* command =
        app.add_subcommand("coverage", "Says which clauses of the rules the tests reach, and how");
    auto options = std::make_shared<CoverageCommand>();
    addPaths(*command, *options);
    command
        ->add_option(
            "--transcripts", options->transcripts,
            "Counts what students reach instead: records (JSON, CSV), or\nfolders to search for them")
        ->type_name("PATH")
        ->expected(1, -1);
    addFormat(*command, *options);
    command->add_option("--lcov", options->lcov, "Also writes a tracefile for genhtml and CI viewers")
        ->type_name("FILE");
    command
        ->add_option("--html", options->html,
                     fmt::format("Also writes a page of the rules, line by line: a file, or\n{} in a folder",
                                 pageName))
        ->type_name("FILE|FOLDER");
    command->add_flag("--all", options->all,
                      "Lists every clause, each outcome with the tests that showed it");
    command->add_option("--fail-under", options->failUnder, "Ends with 1 when it is less: 0 to 100")
        ->type_name("PERCENT")
        ->check(CLI::Range(0, 100));
    addCatalog(*command, *options);
    addAscii(*command, *options);
    addBudget(*command, options->budget);
    addVerbose(*command, *options);
    command->footer("Examples:\n"
                    "  gradus coverage rules\n"
                    "  gradus coverage rules/duke --html coverage.html --fail-under 100\n"
                    "  gradus coverage rules/duke --transcripts rules/duke/transcripts\n"
                    "The last line is \"coverage: 12 of 15 clauses, 80.0 %\". Ends with 0, with 1 when a "
                    "test does not pass\n"
                    "or the percentage is less than asked for, with 2 when there is an error in the files.");
    command->callback([options, &run] {
        startLog(*options);
        run = [options] { return coverage(*options); };
    });
}

} // namespace gradus::cli
