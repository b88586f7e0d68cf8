#include "tests/catch.h"

#include "src/records/words.h"

using namespace gradus::records;

TEST_CASE("ids are small letters, digits and single hyphens") {
    CHECK(isId("core"));
    CHECK(isId("campus-12"));
    CHECK_FALSE(isId(""));
    CHECK_FALSE(isId("Core"));
    CHECK_FALSE(isId("12-campus"));
    CHECK_FALSE(isId("core-"));
    CHECK_FALSE(isId("co--re"));
    CHECK_FALSE(isId("co re"));
    CHECK_FALSE(isId("co_re"));
}

TEST_CASE("a path is ids joined by dots") {
    CHECK(isIdPath("core"));
    CHECK(isIdPath("core.ml.rl"));
    CHECK_FALSE(isIdPath(""));
    CHECK_FALSE(isIdPath("core."));
    CHECK_FALSE(isIdPath(".core"));
    CHECK_FALSE(isIdPath("core..ml"));
    CHECK_FALSE(isIdPath("core.ML"));
}

TEST_CASE("a term is a season, one space and a year") {
    const auto term = SeasonYear::parse("summer-1 2024");
    REQUIRE(term);
    CHECK(term->season == "summer-1");
    CHECK(term->year == 2024);
    CHECK(term->text() == "summer-1 2024");
    CHECK(SeasonYear::parse("fall 1900"));
    CHECK(SeasonYear::parse("fall 2199"));
    const auto text =
        GENERATE(as<std::string>(), "", "fall", "2024", "fall2024", "fall  2024", "Fall 2024", "2024 fall",
                 "fall 24", "fall 20245", "fall 1899", "fall 2200", "fall 2o24", "fall 2024 ");
    INFO(text);
    CHECK_FALSE(SeasonYear::parse(text));
}

TEST_CASE("a catalogue year is one year or two in sequence") {
    CHECK(isCatalogYear("2023"));
    CHECK(isCatalogYear("2023-2024"));
    const auto text = GENERATE(as<std::string>(), "", "23", "2023-2025", "2024-2023", "2023-24", "2023/2024",
                               "2023-", "2023-2024-2025", "1899", "2023-2024 ");
    INFO(text);
    CHECK_FALSE(isCatalogYear(text));
}

TEST_CASE("white space at the ends of a word is noticed") {
    CHECK(hasOuterSpace(" A"));
    CHECK(hasOuterSpace("A\t"));
    CHECK(hasOuterSpace(" "));
    CHECK_FALSE(hasOuterSpace("in progress"));
    CHECK_FALSE(hasOuterSpace(""));
}
