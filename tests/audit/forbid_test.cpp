#include "gradus/report.h"
#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

namespace {

const ForbidResult& forbidIn(const ProgramAudit& audit, std::size_t node = 0) {
    return std::get<ForbidResult>(audit.body.nodes.at(node).what);
}

std::string counted(const ProgramAudit& audit, const ForbidResult& forbid) {
    std::string codes;
    for (const std::size_t i : forbid.counted)
        codes += (codes.empty() ? "" : ", ") + audit.attempts.at(i).attempt.course.text();
    return codes;
}

Transcript passFail(const std::string& attempts, std::size_t first) {
    Transcript transcript = record(attempts);
    for (std::size_t i = first; i < transcript.attempts.size(); ++i)
        transcript.attempts[i].passFail = true;
    return transcript;
}

std::string text(const ProgramAudit& audit) {
    TextStyle style;
    style.width = 200;
    return renderAudit({audit}, SourceSet(), style);
}

} // namespace

TEST_CASE("a forbid with a text breaks the programme where it stands") {
    const std::string rules = R"(program p "P" {
        take CS 101
        when program is eco { forbid "Not open to Economics majors." as closed }
    })";
    Transcript transcript = record("CS 101 A fall 2020");
    CHECK(audited(rules, transcript).verdict == Verdict::met);
    HeldProgram economics;
    economics.id = "eco";
    transcript.programs.push_back(economics);
    const auto audit = audited(rules, transcript);
    CHECK(audit.verdict == Verdict::notMet);
    CHECK(audit.possible);
    CHECK(audit.furtherCourses == 0);
    CHECK(forbidIn(audit, 1).standing == Standing::notMet);
    CHECK(forbidIn(audit, 1).because == "Not open to Economics majors.");
    CHECK(forbidIn(audit, 1).path == "closed");
}

TEST_CASE("what is placed here may be too much, and then what breaks it is listed") {
    const auto audit = audited(R"(program p "P" {
        requirement core "Core" {
            forbid more than 1 course where level 100 as low
            take at least 3 courses from CS *
        }
    })",
                               "CS 101 A fall 2020; CS 102 A fall 2020; CS 201 A fall 2020");
    CHECK(audit.verdict == Verdict::notMet);
    const ScopeResult& core = scopeAt(audit, "core");
    CHECK(core.standing == Standing::notMet);
    const auto& forbid = std::get<ForbidResult>(core.nodes.at(0).what);
    CHECK(forbid.have == CourseAmount{2, Milli::whole(6)});
    CHECK(forbid.allowed == CourseAmount{1, {}});
    CHECK(counted(audit, forbid) == "CS 101, CS 102");
}

TEST_CASE("a course that would break it stays out where nothing needs it, and the reason says so") {
    const auto audit = audited(R"(program p "P" {
        forbid courses where grade < C over electives
        requirement electives "Electives" { take at least 2 courses from CS * as free }
        take 1 course from MATH * as maths
    })",
                               "CS 101 A fall 2020; CS 102 A fall 2020; CS 103 D fall 2020; "
                               "MATH 101 D fall 2020");
    CHECK(audit.verdict == Verdict::met);
    CHECK(placeOf(audit, "CS 103") == "-");
    CHECK(placeOf(audit, "MATH 101") == "maths");
    const Reason& reason = courseIn(audit, "CS 103").reasons.front();
    CHECK(reason.code == Reason::Code::forbidden);
    CHECK(reason.detail == "forbid courses where grade < C over electives");
    CHECK(forbidIn(audit).standing == Standing::met);
    CHECK(forbidIn(audit).counted.empty());
}

TEST_CASE("units are counted to the thousandth, and so many are still allowed") {
    const std::string rules = R"(program p "P" {
        forbid more than 4.5 units where transfer over program
        take 2 courses from CS *
    })";
    Transcript transcript = record("CS 101 A/1.5 fall 2020; CS 102 A fall 2020");
    for (Attempt& attempt : transcript.attempts)
        attempt.origin = Origin::transfer;
    CHECK(audited(rules, transcript).verdict == Verdict::met);
    transcript.attempts[0].units = Milli::fromThousandths(1501);
    const auto audit = audited(rules, transcript);
    CHECK(audit.verdict == Verdict::notMet);
    CHECK(forbidIn(audit).unitsCap);
}

TEST_CASE("over all courses it looks at passed ones, placed or not; over all attempts at failed ones too") {
    const std::string attempts = "CS 101 A fall 2020; ART 1 A fall 2020; ART 2 F fall 2020";
    const auto rules = [](const std::string& over) {
        return "program p \"P\" { forbid more than 1 course from ART * over " + over + "\ntake CS 101 }";
    };
    CHECK(audited(rules("program"), attempts).verdict == Verdict::met);
    const auto courses = audited(rules("all courses"), attempts);
    CHECK(courses.verdict == Verdict::met);
    CHECK(counted(courses, forbidIn(courses)) == "ART 1");
    const auto all = audited(rules("all attempts"), attempts);
    CHECK(all.verdict == Verdict::notMet);
    CHECK(counted(all, forbidIn(all)) == "ART 1, ART 2");
}

