#include "grammar/parse.h"
#include "tests/catch.h"
#include "tests/grammar/read.h"
#include "tests/grammar/walk.h"

using namespace gradus;
using namespace gradus::test;

namespace {

/// A tree as text: a line for each node, with its text in the file, so that its span shows.
class Dump {
public:
    explicit Dump(std::string_view text) : text_(text) {}
    void enter(const char* type, Span span, const std::string& detail) {
        const std::string written(text_.substr(span.begin, span.end - span.begin));
        out += std::string(2 * depth_, ' ') + type;
        out += detail.empty() || detail == written ? "" : " [" + detail + "]";
        out += " |" + written + "|\n";
        ++depth_;
    }
    void leave() { --depth_; }
    std::string out = "\n";

private:
    std::string_view text_;
    std::size_t depth_ = 0;
};

std::string tree(const std::string& rules) {
    const auto parsed = grammar::parse(rules, 0);
    INFO(shown(rules, parsed.diagnostics));
    REQUIRE(parsed.diagnostics.empty());
    Dump dump(rules);
    Walk{dump}(parsed.file);
    return dump.out;
}

} // namespace

TEST_CASE("probe") {
    for (const char* rules : {
             "use \"duke.gradus\" # the institution",
             "set s = (AIPI *, MENG *, ECE 500..899) except AIPI 501, 503",
             "set s = a, b and not tagged \"x\" or (c where grade >= B- and transfer)",
             "requirement r \"R\" { take all of AIPI 510, (530 or CS 1 + CS 2), (MUSIC 161 where grade >= B-) as x { minimum grade B } }",
             "option-less-use-is-fine = 1",
         }) {
        const auto parsed = grammar::parse(rules, 0);
        Dump dump(rules);
        Walk{dump}(parsed.file);
        std::puts(dump.out.c_str());
    }
}
