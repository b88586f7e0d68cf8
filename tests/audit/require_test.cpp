#include "gradus/report.h"
#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

namespace {

const std::string minors = R"(
program music "Music minor" { kind minor
    take 2 courses from MUS * }
program art "Art minor" { kind minor
    take 1 course from ART *
    unchecked "The portfolio is accepted." }
)";

const RequireResult& requireIn(const ProgramAudit& audit, std::size_t node = 0) {
    return std::get<RequireResult>(audit.body.nodes.at(node).what);
}

Transcript holding(const std::string& attempts, const std::vector<std::string>& programs) {
    Transcript transcript = record(attempts);
    for (const std::string& id : programs) {
        HeldProgram held;
        held.id = id;
        transcript.programs.push_back(held);
    }
    return transcript;
}

std::string text(const ProgramAudit& audit) {
    TextStyle style;
    style.width = 200;
    return renderAudit({audit}, SourceSet(), style);
}

} // namespace

TEST_CASE("the verdict of another programme is part of this one's") {
    const std::string rules = "program p \"P\" { require program music as minor\ntake CS 1 }" + minors;
    const auto met = audited(rules, "CS 1 A fall 2020; MUS 1 A fall 2020; MUS 2 A fall 2020");
    CHECK(met.verdict == Verdict::met);
    CHECK(requireIn(met).standing == Standing::met);
    CHECK(requireIn(met).programs.at(0).title == "Music minor");
    const auto open = audited(rules, "CS 1 A fall 2020; MUS 1 A fall 2020");
    CHECK(open.verdict == Verdict::notMet);
    CHECK(open.furtherCourses == 0);
    CHECK(requireIn(open).standing == Standing::notMet);
    CHECK(text(open).find("Music minor (music) is not met; an audit of that programme says what it lacks") !=
          std::string::npos);
}

TEST_CASE("courses may count for both: each programme is audited by itself") {
    const auto audit =
        audited("program p \"P\" { require program music\ntake 2 courses from MUS * }" + minors,
                "MUS 1 A fall 2020; MUS 2 A fall 2020");
    CHECK(audit.verdict == Verdict::met);
}

TEST_CASE("work in progress and planned work count where they count there") {
    const std::string rules = "program p \"P\" { require program music\ntake CS 1 }" + minors;
    const auto audit = audited(rules, "CS 1 A fall 2020; MUS 1 A fall 2020; MUS 2 planned fall 2021");
    CHECK_FALSE(audit.withInProgress);
    CHECK(audit.withPlanned);
    CHECK(requireIn(audit).standing == Standing::planned);
    CHECK(text(audit).find("met once the planned work for Music minor (music) is passed") !=
          std::string::npos);
}

TEST_CASE("some of several, and what a person must confirm there") {
    const std::string rules = "program p \"P\" { require 1 of music, art\ntake CS 1 }" + minors;
    CHECK(
        audited(rules, "CS 1 A fall 2020; MUS 1 A fall 2020; MUS 2 A fall 2020; ART 1 A fall 2020").verdict ==
        Verdict::met);
    const auto open = audited(rules, "CS 1 A fall 2020; ART 1 A fall 2020");
    CHECK(open.verdict == Verdict::metExceptUnchecked);
    CHECK(requireIn(open).standing == Standing::metExceptUnchecked);
    CHECK(text(open).find("Art minor (art) is met except unchecked") != std::string::npos);
    const auto two = audited("program p \"P\" { require 2 of music, art\ntake CS 1 }" + minors,
                             "CS 1 A fall 2020; ART 1 A fall 2020");
    CHECK(two.verdict == Verdict::notMet);
    CHECK(requireIn(two).have() == 1);
}

TEST_CASE("any of a kind is one that the record holds, and never the programme itself") {
    const std::string rules = "program p \"P\" { kind minor\nrequire 1 of any minor\ntake CS 1 }" + minors;
    const std::string attempts = "CS 1 A fall 2020; MUS 1 A fall 2020; MUS 2 A fall 2020";
    CHECK(audited(rules, holding(attempts, {"p"})).verdict == Verdict::notMet);
    CHECK(requireIn(audited(rules, holding(attempts, {"p"}))).programs.empty());
    CHECK(audited(rules, holding(attempts, {"music"})).verdict == Verdict::met);
    CHECK(audited(rules, holding(attempts, {"art"})).verdict == Verdict::notMet);
    CHECK(audited(rules, holding(attempts, {"art", "music"})).verdict == Verdict::met);
}

