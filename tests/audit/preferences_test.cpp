#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

TEST_CASE("a take has the best grades it can, and says so of the course that came first by itself") {
    const std::string rules = R"(program p "P" {
        requirement e "E" { prefer best grade; take 2 courses from A * as c }
    })";
    const auto audit = audited(rules, "A 1 C fall 2020; A 2 B fall 2021; A 3 A fall 2022; A 4 D fall 2022");
    CHECK(placeOf(audit, "A 2") == "e.c");
    CHECK(placeOf(audit, "A 3") == "e.c");
    const Reason& first = courseIn(audit, "A 1").reasons.front();
    CHECK(first.code == Reason::Code::othersPreferred);
    CHECK(first.detail == "prefer best grade");
    CHECK(courseIn(audit, "A 4").reasons.front().code == Reason::Code::full);
}

TEST_CASE("what has no grade to compare comes last, work in progress among it") {
    const std::string rules = R"(program p "P" { prefer best grade; take 1 course from A * as c })";
    CHECK(placeOf(audited(rules, "A 1 P fall 2020; A 2 D fall 2021"), "A 2") == "c");
    CHECK(placeOf(audited(rules, "A 1 IP fall 2020; A 2 D fall 2021"), "A 2") == "c");
}

TEST_CASE("the innermost preference decides first") {
    const std::string rules = R"(program p "P" {
        prefer best grade
        take 1 course from A * as c { prefer A 2, A 3 }
    })";
    const std::string courses = "A 1 A fall 2020; A 2 C fall 2020; A 3 B fall 2020";
    CHECK(placeOf(audited(rules, courses), "A 3") == "c");
}

TEST_CASE("a preferred set draws none but its own courses into a take") {
    const std::string rules = R"(program p "P" {
        requirement core "Core" { take at least 1 course from A * as c }
        requirement rest "Rest" { prefer A 3; take at least 1 course from A * as c }
    })";
    const auto audit = audited(rules, "A 1 A fall 2020; A 2 A fall 2021; A 3 A fall 2022");
    CHECK(placeOf(audit, "A 1") == "core.c");
    CHECK(placeOf(audit, "A 2") == "core.c");
    CHECK(placeOf(audit, "A 3") == "rest.c");
}

TEST_CASE("a preference never makes a programme less met") {
    const std::string rules = R"(program p "P" {
        requirement one "One" { prefer best grade; take 1 course from A * as c }
        requirement two "Two" { take 1 course from A 2 as c }
    })";
    const auto audit = audited(rules, "A 1 D fall 2020; A 2 A fall 2021");
    CHECK(audit.verdict == Verdict::met);
    CHECK(placeOf(audit, "A 1") == "one.c");
}

TEST_CASE("priorities order what stands side by side, level by level") {
    const auto placed = [](const std::string& one, const std::string& two, const std::string& inner) {
        const auto audit =
            audited("program p \"P\" {\n"
                    "requirement one \"One\" { " +
                        one + "; take 0..1 course from A * as c }\n" + "requirement two \"Two\" { " + two +
                        "; take 0..1 course from A * as c\n"
                        "take 0..1 course from A * as d { " +
                        inner + " } }\n}",
                    "A 1 A fall 2020");
        return placeOf(audit, "A 1");
    };
    const std::string none = "note \"\"";
    CHECK(placed(none, none, none) == "one.c");
    CHECK(placed("priority low", none, none) == "two.c");
    CHECK(placed(none, "priority high", none) == "two.c");
    CHECK(placed(none, "priority high", "priority high") == "two.d");
    CHECK(placed(none, none, "priority high") == "one.c");
    CHECK(placed("priority low", "priority low", none) == "one.c");
}

TEST_CASE("of priorities that a when brings the last holds") {
    const std::string rules = R"(program p "P" {
        given x "X" { yes "Yes"  no "No" }
        requirement one "One" { take 0..1 course from A * as c }
        requirement two "Two" {
            priority low
            when x is yes { priority high }
            take 0..1 course from A * as c
        }
    })";
    Transcript with = record("A 1 A fall 2020");
    with.givens["x"] = "yes";
    CHECK(placeOf(audited(rules, with), "A 1") == "two.c");
    with.givens["x"] = "no";
    CHECK(placeOf(audited(rules, with), "A 1") == "one.c");
}
