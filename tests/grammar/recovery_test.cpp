#include "grammar/layout.h"
#include "tests/catch.h"
#include "tests/grammar/invariants.h"
#include "tests/grammar/read.h"
#include "tests/grammar/sentences.h"
#include "tests/support/random.h"

#include <filesystem>

using namespace gradus;
using namespace gradus::test;

namespace {

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    all.reserve(count * text.size());
    for (std::size_t i = 0; i < count; ++i) {
        all += text;
    }
    return all;
}

/// The mistakes of mistakes.txt that stand in a programme, but for those that can't be independent of their
/// neighbours: braces, and a line that begins with a noun, which would carry on one that ends with a number.
std::vector<Case> seeds() {
    std::vector<Case> all;
    for (const Case& entry : casesIn("tests/grammar/mistakes.txt")) {
        if (entry.heading == "in a programme" && entry.said.find("unbalanced-brace") == std::string::npos &&
            entry.written.rfind("units", 0) != 0) {
            all.push_back(entry);
        }
    }
    return all;
}

/// "line:column code" of each diagnostic, with the lines moved.
std::string placesOf(const std::string& rules, std::size_t moved) {
    SourceSet sources;
    sources.add("test.gradus", rules);
    std::string places;
    for (const Diagnostic& diagnostic : grammar::parse(rules, 0).diagnostics) {
        const LineColumn at = sources.lineColumn(0, diagnostic.at.span.begin);
        places +=
            std::to_string(at.line + moved) + ":" + std::to_string(at.column) + " " + diagnostic.code + "\n";
    }
    return places;
}

std::size_t linesOf(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

} // namespace

TEST_CASE("a file with many independent mistakes reports each of them, at its place, and nothing else") {
    const auto mistakes = seeds();
    REQUIRE(mistakes.size() > 150);
    Random random(4);
    for (int file = 0; file < 3000; ++file) {
        std::string rules = "program p {\n";
        std::string expected;
        const std::size_t count = 1 + random.below(20);
        for (std::size_t i = 0; i < count; ++i) {
            const Case& mistake = mistakes[random.below(mistakes.size())];
            expected += placesOf("program p {\n" + mistake.written + "\n}", linesOf(rules) - 1);
            rules += mistake.written + "\n";
            // Where a line breaks off, only a verb on the next one tells that it does.
            const bool breaksOff = mistake.written.find_last_not_of('\n') == mistake.written.rfind('+') ||
                                   mistake.said.find("the end of the line") != std::string::npos ||
                                   mistake.said.find("nothing follows") != std::string::npos;
            switch (random.below(breaksOff ? 2 : 4)) {
            case 0:
                rules += "    take all of AIPI 510, 520 # good\n";
                break;
            case 1:
                rules +=
                    "    requirement good-" + std::to_string(i) + " \"G\" { earn 3 credits; note \"{\" }\n";
                break;
            default:
                break;
            }
        }
        rules += "}\nset s = AIPI *\n";
        INFO(rules);
        REQUIRE(placesOf(rules, 0) == expected);
    }
}

TEST_CASE("mistakes of quotation marks and braces hide none of their neighbours") {
    CHECK(placesOf("program p {\n"
                   "    cite \"no end\n"
                   "    tkae AIPI 510\n"
                   "    requirement a \"A {\n"
                   "        earn 3\n"
                   "    }\n"
                   "    requirement b \"B\" {\n"
                   "        limit 2\n"
                   "    requirement c \"C\" {\n"
                   "        take aipi 510\n"
                   "    }\n"
                   "}\n"
                   "set s = AIPI\n",
                   0) == "2:10 unterminated-text\n"
                         "3:5 unknown-statement\n"
                         "4:19 unterminated-text\n"
                         "5:14 number-without-noun\n"
                         "7:23 unbalanced-brace\n"
                         "8:15 number-without-noun\n"
                         "10:14 lower-case-code\n"
                         "13:9 subject-without-number\n");
}

TEST_CASE("the mistakes in the braces of a statement whose head is wrong are reported too") {
    CHECK(placesOf("progam p {\n"
                   "    requirement Core \"C\" {\n"
                   "        take 2 courses frm AIPI * {\n"
                   "            earn 3\n"
                   "        }\n"
                   "        wen a is b { limit 2 } else { limit 3 }\n"
                   "    }\n"
                   "}\n",
                   0) == "1:1 unknown-declaration\n"
                         "2:17 bad-name\n"
                         "3:24 misspelt-keyword\n"
                         "4:18 number-without-noun\n"
                         "6:9 unknown-statement\n"
                         "6:28 number-without-noun\n"
                         "6:45 number-without-noun\n");
}

