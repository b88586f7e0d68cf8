#include "gradus/format.h"

#include "tools/cli/commands.h"
#include "tools/cli/files.h"
#include "tools/cli/replace_file.h"
#include "tools/cli/session.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <string_view>
#include <utility>

namespace gradus::cli {

namespace {

constexpr const char* standardInput = "-";

struct FormatCommand : RuleOptions {
    bool check = false;
};

/// Takes the first line of a text, with its line end.
std::string_view takeLine(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end == std::string_view::npos ? text.size() : end + 1);
    text.remove_prefix(line.size());
    return line;
}

/// A line with what can't be seen in it.
std::string shown(std::string_view line) {
    if (line.empty()) {
        return "the end of the file";
    }
    if (line == "\n") {
        return "an empty line";
    }
    constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
    std::string text;
    if (line.substr(0, byteOrderMark.size()) == byteOrderMark) {
        text = "\\u{feff}";
        line.remove_prefix(byteOrderMark.size());
    }
    for (const char c : line) {
        if (c == '\r' || c == '\t') {
            text += c == '\r' ? "\\r" : "\\t";
        } else if (c != '\n') {
            text += c;
        }
    }
    return line.back() == '\n' ? text : text + " without a line end";
}

/// Where the layout first differs: "rules.gradus:3", the line as it is, and as it would be. REQUIRES: it
/// does.
std::string firstDifference(const std::string& path, std::string_view before, std::string_view after) {
    for (std::size_t number = 1;; ++number) {
        const std::string_view was = takeLine(before);
        const std::string_view is = takeLine(after);
        if (was != is) {
            return fmt::format("{}:{}\n  - {}\n  + {}\n", path, number, shown(was), shown(is));
        }
    }
}

/// What the files of one command come to.
struct Outcome {
    std::size_t files = 0;
    std::size_t changed = 0;
    std::string said; ///< of each file that changes
    Diagnostics diagnostics;
};

void layOut(const std::string& path, const std::string& text, const FormatCommand& command,
            SourceSet& sources, Outcome& outcome) {
    ++outcome.files;
    const SourceId source = sources.add(path, text);
    FormattedRules result = formatted(text, source);
    outcome.diagnostics.insert(outcome.diagnostics.end(), result.diagnostics.begin(),
                               result.diagnostics.end());
    if (!result.text || *result.text == text) {
        return;
    }
    if (command.check) {
        outcome.said += firstDifference(path, text, *result.text);
    } else if (const std::string fault = replaceFile(path, *result.text); !fault.empty()) {
        outcome.diagnostics.push_back(fileError("file-unwritable", path,
                                                fmt::format("\"{}\" can't be written: {}", path, fault),
                                                "it was left as it is", sources));
        return;
    } else {
        outcome.said += path + "\n";
    }
    ++outcome.changed;
}

ExitCode formatFiles(const FormatCommand& command) {
    SourceSet sources;
    RuleFiles found = findRuleFiles(command.paths, sources);
    Outcome outcome;
    outcome.diagnostics = std::move(found.diagnostics);
    for (const std::string& path : found.paths) {
        layOut(path, found.texts.at(path), command, sources, outcome);
    }
    report(outcome.diagnostics, sources, command);
    outcome.said += fmt::format("{}, {} {}\n", plural(outcome.files, "file"), outcome.changed,
                                command.check ? "would change" : "changed");
    const ExitCode code = command.check && outcome.changed > 0 ? ExitCode::notMet : ExitCode::done;
    return answer(outcome.said, hasErrors(outcome.diagnostics) ? ExitCode::badInput : code);
}

ExitCode formatInput(const FormatCommand& command) {
    SourceSet sources;
    const FileText input = readStandardInput();
    if (!input.text) {
        return refuse({fileError("file-unreadable", "standard input",
                                 fmt::format("standard input can't be read: {}", input.fault), "", sources)},
                      sources, command);
    }
    const FormattedRules result = formatted(*input.text, sources.add("standard input", *input.text));
    if (!result.text) {
        return refuse(result.diagnostics, sources, command);
    }
    if (!command.check) {
        return answer(*result.text, ExitCode::done);
    }
    return *result.text == *input.text
               ? ExitCode::done
               : answer(firstDifference("standard input", *input.text, *result.text), ExitCode::notMet);
}

ExitCode format(const FormatCommand& command) {
    const auto& paths = command.paths;
    if (std::find(paths.begin(), paths.end(), standardInput) == paths.end()) {
        return formatFiles(command);
    }
    if (paths.size() == 1) {
        return formatInput(command);
    }
    Diagnostic fault;
    fault.code = "command-line";
    fault.message = "\"-\" is standard input, which is laid out alone";
    fault.hint = "name files and folders, or \"-\" and nothing else";
    return refuse({fault}, SourceSet{}, command);
}

} // namespace

void addFmt(CLI::App& app, Run& run) {
    CLI::App* command = app.add_subcommand("fmt", "Lays out rule files: line ends, indentation, blanks");
    auto options = std::make_shared<FormatCommand>();
    command
        ->add_option("PATH", options->paths,
                     "Rule files, and folders to search for *.gradus; or \"-\":\nfrom standard input to "
                     "standard output")
        ->required()
        ->type_name("");
    command->add_flag("--check", options->check,
                      "Write nothing; say which files would change, and where first");
    addAscii(*command, *options);
    addVerbose(*command, *options);
    command->footer(
        "Examples:\n"
        "  gradus fmt rules\n"
        "  gradus fmt --check rules\n"
        "  gradus fmt - < draft.gradus\n"
        "Only the layout changes, never a word. A file with a mistake is left as it is.\n"
        "Ends with 0 when all is done, with 1 when --check finds a file that would change, with 2\n"
        "when a file has a mistake or can't be written.");
    command->callback([options, &run] {
        startLog(*options);
        run = [options] { return format(*options); };
    });
}

} // namespace gradus::cli
