#include "src/audit/moments.h"
#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

namespace {

std::string usedOf(const std::string& condition, Transcript transcript) {
    HeldProgram held;
    held.id = "p";
    held.admittedSeason = "fall";
    held.admittedYear = 2020;
    transcript.programs.push_back(held);
    const RuleSet rules =
        rulesFrom("program p \"P\" { take at least 1 course from A * where " + condition + " }");
    const AuditRun run = audit(rules.programs.front(), transcript, {{2026, 11, 20}});
    REQUIRE(run.audit);
    std::string used;
    for (const AttemptResult& attempt : run.audit->attempts)
        used += attempt.uses.empty() ? "" : (used.empty() ? "" : " ") + attempt.attempt.course.number;
    return used;
}

} // namespace

TEST_CASE("years are counted from term to term, in both directions") {
    const Transcript transcript = record("A 1 B summer 2018; A 2 B fall 2018; A 3 B fall 2020; "
                                         "A 4 B fall 2022; A 5 B spring 2023");
    CHECK(usedOf("within 2 years of admission", transcript) == "2 3 4");
    CHECK(usedOf("within 3 years of completion", transcript) == "3 4 5");
    CHECK(usedOf("not within 3 years of completion", transcript) == "1 2");
}

TEST_CASE("years of another programme count from its completion, else from the admission to it") {
    Transcript transcript = record("A 1 B fall 2016; A 2 B fall 2018; A 3 B fall 2020; A 4 B spring 2021");
    CHECK(usedOf("within 2 years of bs", transcript) == "");
    CHECK(usedOf("not within 2 years of bs", transcript) == "1 2 3 4");
    HeldProgram held;
    held.id = "bs";
    held.admittedSeason = "fall";
    held.admittedYear = 2018;
    transcript.programs.push_back(held);
    CHECK(usedOf("within 2 years of bs", transcript) == "1 2 3");
    transcript.programs.back().completedSeason = "fall";
    transcript.programs.back().completedYear = 2021;
    CHECK(usedOf("within 1 year of bs", transcript) == "3 4");
    CHECK(usedOf("within 1 year of ma", transcript) == "");
}

TEST_CASE("a programme held without a term that can be counted from is an error, where rules ask for it") {
    const auto codes = [](const HeldProgram& held) {
        const RuleSet rules =
            rulesFrom("program p \"P\" { take at least 1 course from A * where within 2 years of bs }");
        Transcript transcript = record("A 1 B fall 2016");
        transcript.programs.push_back(held);
        const AuditRun run = audit(rules.programs.front(), transcript, {{2026, 11, 20}});
        std::string text;
        for (const Diagnostic& one : run.diagnostics)
            text += one.code + " ";
        return text;
    };
    HeldProgram held;
    held.id = "bs";
    CHECK(codes(held) == "missing-admission ");
    held.admittedSeason = "winter";
    held.admittedYear = 2018;
    CHECK(codes(held) == "unknown-term ");
    held.admittedSeason = "fall";
    CHECK(codes(held).empty());
    held.completedSeason = "winter";
    CHECK(codes(held) == "unknown-term ");
    held.id = "ma";
    CHECK(codes(held).empty());
}

TEST_CASE("completion is the last term of what may count, unfinished work too") {
    CHECK(usedOf("within 1 year of completion",
                 record("A 1 B fall 2018; A 2 B fall 2019; A 3 F fall 2022")) == "1 2");
    CHECK(usedOf("within 1 year of completion",
                 record("A 1 B fall 2018; A 2 B fall 2019; A 3 planned fall 2020")) == "2 3");
}

TEST_CASE("a day falls into a term as if the year were divided evenly") {
    const Institution institution = defaultInstitution();
    CHECK(termOf({2026, 1, 1}, institution) == Term{2026, 0});
    CHECK(termOf({2026, 4, 30}, institution) == Term{2026, 0});
    CHECK(termOf({2026, 5, 1}, institution) == Term{2026, 1});
    CHECK(termOf({2026, 12, 31}, institution) == Term{2026, 2});
    CHECK(usedOf("within 6 years of audit", record("A 1 B summer 2020; A 2 B fall 2020")) == "2");
}

TEST_CASE("a further course is within whatever number of years helps") {
    Transcript transcript = record("A 1 B fall 2010; A 2 B fall 2023");
    const auto audit = audited(R"(program p "P" {
        exclude where not within 7 years of completion
        limit 1 course where within 7 years of completion as cap
        take 3 courses from A * as courses
    })",
                               transcript);
    CHECK_FALSE(audit.possible); // what is not excluded is capped
    const auto open = audited(R"(program p "P" {
        take 2 courses from A * where within 7 years of completion
    })",
                              transcript);
    CHECK(open.possible);
    CHECK(open.furtherCourses == 1);
}

TEST_CASE("without a term of admission nothing is audited that counts from it") {
    for (const std::string body :
         {"take 1 course where within 5 years of admission",
          "take A 1\nexclude where not within 5 years of admission",
          "take A 1\nwhen taken (A * where within 5 years of admission) { take A 2 }",
          "take 1 course from A * { earn 1 course where within 5 years of admission }"}) {
        INFO(body);
        const RuleSet rules = rulesFrom("program p \"P\" { " + body + " }");
        const AuditRun run = audit(rules.programs.front(), record("A 1 B fall 2020"), {{2026, 11, 20}});
        CHECK_FALSE(run.audit);
        REQUIRE(run.diagnostics.size() == 1);
        CHECK(run.diagnostics.front().code == "missing-admission");
    }
}
