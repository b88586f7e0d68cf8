#include "tests/catch.h"

#include "src/report/unicode.h"

using namespace gradus::report;

TEST_CASE("columns: a letter takes one, an East Asian one two, a combining mark none") {
    CHECK(columnsOf("abc") == 3);
    CHECK(columnsOf("Ökonomie") == 8);
    CHECK(columnsOf("e\xCC\x81t\xC3\xA9") == 3);
    CHECK(columnsOf("操作系统") == 8);
    CHECK(columnsOf("한국어") == 6);
    CHECK(columnsOf("a\xE2\x80\x8D"
                    "b") == 2);
    CHECK(columnsOf("✔ ◐ ○ ◇ ✘") == 9);
    CHECK(columnsOf("") == 0);
}

TEST_CASE("broken UTF-8 is read byte by byte as U+FFFD") {
    for (const std::string text : {"\x80", "\xC3", "\xE2\x82", "\xC0\xAF", "\xED\xA0\x80",
                                   "\xF8\x88\x80\x80\x80", "\xF4\x90\x80\x80", "\xFF"}) {
        INFO("first byte " << int(static_cast<unsigned char>(text[0])));
        const CodePoint c = firstCodePoint(text);
        CHECK(c.value == 0xFFFD);
        CHECK(c.bytes == 1);
    }
    CHECK(firstCodePoint("\xF0\x9F\x8E\x93").value == 0x1F393);
    CHECK(firstCodePoint("\xF0\x9F\x8E\x93").bytes == 4);
}

TEST_CASE("a name can't write control sequences to the terminal") {
    CHECK(printable("a\x1b[31mb") == "a\xEF\xBF\xBD[31mb");
    CHECK(printable("a\xC2\x9B"
                    "31mb") == "a\xEF\xBF\xBD"
                               "31mb");
    CHECK(printable("a\xE2\x80\xAE"
                    "b") == "a\xEF\xBF\xBD"
                            "b");
    CHECK(printable("a\tb\nc") == "a b c");
    CHECK(printable("caf\xC3\xA9") == "caf\xC3\xA9");
    CHECK(printable("caf\xC3") == "caf\xEF\xBF\xBD");
}

TEST_CASE("every code point is written as it was read") {
    for (const char32_t c : {U'a', U'\u00E9', U'\u4E00', U'\U0001F393', U'\U0010FFFF'}) {
        std::string text;
        appendUtf8(text, c);
        CHECK(firstCodePoint(text).value == c);
        CHECK(firstCodePoint(text).bytes == text.size());
    }
}