TEST_CASE("an attempt that another one replaced counts among all attempts, and so does the other") {
    const std::string attempts = "CS 101 C fall 2020; CS 101 A fall 2021";
    CHECK(audited("program p \"P\" { forbid more than 1 course from CS 101 over all attempts\ntake CS 101 }",
                  attempts)
              .verdict == Verdict::notMet);
    CHECK(audited("program p \"P\" { forbid more than 1 course from CS 101 over all courses\ntake CS 101 }",
                  attempts)
              .verdict == Verdict::met);
    CHECK(audited("program p \"P\" { forbid more than 1 course from CS 101 over all attempts\ntake CS 101 }",
                  "CS 101 C fall 2020; CS 101 planned fall 2021")
              .brokenLater.size() == 1);
}

TEST_CASE("only work that counts breaks it, and the statement that later work breaks is named") {
    const std::string rules = R"(program p "P" {
        take 2 courses from CS *
        forbid more than 1 course where pass-fail over all attempts
    })";
    const auto broken = audited(
        rules,
        passFail("CS 101 A fall 2020; CS 102 A fall 2020; ART 1 S fall 2020; ART 2 planned fall 2021", 2));
    CHECK(broken.verdict == Verdict::met);
    CHECK(broken.completed);
    CHECK(broken.withInProgress);
    CHECK_FALSE(broken.withPlanned);
    CHECK(forbidIn(broken, 1).standing == Standing::met);
    CHECK(counted(broken, forbidIn(broken, 1)) == "ART 1");
    REQUIRE(broken.brokenLater.size() == 1);
    CHECK(broken.brokenLater[0].by == Status::planned);
    CHECK(broken.brokenLater[0].text == "forbid more than 1 course where pass-fail over all attempts");
    CHECK(text(broken).find("with the planned work it would no longer be met because of \"forbid more than 1 "
                            "course where pass-fail over all attempts\"") != std::string::npos);

    const auto running = audited(
        rules, passFail("CS 101 A fall 2020; CS 102 A fall 2020; ART 1 S fall 2020; ART 2 IP fall 2021", 2));
    CHECK(running.completed);
    CHECK_FALSE(running.withInProgress);
    REQUIRE(running.brokenLater.size() == 1);
    CHECK(running.brokenLater[0].by == Status::inProgress);
}

TEST_CASE("where the programme needs the later work, it counts for what is forbidden, too") {
    const auto audit = audited(R"(program p "P" {
        forbid more than 1 course from ART * over all courses
        take 2 courses from CS *
    })",
                               "CS 101 A fall 2020; CS 102 planned fall 2021; ART 1 A fall 2020; "
                               "ART 2 planned fall 2021");
    CHECK_FALSE(audit.withPlanned);
    REQUIRE(audit.brokenLater.size() == 1);
    CHECK(audit.brokenLater[0].by == Status::planned);
    CHECK(forbidIn(audit).standing == Standing::notMet);
    CHECK(counted(audit, forbidIn(audit)) == "ART 1, ART 2");
}

TEST_CASE("nothing is still needed for the sake of what is forbidden") {
    const auto broken = audited(R"(program p "P" {
        take CS 101
        forbid courses from ART * over all attempts
    })",
                                "CS 101 A fall 2020; ART 1 A fall 2020");
    const std::string shown = text(broken);
    INFO(shown);
    CHECK(shown.find("Still needed") == std::string::npos);
    CHECK(shown.find("Forbidden, and no further course mends it") != std::string::npos);
    CHECK(shown.find("\"courses from ART * over all attempts\" is forbidden: ART") != std::string::npos);
    CHECK(shown.find("No requirement lacks a course, but what is listed below as forbidden breaks it.") !=
          std::string::npos);
}

TEST_CASE("a forbid behind a take is part of the take") {
    const auto audit = audited(R"(program p "P" {
        requirement r "R" { take 2 courses from CS * as two { forbid more than 1 course where level 100 } }
    })",
                               "CS 101 A fall 2020; CS 102 A fall 2020");
    CHECK(audit.verdict == Verdict::notMet);
    CHECK(takeAt(audit, "r.two").standing == Standing::notMet);
    CHECK_FALSE(takeAt(audit, "r.two").missing);
    CHECK(scopeAt(audit, "r").standing == Standing::notMet);
}

TEST_CASE("a branch that nothing forbids is chosen before one that is broken") {
    const std::string rules = R"(program p "P" {
        complete 1 of {
            option a "A" { take CS 101; forbid courses from ART * over all courses }
            option b "B" { take CS 102 }
        }
    })";
    const auto audit = audited(rules, "CS 101 A fall 2020; CS 102 A fall 2020; ART 1 A fall 2020");
    CHECK(audit.verdict == Verdict::met);
    CHECK(scopeAt(audit, "b").standing == Standing::met);
}

TEST_CASE("the answer to why names what is forbidden, with what breaks it") {
    const auto audit = audited(R"(program p "P" {
        forbid more than 1 course from ART * over all attempts as arts
        take CS 101
    })",
                               "CS 101 A fall 2020; ART 1 A fall 2020; ART 2 F fall 2020");
    TextStyle style;
    style.width = 200;
    const WhyAnswer answer = renderWhy({audit}, "arts", SourceSet(), style);
    INFO(answer.text);
    CHECK(answer.known);
    CHECK(answer.text.find("asks") != std::string::npos);
    CHECK(answer.text.find("forbid more than 1 course from ART * over all attempts") != std::string::npos);
    CHECK(answer.text.find("2 courses, 1 allowed") != std::string::npos);
    CHECK(answer.text.find("broken") != std::string::npos);
}
