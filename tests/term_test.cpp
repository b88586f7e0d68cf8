#include "tests/catch.h"

#include "gradus/term.h"

using gradus::Date;
using gradus::Term;

TEST_CASE("terms are ordered by year, then by season") {
    CHECK(Term{2023, 2} < Term{2024, 0});
    CHECK(Term{2024, 0} < Term{2024, 1});
    CHECK_FALSE(Term{2024, 1} < Term{2024, 1});
    CHECK(Term{2024, 1} <= Term{2024, 1});
    CHECK_FALSE(Term{2024, 1} <= Term{2023, 2});
}

TEST_CASE("a date is read and written as year, month and day") {
    const auto text = GENERATE(as<std::string>(), "2026-11-20", "2024-02-29", "2000-02-29", "0001-01-01",
                               "9999-12-31", "2023-04-30");
    Date day;
    INFO(text);
    REQUIRE(Date::parse(text, day));
    CHECK(day.text() == text);
}

TEST_CASE("what is no day of the calendar is not read") {
    const auto text = GENERATE(as<std::string>(), "", "2026-11-31", "2023-02-29", "1900-02-29", "2024-13-01",
                               "2024-00-10", "2024-01-00", "2024-1-1", "2024/01/01", "20240101",
                               "2024-01-01 ", "0000-01-01", "2024-0a-01", "-024-01-01", "2024-01-01T00:00");
    Date day{1, 2, 3};
    INFO(text);
    CHECK_FALSE(Date::parse(text, day));
    CHECK(day.text() == "0001-02-03");
}
