#include "gradus/version.h"
#include "tools/cli/commands.h"
#include "tools/cli/terminal.h"

#include <CLI/CLI.hpp>

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
               "  gradus explain unknown-course\n"
               "gradus COMMAND --help says more about each.");
    cli::Run run;
    cli::addAudit(app, run);
    cli::addCheck(app, run);
    cli::addTest(app, run);
    cli::addExplain(app, run);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : static_cast<int>(cli::ExitCode::badInput);
    }
    return static_cast<int>(run());
}
