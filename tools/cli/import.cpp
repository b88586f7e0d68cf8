#include "gradus/import.h"

#include "tools/cli/commands.h"
#include "tools/cli/files.h"
#include "tools/cli/session.h"

#include <fmt/format.h>
#include <memory>

namespace gradus::cli {

namespace {

struct ImportCommand : Options {
    std::string system, path;
    ImportOptions reading;
};

ExitCode importProgramme(const ImportCommand& command) {
    SourceSet sources;
    FileText file = readFile(command.path);
    if (!file.text) {
        return refuse({fileError("file-unreadable", command.path,
                                 fmt::format("\"{}\" can't be read: {}", command.path, file.fault),
                                 "check the spelling of the path", sources)},
                      sources, command);
    }
    const SourceId source = sources.add(command.path, *file.text);
    const ImportedRules imported = importGraduateNu(*file.text, source, command.reading);
    report(imported.diagnostics, sources, command);
    return imported.rules ? answer(*imported.rules, ExitCode::done) : ExitCode::badInput;
}

} // namespace

void addImport(CLI::App& app, Run& run) {
    CLI::App* command =
        app.add_subcommand("import", "Rewrites a programme of another system as rules, on stdout");
    auto options = std::make_shared<ImportCommand>();
    command->add_option("SYSTEM", options->system, "Whose data they are: graduatenu")
        ->required()
        ->type_name("")
        ->check(CLI::Validator(
            [](const std::string& text) {
                return text == "graduatenu" ? std::string{}
                                            : "\"" + text + "\" is no system known here; there is graduatenu";
            },
            "", "system"));
    command->add_option("FILE", options->path, "One programme: a major or minor in JSON")
        ->required()
        ->type_name("");
    CLI::Option* plain = command->add_flag(
        "--plain", options->reading.plain,
        "The data as they stand, for comparing with systems that\nread them so: ask for nothing they lost");
    command
        ->add_option("--concentration", options->reading.concentration,
                     "With --plain: the concentration that is part of the\nprogramme, by its title")
        ->type_name("TITLE")
        ->check(CLI::Validator(
            [](const std::string& text) {
                return std::string(text.empty() ? "a concentration has a title; leave the option out for none"
                                                : "");
            },
            "", "title"))
        ->needs(plain);
    addAscii(*command, *options);
    addVerbose(*command, *options);
    command->footer("Example:\n"
                    "  gradus import graduatenu major.json > major.gradus\n"
                    "Ends with 0 when the rules could be written (warnings may be there), with 2 otherwise.");
    command->callback([options, &run] {
        startLog(*options);
        run = [options] { return importProgramme(*options); };
    });
}

} // namespace gradus::cli
