#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

namespace {

const std::string rules = R"(program p "P" {
    attain gre "GRE" >= 320 as score
    attain 2 of recital, concert "Concert" 2 times, toefl > 99.5 as shows
})";

const AttainSomeResult& showsIn(const ProgramAudit& audit) {
    return std::get<AttainSomeResult>(audit.body.nodes.at(1).what);
}
const AttainResult& scoreIn(const ProgramAudit& audit) {
    return std::get<AttainResult>(audit.body.nodes.at(0).what);
}

ProgramAudit with(int gre, std::map<std::string, int> attained, const char* toefl = nullptr) {
    Transcript transcript = record("A 101 B fall 2020");
    if (gre != 0)
        transcript.scores["gre"] = Milli::whole(gre);
    if (toefl != nullptr)
        transcript.scores["toefl"] = Milli::parse(toefl).value();
    transcript.attained = std::move(attained);
    return audited(rules, transcript);
}

} // namespace

TEST_CASE("a score is compared exactly") {
    CHECK(scoreIn(with(320, {})).standing == Standing::met);
    CHECK(scoreIn(with(319, {})).standing == Standing::notMet);
    CHECK(scoreIn(with(319, {})).score == Milli::whole(319));
    CHECK(scoreIn(with(0, {})).standing == Standing::notMet);
    CHECK_FALSE(scoreIn(with(0, {})).score);
}

TEST_CASE("some of several milestones, each often enough or with its score") {
    CHECK(showsIn(with(320, {{"recital", 1}, {"concert", 2}})).standing == Standing::met);
    CHECK(showsIn(with(320, {{"recital", 1}, {"concert", 1}})).standing == Standing::notMet);
    CHECK(showsIn(with(320, {{"recital", 1}, {"concert", 1}}, "99.501")).standing == Standing::met);
    CHECK(showsIn(with(320, {{"recital", 1}}, "99.5")).have() == 1);
    const auto done = with(320, {{"recital", 1}, {"concert", 3}});
    CHECK(done.verdict == Verdict::met);
    CHECK(with(320, {{"recital", 1}}).verdict == Verdict::notMet);
}

TEST_CASE("of two branches the one with fewer missing milestones is chosen") {
    const auto audit = audited(R"(program p "P" {
        complete 1 of {
            option two "Two" { attain 2 of a, b, c }
            option one "One" { attain 1 of d, e }
        }
    })",
                               record("A 101 B fall 2020"));
    CHECK(std::get<CompleteResult>(audit.body.nodes.at(0).what).chosen.at(0).id == "one");
}

TEST_CASE("a record that counts what has a score, or the other way round, is refused") {
    const RuleSet set = rulesFrom(rules);
    Transcript transcript = record("A 101 B fall 2020");
    transcript.attained["gre"] = 1;
    transcript.scores["recital"] = Milli::whole(3);
    const AuditRun run = audit(set.programs.front(), transcript, {{2026, 11, 20}});
    CHECK_FALSE(run.audit);
    REQUIRE(run.diagnostics.size() == 2);
    CHECK(run.diagnostics[0].code == "milestone-kind");
    CHECK(run.diagnostics[1].code == "milestone-kind");
    CHECK(run.diagnostics[0].message ==
          "the rules ask for the score of `gre`, and the record says how often");
}
