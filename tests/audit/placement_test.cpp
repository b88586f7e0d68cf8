#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

TEST_CASE("a course goes where it is needed, not where it is named first") {
    const auto audit = audited(R"(program p "P" {
        take 1 course from A *, B * as wide
        take 1 course from A * as narrow
    })",
                               "A 101 B fall 2020; B 101 B fall 2020");
    CHECK(audit.verdict == Verdict::met);
    CHECK(placeOf(audit, "A 101") == "narrow");
    CHECK(placeOf(audit, "B 101") == "wide");
    CHECK(audit.proven);
}

TEST_CASE("a course is used once, and the second requirement says what it lacks") {
    const auto audit = audited(R"(program p "P" {
        requirement one "One" { take 1 course from A * }
        requirement two "Two" { take 1 course from A * }
    })",
                               "A 101 B fall 2020");
    CHECK(audit.verdict == Verdict::notMet);
    CHECK(scopeAt(audit, "one").standing == Standing::met);
    CHECK(scopeAt(audit, "two").standing == Standing::notMet);
    CHECK(audit.furtherCourses == 1);
    CHECK(audit.furtherUnits == Milli::whole(3));
}

TEST_CASE("failed, withdrawn and superseded attempts are never placed, and each says why") {
    const auto audit = audited(R"(program p "P" { take 2 courses from A * as every })",
                               "A 101 F fall 2020; A 102 W fall 2020; A 103 C fall 2020; A 103 B fall 2021");
    CHECK(placeOf(audit, "A 101") == "-");
    CHECK(courseIn(audit, "A 101").reasons.front().code == Reason::Code::failed);
    CHECK(courseIn(audit, "A 102").reasons.front().code == Reason::Code::neverCounts);
    CHECK(courseIn(audit, "A 103", "fall 2020").reasons.front().code == Reason::Code::superseded);
    CHECK(placeOf(audit, "A 103", "fall 2021") == "every");
    CHECK(takeAt(audit, "every").missing->amount.courses == 1);
}

TEST_CASE("a floor is reached by work in progress, not by a lower grade") {
    const std::string rules = R"(program p "P" { minimum grade C; take A 101 as it })";
    const auto low = audited(rules, "A 101 C- fall 2020");
    CHECK(low.verdict == Verdict::notMet);
    CHECK(courseIn(low, "A 101").reasons.front().code == Reason::Code::belowMinimum);
    const auto now = audited(rules, "A 101 IP fall 2020");
    CHECK(now.verdict == Verdict::notMet);
    CHECK_FALSE(now.completed);
    CHECK(now.withInProgress);
    CHECK(takeAt(now, "it").standing == Standing::inProgress);
    const auto later = audited(rules, "A 101 planned fall 2020");
    CHECK_FALSE(later.withInProgress);
    CHECK(later.withPlanned);
    CHECK(takeAt(later, "it").standing == Standing::planned);
}

TEST_CASE("a repeat under way stands in only where the completed attempt can't") {
    const std::string rules = R"(program p "P" {
        requirement core "Core" { minimum grade B; take A 101 as it }
        requirement rest "Rest" { take 1 course from B * as other }
    })";
    const auto audit = audited(rules, "A 101 C fall 2020; A 101 IP fall 2021; B 101 C fall 2020");
    CHECK(placeOf(audit, "A 101", "fall 2021") == "core.it");
    CHECK(placeOf(audit, "A 101", "fall 2020") == "-");
    CHECK(audit.withInProgress);
    const auto good = audited(rules, "A 101 B fall 2020; A 101 IP fall 2021; B 101 C fall 2020");
    CHECK(good.verdict == Verdict::met);
    CHECK(placeOf(good, "A 101", "fall 2020") == "core.it");
    CHECK(courseIn(good, "A 101", "fall 2021").reasons.front().code == Reason::Code::full);
}

TEST_CASE("a limit leaves the excess unplaced and says so") {
    const auto audit = audited(R"(program p "P" {
        limit 1 course from A 101, A 102 as cap
        take at least 2 courses from A * as every
    })",
                               "A 101 B fall 2020; A 102 B fall 2020; A 103 B fall 2020");
    CHECK(audit.verdict == Verdict::met);
    CHECK(placeOf(audit, "A 101") == "every");
    CHECK(placeOf(audit, "A 102") == "-");
    const Reason& reason = courseIn(audit, "A 102").reasons.front();
    CHECK(reason.code == Reason::Code::limitReached);
    CHECK(reason.detail == "1 course from A 101, A 102");
}

TEST_CASE("what a rule takes out of its set is told apart from what no rule names") {
    const auto audit = audited(R"(program p "P" {
        exclude where grade < C and tagged old
        take 1 course from A * except A 103 as a
    }
    tag old "old work")",
                               "A 103 B fall 2020; Z 1 B fall 2020");
    CHECK(courseIn(audit, "A 103").reasons.front().code == Reason::Code::removed);
    CHECK(courseIn(audit, "Z 1").reasons.front().code == Reason::Code::matchesNothing);
}

TEST_CASE("a total that only larger courses can reach counts as further work that replaces a placed course") {
    const auto audit = audited(R"(program p "P" {
        earn 9 units as total
        take 2 courses from A * as two
    })",
                               "A 101 B fall 2020; A 102 B fall 2020");
    CHECK(audit.verdict == Verdict::notMet);
    CHECK(audit.possible);
    CHECK(audit.furtherCourses == 1);
    CHECK(audit.furtherUnits == Milli::whole(6));
    CHECK(earnAt(audit, "total").missing->amount.units == Milli::whole(6));
}

TEST_CASE("the average over what is placed may leave a low grade out, over all attempts it may not") {
    const std::string rules = R"(program p "P" {
        earn gpa 3.0 over program as used
        earn gpa 3.0 over all attempts as everything
        take 1 course from A * as one
    })";
    const auto audit = audited(rules, "A 101 D fall 2020; A 102 B fall 2021");
    CHECK(placeOf(audit, "A 102") == "one");
    CHECK(earnAt(audit, "used").standing == Standing::met);
    CHECK(earnAt(audit, "everything").standing == Standing::notMet);
    CHECK(earnAt(audit, "everything").gpa->units == 6000);
    CHECK(audit.furtherCourses == 0);
    CHECK(audit.verdict == Verdict::notMet);
}

TEST_CASE("a missing milestone is no further course") {
    const auto audit =
        audited(R"(program p "P" { take A 101; attain talk "Talk" 2 times as talks })", "A 101 B fall 2020");
    CHECK(audit.verdict == Verdict::notMet);
    CHECK(audit.furtherCourses == 0);
}

TEST_CASE("a student who has everything is met, however hard further work would be to find") {
    // Nothing placed, and a unit step of a quarter: the search for the least further work ends at its budget.
    const auto audit =
        audited(R"(institution "U" { units per course 1; tag m "a tag" }
    program p "P" {
        take (A 1 or attained keyboard)
        take 3 units from B *
        take 2 units from tagged m, C *
    })",
                "A 1 B/1 fall 2020; Z 1 B/0.25 fall 2020; B 1 B/1 fall 2021; B 2 B/1 fall 2021; "
                "B 3 B/1 fall 2021; C 1 B/1 fall 2021; C 2 B/1 fall 2021");
    CHECK(audit.verdict == Verdict::met);
    CHECK(audit.proven);
}
