#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

namespace {

/// The average that a measure finds, as points in millionths and units in thousandths: "30000000/9000".
std::string averageOver(const std::string& measure, const std::string& attempts) {
    const auto audit =
        audited("program p \"P\" { take 1 course from Z *; earn gpa 2.0 " + measure + " as it }", attempts);
    const Average& average = *earnAt(audit, "it").gpa;
    return std::to_string(average.points) + "/" + std::to_string(average.units);
}

const std::string mixed =
    "A 1 A fall 2020; A 2 F fall 2020; A 3 C fall 2020; A 3 B fall 2021; A 4 P fall 2021; A 5 W fall "
    "2021; A 6 IP fall 2021; A 7 planned fall 2022";

} // namespace

TEST_CASE(
    "an average over all attempts has the failed and the replaced, one over all courses those that count") {
    CHECK(averageOver("over all attempts", mixed) == "27000000/12000"); // A, F, C and B
    CHECK(averageOver("over all courses", mixed) == "21000000/6000");   // A and B
    CHECK(averageOver("where term > fall 2020 over all attempts", mixed) == "9000000/3000");
    CHECK(averageOver("over all attempts", "A 4 P fall 2021") == "0/0");
}

TEST_CASE("where nothing is graded no average is reached, not even 0") {
    const auto met = [](const std::string& attempts) {
        const auto audit = audited(
            "program p \"P\" { take 1 course from Z *; earn gpa 0 over all attempts as it }", attempts);
        CHECK((earnAt(audit, "it").standing == Standing::met) == audit.completed);
        return audit.completed;
    };
    CHECK(met("A 1 F fall 2020; Z 1 P fall 2020"));
    CHECK_FALSE(met("A 1 P fall 2020; Z 1 P fall 2020"));
}

TEST_CASE("an average over everything that is just reached, and one that is not") {
    const auto standing = [](const std::string& attempts) {
        return earnAt(
                   audited("program p \"P\" { take 1 course from Z *; earn gpa 3.0 over all attempts as it }",
                           attempts),
                   "it")
            .standing;
    };
    CHECK(standing("A 1 A fall 2020; A 2 C fall 2020") == Standing::met);
    CHECK(standing("A 1 A/2.999 fall 2020; A 2 C fall 2020") == Standing::notMet);
}

TEST_CASE("failed and replaced attempts count over all attempts, not over all courses") {
    const auto have = [](const std::string& over) {
        const auto audit = audited("program p \"P\" { take 1 course from Z *; earn 20 courses and 60 units " +
                                       over + " as it }",
                                   mixed);
        const CourseAmount amount = earnAt(audit, "it").progress.have();
        return std::to_string(amount.courses) + " " + amount.units.text();
    };
    CHECK(have("over all courses") == "5 15");                 // A 1, A 3, A 4, A 6, A 7
    CHECK(have("over all attempts") == "7 21");                // and A 2, A 3 again
    CHECK(have("where grade < B over all attempts") == "2 6"); // A 2 and the first A 3
    CHECK(have("where grade < B over all courses") == "0 0");
}

TEST_CASE("the average that a condition reads is the one over all attempts") {
    const auto asked = [](const std::string& condition, const std::string& attempts) {
        const auto audit = audited(
            "program p \"P\" { take 1 course from Z *\nwhen " + condition +
                " { requirement yes \"Yes\" { take Z 1 } } else { requirement no \"No\" { take Z 1 } } }",
            attempts);
        return std::get<ScopeResult>(audit.body.nodes.at(1).what).id;
    };
    CHECK(asked("gpa >= 2.25", mixed) == "yes");
    CHECK(asked("gpa > 2.25", mixed) == "no");
    CHECK(asked("gpa < 2.251", mixed) == "yes");
    CHECK(asked("gpa >= 0", "A 4 P fall 2021") == "no");
    CHECK(asked("gpa <= 4", "A 4 P fall 2021") == "no");
}

TEST_CASE("the largest record, units, grade points and average that there can be do not overflow") {
    Transcript transcript;
    for (std::size_t i = 1; i <= Transcript::maxAttempts; ++i) {
        transcript.attempts.push_back(attempt("A 1 TOP/1000000 fall 2020"));
        transcript.attempts.back().course = CourseCode::parse(std::string("A ").append(std::to_string(i)));
    }
    transcript.attempts.back().grade = "LESS";
    const auto audit = audited(R"(
        institution "I" { grades { TOP 1000  LESS 999.999  F 0 fails }; units per course 1000 }
        program p "P" {
            earn gpa 999.999 over all attempts as low
            earn gpa 1000 over all courses as high
            earn gpa 1000 over program as used
            when gpa < 1000 { note "A little less." }
            take at least 2 courses and 1000000 units from A * as it
        })",
                               transcript);
    CHECK(earnAt(audit, "low").standing == Standing::met);
    CHECK(earnAt(audit, "low").gpa->units == 2'000'000'000'000);
    CHECK(earnAt(audit, "low").gpa->points == 1'999'999'999'000'000'000);
    CHECK(earnAt(audit, "high").standing == Standing::notMet);
    CHECK(std::holds_alternative<RemarkResult>(audit.body.nodes.at(3).what));
    CHECK(earnAt(audit, "used").standing == Standing::met); // one stays unplaced
    CHECK(takeAt(audit, "it").progress.have().units.thousandths() == 1'999'000'000'000);
}
