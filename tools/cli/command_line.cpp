#include "tools/cli/command_line.h"

#include "gradus/report.h"
#include "src/did_you_mean.h"
#include "tools/cli/session.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace gradus::cli {

namespace {

/// "--format json" and "--format=json"
bool asksForJson(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--format=json" ||
            (words[i] == "--format" && i + 1 < words.size() && words[i + 1] == "json")) {
            return true;
        }
    }
    return false;
}

/// "--as-of" of "--as-of=2026-11-20", "-v" of "-v"; empty for what is no option.
std::string optionName(const std::string& word) {
    const auto isLetter = [&word](std::size_t i) {
        return i < word.size() && std::isalpha(static_cast<unsigned char>(word[i])) != 0;
    };
    if (word.compare(0, 2, "--") == 0) {
        return word.size() > 2 ? word.substr(0, word.find('=')) : std::string{};
    }
    return !word.empty() && word[0] == '-' && isLetter(1) ? word.substr(0, 2) : std::string{};
}

std::vector<std::string> optionsOf(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            names.push_back("--" + name);
        }
        for (const std::string& name : option->get_snames()) {
            names.push_back("-" + name);
        }
    }
    return names;
}

std::vector<std::string> commandsOf(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        names.push_back(command->get_name());
    }
    return names;
}

Diagnostic fault(const std::string& message, const std::string& hint) {
    Diagnostic diagnostic;
    diagnostic.code = "command-line";
    diagnostic.message = message;
    diagnostic.hint = hint;
    return diagnostic;
}

std::string didYouMeanOr(const std::string& word, const std::vector<std::string>& known,
                         const std::string& otherwise) {
    const auto near = didYouMean(word, known);
    return near ? fmt::format("did you mean {}?", *near) : otherwise;
}

Diagnostic understand(const CLI::App& app, const CLI::ParseError& error,
                      const std::vector<std::string>& words) {
    const std::vector<std::string> commands = commandsOf(app);
    const std::string commandList = fmt::format("the commands are {}", fmt::join(commands, ", "));
    const auto first =
        std::find_if(words.begin(), words.end(), [](const std::string& w) { return optionName(w).empty(); });
    const bool known =
        first != words.end() && std::find(commands.begin(), commands.end(), *first) != commands.end();
    const CLI::App& command = known ? *app.get_subcommand(*first) : app;
    const std::string name = known ? "gradus " + command.get_name() : "gradus";

    const std::vector<std::string> options = optionsOf(command);
    for (const std::string& word : words) {
        const std::string option = optionName(word);
        if (!option.empty() && std::find(options.begin(), options.end(), option) == options.end()) {
            return fault(fmt::format("\"{}\" is no option of {}", option, name),
                         didYouMeanOr(option, options, name + " --help lists them"));
        }
    }
    if (first == words.end()) {
        return fault("a command is missing", commandList);
    }
    if (!known) {
        return fault(fmt::format("\"{}\" is no command of gradus", *first),
                     didYouMeanOr(*first, commands, commandList));
    }
    return fault(error.what(), name + " --help says how it is used");
}

} // namespace

ExitCode refuseCommandLine(const CLI::App& app, const CLI::ParseError& error,
                           const std::vector<std::string>& words) {
    Options options;
    options.format = asksForJson(words) ? "json" : "text";
    options.ascii = std::find(words.begin(), words.end(), "--ascii") != words.end();
    return refuse({understand(app, error, words)}, SourceSet{}, options);
}

} // namespace gradus::cli
