#include "gradus/format.h"
#include "grammar/layout.h"
#include "grammar/parse.h"
#include "src/format/check.h"
#include "src/format/format_pages.h"
#include "tests/catch.h"

#include <set>
#include <string>

using namespace gradus;

namespace {

/// What the check says of an output that stands for a text.
std::string verdict(const std::string& text, const std::string& output) {
    const FormattedRules result = format::checked(text, grammar::parse(text, 0).file, output, 0);
    CHECK(result.text.has_value() == result.diagnostics.empty());
    return result.text ? "" : result.diagnostics.front().code;
}

} // namespace

TEST_CASE("an output that says something else is not given") {
    const std::string text = "use \"a\" # one\nset s = CS 1, 2 # two\n";
    CHECK(verdict(text, "use \"a\"  # one\nset s =\n    CS 1, 2\n# two\n") == "");
    for (const char* output : {
             "use \"b\" # one\nset s = CS 1, 2 # two\n",               // another text
             "use \"a\" # one\nset s = CS 2, 1 # two\n",               // another order
             "use \"a\" # one\nset s = CS 1 or 2 # two\n",             // another word that means the same
             "use \"a\" # one\nset s = (CS 1, 2) # two\n",             // parentheses that mean nothing
             "use \"a\" # one\nset s = CS 1, 2\n",                     // a comment less
             "use \"a\" # two\nset s = CS 1, 2 # one\n",               // comments in another order
             "use \"a\" # one\nset s = CS 1, 2 # two\nset t = CS 1\n", // a statement more
             "use \"a\" # one set s = CS 1, 2 # two\n",                // a statement in a comment
             "use \"a\" # one\nset s = CS 1, 2 2 # two\n",             // what can't be read
             "",
         }) {
        INFO(output);
        CHECK(verdict(text, output) == "layout-changes-meaning");
    }
}

TEST_CASE("rules that can't be read have no layout, and every mistake is told") {
    const FormattedRules result = formatted("program p {\n  tkae A 1\n  take\n}\n", 7);
    CHECK_FALSE(result.text.has_value());
    REQUIRE(result.diagnostics.size() == 2);
    for (const Diagnostic& one : result.diagnostics) {
        CHECK(one.severity == Severity::error);
        CHECK(one.at.source == 7);
    }
}

TEST_CASE("rules that were longer than a file may be once laid out are refused with the bound") {
    // 60 blocks inside each other, with many short lines in the innermost.
    std::string rules = "program p{\n";
    std::string end = "}";
    for (int depth = 0; depth < 59; ++depth) {
        rules += "requirement r{\n";
        end += "}";
    }
    for (int line = 0; line < 9'900; ++line) {
        rules += "cite \"" + std::string(200, 'x') + "\"\n";
    }
    rules += end;
    REQUIRE(rules.size() < grammar::Limits::textSize);
    const FormattedRules result = formatted(rules, 0);
    CHECK_FALSE(result.text.has_value());
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics.front().code == "layout-too-long");
    CHECK(result.diagnostics.front().message.find("4194304 (4 MiB)") != std::string::npos);
}

TEST_CASE("each code that only a layout has has one page") {
    std::set<std::string> codes;
    for (const CodePage& page : format::formatPages()) {
        CHECK(codes.insert(page.code).second);
    }
    CHECK(codes == std::set<std::string>{"layout-changes-meaning", "layout-too-long"});
}
