#include "grammar/parse.h"
#include "tests/catch.h"
#include "tests/grammar/read.h"
#include "tests/grammar/walk.h"

using namespace gradus;
using namespace gradus::test;

namespace {

/// A tree as text: a line for each node, with what it holds beyond its text, and its text in the file, so
/// that its span shows.
class Dump {
public:
    explicit Dump(std::string_view text) : text_(text) {}
    void enter(const char* type, Span span, const std::string& detail) {
        std::string written(text_.substr(span.begin, span.end - span.begin));
        for (char& c : written) {
            c = c == '\n' ? '/' : c;
        }
        out += std::string(2 * depth_, ' ') + type;
        out += detail.empty() || detail == written ? "" : " [" + detail + "]";
        out += " " + written + "\n";
        ++depth_;
    }
    void leave() { --depth_; }
    std::string out;

private:
    std::string_view text_;
    std::size_t depth_ = 0;
};

std::string treeOf(const std::string& rules) {
    const auto parsed = grammar::parse(rules, 0);
    Dump dump(rules);
    Walk{dump}(parsed.file);
    return dump.out;
}

} // namespace

TEST_CASE("what is written is what the tree holds, and every node has the span of its text") {
    const auto all = casesIn("tests/grammar/trees.txt");
    REQUIRE(all.size() > 30);
    for (const Case& entry : all) {
        INFO("trees.txt, line " << entry.line);
        CHECK(codesOf(entry.written).empty());
        CHECK(treeOf(entry.written) == entry.said);
    }
}

TEST_CASE("a statement that could not be read leaves a mark in the tree, and its neighbours stay") {
    CHECK(treeOf("program p {\n    take AIPI 510\n    tkae AIPI 520\n    earn 30 credits\n}") ==
          "Program program p\n"
          "  Name p\n"
          "  Block {/    take AIPI 510/    tkae AIPI 520/    earn 30 credits/}\n"
          "    Take take AIPI 510\n"
          "      Item AIPI 510\n"
          "        Bundle AIPI 510\n"
          "          Code AIPI 510\n"
          "    Bad tkae AIPI 520\n"
          "    Earn [quantities] earn 30 credits\n"
          "      Quantity [unit] 30 credits\n"
          "        Number 30\n");
}

TEST_CASE("a file of another editor reads the same: byte order mark, carriage returns, tabs") {
    CHECK(codesOf("\xEF\xBB\xBFprogram p {\r\n\ttake AIPI\t510\r\n\tearn 3 credits\r\n}\r\n").empty());
    CHECK(placesOf("\xEF\xBB\xBFprogram p {\r\n\ttake AIPI\r\n}\r\n") == "2:7 subject-without-number\n");
}