TEST_CASE("rule files that were damaged at random still get sensible diagnostics") {
    const Ebnf grammar = readEbnf(textOf("grammar/gradus.ebnf"));
    Sentences sentences(grammar, 99);
    Random random(7);
    std::size_t reported = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string text = sentences.sentence("file");
        const std::size_t damages = 1 + random.below(4);
        for (std::size_t d = 0; d < damages && !text.empty(); ++d) {
            const std::size_t at = random.below(text.size());
            const std::size_t length = std::min(text.size() - at, 1 + random.below(12));
            switch (random.below(4)) {
            case 0:
                text.erase(at, length);
                break;
            case 1:
                text.insert(at, text.substr(random.below(text.size()), length));
                break;
            case 2:
                text[at] = "{}()\",;#*=<.-_ \n\x01\xC3"[random.below(18)];
                break;
            default:
                std::swap(text[at], text[random.below(text.size())]);
            }
        }
        const auto parsed = grammar::parse(text, 3);
        INFO(shown(text, parsed.diagnostics));
        REQUIRE(brokenInvariant(text, 3, parsed) == "");
        reported += parsed.diagnostics.empty() ? 0 : 1;
    }
    CHECK(reported > 1500);
}

TEST_CASE("what would break a careless parser is read to its end") {
    constexpr std::size_t size = 1'000'000;
    const std::vector<std::string> texts = {
        "set x = " + times(size, "("),
        "set x = " + times(size / 4, "not "),
        "set x = A 1" + times(size / 2, ",1"),
        "set x = A 1" + times(size / 5, " or a"),
        "set x = " + times(size, ","),
        "set x = tagged \"" + times(size / 2, "\\\""),
        times(size / 4, "foo\n"),
        times(size / 20, "program p { take "),
        times(size, "}"),
        times(size, "{"),
        times(size / 2, "\"\n"),
        times(size, "a"),
        "set x = " + times(size, "A"),
        "program p { take" + times(size, " ") + "A 1 }",
        "program p {\n take\n" + times(size / 2, "#\n") + "A 1 }",
        "program p { " + times(size / 24, "when a is b { } else ") + "}",
        "program p {\n" + times(size / 17, "take A 1 B 2 C 3\n") + "}",
        "program p {\n" + times(size / 160, times(60, "requirement A { ") + times(60, "} ") + "\n") + "}",
        "program p {\n" + times(30, "complete 1 of { option {\n") + times(size / 10, "take A 1\n") +
            times(30, "} } as 5\n") + "}",
    };
    for (const std::string& text : texts) {
        INFO(text.substr(0, 60));
        CHECK(brokenInvariant(text, 0, grammar::parse(text, 0)) == "");
    }
}

TEST_CASE("nesting and length are bounded, and up to the bound everything is read") {
    const auto nested = [](std::size_t levels) {
        return "set s = " + times(levels, "(") + "AIPI *" + times(levels, ")");
    };
    CHECK(codesOf(nested(grammar::Limits::nesting)).empty());
    CHECK(codesOf(nested(grammar::Limits::nesting + 1)) == std::vector<std::string>{"too-deep"});
    const auto blocks = [](std::size_t levels) {
        return times(levels, "requirement r {\n") + "earn 3\n" + times(levels, "}\n");
    };
    CHECK(codesOf(blocks(grammar::Limits::nesting)) == std::vector<std::string>{"number-without-noun"});
    CHECK(codesOf(blocks(grammar::Limits::nesting + 1)) == std::vector<std::string>{"too-deep"});
    const auto listed = [](std::size_t count) { return "set s = AIPI 1" + times(count - 1, ", 1"); };
    CHECK(codesOf(listed(grammar::Limits::listLength)).empty());
    CHECK(codesOf(listed(grammar::Limits::listLength + 1)) == std::vector<std::string>{"list-too-long"});
    const auto statements = [](std::size_t count) {
        return "program p {\n" + times(count, "earn 3 credits\n") + "}";
    };
    CHECK(codesOf(statements(grammar::Limits::listLength)).empty());
    CHECK(codesOf(statements(grammar::Limits::listLength + 1)) == std::vector<std::string>{"list-too-long"});
    CHECK(codesOf(times(grammar::Limits::textSize / 2, "# ")).empty());
}

TEST_CASE("the rule files that are shipped parse") {
    namespace fs = std::filesystem;
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(std::string(GRADUS_SOURCE_DIR) + "/rules")) {
        if (entry.path().extension() != ".gradus") {
            continue;
        }
        ++files;
        const std::string path = fs::relative(entry.path(), GRADUS_SOURCE_DIR).generic_string();
        const std::string text = textOf(path);
        const auto parsed = grammar::parse(text, 0);
        INFO(path << "\n" << shown("", parsed.diagnostics));
        CHECK(parsed.diagnostics.empty());
        CHECK(brokenInvariant(text, 0, parsed) == "");
    }
    CHECK(files >= 8);
}
