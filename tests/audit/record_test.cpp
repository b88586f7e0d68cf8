#include "tests/catch.h"
#include "tests/support/audited.h"

#include "src/audit/record.h"

using namespace gradus;
using namespace gradus::test;

namespace {

RecordRead readFor(const Transcript& transcript, const Institution& institution) {
    Program program;
    program.id = "p";
    program.institution = std::make_shared<const Institution>(institution);
    return readRecord(transcript, {&program});
}

RecordRead read(const std::string& attempts, RepeatRule rule = RepeatRule::best) {
    Institution institution = defaultInstitution();
    institution.repeat.rule = rule;
    return readFor(record(attempts), institution);
}

/// The attempts that count, in preference order: "A 101 fall 2020, …".
std::string counting(const std::string& attempts, RepeatRule rule) {
    const RecordRead result = read(attempts, rule);
    REQUIRE(result.record.has_value());
    std::string text;
    for (const RecordEntry& entry : result.record->entries) {
        if (entry.standing != RecordEntry::Standing::countable)
            continue;
        text += (text.empty() ? "" : ", ") + entry.attempt.course.text() + " " + entry.attempt.season + " " +
                std::to_string(entry.attempt.year);
    }
    return text;
}

} // namespace

TEST_CASE("the repeat rule says which attempt of a course counts") {
    const std::string twice = "A 1 B fall 2020; A 1 C fall 2021";
    CHECK(counting(twice, RepeatRule::best) == "A 1 fall 2020");
    CHECK(counting(twice, RepeatRule::latest) == "A 1 fall 2021");
    CHECK(counting(twice, RepeatRule::first) == "A 1 fall 2020");
    CHECK(counting(twice, RepeatRule::each) == "A 1 fall 2020, A 1 fall 2021");
}

TEST_CASE("a failing repeat takes the earlier pass away under latest only") {
    const std::string failed = "A 1 C fall 2020; A 1 F fall 2021";
    CHECK(counting(failed, RepeatRule::best) == "A 1 fall 2020");
    CHECK(counting(failed, RepeatRule::first) == "A 1 fall 2020");
    CHECK(counting(failed, RepeatRule::latest).empty());
    const std::string mended = "A 1 F fall 2020; A 1 C fall 2021";
    CHECK(counting(mended, RepeatRule::first) == "A 1 fall 2021");
    CHECK(counting(mended, RepeatRule::latest) == "A 1 fall 2021");
}

TEST_CASE("of two attempts in one term the better one counts, the passed one before the failed") {
    const std::string pair = "A 1 B fall 2020; A 1 C fall 2020";
    const RecordRead graded = read(pair, RepeatRule::latest);
    CHECK(graded.record->entries[0].attempt.grade == "B");
    CHECK(graded.record->entries[0].standing == RecordEntry::Standing::countable);
    CHECK(graded.record->entries[1].standing == RecordEntry::Standing::superseded);
    CHECK(graded.record->entries[1].supersededBy == 0);
    // A pass without a letter stands behind every letter.
    const RecordRead ungraded = read("A 1 F fall 2020; A 1 P fall 2020", RepeatRule::latest);
    CHECK(ungraded.record->entries[0].standing == RecordEntry::Standing::failed);
    CHECK(ungraded.record->entries[1].standing == RecordEntry::Standing::countable);
}

TEST_CASE("under best a letter is better than none, and of equal grades the earlier counts") {
    CHECK(counting("A 1 P fall 2020; A 1 D fall 2021", RepeatRule::best) == "A 1 fall 2021");
    CHECK(counting("A 1 D fall 2020; A 1 P fall 2021", RepeatRule::best) == "A 1 fall 2020");
    CHECK(counting("A 1 B fall 2020; A 1 B fall 2021", RepeatRule::best) == "A 1 fall 2020");
    CHECK(counting("A 1 F fall 2020; A 1 D fall 2021", RepeatRule::best) == "A 1 fall 2021");
    CHECK(counting("A 1 C fall 2020; A 1 B fall 2021; A 1 F fall 2022", RepeatRule::best) == "A 1 fall 2021");
}

