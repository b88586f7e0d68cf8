#include "tests/catch.h"

#include "src/report/page.h"
#include "src/report/unicode.h"

using namespace gradus;
using namespace gradus::report;

namespace {

std::vector<std::string> linesOf(const std::vector<Text>& texts) {
    std::vector<std::string> lines;
    for (const Text& text : texts) {
        std::string line;
        for (const Text::Run& run : text.runs()) {
            line += run.text;
        }
        lines.push_back(line);
    }
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("text breaks at spaces and loses nothing but these") {
    CHECK(linesOf(wrapped("one two three", 7, 7)) == Lines{"one two", "three"});
    CHECK(linesOf(wrapped("one two three", 3, 9)) == Lines{"one", "two three"});
    CHECK(linesOf(wrapped("one   two", 4, 4)) == Lines{"one", "two"});
    CHECK(linesOf(wrapped("", 4, 4)) == Lines{""});
    CHECK(linesOf(wrapped("exactly", 7, 7)) == Lines{"exactly"});
}

TEST_CASE("a word wider than the line is split") {
    CHECK(linesOf(wrapped("a extraordinary b", 5, 5)) == Lines{"a", "extra", "ordin", "ary b"});
    CHECK(linesOf(wrapped("操作系统", 5, 5)) == Lines{"操作", "系统"});
    CHECK(linesOf(wrapped("操作", 1, 1)) == Lines{"操", "作"});
}

TEST_CASE("what is glued stays on one line") {
    CHECK(linesOf(wrapped(glued("AIPI 531") + " counts", 10, 10)) == Lines{glued("AIPI 531"), "counts"});
}

TEST_CASE("cells are wrapped side by side, numbers to the right") {
    Page page(TextStyle{60, false, false});
    page.row(2, {{"a long title", 6}, {"3", 4, true}, {"end", 5}});
    CHECK(page.take() == "  a long     3  end\n"
                         "  title\n");
}

TEST_CASE("no indent is wider than half of the page") {
    Page page(TextStyle{60, false, false});
    page.paragraph(90, "text", 90);
    page.row(90, {{"cell", 4}});
    CHECK(page.take() == std::string(30, ' ') + "text\n" + std::string(30, ' ') + "cell\n");
}

TEST_CASE("a word too long for a paragraph goes on in the next line") {
    Page page(TextStyle{60, false, false});
    page.paragraph(2, "see " + std::string(100, 'x'), 4);
    CHECK(page.take() == "  see\n    " + std::string(56, 'x') + "\n    " + std::string(44, 'x') + "\n");
}

TEST_CASE("a column without room for its text is a column of single letters") {
    Page page(TextStyle{60, false, false});
    page.row(0, {{"abc", 1, false, 2}, {"d", 3}});
    CHECK(page.take() == "a  d\n  b\n  c\n");
}

TEST_CASE("no line ends in a space, and an empty cell at the end leaves none") {
    Page page(TextStyle{60, false, false});
    page.row(2, {{"a", 6}, {"", 4}});
    page.paragraph(4, "");
    CHECK(page.take() == "  a\n\n");
}

TEST_CASE("two texts share a line where they fit, and stand below each other where not") {
    Page wide(TextStyle{60, false, false});
    wide.spread("left", "right");
    CHECK(wide.take() == "left" + std::string(51, ' ') + "right\n");
    Page narrow(TextStyle{60, false, false});
    narrow.spread(std::string(50, 'l'), std::string(20, 'r'));
    CHECK(narrow.take() == std::string(50, 'l') + "\n  " + std::string(20, 'r') + "\n");
}

TEST_CASE("colour wraps the text it is for, and is off unless asked for") {
    const Text text = Text("not met", Ink::bad).add(", 1 of 2");
    Page coloured(TextStyle{60, true, false});
    coloured.paragraph(0, text);
    CHECK(coloured.take() == "\x1b[31mnot met\x1b[0m, 1 of 2\n");
    Page plain(TextStyle{60, false, false});
    plain.paragraph(0, text);
    CHECK(plain.take() == "not met, 1 of 2\n");
}
