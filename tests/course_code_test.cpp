#include "tests/catch.h"

#include "gradus/course_code.h"

#include <algorithm>
#include <random>
#include <vector>

using gradus::CourseCode;

namespace {

/// Texts made of what codes are made of, so that many come near to a spelling.
std::vector<std::string> codeLikeTexts(std::size_t count) {
    constexpr std::string_view signs = "AB/&-. 0179xX\t";
    std::mt19937 random(1);
    std::vector<std::string> texts;
    while (texts.size() < count) {
        std::string text;
        for (std::size_t length = random() % 10; length > 0; --length) {
            text += signs[random() % signs.size()];
        }
        texts.push_back(text);
    }
    return texts;
}

} // namespace

TEST_CASE("each spelling of a code is split into subject and number") {
    const auto [text, subject, separator, number] = GENERATE(
        table<std::string, std::string, char, std::string>({{"AIPI 510", "AIPI", ' ', "510"},
                                                            {"ECE 685D", "ECE", ' ', "685D"},
                                                            {"CH/BI 125", "CH/BI", ' ', "125"},
                                                            {"24-785", "24", '-', "785"},
                                                            {"18-7XX", "18", '-', "7XX"},
                                                            {"6.100A", "6", '.', "100A"},
                                                            {"21G.077", "21G", '.', "077"},
                                                            {"CMS.300", "CMS", '.', "300"},
                                                            {"6.UAT", "6", '.', "UAT"},
                                                            {"CS2500", "CS", ' ', "2500"},
                                                            {"ENGW1111", "ENGW", ' ', "1111"},
                                                            {"CORE-UA 400", "CORE-UA", ' ', "400"},
                                                            {"ECON 110x", "ECON", ' ', "110x"},
                                                            {"A&S 10", "A&S", ' ', "10"},
                                                            {"2-96", "2", '-', "96"},
                                                            {"  AIPI \t 510\n", "AIPI", ' ', "510"}}));
    INFO(text);
    const CourseCode code = CourseCode::parse(text);
    CHECK(code.subject == subject);
    CHECK(code.separator == separator);
    CHECK(code.number == number);
}

TEST_CASE("any other spelling is kept whole") {
    const auto text = GENERATE(as<std::string>(), "aipi 510", "AP Calculus", "Transfer credit", "24-7",
                               "24-78512", "2424-785", "24-785-1", "AIPI 510 A", "AIPI", "510", "6.100.2",
                               "PSY.D", "AIPI 5-10", "É 101", "-", "24-78x");
    INFO(text);
    const CourseCode code = CourseCode::parse(text);
    CHECK(code.subject == text);
    CHECK(code.number.empty());
    CHECK(code.text() == text);
    CHECK_FALSE(code.leadingNumber());
}

TEST_CASE("a subject and a number are the same course with and without a space between them") {
    CHECK(CourseCode::parse("CS2500") == CourseCode::parse("CS 2500"));
    CHECK(CourseCode::parse("CS2500").text() == "CS 2500");
    CHECK(CourseCode::parse("any   old\tspelling") == CourseCode::parse("any old spelling"));
    CHECK_FALSE(CourseCode::parse("24-785") == CourseCode::parse("24.785"));
    CHECK_FALSE(CourseCode::parse("6.01") == CourseCode::parse("6.1"));
    CHECK_FALSE(CourseCode::parse("ECON 110x") == CourseCode::parse("ECON 110X"));
}

TEST_CASE("the leading number is what the number begins with") {
    CHECK(CourseCode::parse("ENGL 485W").leadingNumber() == 485);
    CHECK(CourseCode::parse("6.00").leadingNumber() == 0);
    CHECK(CourseCode::parse("18-7XX").leadingNumber() == 7);
    CHECK_FALSE(CourseCode::parse("6.UAT").leadingNumber());
    CHECK(CourseCode::parse("CS 999999999").leadingNumber() == 999'999'999);
    CHECK_FALSE(CourseCode::parse("CS 1000000000").leadingNumber());
}

TEST_CASE("codes are ordered as people list them") {
    const std::vector<std::string> ordered{
        "2-96",   "6.01",    "6.1",      "6.100A",   "6.100B",    "6.1010", "6.UAT",   "18-7XX",  "18-100",
        "18-989", "21G.077", "AIPI 510", "AIPI 590", "AIPI 1001", "CS 9",   "CS 2500", "ECE 685", "ECE 685D"};
    std::vector<CourseCode> codes;
    for (const std::string& text : ordered) {
        codes.push_back(CourseCode::parse(text));
    }
    std::shuffle(codes.begin(), codes.end(), std::mt19937(1));
    std::sort(codes.begin(), codes.end(), CourseCode::less);
    std::vector<std::string> texts;
    for (const CourseCode& code : codes) {
        texts.push_back(code.text());
    }
    CHECK(texts == ordered);
}

TEST_CASE("a code reads back from its canonical spelling") {
    for (const std::string& text : codeLikeTexts(200'000)) {
        const CourseCode code = CourseCode::parse(text);
        if (CourseCode::parse(code.text()) != code) {
            FAIL("does not read back: \"" << text << "\" as \"" << code.text() << '"');
        }
    }
    SUCCEED();
}

TEST_CASE("different codes are never equivalent, and equal ones always are") {
    std::vector<CourseCode> codes;
    for (const std::string& text : codeLikeTexts(700)) {
        codes.push_back(CourseCode::parse(text));
    }
    for (const CourseCode& a : codes) {
        for (const CourseCode& b : codes) {
            const int relations =
                (a == b ? 1 : 0) + (CourseCode::less(a, b) ? 1 : 0) + (CourseCode::less(b, a) ? 1 : 0);
            if (relations != 1) {
                FAIL('"' << a.text() << "\" against \"" << b.text() << '"');
            }
            if ((a == b) != (a.text() == b.text())) {
                FAIL("spelling of \"" << a.text() << "\" against \"" << b.text() << '"');
            }
        }
    }
    SUCCEED();
}
