#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

namespace {

/// "core (met) + b (not met): A 101, A 102; need 3": the sides, the courses that count, and the number
/// needed.
std::string text(const ConflictResult& conflict, const ProgramAudit& audit) {
    std::string text;
    for (const auto& side : conflict.sides) {
        text += (text.empty() ? "" : " + ") + side.path +
                (side.standing == Standing::met ? " (met)" : " (not met)");
    }
    text += ":";
    for (const std::size_t attempt : conflict.attempts)
        text += " " + audit.attempts.at(attempt).attempt.course.text() + ",";
    text += conflict.needCourses ? " need " + std::to_string(*conflict.needCourses) : " no number";
    for (const auto& limit : conflict.limits)
        text += "; " + limit.text;
    for (const std::string& courses : conflict.helpful)
        text += "; helpful: " + courses;
    return text;
}

std::vector<std::string> conflicts(const std::string& rules, const std::string& attempts) {
    const ProgramAudit audit = audited(rules, attempts);
    std::vector<std::string> texts;
    for (const ConflictResult& conflict : audit.conflicts)
        texts.push_back(text(conflict, audit));
    return texts;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("two requirements that want the same courses are in conflict") {
    CHECK(conflicts(R"(program p "P" {
        requirement core "Core" { take 2 courses from A * }
        requirement b "Elective B" { take 1 course from A 101, A 102 }
        requirement far "Far" { take B 101 }
    })",
                    "A 101 B fall 2020; A 102 B fall 2020") ==
          Texts{"core (not met) + b (met): A 101, A 102, need 3"});
}

TEST_CASE("what the record can't meet in any case is missing, not in conflict") {
    CHECK(conflicts(R"(program p "P" {
        requirement core "Core" { take 2 courses from A * }
        requirement b "B" { take 1 course from B * }
        earn 30 units
    })",
                    "A 101 B fall 2020; A 102 B fall 2020") == Texts{});
}

TEST_CASE("courses that another requirement names are in conflict only with one that names them too") {
    const std::string named = R"(requirement core "Core" { take all of A 101, A 102 })";
    CHECK(conflicts("program p \"P\" { " + named + R"(
        requirement rest "Rest" { take 2 courses from A * }
    })",
                    "A 101 B fall 2020; A 102 B fall 2020; A 103 B fall 2020") == Texts{});
    CHECK(conflicts("program p \"P\" { " + named + R"(
        requirement same "Same" { take A 101 }
    })",
                    "A 101 B fall 2020; A 102 B fall 2020") ==
          Texts{"core (met) + same (not met): A 101, A 102, need 3"});
}

TEST_CASE("a limit that keeps two requirements apart is named") {
    CHECK(conflicts(R"(program p "P" {
        limit 1 course where transfer
        requirement one "One" { take A 101 }
        requirement two "Two" { take B 101 }
    })",
                    "A 101 B fall 2020; B 101 B fall 2020") == Texts{});
    CHECK(conflicts(R"(program p "P" {
        limit 1 course from A 101, B 101
        limit 2 courses from A *
        requirement one "One" { take A 101 }
        requirement two "Two" { take B 101 }
    })",
                    "A 101 B fall 2020; B 101 B fall 2020") ==
          Texts{"one (met) + two (not met): A 101, B 101, no number; limit 1 course from A 101, B 101"});
}

TEST_CASE("of requirements that want too many courses the fewest are named") {
    CHECK(conflicts(R"(program p "P" {
        requirement one "One" { take A 101 }
        requirement two "Two" { take A 102 }
        requirement three "Three" { take 1 course from A * }
        requirement four "Four" { take 2 courses from A 101, A 102 }
    })",
                    "A 101 B fall 2020; A 102 B fall 2020") ==
          Texts{"three (not met) + four (not met): A 101, A 102, need 3"});
}

TEST_CASE("of many requirements in conflict it is told which courses would help") {
    const std::string rules = R"(program p "P" {
        requirement one "One" { take 1 course from A 101, B * }
        requirement two "Two" { take 1 course from A 101, A 102 }
        requirement three "Three" { take 1 of A 102, A 103, C 101 }
        requirement four "Four" { take 1 course from A 103, A 104 }
        requirement five "Five" { take A 104 }
        requirement six "Six" { take 1 course from D * }
    })";
    CHECK(conflicts(rules, "A 101 B fall 2020; A 102 B fall 2020; A 103 B fall 2020; A 104 B fall 2020") ==
          Texts{"one (met) + two (met) + three (not met) + four (met) + five (met): A 101, A 102, A 103, "
                "A 104, need 5; helpful: A 101, B *; helpful: C 101"});
    CHECK(conflicts(rules, "A 101 B fall 2020; A 102 B fall 2020; A 103 B fall 2020; A 104 B fall 2020; "
                           "C 101 B fall 2020") == Texts{});
}

TEST_CASE("a measure can be a side, and work in progress takes part") {
    CHECK(conflicts(R"(program p "P" {
        requirement one "One" { take 1 course from A * ; earn 4 units from A * as big }
        requirement two "Two" { take A 102 as it }
    })",
                    "A 101 B fall 2020; A 102 IP/4 fall 2020") ==
          Texts{"two.it (not met) + one.big (not met): A 101, A 102, no number"});
}

TEST_CASE("a conflict is told once, and met programmes have none") {
    const std::string rules = R"(program p "P" {
        requirement one "One" { take 2 courses from A * as it }
        requirement two "Two" { take 2 courses from A * as it }
    })";
    CHECK(conflicts(rules, "A 101 B fall 2020; A 102 B fall 2020; A 103 B fall 2020") ==
          Texts{"one.it (met) + two.it (not met): A 101, A 102, A 103, need 4"});
    CHECK(conflicts(rules, "A 101 B fall 2020; A 102 B fall 2020; A 103 B fall 2020; A 104 B fall 2020") ==
          Texts{});
}

TEST_CASE("a course used elsewhere is not among those still needed") {
    const ProgramAudit audit = audited(R"(program p "P" {
        requirement core "Core" { take 2 of A 101, A 102, A 103 as it }
        requirement b "B" { take A 103 as other }
    })",
                                       "A 101 B fall 2020; A 103 B fall 2020");
    CHECK(takeAt(audit, "core.it").missing->items == std::vector<std::string>{"A 102"});
    CHECK(takeAt(audit, "core.it").missing->amount.courses == 1);
}
