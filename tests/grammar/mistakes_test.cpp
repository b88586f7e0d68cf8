#include "grammar/codes.h"
#include "grammar/parse.h"
#include "tests/catch.h"
#include "tests/grammar/read.h"

using namespace gradus;
using namespace gradus::test;

namespace {

std::string saidOf(const std::string& rules) {
    SourceSet sources;
    sources.add("test.gradus", rules);
    std::string said;
    for (const Diagnostic& diagnostic : grammar::parse(rules, 0).diagnostics) {
        const LineColumn at = sources.lineColumn(0, diagnostic.at.span.begin);
        // The text begins on the second line.
        said += std::to_string(at.line - 1) + ":" + std::to_string(at.column) + " " + diagnostic.code + ": " +
                diagnostic.message + "\n" + (diagnostic.hint.empty() ? "" : "    " + diagnostic.hint + "\n");
    }
    return said;
}

std::vector<Case> cases() {
    return casesIn("tests/grammar/mistakes.txt");
}

} // namespace

TEST_CASE("every mistake is told where it is, what it is, and how to mend it") {
    const auto all = cases();
    REQUIRE(all.size() > 200);
    for (const Case& entry : all) {
        INFO("mistakes.txt, line " << entry.line << ": " << entry.written);
        CHECK(saidOf(wholeFile(entry)) == entry.said);
    }
}

TEST_CASE("the mistakes of the tests are of every code but those of size") {
    std::string said;
    for (const Case& entry : cases()) {
        said += entry.said;
    }
    for (const grammar::SyntaxCode& code : grammar::syntaxCodes) {
        const std::string name = code.code;
        const bool ofSize = name == "text-too-long" || name == "list-too-long" ||
                            name == "too-many-mistakes" || name == "not-utf-8";
        INFO(name);
        CHECK((ofSize || said.find(" " + name + ": ") != std::string::npos));
    }
}

TEST_CASE("messages are one sentence in plain words") {
    for (const Case& entry : cases()) {
        for (const Diagnostic& diagnostic : grammar::parse(wholeFile(entry), 0).diagnostics) {
            INFO(diagnostic.message);
            for (const char* alien : {"boost", "N5", "::", "\n", "<unnamed"}) {
                CHECK(diagnostic.message.find(alien) == std::string::npos);
                CHECK(diagnostic.hint.find(alien) == std::string::npos);
            }
            CHECK(diagnostic.message.back() != '.');
            CHECK(diagnostic.severity == Severity::error);
        }
    }
}
