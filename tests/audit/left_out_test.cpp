#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

namespace {

using Texts = std::vector<std::string>;

Texts qualifying(const TakeResult& take) {
    Texts codes;
    for (const CatalogCourse& course : take.missing->examples)
        codes.push_back(course.code.text());
    return codes;
}

} // namespace

TEST_CASE("what a measure needs a place for says which attempt gives way, and for what") {
    const std::string rules = R"(program p "P" {
        requirement core "Core" { take all of H 501, 510 as all-of-it }
        requirement rest "Rest" { take 1 course from C * as one }
        earn 6 units where resident
    })";
    Transcript transcript = record("H 501 A fall 2020; H 510 A fall 2020; C 1 A fall 2020");
    for (Attempt& attempt : transcript.attempts)
        attempt.origin = Origin::transfer;
    transcript.attempts.push_back(attempt("C 2 A fall 2021"));
    const ProgramAudit audit = audited(rules, transcript);
    CHECK_FALSE(audit.completed);
    // Core holds what was passed elsewhere: nobody can take it again to better effect.
    CHECK(placeOf(audit, "H 501") == "core.all-of-it");
    CHECK(placeOf(audit, "H 510") == "core.all-of-it");
}

TEST_CASE("a new course is advised before the retake of a passed one") {
    const ProgramAudit audit = audited(R"(program p "P" {
        requirement core "Core" { take H 501 as it }
        requirement rest "Rest" { take 1 course from C * as one }
        earn 3 units where resident
    })",
                                       [] {
                                           Transcript transcript =
                                               record("H 501 B fall 2020; C 1 A fall 2020");
                                           for (Attempt& attempt : transcript.attempts)
                                               attempt.origin = Origin::transfer;
                                           return transcript;
                                       }());
    CHECK(placeOf(audit, "H 501") == "core.it");
    CHECK(placeOf(audit, "C 1") == "-");
    CHECK(audit.furtherCourses == 1);
    const TakeResult& rest = takeAt(audit, "rest.one");
    REQUIRE(rest.missing);
    CHECK(rest.missing->sake == "earn 3 units where resident");
    REQUIRE(rest.missing->replaced.size() == 1);
    CHECK(audit.attempts.at(rest.missing->replaced.front()).attempt.course.text() == "C 1");
    const Reason& reason = courseIn(audit, "C 1").reasons.front();
    CHECK(reason.code == Reason::Code::wouldBlock);
    CHECK(reason.detail == "earn 3 units where resident");
}

TEST_CASE("a repeat that cannot replace the attempt on record is no further course") {
    // Where the best counts, nothing is better than the best grade.
    const std::string rules = R"(program p "P" { take H 501 as it; earn 3 units where resident })";
    const auto with = [&](const std::string& attempts) {
        Transcript transcript = record(attempts);
        transcript.attempts.front().origin = Origin::transfer;
        return audited(rules, transcript).possible;
    };
    CHECK(with("H 501 B fall 2020"));
    CHECK_FALSE(with("H 501 A+ fall 2020"));
}

TEST_CASE("work to come says with which grade it keeps its place") {
    const std::string rules = R"(program p "P" {
        requirement core "Core" { minimum grade B-; take all of A 101, (A 102 where grade >= A-) as it }
        requirement rest "Rest" { take 1 course from B * as one }
    })";
    const ProgramAudit audit = audited(rules, "A 101 IP fall 2020; A 102 IP fall 2020; B 1 IP fall 2020");
    const TakeResult& core = takeAt(audit, "core.it");
    REQUIRE(core.uses.size() == 2);
    CHECK(core.uses[0].floor == "B-");
    CHECK(core.uses[1].floor == "A-");
    CHECK(takeAt(audit, "rest.one").uses.at(0).floor == "");
}

TEST_CASE("an average over all attempts lists what it is made of") {
    const ProgramAudit audit = audited(R"(program p "P" {
        take at least 1 course from A *
        earn gpa 2.0 over all attempts as average
        earn 9 units over all attempts as tried
    })",
                                       "A 1 F fall 2020; A 1 B fall 2021; A 2 S fall 2021; A 3 A fall 2022");
    CHECK(earnAt(audit, "average").counted == std::vector<std::size_t>{0, 1, 3});
    CHECK(earnAt(audit, "tried").counted == std::vector<std::size_t>{0, 1, 2, 3});
}

TEST_CASE("a course that a full limit bars, or that another requirement needs, does not qualify") {
    const RuleSet rules = rulesFrom(R"(program p "P" {
        limit 1 course where level < 200
        requirement core "Core" { take all of A 300 as it }
        requirement rest "Rest" { take 2 courses from A * as two }
    })");
    const auto with = [&](const std::string& attempts) {
        Program program = rules.programs.front();
        Institution institution = *program.institution;
        auto catalog = std::make_shared<Catalog>();
        for (const char* code : {"A 100", "A 110", "A 200", "A 300"})
            catalog->add({CourseCode::parse(code), code, Milli::whole(3), {}, {}, {}});
        institution.catalog = catalog;
        program.institution = std::make_shared<Institution>(institution);
        AuditRun run = audit(program, record(attempts), {});
        REQUIRE(run.audit);
        return qualifying(takeAt(*run.audit, "rest.two"));
    };
    CHECK(with("A 500 A fall 2020") == Texts{"A 100", "A 110", "A 200"});
    CHECK(with("A 100 A fall 2020") == Texts{"A 200"});
    CHECK(with("A 100 A fall 2020; A 300 A fall 2021") == Texts{"A 200"});
}
