#include "tools/cli/commands.h"

#include "src/did_you_mean.h"
#include "src/report/page.h"
#include "tools/cli/pages.h"
#include "tools/cli/session.h"
#include "tools/cli/terminal.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <string_view>

namespace gradus::cli {

namespace {

using report::Ink;
using report::Page;
using report::Text;

/// Every line as it stands.
void writeExample(Page& page, const char* title, std::string_view text) {
    page.blank();
    page.paragraph(0, Text(title, Ink::quiet));
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
        page.paragraph(4 + indent, Text(line.substr(indent)), 8 + indent);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void writeText(Page& page, std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find("\n\n"), text.size());
        page.blank();
        page.paragraph(0, Text(text.substr(0, end)));
        text.remove_prefix(std::min(end + 2, text.size()));
    }
}

ExitCode list() {
    const std::vector<CodePage> pages = allPages();
    std::size_t longest = 0;
    for (const CodePage& page : pages) {
        longest = std::max(longest, std::string_view(page.code).size());
    }
    Page page(styleFor(stdout, false));
    for (const CodePage& code : pages) {
        page.row(0, {{code.code, longest}, {code.title, page.width() - longest - 2}});
    }
    return answer(page.take(), ExitCode::done);
}

ExitCode explain(const std::string& code) {
    const std::vector<CodePage> pages = allPages();
    const auto found =
        std::find_if(pages.begin(), pages.end(), [&](const CodePage& page) { return code == page.code; });
    if (found == pages.end()) {
        std::vector<std::string> codes;
        for (const CodePage& page : pages) {
            codes.emplace_back(page.code);
        }
        const auto near = didYouMean(code, codes);
        write(stderr, fmt::format("gradus: no diagnostic has the code \"{}\"; {}\n", code,
                                  near ? fmt::format("did you mean \"{}\"?", *near)
                                       : std::string("gradus explain alone lists them all")));
        return ExitCode::badInput;
    }
    Page page(styleFor(stdout, false));
    page.paragraph(0, Text(found->code, Ink::strong).add(": ").add(found->title));
    writeText(page, found->why);
    writeExample(page, "Instead of", found->before);
    writeExample(page, "write", found->after);
    return answer(page.take(), ExitCode::done);
}

} // namespace

void addExplain(CLI::App& app, Run& run) {
    CLI::App* command = app.add_subcommand("explain", "Explains the code of a diagnostic");
    auto code = std::make_shared<std::string>();
    command->add_option("CODE", *code, "The code, as in error[unknown-course]; without it all are listed")
        ->type_name("");
    command->footer("Examples:\n"
                    "  gradus explain unknown-course\n"
                    "  gradus explain");
    command->callback([code, &run] { run = [code] { return code->empty() ? list() : explain(*code); }; });
}

} // namespace gradus::cli
