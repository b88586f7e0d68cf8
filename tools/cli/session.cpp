#include "tools/cli/session.h"

#include "gradus/report.h"
#include "tools/cli/files.h"
#include "tools/cli/terminal.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace gradus::cli {

namespace {

constexpr std::uint64_t largestBudget = 1'000'000'000; // about an hour

} // namespace

void addPaths(CLI::App& command, RuleOptions& options) {
    command.add_option("PATH", options.paths, "Rule files, and folders to search for *.gradus")
        ->required()
        ->type_name("");
}

void addFormat(CLI::App& command, Options& options, std::vector<std::string> formats) {
    const std::string last = formats.back();
    const std::string others = fmt::format("{}", fmt::join(formats.begin(), formats.end() - 1, ", "));
    const std::string refusal = formats.size() == 2 ? fmt::format("neither {} nor {}", others, last)
                                                    : fmt::format("none of {} and {}", others, last);
    const std::string description =
        fmt::format("How to answer: text (the default){}{} or {}", formats.size() == 2 ? "" : ", ",
                    fmt::join(formats.begin() + 1, formats.end() - 1, ", "), last);
    command.add_option("--format", options.format, description)
        ->check(CLI::Validator(
            [formats = std::move(formats), refusal](const std::string& text) {
                return std::find(formats.begin(), formats.end(), text) != formats.end()
                           ? std::string{}
                           : fmt::format("\"{}\" is {}", text, refusal);
            },
            "", "format"))
        ->type_name("FORMAT");
}

void addCatalog(CLI::App& command, Options& options) {
    command
        .add_option("--catalog", options.catalog, "A catalogue (CSV) used instead of the institution's own")
        ->type_name("FILE");
}

void addAscii(CLI::App& command, Options& options) {
    command.add_flag("--ascii", options.ascii,
                     "No symbols beyond ASCII; names and titles keep their letters");
}

void addBudget(CLI::App& command, std::uint64_t& budget) {
    const auto fault = [](const std::string& text) {
        const bool number =
            !text.empty() && text.size() <= 18 && text.find_first_not_of("0123456789") == std::string::npos;
        const std::uint64_t steps = number ? std::stoull(text) : 0;
        return steps >= 1 && steps <= largestBudget
                   ? std::string{}
                   : fmt::format("\"{}\" is no number of steps from 1 to {}", text, largestBudget);
    };
    command
        .add_option("--budget", budget,
                    fmt::format("How many steps a search may take before it says\n\"not proven\": "
                                "1 to {}, {} when not given",
                                largestBudget, budget))
        ->type_name("STEPS")
        ->check(CLI::Validator(fault, "", "steps"));
}

void addVerbose(CLI::App& command, Options& options) {
    command.add_flag("-v,--verbose", options.verbose, "Say on stderr what is read and how long it takes");
}

void startLog(const Options& options) {
    auto logger = spdlog::stderr_logger_st("gradus");
    logger->set_pattern("gradus: %v");
    logger->set_level(options.verbose ? spdlog::level::info : spdlog::level::off);
    spdlog::set_default_logger(std::move(logger));
}

ExitCode answer(const std::string& text, ExitCode code) {
    if (!write(stdout, text)) {
        write(stderr, "gradus: the answer could not be written\n");
        return ExitCode::badInput;
    }
    return code;
}

std::string plural(std::size_t n, const char* noun) {
    return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s");
}

std::string tally(const Diagnostics& diagnostics) {
    const auto count = [&](Severity severity) {
        return static_cast<std::size_t>(
            std::count_if(diagnostics.begin(), diagnostics.end(),
                          [&](const Diagnostic& diagnostic) { return diagnostic.severity == severity; }));
    };
    const auto errors = count(Severity::error);
    const auto warnings = count(Severity::warning);
    std::string text;
    if (errors > 0) {
        text += plural(errors, "error");
    }
    if (warnings > 0) {
        text += (text.empty() ? "" : ", ") + plural(warnings, "warning");
    }
    return text;
}

void report(const Diagnostics& diagnostics, const SourceSet& sources, const Options& options) {
    if (diagnostics.empty()) {
        return;
    }
    const std::string total = tally(diagnostics);
    write(stderr, renderDiagnostics(diagnostics, sources, styleFor(stderr, options.ascii)) +
                      (total.empty() ? "" : "\n" + total + "\n"));
}

ExitCode refuse(const Diagnostics& diagnostics, const SourceSet& sources, const Options& options) {
    if (options.json()) {
        return answer(diagnosticsJson(diagnostics, sources), ExitCode::badInput);
    }
    report(diagnostics, sources, options);
    return ExitCode::badInput;
}

ReadRules readRules(const std::vector<std::string>& paths, const Options& options, SourceSet& sources) {
    const auto begin = std::chrono::steady_clock::now();
    RuleFiles found = findRuleFiles(paths, sources);
    ReadRules read;
    read.files = std::move(found.paths);
    read.rules = loadRules(read.files, loaderFor(std::move(found.texts)), {options.catalog}, sources);
    read.rules.diagnostics.insert(read.rules.diagnostics.begin(), found.diagnostics.begin(),
                                  found.diagnostics.end());
    const auto spent =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
    spdlog::info("{}, {} in {}, understood in {} us", plural(read.rules.named, "programme"),
                 plural(read.rules.tests.size(), "test"), plural(read.files.size(), "file"), spent.count());
    return read;
}

} // namespace gradus::cli
