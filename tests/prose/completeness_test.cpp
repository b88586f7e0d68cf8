#include "gradus/prose.h"
#include "src/prose/sets.h"
#include "src/prose/statements.h"
#include "tests/catch.h"
#include "tests/prose/examples.h"
#include "tests/prose/told.h"

#include <regex>
#include <set>

namespace {

using namespace gradus;
using namespace gradus::test;

/// Walks every statement of a programme and looks whether it has prose.
class Walk {
public:
    explicit Walk(const Program& program)
        : program_(program), places_(program), lists_(prose::namedListsOf(program)) {}

    std::set<std::size_t> kinds; // indices into `Statement::what`
    std::size_t statements = 0;

    void run() { of(program_.body, program_.body.statements); }

private:
    void of(const Scope& scope, const std::vector<Statement>& list) {
        const prose::Context context{page_, program_, places_, lists_, scope};
        for (const Statement& statement : list) {
            kinds.insert(statement.what.index());
            ++statements;
            const prose::Blocks blocks = prose::statementBlocks(context, statement);
            prose::Document document;
            document.blocks = blocks;
            const std::string text = prose::markdown(document);
            INFO("statement of kind " << statement.what.index() << ": " << text);
            CHECK(text.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos);
            inside(scope, statement);
        }
    }
    void inside(const Scope& scope, const Statement& statement) {
        if (const auto* inner = std::get_if<Scope>(&statement.what)) {
            of(*inner, inner->statements);
        } else if (const auto* complete = std::get_if<Complete>(&statement.what)) {
            of(scope, complete->branches);
        } else if (const auto* when = std::get_if<When>(&statement.what)) {
            for (const WhenBranch& branch : when->branches) {
                of(scope, branch.statements);
            }
            of(scope, when->otherwise);
        } else if (const auto* take = std::get_if<Take>(&statement.what)) {
            if (take->braces) {
                of(*take->braces, take->braces->statements);
            }
        }
    }

    prose::Page page_;
    const Program& program_;
    const prose::Places places_;
    const std::map<const CourseSet*, prose::NamedList> lists_;
};

std::size_t count(const std::string& page, const std::string& text) {
    std::size_t n = 0;
    for (std::size_t at = page.find(text); at != page.npos; at = page.find(text, at + 1)) {
        ++n;
    }
    return n;
}

/// The values of an attribute, in the order of the page.
std::vector<std::string> found(const std::string& page, const std::string& attribute) {
    const std::regex pattern{" " + attribute + "=\"([^\"]*)\""};
    std::vector<std::string> values;
    for (std::sregex_iterator it{page.begin(), page.end(), pattern}, end; it != end; ++it) {
        values.push_back((*it)[1]);
    }
    return values;
}

} // namespace

TEST_CASE("every statement of the reference and of the shipped rules has prose", "[prose]") {
    std::set<std::size_t> kinds;
    std::size_t statements = 0;
    for (const auto& examples : {referenceExamples(), rulesIn("rules"), rulesIn("tests/pages")}) {
        for (const Example& example : examples) {
            INFO(example.name);
            SourceSet sources;
            const RuleSet rules = loaded(example, example.text, sources);
            CHECK_FALSE(hasErrors(rules.diagnostics));
            for (const Program& program : rules.programs) {
                Walk walk(program);
                walk.run();
                kinds.merge(walk.kinds);
                statements += walk.statements;
            }
        }
    }
    CHECK(kinds.size() == std::variant_size_v<decltype(Statement::what)>);
    CHECK(statements > 500);
}

TEST_CASE("pages in HTML close what they open, and their links lead somewhere", "[prose]") {
    std::size_t pages = 0, links = 0;
    for (const auto& examples : {referenceExamples(), rulesIn("rules"), rulesIn("tests/pages")}) {
        for (const Example& example : examples) {
            INFO(example.name);
            SourceSet sources;
            const RuleSet rules = loaded(example, example.text, sources);
            std::vector<const Program*> programs;
            for (std::size_t i = 0; i < rules.named; ++i) {
                programs.push_back(&rules.programs[i]);
            }
            if (programs.empty()) {
                continue;
            }
            const std::string page = renderProse(programs, {ProseFormat::html, {}, {}});
            ++pages;
            CHECK(count(page, "<h1") == 1);
            for (const std::string tag :
                 {"ul", "li", "p", "table", "tr", "td", "th", "main", "h2", "strong"}) {
                INFO(tag);
                CHECK(count(page, "<" + tag + ">") + count(page, "<" + tag + " ") ==
                      count(page, "</" + tag + ">"));
            }
            const std::vector<std::string> ids = found(page, "id");
            const std::set<std::string> places(ids.begin(), ids.end());
            CHECK(places.size() == ids.size());
            for (const std::string& target : found(page, "href")) {
                INFO(target);
                CHECK(places.count(target.substr(1)) == 1);
                ++links;
            }
        }
    }
    CHECK(pages > 50);
    CHECK(links > 20);
}

TEST_CASE("the same rules give the same page, and no programme gives none", "[prose]") {
    const std::string text = "program p \"P\" { take CS 101 }\n";
    CHECK(told(load(text).rules) == told(load(text).rules));
    CHECK(renderProse({}, {}).empty());
}
