#include "tests/catch.h"
#include "tests/lint/linted.h"

#include <string>

using namespace gradus;
using namespace gradus::test;

namespace {

Loaded withRetired(const std::string& body) {
    return linted("institution \"I\" { catalog \"catalog.csv\"; course CS 102 same as MA 102\n"
                  "course CS 103 same as MA 103; course TOPICS 1 repeat each }\n"
                  "program p \"P\" {\n" +
                  body + R"(
}
--- catalog.csv
course,units,last offered
CS 101,3,
CS 102,3,fall 2020
MA 102,3,
CS 103,3,fall 2020
MA 103,3,spring 2019
CS 201,3,spring 2023
CS 202,3,summer 2023
CS 203,3,fall 2023
CS 301,4,fall 2010
CS 302,4,fall 2011
CS 303,4,
TOPICS 1,3,fall 2010
ODD 1,3,michaelmas 2023
)");
}

} // namespace

TEST_CASE("a course that is needed and no longer offered") {
    CHECK(
        withRetired("take all of CS 101, CS 301").shown() ==
        "rules.gradus:4:21 warning retired-course: CS 301 is no longer offered: its last term was fall 2010 "
        "[name what takes its place, or correct the catalogue]\n"
        "  catalog.csv:10:1 the catalogue says so here\n");
    CHECK(withRetired("take 1 course from CS 301").shown() ==
          "rules.gradus:4:1 warning retired-course: CS 301 is no longer offered: its last term was fall 2010 "
          "[name what takes its place, or correct the catalogue]\n"
          "  catalog.csv:10:1 the catalogue says so here\n");
    for (const char* body : {"take CS 301", "take all of CS 101, (CS 301 where grade >= B)",
                             "take CS 101 + CS 301", "take TOPICS 1", "take CS 103",
                             "complete 1 of { option a { take CS 301 } option b { take CS 101 } }",
                             "take 4 units from CS 301 where graded",
                             "requirement a { take 1 of CS 301; exclude where CS 101 }"}) {
        INFO(body);
        CHECK(withRetired(body).codes() == "retired-course\n");
    }
}

TEST_CASE("of alternatives as many must still be offered as are asked for") {
    CHECK(withRetired("take all of CS 101, (CS 301 or 302)").shown() ==
          "rules.gradus:4:21 warning no-eligible-course: no course can fill `CS 301 or 302` any more: "
          "CS 301 and CS 302 are no longer offered [name what takes its place, or correct the catalogue]\n"
          "  catalog.csv:10:1 the catalogue says so here\n  catalog.csv:11:1 the catalogue says so here\n");
    CHECK(withRetired("take 1 course from CS 301, 302").codes() == "no-eligible-course\n");
    CHECK(withRetired("take 2 of CS 101, 301, 302").shown() ==
          "rules.gradus:4:1 warning too-few-courses: this asks for 2 different courses, and can have only 1; "
          "CS 301 and CS 302 are no longer offered "
          "[a course counts for one item of a list; ask for less, or name other courses]\n"
          "  catalog.csv:10:1 the catalogue says so here\n  catalog.csv:11:1 the catalogue says so here\n");
    CHECK(withRetired("take 2 of CS 301, (CS 101 + CS 303), CS 302").codes() == "too-few-courses\n");
    CHECK(withRetired("take 2 courses from CS 3*").shown() ==
          "rules.gradus:4:1 warning too-few-courses: this asks for 2 courses, and `CS 3*` has only 1 course: "
          "CS 303; CS 301 and CS 302 are no longer offered "
          "[ask for less, or add the courses that are missing in the set]\n"
          "  catalog.csv:10:1 the catalogue says so here\n  catalog.csv:11:1 the catalogue says so here\n");
    CHECK(withRetired("take 8 units from CS 3*").codes() == "too-few-courses\n");
    CHECK(withRetired("take all of CS 301, CS 302").codes() == "retired-course\nretired-course\n");
}

TEST_CASE("a retired course beside enough others is no fault, nor one for students of another time") {
    for (const char* body :
         {"take 1 of CS 101, 301, 302", "take (CS 301 or 101)", "take 1 course from CS 3*",
          "take 1 course from CS 101, 301", "take (CS 301 + CS 302 or CS 101)", "take CS 102",
          "take 1 of CS 301, (CS 101 + CS 303)", "take 2 of CS 301, MATH 1, MATH 2",
          "take (CS 301 where transfer)", "take 2 courses from CS 3* where term < fall 2012",
          "take up to 1 course from CS 301", "when admitted < fall 2010 { take CS 301 }",
          "given g { x \"X\" y \"Y\" } when admitted < fall 2010 and g is x { take CS 301 }"}) {
        INFO(body);
        CHECK(withRetired(body).shown().empty());
    }
}

TEST_CASE("a course is gone for rules of later catalogue years") {
    const auto codes = [](const std::string& years, const std::string& course) {
        return withRetired("catalog " + years + "; take " + course).codes();
    };
    const std::string gone = "retired-course\n";
    for (const char* years : {"2024", "2024-2025", "from 2024", "2024-2030"}) {
        INFO(years);
        CHECK(codes(years, "CS 203") == gone);
        CHECK(codes(years, "ODD 1") == gone);
    }
    CHECK(codes("2023-2024", "CS 201") == gone);
    CHECK(codes("2023-2024", "CS 202") == gone);
    CHECK(codes("2023-2024", "CS 203").empty());
    CHECK(codes("2023-2024", "ODD 1").empty());
    CHECK(codes("2022-2023", "CS 201").empty());
    for (const char* years : {"2023", "from 2023", "2023-2025"}) {
        INFO(years);
        CHECK(codes(years, "CS 201").empty());
    }
}
