#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

namespace {

const std::string ways = R"(program p "P" {
    given way "Way" { short "Short way"  long "Long way" }
    requirement core "Core" { take A 101 }
    when way is long { requirement extra "Extra" { take A 102 } }
})";

const std::string concentrations = R"(program p "P" {
    complete 1 of {
        concentration one "One" { take 2 courses from A * }
        concentration two "Two" { take 2 courses from B * }
    }
})";

} // namespace

TEST_CASE("a missing fact leaves the verdict open only where it matters") {
    const auto open = audited(ways, "A 101 B fall 2020");
    CHECK(open.verdict == Verdict::cannotTell);
    CHECK(scopeAt(open, "core").standing == Standing::met);
    CHECK(scopeAt(open, "extra").standing == Standing::cannotTell);
    REQUIRE(open.assumptions.size() == 1);
    CHECK(open.assumptions.front().kind == Assumption::Kind::missingGiven);
    CHECK(open.assumptions.front().value == "short");
    const auto both = audited(ways, "A 101 B fall 2020; A 102 B fall 2020");
    CHECK(both.verdict == Verdict::met);
    const auto neither = audited(ways, "B 101 B fall 2020");
    CHECK(neither.verdict == Verdict::notMet);
}

TEST_CASE("of several missing facts those are marked on which the verdict depends") {
    const std::string rules = R"(program p "P" {
        given way "Way" { short "Short way"  long "Long way" }
        given place "Place" { home "Home"  away "Away" }
        requirement core "Core" { take A 101 }
        when way is long { requirement extra "Extra" { take A 102 } }
        when place is away { note "Away." }
        when admitted >= fall 2020 { note "Later." }
    })";
    const auto decides = [&](const std::string& attempts) {
        const auto audit = audited(rules, attempts);
        REQUIRE(audit.assumptions.size() == 3);
        std::string ids;
        for (const Assumption& one : audit.assumptions)
            ids += one.decides ? one.id + " " : "";
        return ids + std::to_string(audit.completed);
    };
    CHECK(decides("A 101 B fall 2020") == "way 0");
    CHECK(decides("A 101 B fall 2020; A 102 B fall 2020") == "1");
    CHECK(decides("A 102 B fall 2020") == "0");
}

TEST_CASE("the verdict depends on two facts that only together change it") {
    const auto audit = audited(R"(program p "P" {
        given way "Way" { short "Short way"  long "Long way" }
        given place "Place" { home "Home"  away "Away" }
        take A 101
        when way is long and place is away { take A 102 }
        when admitted >= fall 2020 { note "Later." }
    })",
                               "A 101 B fall 2020");
    CHECK(audit.verdict == Verdict::cannotTell);
    CHECK(audit.assumptions.at(0).decides);
    CHECK(audit.assumptions.at(1).decides);
    CHECK_FALSE(audit.assumptions.at(2).decides);
}

TEST_CASE(
    "that later work meets the programme is said only where it does for every value of a missing fact") {
    const auto audit = audited(ways, "A 101 IP fall 2020");
    CHECK(audit.verdict == Verdict::notMet);
    CHECK_FALSE(audit.withInProgress);
    CHECK_FALSE(audit.assumptions.at(0).decides);
    CHECK(audited(ways, "A 101 IP fall 2020; A 102 B fall 2020").withInProgress);
    CHECK(audited(ways, "A 101 planned fall 2020; A 102 planned fall 2020").withPlanned);
    CHECK_FALSE(audited(ways, "A 101 planned fall 2020").withPlanned);
}

TEST_CASE("a recorded fact decides") {
    Transcript transcript = record("A 101 B fall 2020");
    transcript.givens["way"] = "long";
    const auto audit = audited(ways, transcript);
    CHECK(audit.verdict == Verdict::notMet);
    CHECK(scopeAt(audit, "extra").standing == Standing::notMet);
    CHECK(audit.assumptions.empty());
}

TEST_CASE("a value that the programme does not know is an error with the values it has") {
    Transcript transcript = record("A 101 B fall 2020");
    transcript.givens["way"] = "lang";
    const RuleSet rules = rulesFrom(ways);
    const AuditRun run = audit(rules.programs.front(), transcript, {});
    CHECK_FALSE(run.audit.has_value());
    REQUIRE(run.diagnostics.size() == 1);
    CHECK(run.diagnostics.front().code == "unknown-value");
    CHECK(run.diagnostics.front().hint == "did you mean `long`?");
}

TEST_CASE("an undeclared concentration is the best one, and said to be assumed") {
    const auto audit = audited(concentrations, "A 101 B fall 2020; B 101 B fall 2020; B 102 B fall 2020");
    CHECK(audit.verdict == Verdict::met);
    REQUIRE(audit.assumptions.size() == 1);
    CHECK(audit.assumptions.front().kind == Assumption::Kind::concentration);
    CHECK(audit.assumptions.front().value == "two");
}

TEST_CASE("a declared concentration counts, though another has the courses") {
    Transcript transcript = record("A 101 B fall 2020; B 101 B fall 2020; B 102 B fall 2020");
    transcript.choices["concentration"] = {"one"};
    const auto audit = audited(concentrations, transcript);
    CHECK(audit.verdict == Verdict::notMet);
    CHECK(audit.assumptions.empty());
    CHECK(courseIn(audit, "B 101").reasons.front().code == Reason::Code::branchNotChosen);
}

TEST_CASE("an open choice takes the best value, an optional one none when none is needed") {
    const std::string rules = R"(program p "P" {
        choice track optional "Track" { a "Track A"  b "Track B" }
        choice way "Way" { x "Way X"  y "Way Y" }
        take A 101
        when track is a { take A 102 }
        when way is x { take B 101 } else { take B 102 }
    })";
    const auto audit = audited(rules, "A 101 B fall 2020; B 102 B fall 2020");
    CHECK(audit.verdict == Verdict::met);
    REQUIRE(audit.assumptions.size() == 2);
    CHECK(audit.assumptions[0].kind == Assumption::Kind::choiceNone);
    CHECK(audit.assumptions[1].value == "y");
}

TEST_CASE("a branch that nobody can compute is never chosen over one that can be") {
    const auto audit = audited(R"(program p "P" {
        complete 1 of {
            option { unchecked "A committee decides." }
            option thesis "Thesis" { take A 101 }
        }
    })",
                               "B 101 B fall 2020");
    CHECK(audit.verdict == Verdict::notMet);
    CHECK(scopeAt(audit, "thesis").standing == Standing::notMet);
}

TEST_CASE("an open question leaves a met programme met except unchecked") {
    const std::string rules = R"(program p "P" { take A 101; unchecked "A committee signs." })";
    CHECK(audited(rules, "A 101 B fall 2020").verdict == Verdict::metExceptUnchecked);
    CHECK(audited(rules, "B 101 B fall 2020").verdict == Verdict::notMet);
    const auto approval =
        audited(R"(program p "P" { take 1 course from B *, (A * where approved "the dean") as one })",
                "A 101 B fall 2020");
    CHECK(approval.verdict == Verdict::metExceptUnchecked);
    CHECK(takeAt(approval, "one").uses.front().approval == "the dean");
}
