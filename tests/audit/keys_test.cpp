#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

namespace {

using Texts = std::vector<std::string>;

const std::string threeSubjects = R"(program p "P" {
    requirement r "R" {
        take 3 courses from level 100 as c
        earn 3 different subjects as d
    }
})";

} // namespace

TEST_CASE("different subjects are counted, and say which there are") {
    const auto met = audited(threeSubjects, "A 101 A fall 2020; B 101 A fall 2020; C 101 A fall 2021");
    CHECK(met.verdict == Verdict::met);
    const auto lacking = audited(threeSubjects, "A 101 A fall 2020; A 102 A fall 2020; B 101 A fall 2021");
    CHECK(lacking.possible);
    CHECK(lacking.furtherCourses == 1);
    const EarnResult& earn = earnAt(lacking, "r.d");
    REQUIRE(earn.different);
    CHECK(earn.different->key == Key::subject);
    CHECK(earn.different->present == Texts{"A", "B"});
    CHECK(earn.progress.have().courses == 2);
    CHECK(earn.progress.need.courses == 3);
    REQUIRE(earn.missing);
    CHECK(earn.missing->amount.courses == 1);
}

TEST_CASE("where the rules name the subjects, further courses bring no others") {
    const std::string rules = R"(program p "P" {
        requirement r "R" { take at least 2 courses from A *, B *; earn 3 different subjects as d }
    })";
    CHECK_FALSE(audited(rules, "A 1 A fall 2020; B 1 A fall 2020").possible);
    const auto two = audited(R"(program p "P" {
        requirement r "R" { take at least 2 courses from A *, B *; earn 2 different subjects as d }
    })",
                             "A 1 A fall 2020; A 2 A fall 2020");
    CHECK(two.possible);
    CHECK(two.furtherCourses == 1);
}

TEST_CASE("a course of two subjects counts for one of them, whichever helps") {
    const auto audit = audited(R"(program p "P" {
        take at least 1 course from level 100 as c
        earn 3 different subjects as d
    })",
                               "CH/BI 125 A fall 2020; BI 101 A fall 2021; CH 101 A fall 2021");
    CHECK(earnAt(audit, "d").progress.have().courses == 2);
}

TEST_CASE("terms, years and titles may be different, too") {
    const auto counted = [](const std::string& what) {
        Transcript transcript =
            record("A 1 A spring 2020; A 2 A fall 2020; A 3 A fall 2021; A 4 A fall 2021");
        transcript.attempts[0].title = "Choir";
        transcript.attempts[1].title = "choir";
        transcript.attempts[2].title = "Band";
        const auto audit = audited("program p \"P\" { take at least 1 course from A *\n earn 9 different " +
                                       what + " as d }",
                                   transcript);
        CHECK(audit.possible);
        CHECK(audit.furtherCourses == 9 - earnAt(audit, "d").progress.have().courses);
        return earnAt(audit, "d").progress.have().courses;
    };
    CHECK(counted("terms") == 3);
    CHECK(counted("years") == 2);
    CHECK(counted("titles") == 2);
}

TEST_CASE("areas: each course stands for one of those it belongs to") {
    const std::string rules = R"(program p "P" {
        take 3 courses from A *, B *, C * as c {
            earn 3 different areas from (A *), (A 1, B *), (C *) as d
        }
    })";
    CHECK(audited(rules, "A 1 A fall 2020; A 2 A fall 2020; C 1 A fall 2021").verdict == Verdict::met);
    const auto two = audited(rules, "A 2 A fall 2020; A 3 A fall 2020; C 1 A fall 2021");
    CHECK(two.verdict == Verdict::notMet);
    CHECK(two.furtherCourses == 1);
    CHECK(earnAt(two, "c.d").different->present == Texts{"A *", "C *"});
}

