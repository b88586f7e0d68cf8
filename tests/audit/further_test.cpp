#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

TEST_CASE("one further course can serve two measures when the rules let it") {
    const auto audit = audited(R"(program p "P" {
        take 2 courses from A * as two
        earn 3 units where transfer
        earn 3 units where level >= 300
    })",
                               "A 101 B fall 2020");
    CHECK(audit.furtherCourses == 1);
    CHECK(audit.furtherUnits == Milli::whole(3));
}

TEST_CASE("two measures that exclude one another need a further course each") {
    const auto audit = audited(R"(program p "P" {
        take at least 1 course from A * as some
        earn 3 units where transfer
        earn 3 units where exam
    })",
                               "A 101 B fall 2020");
    CHECK(audit.furtherCourses == 2);
    CHECK(audit.furtherUnits == Milli::whole(6));
}

TEST_CASE(
    "a further course carries the units that are needed, and costs a course where courses are counted") {
    const auto units = audited(R"(program p "P" { take 4 units from A * as four })", "A 101 B fall 2020");
    CHECK(units.furtherUnits == Milli::whole(1));
    const auto courses =
        audited(R"(program p "P" { take 2 courses and 4 units from A * as both })", "A 101 B fall 2020");
    CHECK(courses.furtherUnits == Milli::whole(3));
}

TEST_CASE("a named course can be taken once: a list that is used up cannot be met") {
    const std::string rules = R"(program p "P" {
        requirement one "One" { take A 101 }
        requirement two "Two" { take 1 course from A 101, A 102 }
        requirement three "Three" { take 1 course from A 101, A 102 }
    })";
    const auto audit = audited(rules, "A 101 B fall 2020");
    CHECK_FALSE(audit.possible);
    CHECK(audit.verdict == Verdict::notMet);
}

TEST_CASE("a further course may replace a repeatable one below the floor") {
    const auto audit = audited(R"(program p "P" { minimum grade B; take A 101 })", "A 101 C fall 2020");
    CHECK(audit.possible);
    CHECK(audit.furtherCourses == 1);
}

TEST_CASE("under `repeat first` what was passed can't be taken again") {
    const auto audit = audited(R"(
    institution "U" { repeat first; grades { A 4.0 B 3.0 C 2.0 F 0 fails IP in progress } }
    program p "P" { minimum grade B; take A 101 })",
                               "A 101 C fall 2020");
    CHECK_FALSE(audit.possible);
}

TEST_CASE("many tags are no obstacle to a proof") {
    std::string rules;
    std::string takes;
    for (int i = 0; i < 20; ++i) {
        const std::string tag = std::string("t").append(std::to_string(i));
        rules += "tag " + tag + " \"T\"\n";
        takes += "take 1 course from tagged " + tag + "\n";
    }
    const auto audit = audited("program p \"P\" {\n" + takes + "earn 6 units where transfer\n}\n" + rules,
                               "A 101 B fall 2020");
    CHECK(audit.proven);
    CHECK(audit.possible);
    CHECK(audit.furtherCourses == 20);
}

TEST_CASE("a tag that also counts against the student is not given for nothing") {
    const auto audit = audited(R"(
    tag late "late work"
    program p "P" {
        limit 1 course where tagged late
        take 2 courses from tagged late, A 101 as two
    })",
                               "B 101 B fall 2020");
    CHECK(audit.possible);
    CHECK(audit.furtherCourses == 2);
}
