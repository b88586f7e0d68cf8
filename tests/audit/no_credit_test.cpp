#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

namespace {

const std::string both = R"(institution "U" { no credit for both ENGL 151, ENGL 151W }
)";

} // namespace

TEST_CASE("of two courses for both of which there is no credit one counts") {
    const auto audit = audited(both + R"(program p "P" {
        take 2 courses from ENGL * as english
    })",
                               "ENGL 151 B fall 2020; ENGL 151W A fall 2021");
    CHECK(audit.verdict == Verdict::notMet);
    CHECK(placeOf(audit, "ENGL 151") == "english");
    CHECK(placeOf(audit, "ENGL 151W") == "-");
    const Reason& reason = courseIn(audit, "ENGL 151W").reasons.front();
    CHECK(reason.code == Reason::Code::noCredit);
    CHECK(reason.detail == "ENGL 151 of fall 2020");
    CHECK(reason.at.span.begin == both.find("no credit"));
    CHECK(audit.furtherCourses == 1);
}

TEST_CASE("the one that is of more use counts") {
    const auto audit = audited(both + R"(program p "P" {
        take 1 course from ENGL * where grade >= A as english
    })",
                               "ENGL 151 B fall 2020; ENGL 151W A fall 2021");
    CHECK(audit.verdict == Verdict::met);
    CHECK(placeOf(audit, "ENGL 151W") == "english");
}

TEST_CASE("they never count in two places either, nor both over all courses") {
    const auto audit = audited(both + R"(program p "P" {
        requirement a "A" { take ENGL 151 }
        requirement b "B" { take ENGL 151W }
        earn 2 courses over all courses as courses
        earn 2 courses over all attempts as attempts
    })",
                               "ENGL 151 B fall 2020; ENGL 151W A fall 2021");
    CHECK(scopeAt(audit, "a").standing == Standing::met);
    CHECK(scopeAt(audit, "b").standing == Standing::notMet);
    CHECK(earnAt(audit, "courses").standing == Standing::notMet);
    CHECK(earnAt(audit, "attempts").standing == Standing::met);
}

TEST_CASE("a course that may be repeated is kept apart from the other only") {
    const auto audit = audited(R"(institution "U" {
        course T 590 repeat each
        no credit for both T 590, T 591
    }
    program p "P" { take at least 1 course from T * as t })",
                               "T 590 B fall 2020; T 590 A fall 2021; T 591 A fall 2022");
    CHECK(placeOf(audit, "T 590", "fall 2020") == "t");
    CHECK(placeOf(audit, "T 590", "fall 2021") == "t");
    CHECK(placeOf(audit, "T 591") == "-");
}
