#include "tools/cli/commands.h"

#include "gradus/report.h"
#include "gradus/report_formats.h"
#include "tools/cli/fix.h"
#include "tools/cli/pages.h"
#include "tools/cli/session.h"
#include "tools/cli/terminal.h"

#include <fmt/format.h>
#include <memory>

namespace gradus::cli {

namespace {

struct CheckOptions : RuleOptions {
    bool fix = false;
    bool dryRun = false;
};

std::vector<CodeHelp> helpOfAllCodes() {
    std::vector<CodeHelp> all;
    for (const CodePage& page : allPages()) {
        all.push_back({page.code, page.title, page.why, page.before, page.after});
    }
    return all;
}

/// "2 files, 1 programme, 0 tests: no mistakes found"
std::string summary(const ReadRules& read, const Diagnostics& found) {
    return fmt::format("{}, {}, {}: {}\n", plural(read.files.size(), "file"),
                       plural(read.rules.named, "programme"), plural(read.rules.tests.size(), "test"),
                       hasErrors(found) ? tally(found)
                       : found.empty()  ? "no mistakes found"
                                        : "no errors found");
}

std::string fixingText(const Fixing& fixing, bool dryRun) {
    std::string text;
    for (const std::string& line : fixing.done) {
        text += fmt::format("{} {}\n", dryRun ? "would mend" : "mended", line);
    }
    if (fixing.done.empty() && fixing.faults.empty()) {
        text += "nothing to mend without a person\n";
    }
    return text;
}

ExitCode check(const CheckOptions& options) {
    SourceSet sources;
    std::string fixed;
    Diagnostics found;
    if (options.fix) {
        const Fixing fixing = fixFiles(options, options.dryRun, sources);
        fixed = fixingText(fixing, options.dryRun);
        found = fixing.faults;
    }
    const ReadRules read = readRules(options.paths, options, sources);
    const Diagnostics now = findingsIn(read.rules, sources);
    found.insert(found.end(), now.begin(), now.end());
    const ExitCode code = hasErrors(found) ? ExitCode::badInput : ExitCode::done;
    if (options.json() || options.format == "sarif") {
        write(stderr, fixed);
    }
    if (options.json()) {
        return answer(diagnosticsJson(found, sources), code);
    }
    if (options.format == "sarif") {
        return answer(diagnosticsSarif(found, sources, helpOfAllCodes()), code);
    }
    if (options.format == "github") {
        return answer(fixed + diagnosticsGithub(found, sources) + summary(read, found), code);
    }
    report(found, sources, options);
    return answer(fixed + (code == ExitCode::badInput ? "" : summary(read, found)), code);
}

} // namespace

void addCheck(CLI::App& app, Run& run) {
    CLI::App* command = app.add_subcommand("check", "Looks for mistakes in rule files; runs nothing");
    auto options = std::make_shared<CheckOptions>();
    addPaths(*command, *options);
    addFormat(*command, *options, {"text", "json", "sarif", "github"});
    CLI::Option* fix = command->add_flag("--fix", options->fix, "Mend in the files what is safe to mend");
    command->add_flag("--dry-run", options->dryRun, "With --fix: say what would be mended, and write nothing")
        ->needs(fix);
    addCatalog(*command, *options);
    addAscii(*command, *options);
    addVerbose(*command, *options);
    command->footer("Examples:\n"
                    "  gradus check rules\n"
                    "  gradus check rules/duke/meng-aipi.gradus --format json\n"
                    "  gradus check rules --fix --dry-run\n"
                    "Ends with 0 when there is no error (warnings may be there), with 2 otherwise.");
    command->callback([options, &run] {
        startLog(*options);
        run = [options] { return check(*options); };
    });
}

} // namespace gradus::cli
