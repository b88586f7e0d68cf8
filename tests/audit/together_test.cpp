#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

namespace {

std::vector<ProgramAudit> together(const std::string& rules, const std::string& attempts) {
    const RuleSet set = rulesFrom(rules);
    Programs programs;
    for (const Program& program : set.programs)
        programs.push_back(&program);
    AuditsRun run = audit(programs, record(attempts), {{2026, 11, 20}});
    REQUIRE(run.diagnostics.empty());
    return std::move(run.audits);
}

/// "major: a, b; minor: c": where a course is used, programme by programme.
std::string placesOf(const std::vector<ProgramAudit>& audits, const std::string& course) {
    std::string text;
    for (const ProgramAudit& audit : audits) {
        for (const Reason& use : courseIn(audit, course).uses)
            text += (text.empty() ? "" : ", ") + audit.program + "." + use.path;
    }
    return text.empty() ? "-" : text;
}

const std::string majorAndMinor = R"(
program major "Major" { requirement core "Core" { take 2 courses from CS 1, CS 2, CS 3 } }
program minor "Minor" { requirement methods "Methods" { take 1 course from CS 1 } }
)";

} // namespace

TEST_CASE("a course counts in one programme, and the first gets what it needs") {
    const auto audits = together(majorAndMinor, "CS 1 A fall 2020; CS 2 A fall 2020");
    CHECK(audits[0].verdict == Verdict::met);
    CHECK(audits[1].verdict == Verdict::notMet);
    CHECK(placesOf(audits, "CS 1") == "major.core");
    const AttemptResult& inMinor = courseIn(audits[1], "CS 1");
    CHECK(inMinor.uses.empty());
    REQUIRE(inMinor.elsewhere.size() == 1);
    CHECK(inMinor.elsewhere.front().program == "major");
    CHECK(inMinor.elsewhere.front().title == "Core (Major)");
    REQUIRE(!inMinor.reasons.empty());
    CHECK(inMinor.reasons.front().code == Reason::Code::usedElsewhere);
}

TEST_CASE("what the first programme does not need, the second gets") {
    const auto audits = together(majorAndMinor, "CS 1 A fall 2020; CS 2 A fall 2020; CS 3 A fall 2021");
    CHECK(audits[0].verdict == Verdict::met);
    CHECK(audits[1].verdict == Verdict::met);
    CHECK(placesOf(audits, "CS 1") == "minor.methods");
}

TEST_CASE("the institution may let programmes share freely") {
    const auto audits = together(R"(institution "I" { across programs share freely })" + majorAndMinor,
                                 "CS 1 A fall 2020; CS 2 A fall 2020");
    CHECK(audits[0].verdict == Verdict::met);
    CHECK(audits[1].verdict == Verdict::met);
    CHECK(placesOf(audits, "CS 1") == "major.core, minor.methods");
    CHECK(scopeAt(audits[0], "core").standing == Standing::met);
    const Use& use = std::get<TakeResult>(scopeAt(audits[0], "core").nodes.front().what).uses.front();
    CHECK(use.shared == std::vector<std::string>{"Methods (Minor)"});
}

TEST_CASE("either side's number of shared courses holds") {
    const std::string rules = R"(
        program major "Major" {
            requirement core "Core" { take 3 courses from CS * }
            share with minor up to 2 courses
        }
        program minor "Minor" { requirement methods "Methods" { take 3 courses from CS * } )";
    const std::string four = "CS 1 A fall 2020; CS 2 A fall 2020; CS 3 A fall 2020; CS 4 A fall 2020";
    CHECK(together(rules + "}", four)[1].verdict == Verdict::met);
    const auto audits = together(rules + "share with major up to 1 course }", four);
    CHECK(audits[0].verdict == Verdict::met);
    CHECK(audits[1].verdict == Verdict::notMet);
    CHECK(audits[1].furtherCourses == 1);
    CHECK(audits[1].proven);
    std::size_t reached = 0;
    for (const AttemptResult& attempt : audits[1].attempts) {
        for (const Reason& reason : attempt.reasons)
            reached += reason.code == Reason::Code::shareLimit ? 1 : 0;
    }
    CHECK(reached == 2);
}

