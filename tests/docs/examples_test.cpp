#include "gradus/rule_set.h"
#include "gradus/test_run.h"
#include "grammar/syntax_pages.h"
#include "src/language/semantic_pages.h"
#include "tests/catch.h"
#include "tests/docs/markdown.h"
#include "tests/grammar/read.h"
#include "tests/language/loaded.h"
#include "tests/support/shared.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>

/// The examples of all pages are run. A block of kind
///
/// * `gradus` is a whole rule file: it has no mistakes, and its tests pass. Named, other blocks of the page
/// can `use` it;
/// * `gradus-part` is some statements, run inside of a programme, or a part of a file that begins with a
/// declaration;
/// * `gradus-error` is either of these and is refused, with exactly the codes of its `# error: CODE` lines;
/// * `gradus-excerpt`, named, shows lines of a file of the checkout;
/// * `csv`, named, is a catalogue that blocks of the page can name.
namespace {

using namespace gradus;
using namespace gradus::test;

const std::vector<std::string> declarations{
    "use", "set", "tag", "institution", "program", "requirement", "concentration", "template", "test"};
// These begin statements as well: a part that begins so is one of statements.
const std::set<std::string> statementsToo{"requirement", "concentration"};

/// The first word that is no comment.
std::string firstWord(const std::string& text) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string word;
        if (words >> word && word.front() != '#') {
            return word;
        }
    }
    return {};
}

bool isPart(const std::string& text) {
    const std::string word = firstWord(text);
    return statementsToo.count(word) != 0 ||
           std::find(declarations.begin(), declarations.end(), word) == declarations.end();
}

std::string asFile(const FencedBlock& block) {
    return block.kind != "gradus" && isPart(block.text)
               ? "program example \"Example\" {\n" + block.text + "}\n"
               : block.text;
}

std::set<std::string> promisedErrors(const std::string& text) {
    std::set<std::string> codes;
    std::istringstream lines(text);
    const std::string mark = "# error: ";
    for (std::string line; std::getline(lines, line);) {
        if (line.compare(0, mark.size(), mark) == 0) {
            codes.insert(line.substr(mark.size()));
        }
    }
    return codes;
}

std::string said(const Diagnostics& diagnostics, const SourceSet& sources) {
    std::ostringstream text;
    for (const Diagnostic& one : diagnostics) {
        const LineColumn at = sources.lineColumn(one.at.source, one.at.span.begin);
        text << "  " << sources[one.at.source].name << ':' << at.line << ':' << at.column << ": " << one.code
             << ": " << one.message << '\n';
    }
    return text.str();
}

std::set<std::string> errorCodes(const Diagnostics& diagnostics) {
    std::set<std::string> codes;
    for (const Diagnostic& one : diagnostics) {
        if (one.severity == Severity::error) {
            codes.insert(one.code);
        }
    }
    return codes;
}

std::string failures(const TestReport& report) {
    std::string text;
    for (const TestResult& test : report.tests) {
        for (const ExpectationResult& one : test.expectations) {
            text += one.passed
                        ? ""
                        : "  \"" + test.title + "\": expected " + one.expected + ", got " + one.got + '\n';
        }
        text += test.passed || !test.expectations.empty() ? ""
                                                          : "  \"" + test.title + "\" could not be audited\n";
    }
    return text;
}

/// Runs one page's examples; files are the page's named blocks first, then those of the checkout.
class Examples {
public:
    explicit Examples(const Page& page) : page_(page) {
        for (const FencedBlock& block : page.blocks) {
            if (!block.name.empty()) {
                files_[block.name] = block.text;
            }
        }
    }

