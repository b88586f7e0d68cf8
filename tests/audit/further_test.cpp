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

namespace {

/// The audit of one statement and a record that has nothing to do with it.
ProgramAudit lacking(const std::string& statement, const std::string& attempts = "Q 1 A fall 2020") {
    return audited("program p \"P\" { " + statement + " }", attempts);
}

} // namespace

TEST_CASE("there are further courses for whatever a pattern, range or level asks of the number") {
    for (const char* statement : {
             "take 2 courses from CS 100000..100010",
             "take 2 courses from CS 123456*",
             "take 2 courses from CS 01*",
             "take 2 courses from CS 12345678901234*",
             "take 2 courses from CS 100..199 except CS 10*",
             "take 2 courses from CS 1* except CS 10*, CS 11*, CS 1..199",
             "take 2 courses from CS 100..199 except CS 1*",
             "take 2 courses from CS * except CS 0..999999999",
             "take 2 courses from any course except level 0..99999",
             "take 2 courses from level >= 300 except 300..99999",
             "take 2 courses from * 10A* except 10..19",
         }) {
        INFO(statement);
        const auto audit = lacking(statement);
        const bool empty = std::string(statement) == "take 2 courses from * 10A* except 10..19";
        CHECK(audit.possible == !empty);
        CHECK(audit.proven);
        CHECK((empty || audit.furtherCourses == 2));
    }
}

TEST_CASE("a further course may be of two subjects at once") {
    const auto both = lacking("take 1 course from subject CH { earn 1 course from subject BI }");
    CHECK(both.possible);
    CHECK(both.furtherCourses == 1);
    const auto limited = lacking("take 2 courses from subject CH { earn 2 courses from subject BI }\n"
                                 "limit 1 course from subject BI");
    CHECK_FALSE(limited.possible);
    const auto apart = lacking("limit 1 course from subject BI\n"
                               "take 2 courses from subject CH\n take 1 course from subject BI");
    CHECK(apart.possible);
    CHECK(apart.furtherCourses == 3);
}

TEST_CASE("a further course may be named by its subject in one place and its number in another") {
    const auto audit = lacking("take 1 course from CS * { earn 1 course from * 500 }");
    CHECK(audit.possible);
    CHECK(audit.furtherCourses == 1);
    CHECK_FALSE(lacking("take 2 courses from CS * { earn 2 courses from * 500 }").possible);
}

TEST_CASE("a course of the record that is taken again is a repeat") {
    CHECK(lacking("take 1 course from CS 1 where repeated", "CS 1 F fall 2020").possible);
    CHECK_FALSE(lacking("exclude where repeated\n take CS 1", "CS 1 F fall 2020").possible);
    CHECK(lacking("exclude where repeated\n take CS 1").possible);
    CHECK(lacking("exclude where repeated\n take 1 course from CS *", "CS 1 F fall 2020").possible);
    CHECK(lacking("take 1 course from CS * where repeated").possible); // it is taken twice
}

TEST_CASE("a further course may be used elsewhere too, unless that is to its harm") {
    CHECK(lacking("take 1 course where used elsewhere").possible);
    CHECK(lacking("exclude where used elsewhere\n take 1 course from CS *").possible);
}

TEST_CASE("credit brought along is of no term of the student's") {
    CHECK_FALSE(lacking("take 1 course where transfer and in term 9").possible);
    CHECK_FALSE(lacking("take 1 course where exam and in year 2").possible);
    CHECK(lacking("take 1 course where transfer and not in term 9").possible);
    CHECK(lacking("take 1 course where transfer\n take 1 course where in term 9").possible);
}

TEST_CASE("a thousand ranges are no obstacle to a proof") {
    std::string many, one;
    for (int i = 0; i < 1000; ++i) {
        const std::string range = std::to_string(100 + 3 * i) + ".." + std::to_string(150 + 3 * i);
        const std::string subject{'S', static_cast<char>('A' + i / 26 % 26), static_cast<char>('A' + i % 26),
                                  static_cast<char>('A' + i / 676)};
        many += (i == 0 ? "" : ", ") + subject + " " + range;
        one += (i == 0 ? "CS " : ", CS ") + range;
    }
    for (const std::string& set : {many, one}) {
        const auto audit = lacking("take 2 courses from " + set);
        CHECK(audit.possible);
        CHECK(audit.proven);
        CHECK(audit.furtherCourses == 2);
    }
}

TEST_CASE("more classes of further courses than are looked at are no proof") {
    std::string numbers, subjects;
    for (int i = 0; i < 200; ++i) {
        numbers += std::string(i == 0 ? "" : ", ").append("* ").append(std::to_string(100 + i));
        subjects += std::string(i == 0 ? "" : ", ").append("subject S").append(std::to_string(i));
    }
    const auto audit = lacking("take 2 courses from " + numbers + "\ntake 1 course from " + subjects);
    CHECK(audit.possible);
    CHECK_FALSE(audit.proven);
    CHECK(audit.furtherCourses == 3);
}

TEST_CASE("a further course may be one with two numbers that no rule names, in the patterns of both") {
    const auto audit = audited(R"(
    institution "U" { course CS 201 same as MATH 201 }
    program p "P" { take 2 courses from MATH * as two; earn 1 course from CS * as computing })",
                               "MATH 5 A fall 2020");
    CHECK(audit.possible);
    CHECK(audit.furtherCourses == 1);
}
