#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

TEST_CASE("up to: nothing is needed, and no more is taken") {
    const std::string rules = R"(program p "P" { take up to 6 units from A * as c })";
    CHECK(audited(rules, "B 1 A fall 2020").verdict == Verdict::met);
    const auto audit = audited(rules, "A 1 A fall 2020; A 2 A fall 2020; A 3 A fall 2020");
    CHECK(takeAt(audit, "c").progress.have().units == Milli::whole(6));
    CHECK(courseIn(audit, "A 3").reasons.front().code == Reason::Code::full);
}

TEST_CASE("the rest is what no other take uses, wherever it stands") {
    const std::string rules = R"(program p "P" {
        requirement rest "Rest" { priority high; take the rest except C * where grade >= C as c }
        requirement core "Core" { take at least 1 course from A * as c }
    })";
    const auto audit =
        audited(rules, "A 1 A fall 2020; A 2 A fall 2020; B 1 A fall 2020; B 2 D fall 2020; C 1 A "
                       "fall 2020");
    CHECK(placeOf(audit, "A 1") == "core.c");
    CHECK(placeOf(audit, "A 2") == "core.c");
    CHECK(placeOf(audit, "B 1") == "rest.c");
    CHECK(placeOf(audit, "B 2") == "-");
    CHECK(placeOf(audit, "C 1") == "-");
    CHECK(courseIn(audit, "C 1").reasons.front().code == Reason::Code::removed);
}

TEST_CASE("an amount of the rest is needed, and up to none is") {
    const auto needed = [](const std::string& amount) {
        return audited("program p \"P\" { take 1 course from A *\n take " + amount +
                           " from the rest as rest }",
                       "A 1 A fall 2020; B 1 A fall 2020");
    };
    CHECK(needed("3 units").verdict == Verdict::met);
    CHECK(needed("up to 9 units").verdict == Verdict::met);
    CHECK(needed("at least 1 course").verdict == Verdict::met);
    const auto six = needed("6 units");
    CHECK(six.verdict == Verdict::notMet);
    CHECK(takeAt(six, "rest").missing->amount.units == Milli::whole(3));
    CHECK(takeAt(six, "rest").from == "the rest");
    CHECK(six.furtherCourses == 1);
}

TEST_CASE("a demand of the rest leaves a course that another take accepts but does not need") {
    const auto audit = audited(R"(program p "P" {
        take at least 1 course from A * as c
        take 1 course from the rest as rest
    })",
                               "A 1 A fall 2020; A 2 A fall 2020");
    CHECK(audit.verdict == Verdict::met);
    CHECK(placeOf(audit, "A 2") == "rest");
}

TEST_CASE("what the rest holds counts for measures and limits of the programme") {
    const auto audit = audited(R"(program p "P" {
        earn 9 units
        limit 3 units from B *
        take A 1
        requirement free "Free" { take the rest as rest }
    })",
                               "A 1 A fall 2020; B 1 A fall 2020; B 2 A fall 2020");
    CHECK(audit.verdict == Verdict::notMet);
    CHECK(audit.possible);
    CHECK(audit.furtherCourses == 1);
    CHECK(placeOf(audit, "B 2") == "-");
}