    void run(const FencedBlock& block) {
        INFO(page_.path << ":" << block.line << "\n" << block.text);
        const std::string path = block.name.empty() ? "example.gradus" : block.name;
        files_[path] = asFile(block);
        SourceSet sources;
        const RuleSet rules = loadRules({path}, loader(), {}, sources);
        INFO(said(rules.diagnostics, sources));
        if (block.kind == "gradus-error") {
            const std::set<std::string> promised = promisedErrors(block.text);
            CHECK_FALSE(promised.empty());
            CHECK(errorCodes(rules.diagnostics) == promised);
            return;
        }
        CHECK(rules.diagnostics.empty());
        const TestReport report = runTests(rules, {{2026, 11, 20}, 300'000});
        INFO(said(report.diagnostics, sources) << failures(report));
        CHECK(report.failed == 0);
        CHECK(report.diagnostics.empty());
    }

private:
    Loader loader() const {
        return [this](const std::string& path) -> std::optional<std::string> {
            if (const auto named = files_.find(path); named != files_.end()) {
                return named->second;
            }
            const auto file = std::filesystem::path(GRADUS_SOURCE_DIR) / path;
            return std::filesystem::is_regular_file(file) ? std::optional(readFile(file)) : std::nullopt;
        };
    }

    const Page& page_;
    std::map<std::string, std::string> files_;
};

/// The words that productions of the grammar name, but for the lists of words that are no names.
std::set<std::string> wordsOfGrammar() {
    const std::string text = readFile(std::filesystem::path(GRADUS_SOURCE_DIR) / "grammar/gradus.ebnf");
    static const std::regex comment{R"(/\*[^]*?\*/)"};
    const std::string productions = std::regex_replace(text.substr(0, text.find("\nreserved ")), comment, "");
    static const std::regex word{"'([a-z][a-z-]*)'"};
    std::set<std::string> words;
    for (std::sregex_iterator it{productions.begin(), productions.end(), word}, end; it != end; ++it) {
        words.insert((*it)[1]);
    }
    return words;
}

std::set<std::string> wordsIn(const std::string& text) {
    static const std::regex comment{"#[^\n]*|\"[^\"\n]*\""};
    static const std::regex word{"[a-z][a-z0-9-]*"};
    const std::string rules = std::regex_replace(text, comment, " ");
    std::set<std::string> words;
    for (std::sregex_iterator it{rules.begin(), rules.end(), word}, end; it != end; ++it) {
        words.insert(it->str());
    }
    return words;
}

bool isExample(const FencedBlock& block) {
    return block.kind == "gradus" || block.kind == "gradus-part" || block.kind == "gradus-error";
}

/// Adds the words of the lines that the errors of a rule file are about.
void addRefused(std::set<std::string>& words, const std::string& rules) {
    for (const Diagnostic& diagnostic : load(rules).rules.diagnostics) {
        if (diagnostic.severity != Severity::error || diagnostic.at.source != 0) {
            continue;
        }
        const Span at = diagnostic.at.span;
        const std::size_t begin = at.begin == 0 ? 0 : rules.rfind('\n', at.begin - 1) + 1;
        const std::size_t end = std::min(rules.find('\n', at.end), rules.size());
        words.merge(wordsIn(rules.substr(begin, std::max(begin, end) - begin)));
    }
}

} // namespace

TEST_CASE("every example of the pages does what the page says") {
    std::size_t run = 0;
    for (const Page& page : pages()) {
        Examples examples(page);
        for (const FencedBlock& block : page.blocks) {
            if (isExample(block)) {
                examples.run(block);
                ++run;
            }
        }
    }
    CHECK(run >= 50);
}

TEST_CASE("the reference shows every word of the grammar in an example") {
    std::set<std::string> shown;
    for (const Page& page : pages()) {
        for (const FencedBlock& block : page.blocks) {
            if (page.path == "grammar/reference.md" && isExample(block)) {
                shown.merge(wordsIn(block.text));
            }
        }
    }
    const std::set<std::string> words = wordsOfGrammar();
    CHECK(words.size() > 100);
    for (const std::string& word : words) {
        INFO("the word " << word << " in the examples of grammar/reference.md");
        CHECK(shown.count(word) == 1);
    }
}

TEST_CASE("every word of the grammar stands on a line that the examples of mistakes show refused") {
    std::set<std::string> refused;
    for (const Case& entry : casesIn("tests/grammar/mistakes.txt")) {
        addRefused(refused, wholeFile(entry));
    }
    for (const auto& all : {grammar::syntaxPages(), language::semanticPages()}) {
        for (const CodePage& page : all) {
            addRefused(refused, page.before);
        }
    }
    for (const Page& page : pages()) {
        for (const FencedBlock& block : page.blocks) {
            if (block.kind == "gradus-error") {
                addRefused(refused, block.text);
            }
        }
    }
    for (const std::string& word : wordsOfGrammar()) {
        INFO("no example of a mistake has the word: " << word);
        CHECK(refused.count(word) == 1);
    }
}

TEST_CASE("what a page shows of a file stands in that file") {
    for (const Page& page : pages()) {
        for (const FencedBlock& block : page.blocks) {
            if (block.kind != "gradus-excerpt") {
                continue;
            }
            const std::string file = readFile(std::filesystem::path(GRADUS_SOURCE_DIR) / block.name);
            std::istringstream lines(block.text);
            for (std::string line; std::getline(lines, line);) {
                INFO(page.path << ": " << line);
                CHECK(file.find(line + '\n') != std::string::npos);
            }
        }
    }
}

TEST_CASE("fenced blocks say what they are") {
    const std::set<std::string> kinds{"gradus", "gradus-part", "gradus-error", "gradus-excerpt",
                                      "csv",    "console",     "json",         "text",
                                      "cpp",    "shell",       "ebnf"};
    for (const Page& page : pages()) {
        for (const FencedBlock& block : page.blocks) {
            INFO(page.path << ":" << block.line << ": " << block.kind);
            CHECK(kinds.count(block.kind) == 1);
        }
    }
}