TEST_CASE("a number of shared units counts each course once") {
    const std::string rules = R"(
        program major "Major" { requirement core "Core" { take 9 units from CS * } share with minor up to 6 units }
        program minor "Minor" { requirement methods "Methods" { take 9 units from CS * } })";
    CHECK(together(rules, "CS 1 A fall 2020; CS 2 A fall 2020; CS 3 A fall 2020; CS 4 A fall 2020")[1]
              .verdict == Verdict::met);
    CHECK(together(rules, "CS 1 A fall 2020; CS 2 A fall 2020; CS 3 A fall 2020")[1].furtherCourses == 1);
}

TEST_CASE("what counts in an earlier programme is used elsewhere for a later one") {
    const std::string rules = R"(
        institution "I" { across programs share freely }
        program major "Major" { requirement core "Core" { take 1 course from CS * } }
        program minor "Minor" {
            exclude where used elsewhere
            requirement methods "Methods" { take 1 course from CS * }
        })";
    CHECK(together(rules, "CS 1 A fall 2020")[1].verdict == Verdict::notMet);
    CHECK(together(rules, "CS 1 A fall 2020; CS 2 A fall 2020")[1].verdict == Verdict::met);
}

TEST_CASE("a given, choice or concentration that one programme knows is no fault of the other") {
    const RuleSet set = rulesFrom(R"(
        program major "Major" {
            choice track { a "A"  b "B" }
            complete 1 of { concentration x "X" { take CS 1 } concentration y "Y" { take CS 2 } }
        }
        program minor "Minor" {
            choice track { c "C"  d "D" }
            complete 1 of { concentration z "Z" { take CS 3 } concentration w "W" { take CS 4 } }
        })");
    Transcript transcript = record("CS 1 A fall 2020; CS 3 A fall 2020");
    transcript.choices["track"] = {"a"};
    transcript.choices["concentration"] = {"x", "z"};
    const Programs both{&set.programs[0], &set.programs[1]};
    const AuditsRun run = audit(both, transcript, {});
    REQUIRE(run.audits.size() == 2);
    CHECK(run.audits[0].verdict == Verdict::met);
    CHECK(run.audits[1].verdict == Verdict::met);
    transcript.choices["concentration"] = {"x", "q"};
    CHECK(audit(both, transcript, {}).diagnostics.front().code == "unknown-concentration");
}

TEST_CASE("a fact that the record lacks decides about the programme that reads it") {
    const auto audits = together(R"(
        program major "Major" { given way { on "On" off "Off" } when way is on { take CS 1 } else { take CS 9 } }
        program minor "Minor" { take CS 2 })",
                                 "CS 1 A fall 2020; CS 2 A fall 2020");
    CHECK(audits[0].verdict == Verdict::cannotTell);
    CHECK(audits[1].verdict == Verdict::met);
    CHECK(audits[1].assumptions.empty());
}

TEST_CASE("a conflict between programmes names both") {
    const auto audits = together(majorAndMinor, "CS 1 A fall 2020; CS 2 A fall 2020");
    REQUIRE(audits[1].conflicts.size() == 1);
    CHECK(audits[1].conflicts.front().sides.size() == 2);
    CHECK(audits[1].conflicts.front().sides.front().title == "Core (Major)");
    CHECK(audits[0].conflicts.empty());
}

TEST_CASE("two parts of a split course in one place are one course") {
    const auto audit = audited(R"(
        program p "P" {
            split A 1 into 6 for core + 6 for core, more
            requirement core "Core" { take at least 12 units from A * }
            requirement more "More" { take up to 6 units from A * }
        })",
                               "A 1 A/12 fall 2020");
    CHECK(audit.verdict == Verdict::met);
    const auto& take = std::get<TakeResult>(scopeAt(audit, "core").nodes.front().what);
    REQUIRE(take.uses.size() == 1);
    CHECK_FALSE(take.uses.front().part.has_value());
    CHECK(take.progress.completed.courses == 1);
    CHECK(take.progress.completed.units == Milli::whole(12));
}

TEST_CASE("a course shared within a programme counts once for what the programme measures") {
    const auto audit = audited(R"(
        program p "P" {
            earn 6 units
            requirement core "Core" { take CS 1 }
            requirement writing "Writing" { take CS 1; share with core }
        })",
                               "CS 1 A fall 2020");
    CHECK(scopeAt(audit, "core").standing == Standing::met);
    CHECK(scopeAt(audit, "writing").standing == Standing::met);
    CHECK(audit.verdict == Verdict::notMet);
    CHECK(std::get<EarnResult>(audit.body.nodes.front().what).progress.completed.units == Milli::whole(3));
}
