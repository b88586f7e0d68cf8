#include "grammar/parse.h"
#include "grammar/text_check.h"
#include "tests/catch.h"
#include "tests/grammar/read.h"

using namespace gradus;
using namespace gradus::test;

TEST_CASE("a text that is not UTF-8 is refused at its first wrong byte") {
    for (const char* wrong : {
             "\x80",                                                             // continues nothing
             "\xC3", "\xC3x",                                                    // is not continued
             "\xE2\x82", "\xE2x\x82", "\xF0\x9F\x98", "\xC0\xAF", "\xC1\xBF",    // longer than needed
             "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF", "\xED\xA0\x80", "\xED\xBF\xBF", // half of a pair
             "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF",                     // beyond the last code point
         }) {
        const std::string text = std::string("note \"") + wrong + "\"";
        INFO(text);
        const auto diagnostic = grammar::unreadable(text, 5);
        REQUIRE(diagnostic.has_value());
        CHECK(diagnostic->code == "not-utf-8");
        CHECK(diagnostic->at == Location{5, {6, 7}});
        CHECK(grammar::parse(text, 5).file.declarations.empty());
    }
    for (const char* right :
         {"a", "\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBF",
          "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF", "\xE2\x82\xAC"}) {
        INFO(right);
        CHECK_FALSE(grammar::unreadable(std::string(right) + "x", 0).has_value());
    }
}

TEST_CASE("letters of every language may stand in texts and comments, and nowhere else") {
    CHECK(codesOf("program p \"\xC3\x89tudes \xE4\xB8\xAD\xE6\x96\x87\" { take AIPI 510 } # \xF0\x9F\x98\x80")
              .empty());
    CHECK(placesOf("program p {\n    take \xC3\x89TU 510\n}") == "2:10 unexpected-character\n");
    CHECK(placesOf("program p {\n    requirement \xC3\xA9tudes { }\n}") == "2:17 unexpected-character\n");
}

TEST_CASE("columns count characters, not bytes") {
    CHECK(placesOf("program p { note \"\xC3\xA9\xC3\xA9\"; earn 3 }") == "1:29 number-without-noun\n");
}
