#include "gradus/version.h"
#include "tools/cli/command_line.h"
#include "tools/cli/commands.h"
#include "tools/cli/terminal.h"

#include <CLI/CLI.hpp>
#include <algorithm>

int main(int argc, char** argv) {
    using namespace gradus;
    cli::ignoreBrokenPipes();

    CLI::App app{"Gradus checks students' records against the rules of their programmes, and explains every "
                 "decision."};
    app.name("gradus");
    app.set_version_flag("--version", "gradus " + std::string(version()));
    app.require_subcommand(1);
    app.footer("Examples:\n"
               "  gradus audit rules/duke/meng-aipi.gradus rules/duke/transcripts/online-complete.json\n"
               "  gradus check rules\n"
               "  gradus test rules\n"
               "  gradus fmt rules\n"
               "  gradus doc rules/duke/meng-aipi.gradus --format html --output meng-aipi.html\n"
               "  gradus coverage rules\n"
               "  gradus explain unknown-course\n"
               "gradus COMMAND --help says more about each.");
    cli::Run run;
    cli::addAudit(app, run);
    cli::addCheck(app, run);
    cli::addTest(app, run);
    cli::addFmt(app, run);
    cli::addCoverage(app, run);
    cli::addExplain(app, run);
    cli::addDoc(app, run);
    cli::addImport(app, run);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
            return app.exit(error); // what was asked for is help, or the version
        }
        return static_cast<int>(cli::refuseCommandLine(app, error, {argv + std::min(argc, 1), argv + argc}));
    }
    return static_cast<int>(run());
}