TEST_CASE("a failed attempt stays failed, whatever counts instead, and says nothing of another") {
    for (const RepeatRule rule :
         {RepeatRule::best, RepeatRule::latest, RepeatRule::first, RepeatRule::each}) {
        const RecordRead result = read("A 1 F fall 2020; A 1 B fall 2021", rule);
        CHECK(result.record->entries[0].standing == RecordEntry::Standing::failed);
        CHECK(result.record->entries[1].standing == RecordEntry::Standing::countable);
    }
    CHECK(counting("A 1 F fall 2020; A 1 F fall 2021", RepeatRule::best).empty());
}

TEST_CASE("what counts instead of a replaced attempt is told") {
    const RecordRead result = read("A 1 C fall 2020; B 1 B fall 2020; A 1 B fall 2021; A 1 D fall 2022");
    const auto& entries = result.record->entries;
    CHECK(entries[0].supersededBy == 2);
    CHECK(entries[3].supersededBy == 2);
    CHECK(entries[1].standing == RecordEntry::Standing::countable);
}

TEST_CASE("a course has its own repeat rule under each of its numbers, and numbers of one course replace "
          "each other") {
    Institution institution = defaultInstitution();
    institution.repeat.rule = RepeatRule::latest;
    const CourseCode one = CourseCode::parse("A 1");
    const CourseCode other = CourseCode::parse("B 1");
    institution.sameCourses = {{one, other}};
    institution.sameAs = {{"A 1", 0}, {"B 1", 0}};
    const auto standings = [&] {
        const RecordRead result = readFor(record("A 1 B fall 2020; B 1 C fall 2021"), institution);
        return std::make_pair(result.record->entries[0].standing, result.record->entries[1].standing);
    };
    using Standing = RecordEntry::Standing;
    CHECK(standings() == std::make_pair(Standing::superseded, Standing::countable));
    institution.courseRepeat = {{"B 1", {RepeatRule::first, {}}}};
    CHECK(standings() == std::make_pair(Standing::countable, Standing::superseded));
    institution.courseRepeat = {{"B 1", {RepeatRule::each, {}}}};
    CHECK(standings() == std::make_pair(Standing::countable, Standing::countable));
}

TEST_CASE("a repeat is a further attempt in a later term, those that never count left out") {
    const RecordRead result =
        read("A 1 W fall 2019; A 1 F fall 2020; A 1 B fall 2020; A 1 IP fall 2021; B 1 B fall 2021");
    REQUIRE(result.record.has_value());
    std::string repeated;
    for (const RecordEntry& entry : result.record->entries) {
        repeated += entry.attempt.course.text() + " " + entry.attempt.grade +
                    (entry.facts.repeated ? " yes; " : " no; ");
    }
    CHECK(repeated == "A 1 W no; A 1 B no; A 1 F no; B 1 B no; A 1 IP yes; ");
}

TEST_CASE("withdrawn and unfinished attempts displace nothing") {
    CHECK(counting("A 1 C fall 2020; A 1 W fall 2021", RepeatRule::latest) == "A 1 fall 2020");
    CHECK(counting("A 1 C fall 2020; A 1 IP fall 2021", RepeatRule::latest) ==
          "A 1 fall 2020, A 1 fall 2021");
}

