#include "tools/cli/commands.h"

#include "gradus/prose.h"
#include "tools/cli/files.h"
#include "tools/cli/session.h"

#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <memory>

namespace gradus::cli {

namespace {

struct DocOptions : RuleOptions {
    std::string output;
};

/// The programmes told together, and the file they go to; none: stdout.
struct ProsePage {
    std::vector<const Program*> programs;
    std::string path;
};

class Publishing {
public:
    explicit Publishing(const DocOptions& options) : options_(options) {}

    ExitCode run() {
        ReadRules read = readRules(options_.paths, options_, sources_);
        Diagnostics& found = read.rules.diagnostics;
        if (!hasErrors(found)) {
            const Diagnostics faults = faultsOf(read);
            found.insert(found.end(), faults.begin(), faults.end());
        }
        if (hasErrors(found)) {
            return refuse(found, sources_, options_);
        }
        report(found, sources_, options_);
        std::vector<const Program*> mentioned;
        for (const Program& program : read.rules.programs) {
            mentioned.push_back(&program);
        }
        return publish(pagesOf(read.rules), mentioned);
    }

private:
    Diagnostics faultsOf(const ReadRules& read) {
        const std::string& first = read.files.front();
        if (read.rules.named == 0) {
            return {fileError(
                "no-program", first,
                read.files.size() == 1
                    ? fmt::format("\"{}\" has no programme to tell about", first)
                    : fmt::format("these {} files have no programme to tell about", read.files.size()),
                "name the file in which the `program` stands", sources_)};
        }
        std::map<std::string, const Program*> known;
        for (std::size_t i = 0; i < read.rules.named; ++i) {
            const Program& program = read.rules.programs[i];
            if (!known.insert({program.id, &program}).second) {
                return {fileError("same-id", sources_[program.at.source].name,
                                  fmt::format("two of the programmes are called {}", program.id),
                                  "publish their files one after the other", sources_)};
            }
        }
        return {};
    }

    bool isHtml() const { return options_.format == "html"; }

    /// Into a folder each programme goes by itself; else all are one page.
    std::vector<ProsePage> pagesOf(const RuleSet& rules) {
        std::vector<ProsePage> pages;
        const bool intoFolder = std::filesystem::is_directory(options_.output);
        for (std::size_t i = 0; i < rules.named; ++i) {
            const Program* program = &rules.programs[i];
            if (intoFolder) {
                const std::string name = program->id + (isHtml() ? ".html" : ".md");
                addresses_[program->id] = name;
                pages.push_back({{program}, (std::filesystem::path(options_.output) / name).string()});
            } else if (pages.empty()) {
                pages.push_back({{program}, options_.output});
            } else {
                pages.front().programs.push_back(program);
            }
        }
        return pages;
    }

    ExitCode publish(const std::vector<ProsePage>& pages, const std::vector<const Program*>& mentioned) {
        for (const ProsePage& page : pages) {
            std::map<std::string, std::string> elsewhere = addresses_;
            for (const Program* program : page.programs) {
                elsewhere.erase(program->id);
            }
            const std::string text = renderProse(
                page.programs, {isHtml() ? ProseFormat::html : ProseFormat::markdown, mentioned, elsewhere});
            if (page.path.empty()) {
                return answer(text, ExitCode::done);
            }
            if (const std::string fault = writeFile(page.path, text); !fault.empty()) {
                return refuse(
                    {fileError("file-unwritable", page.path,
                               fmt::format("\"{}\" can't be written: {}", page.path, fault),
                               "name a file in a folder that exists and may be written to", sources_)},
                    sources_, options_);
            }
        }
        return ExitCode::done;
    }

    const DocOptions& options_;
    SourceSet sources_;
    std::map<std::string, std::string> addresses_; // of pages of their own, by programme
};

} // namespace

void addDoc(CLI::App& app, Run& run) {
    CLI::App* command = app.add_subcommand("doc", "Writes rules as a page of a catalogue, in prose");
    auto options = std::make_shared<DocOptions>();
    options->format = "markdown";
    addPaths(*command, *options);
    command->add_option("--format", options->format, "What to write: markdown (the default) or html")
        ->check(CLI::Validator(
            [](const std::string& text) {
                return text == "markdown" || text == "html" ? std::string{}
                                                            : "\"" + text + "\" is neither markdown nor html";
            },
            "", "format"))
        ->type_name("FORMAT");
    command
        ->add_option(
            "--output", options->output,
            "The file to write, or a folder: then every programme gets\na page of its own, called by its id")
        ->type_name("FILE|FOLDER");
    addCatalog(*command, *options);
    addVerbose(*command, *options);
    command->footer("Examples:\n"
                    "  gradus doc rules/duke/meng-aipi.gradus\n"
                    "  gradus doc rules --format html --output pages\n"
                    "Ends with 0 when the pages are written (warnings may be there), with 2 otherwise.");
    command->callback([options, &run] {
        startLog(*options);
        run = [options] { return Publishing(*options).run(); };
    });
}

} // namespace gradus::cli
