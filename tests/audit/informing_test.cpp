#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

TEST_CASE("an earn about something informs and never fails") {
    const auto audit = audited(R"(program p "P" {
        take A 101
        earn about 31 units as total
    })",
                               "A 101 B fall 2020");
    CHECK(audit.verdict == Verdict::met);
    CHECK(earnAt(audit, "total").about);
    CHECK(earnAt(audit, "total").progress.need.units == Milli::whole(31));
    CHECK(earnAt(audit, "total").progress.completed.units == Milli::whole(3));
    CHECK_FALSE(earnAt(audit, "total").missing);
    const auto open = audited(R"(program p "P" {
        take A 101
        earn about 31 units over all courses
    })",
                              "B 101 B fall 2020");
    CHECK(open.furtherCourses == 1); // nothing is taken for its sake
}

TEST_CASE("what is hidden counts, and is not advised") {
    const auto done = audited("program p \"P\" { take all of A 101, hidden (A 102) as list\n"
                              "take 1 course from A 200..299, hidden(B 1) as pool }",
                              "A 101 B fall 2020; A 102 B fall 2020; B 1 B fall 2020");
    CHECK(done.verdict == Verdict::met);
    CHECK(placeOf(done, "A 102") == "list");
    CHECK(placeOf(done, "B 1") == "pool");
    const auto open = audited("program p \"P\" { take all of A 101, hidden (A 102) as list\n"
                              "take 1 course from A 200..299, hidden(B 1) as pool }",
                              "C 1 B fall 2020");
    CHECK(takeAt(open, "list").missing->items == std::vector<std::string>{"A 101"});
    CHECK(takeAt(open, "list").missing->amount.courses == 2);
    CHECK(open.furtherCourses == 3);
}

TEST_CASE("a hidden course of the catalogue is none of those that qualify") {
    const std::string catalog = "course,title,units\nA 201,One,3\nA 202,Two,3\nB 1,Three,3\n";
    const std::string text = R"(institution "U" { catalog "c.csv" }
program p "P" {
    take 1 course from A 200..299, hidden(B 1) as pool
    earn 1 course from hidden(A 201), B 1, A 202 as measure
})";
    const Loader loader = [&](const std::string& path) {
        return std::optional(path == "c.csv" ? catalog : text);
    };
    SourceSet sources;
    const RuleSet rules = loadRules({"r.gradus"}, loader, {}, sources);
    REQUIRE(rules.diagnostics.empty());
    const AuditRun run = audit(rules.programs.front(), record("C 1 B fall 2020"), {{2026, 11, 20}});
    REQUIRE(run.audit);
    CHECK(takeAt(*run.audit, "pool").missing->qualifying == 2);
    REQUIRE(earnAt(*run.audit, "measure").missing->qualifying == 1);
    CHECK(earnAt(*run.audit, "measure").missing->examples.front().code.text() == "A 202");
}

TEST_CASE("a course taken several times fills its place as often") {
    const std::string rules = R"(institution "U" { course T 590 repeat each }
    program p "P" { take T 590 2 times as topics })";
    const auto twice = audited(rules, "T 590 B fall 2020; T 590 A fall 2021; T 590 A fall 2022");
    CHECK(twice.verdict == Verdict::met);
    CHECK(placeOf(twice, "T 590", "fall 2022") == "-");
    const auto once = audited(rules, "T 590 B fall 2020");
    CHECK(once.verdict == Verdict::notMet);
    CHECK(takeAt(once, "topics").missing->amount.courses == 1);
    CHECK(takeAt(once, "topics").text == "T 590 2 times");
    CHECK(once.furtherCourses == 1);
}
