#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

namespace {

const std::string rules = R"(program p "P" {
    take at least 1 course from A * where field "medium" is student "primary medium" as own
})";

Transcript players(const std::vector<std::string>& media) {
    Transcript transcript = record("A 1 B fall 2020; A 2 B fall 2020; A 3 B fall 2020; A 4 B fall 2020");
    transcript.attempts[0].fields["medium"] = "violin";
    transcript.attempts[1].fields["medium"] = "piano";
    transcript.attempts[2].fields["medium"] = "voice";
    if (!media.empty())
        transcript.fields["primary medium"] = media;
    return transcript;
}

std::string used(const Transcript& transcript) {
    std::string codes;
    for (const AttemptResult& attempt : audited(rules, transcript).attempts)
        codes += attempt.uses.empty() ? "" : attempt.attempt.course.number;
    return codes;
}

} // namespace

TEST_CASE("a field is compared with the student's own, and any of several values is as good") {
    CHECK(used(players({"piano"})) == "2");
    CHECK(used(players({"piano", "violin"})) == "12");
    CHECK(used(players({"organ"})) == "");
}

TEST_CASE("of a field that the record lacks nobody can tell, where it decides, and it is warned of") {
    const Transcript transcript = players({});
    const auto unknown = audited(rules, transcript);
    CHECK(unknown.verdict == Verdict::cannotTell);
    CHECK_FALSE(unknown.completed);
    REQUIRE(unknown.assumptions.size() == 1);
    CHECK(unknown.assumptions[0].id == "primary medium");
    CHECK(unknown.assumptions[0].decides);
    CHECK(used(transcript) == "");
    const RuleSet set = rulesFrom(rules);
    const Diagnostics remarks = recordRemarks({&set.programs.front()}, transcript, {2026, 11, 20});
    REQUIRE(remarks.size() == 1);
    CHECK(remarks.front().code == "missing-student-field");
    CHECK(remarks.front().severity == Severity::warning);
    CHECK(recordRemarks({&set.programs.front()}, players({"piano"}), {2026, 11, 20}).empty());
}

TEST_CASE("where no value of the field would change the verdict, it is told") {
    const auto two = audited(R"(program p "P" {
        take 5 courses from A * where field "medium" is student "primary medium"
    })",
                             players({}));
    CHECK(two.verdict == Verdict::notMet);
    REQUIRE(two.assumptions.size() == 1);
    CHECK_FALSE(two.assumptions[0].decides);
    const auto excluded = audited(R"(program p "P" {
        exclude where field "medium" is student "primary medium"
        take 4 courses from A *
    })",
                                  players({}));
    CHECK(excluded.verdict == Verdict::cannotTell);
}

TEST_CASE("a course still to come can have what the student has, and nothing else") {
    CHECK(audited(rules, Transcript{}).verdict == Verdict::notMet);
    CHECK(audited(rules, Transcript{}).possible);
    Transcript transcript;
    transcript.fields["primary medium"] = {"piano"};
    const auto audit = audited(rules, transcript);
    CHECK(audit.possible);
    CHECK(audit.furtherCourses == 1);
    const std::string both = R"(program p "P" {
        take 1 course from A * where field "medium" is student "a" and field "medium" is "piano"
    })";
    transcript.fields = {{"a", {"piano", "violin"}}};
    CHECK(audited(both, transcript).possible);
    transcript.fields = {{"a", {"violin"}}};
    CHECK_FALSE(audited(both, transcript).possible);
}