TEST_CASE("different over all courses, placed or not") {
    const auto audit = audited(R"(program p "P" {
        take A 1 as c
        earn 3 different subjects over all courses as d
    })",
                               "A 1 A fall 2020; B 1 A fall 2020; B 2 A fall 2020");
    CHECK(earnAt(audit, "d").progress.have().courses == 2);
    CHECK(audit.possible);
    CHECK(audit.furtherCourses == 1);
}

TEST_CASE("courses in one subject: the one where least is lacking") {
    const std::string rules = R"(program p "P" {
        requirement r "R" {
            take at least 4 courses from level 100 as c
            earn 3 courses in one subject as d
        }
    })";
    const auto lacking =
        audited(rules, "A 101 A fall 2020; B 101 A fall 2020; B 102 A fall 2020; C 101 A fall 2021");
    const EarnResult& earn = earnAt(lacking, "r.d");
    CHECK(earn.one == "B");
    CHECK(earn.inOne == Key::subject);
    CHECK(earn.counted.size() == 2);
    CHECK(earn.progress.have().courses == 2);
    CHECK(lacking.furtherCourses == 1);
    const auto met =
        audited(rules, "A 101 A fall 2020; B 101 A fall 2020; B 102 A fall 2020; B 103 A fall 2021");
    CHECK(met.verdict == Verdict::met);
    CHECK(earnAt(met, "r.d").one == "B");
}

TEST_CASE("in one subject of those that rules name, others do not help") {
    const std::string rules = R"(program p "P" {
        requirement r "R" {
            take 2 courses from A *, level 500 as c
            take 2 courses from B * as b
            earn 3 courses in one subject over c as d
        }
    })";
    CHECK_FALSE(audited(rules, "A 1 A fall 2020").possible);
    const auto three = audited(R"(program p "P" {
        take 3 courses from A 1..99, B 1..99 as c { earn 3 courses in one subject as d }
    })",
                               "A 1 A fall 2020; B 1 A fall 2020; B 2 A fall 2020");
    CHECK(three.furtherCourses == 1);
    CHECK(earnAt(three, "c.d").one == "B");
    CHECK(placeOf(three, "A 1") == "-");
}

TEST_CASE("different terms in one title") {
    const std::string rules = R"(program p "P" {
        take at least 1 course from ENS * as c
        earn 3 different terms in one title as d
    })";
    Transcript transcript = record("ENS 1 A fall 2020; ENS 2 A spring 2021; ENS 3 A spring 2021; ENS 4 A "
                                   "fall 2021");
    for (Attempt& attempt : transcript.attempts)
        attempt.title = "Choir";
    transcript.attempts[3].title = "Band";
    const auto audit = audited(rules, transcript);
    CHECK(earnAt(audit, "d").one == "choir");
    CHECK(earnAt(audit, "d").progress.have().courses == 2);
    CHECK(audit.furtherCourses == 1);
    transcript.attempts[3].title = "choir";
    CHECK(audited(rules, transcript).verdict == Verdict::met);
}

TEST_CASE("no course still to come stands in a term that is over") {
    const std::string rules = R"(program p "P" {
        take at least 1 course from A * as c
        earn 3 courses in one term as d
    })";
    const auto further = [&](const std::string& attempts) {
        const RuleSet set = rulesFrom(rules);
        const AuditRun run = audit(set.programs.front(), record(attempts), {{2026, 11, 20}, 300'000});
        REQUIRE(run.audit);
        return run.audit->furtherCourses;
    };
    CHECK(further("A 1 A fall 2020; A 2 A fall 2020") == 3);
    CHECK(further("A 1 A fall 2020; A 2 planned fall 2035; A 3 planned fall 2035") == 1);
    CHECK(further("A 1 A fall 2026; A 2 IP fall 2026") == 1);
}

TEST_CASE("a limit per subject leaves courses of another subject that the rules name") {
    const auto audit = audited(R"(program p "P" {
        limit 1 course per subject
        take 2 courses from HIST *, PHIL * as c
    })",
                               "HIST 1 A fall 2020; HIST 2 A fall 2020");
    CHECK(audit.possible);
    CHECK(audit.furtherCourses == 1);
}