TEST_CASE("what nobody can tell there, nobody can tell here, where it decides") {
    const std::string other = R"(program q "Q" {
        given way { a "A" b "B" }
        take CS 1
        when way is a { attain thesis }
    })";
    const auto unknown =
        audited("program p \"P\" { require program q\ntake CS 1 }" + other, "CS 1 A fall 2020");
    CHECK(unknown.verdict == Verdict::cannotTell);
    CHECK_FALSE(unknown.completed);
    CHECK(requireIn(unknown).standing == Standing::cannotTell);
    REQUIRE(unknown.assumptions.size() == 1);
    CHECK(unknown.assumptions[0].title == "Whether Q is met");
    CHECK(unknown.assumptions[0].decides);
    const auto anyway =
        audited("program p \"P\" { require program q\ntake CS 2 }" + other, "CS 1 A fall 2020");
    CHECK(anyway.verdict == Verdict::notMet);
    const auto spared = audited("program p \"P\" { complete 1 of {\noption a { require program q }\n"
                                "option b { take CS 1 }\n} }" +
                                    other,
                                "CS 1 A fall 2020");
    CHECK(spared.verdict == Verdict::met);
}

TEST_CASE("later work that breaks what is required breaks this, too, and the statement is named") {
    const auto audit = audited(R"(program p "P" { require program q
        take CS 1 }
    program q "Q" { take CS 1
        forbid courses from ART * over all courses })",
                               "CS 1 A fall 2020; ART 1 planned fall 2021");
    CHECK(audit.verdict == Verdict::met);
    CHECK_FALSE(audit.withPlanned);
    REQUIRE(audit.brokenLater.size() == 1);
    CHECK(audit.brokenLater[0].text == "require program q");
}

TEST_CASE("a programme that many lead to is audited once, on the budget of all") {
    std::string rules = "program p0 { require 2 of p1a, p1b }\n";
    for (int level = 1; level < 30; ++level) {
        for (const std::string side : {"a", "b"}) {
            const std::string next = std::to_string(level + 1);
            rules += "program p" + std::to_string(level) + side + " { require 2 of p" + next + "a, p" + next +
                     "b }\n";
        }
    }
    rules += "program p30a { take CS 1 }\nprogram p30b { take CS 1 }\n";
    const RuleSet set = rulesFrom(rules);
    AuditOptions options;
    options.asOf = {2026, 11, 20};
    const AuditRun run = audit(set.programs.front(), record("CS 1 A fall 2020"), options);
    REQUIRE(run.audit);
    CHECK(run.audit->verdict == Verdict::met);
    CHECK(run.audit->nodes <= options.budget);
    CHECK(recordRemarks({&set.programs.front()}, record("CS 1 A fall 2020"), options.asOf).empty());
}

TEST_CASE("what a required programme asks about is no fact that nobody asks about") {
    const RuleSet set = rulesFrom("program p \"P\" { require program q }\n"
                                  "program q \"Q\" { take CS 1\nattain thesis }");
    Transcript transcript = record("CS 1 A fall 2020");
    transcript.attained["thesis"] = 1;
    CHECK(recordRemarks({&set.programs.front()}, transcript, {2026, 11, 20}).empty());
    transcript.attained["talk"] = 1;
    CHECK(recordRemarks({&set.programs.front()}, transcript, {2026, 11, 20}).size() == 1);
}

TEST_CASE("a record that the required programme cannot read is no record for this one") {
    const RuleSet set = rulesFrom("program p \"P\" { require program q }\n"
                                  "program q \"Q\" { given way { a \"A\" } take CS 1 }");
    Transcript transcript = record("CS 1 A fall 2020");
    transcript.givens["way"] = "c";
    AuditOptions options;
    options.asOf = {2026, 11, 20};
    const AuditRun run = audit(set.programs.front(), transcript, options);
    CHECK_FALSE(run.audit);
    REQUIRE(run.diagnostics.size() == 1);
    CHECK(run.diagnostics.front().code == "unknown-value");
}