TEST_CASE(
    "attempts are walked completed first, then by term, code, units and grade, however they are written") {
    const std::string expected = "B 9 fall 2020, B 10 fall 2020, A 1 spring 2021, A 2 spring 2021";
    CHECK(counting("A 2 IP spring 2021; B 10 C fall 2020; A 1 D spring 2021; B 9 C fall 2020",
                   RepeatRule::each) == expected);
    CHECK(counting("B 9 C fall 2020; A 1 D spring 2021; A 2 IP spring 2021; B 10 C fall 2020",
                   RepeatRule::each) == expected);
    const RecordRead same = read("A 1 C/1 fall 2020; A 1 B/1 fall 2020; A 1 C/2 fall 2020", RepeatRule::each);
    REQUIRE(same.record.has_value());
    CHECK(same.record->entries[0].facts.units == Milli::whole(2));
    CHECK(same.record->entries[1].attempt.grade == "B");
}

TEST_CASE("terms are counted from the student's first, years from the term they began in") {
    const RecordRead result = read("A 1 B fall 2020; A 2 B spring 2021; A 3 B fall 2021");
    REQUIRE(result.record.has_value());
    const auto& entries = result.record->entries;
    CHECK(entries[0].facts.termNumber == 1);
    CHECK(entries[1].facts.termNumber == 2);
    CHECK(entries[2].facts.termNumber == 3);
    CHECK(entries[1].facts.yearNumber == 1);
    CHECK(entries[2].facts.yearNumber == 2);
}

TEST_CASE("credit brought along is in no term of study") {
    Transcript transcript = record("A 1 B fall 2019; A 2 B fall 2020");
    transcript.attempts[0].origin = Origin::transfer;
    const RecordRead result = readFor(transcript, defaultInstitution());
    REQUIRE(result.record.has_value());
    CHECK(result.record->entries[0].facts.termNumber == 0);
    CHECK(result.record->entries[1].facts.termNumber == 1);
}

TEST_CASE("every unreadable attempt is reported, each with the repair") {
    const RecordRead result = read("A 1 Bt fall 2020; A 2 B autum 2020; A 3 B fall 2020");
    CHECK_FALSE(result.record.has_value());
    REQUIRE(result.diagnostics.size() == 2);
    CHECK(result.diagnostics[0].code == "unknown-grade");
    CHECK(result.diagnostics[0].message ==
          "A 1 in fall 2020 has the grade `Bt`, which the default scale does not use");
    CHECK(result.diagnostics[1].code == "unknown-term");
}

TEST_CASE("a status and a grade that contradict each other are an error") {
    Transcript transcript = record("A 1 B fall 2020; A 2 IP fall 2020");
    transcript.attempts[0].status = Status::planned;
    transcript.attempts[1].status = Status::completed;
    const RecordRead result = readFor(transcript, defaultInstitution());
    REQUIRE(result.diagnostics.size() == 2);
    CHECK(result.diagnostics[0].code == "grade-too-early");
    CHECK(result.diagnostics[1].code == "missing-grade");
}

TEST_CASE("an attempt used for the programme that is audited is not used elsewhere") {
    Transcript transcript = record("A 1 B fall 2020; A 2 B fall 2020");
    transcript.attempts[0].usedFor = {"p"};
    transcript.attempts[1].usedFor = {"bs"};
    const RecordRead result = readFor(transcript, defaultInstitution());
    REQUIRE(result.record.has_value());
    CHECK_FALSE(result.record->entries[0].facts.usedElsewhere);
    CHECK(result.record->entries[1].facts.usedElsewhere);
}

TEST_CASE("the rule that supersedes an attempt is the course's own where it has one") {
    const std::string rules = R"(institution "U" {
        repeat best
        course A 1 repeat latest
    }
    program p "P" { take 1 course from A *, B * as it })";
    const ProgramAudit audit =
        audited(rules, "A 1 B fall 2020; A 1 C fall 2021; B 1 B fall 2020; B 1 C fall 2021");
    const auto line = [&](const Reason& reason) {
        return std::count(rules.begin(), rules.begin() + reason.at.span.begin, '\n') + 1;
    };
    CHECK(line(courseIn(audit, "A 1", "fall 2020").reasons.front()) == 3);
    CHECK(line(courseIn(audit, "B 1", "fall 2021").reasons.front()) == 2);
}
