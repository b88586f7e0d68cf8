#include "tests/catch.h"
#include "tests/language/loaded.h"

#include "gradus/audit.h"
#include "src/audit/audit_pages.h"
#include "src/language/test_words.h"
#include "src/report/wording.h"

using namespace gradus;
using gradus::test::load;
using gradus::test::Loaded;

namespace {

const std::string rules = R"(institution "I" { terms spring, fall; grades { A 4  B 3  F 0 fails } }
program p "P" {
    given delivery "Delivery" { campus "On campus"  online "Online" }
    choice track up to 2 "Track" { data "Data"  own "Own" }
    requirement core "Core" { take all of CS 101, CS 102 }
    complete 1 of {
        concentration art "Art" { take ART 1 }
        concentration music "Music" { take MUS 1 }
    }
    when delivery is online { attain residency 2 times }
    when admitted >= fall 2024 { attain gre >= 320 }
    when track is own { unchecked "Approved." }
}
)";

const std::string anna = R"(
--- records/anna.json
{
  "student": "anna",
  "programs": [{ "id": "p", "catalog": "2023-2024", "admitted": "fall 2023" }],
  "givens": { "delivery": "online" },
  "attained": { "residency": 1 },
  "attempts": [{ "course": "CS 101", "units": 3, "grade": "A", "term": "fall 2023" }]
}
--- records/anna.csv
student,record,id,value,course,units,grade,term
anna,attempt,,,CS 101,3,A,fall 2023
anna,given,delivery,online,,,,
--- records/broken.json
{ "student": "anna", "attempts": [{ "course": "CS 101" }]
)";

Loaded tested(const std::string& entries) {
    return load(rules + "test \"t\" for p {\n" + entries + "\n}\n" + anna);
}

Loaded table(const std::string& rows) {
    return tested("cases {\n" + rows + "\n}");
}

std::string texts(const TestCase& test) {
    std::string all;
    for (const Expectation& expectation : test.expectations) {
        all += (all.empty() ? "" : "; ") + expectation.text;
    }
    return all;
}

} // namespace

TEST_CASE("a row of a table is a test with the lines outside and its own") {
    const Loaded loaded =
        tested("given delivery is online\n"
               "transcript { fall 2022: CS 101 A }\n"
               "expect core in progress\n"
               "cases {\n"
               " case | fall 2023: CS 102 | expect | expect CS 101 | spring 2024:\n"
               " \"all\" | B (1.5 units, transfer) | met | used by core | ART 1 A, MUS 1 B\n"
               " \"little\" | in progress | not met | not used | -\n"
               " \"less\" | - | - | - | -\n"
               "}");
    INFO(loaded.shown());
    REQUIRE(loaded.rules.tests.size() == 3);
    const TestCase& all = loaded.rules.tests[0];
    CHECK(all.title == "t: all");
    CHECK(texts(all) == "core in progress; met; CS 101 used by core");
    CHECK(all.transcript.student == "t");
    REQUIRE(all.transcript.attempts.size() == 4);
    const Attempt& second = all.transcript.attempts[1];
    CHECK(second.course.text() == "CS 102");
    CHECK(second.season == "fall");
    CHECK(second.year == 2023);
    CHECK(second.units == Milli::fromThousandths(1500));
    CHECK(second.origin == Origin::transfer);
    CHECK(all.transcript.attempts[3].course.text() == "MUS 1");
    CHECK(all.transcript.attempts[3].season == "spring");
    CHECK(all.transcript.givens.at("delivery") == "online");
    CHECK(loaded.rules.tests[1].transcript.attempts.size() == 2);
    CHECK(loaded.rules.tests[1].transcript.attempts[1].status == Status::inProgress);
    CHECK(loaded.rules.tests[2].transcript.attempts.size() == 1);
    CHECK(texts(loaded.rules.tests[2]) == "core in progress");
    CHECK(loaded.sources.lineColumn(all.at.source, all.at.span.begin).line + 1 ==
          loaded.sources.lineColumn(0, loaded.rules.tests[1].at.span.begin).line);
}

TEST_CASE("every column of a table makes its line") {
    const Loaded loaded = table("given delivery is | choice track is | concentration | admitted | attained | "
                                "transcript | expect core | expect\n"
                                "online | data, own | art, music | fall 2023 | residency 2 times | - | "
                                "needs 2 courses | cannot tell\n"
                                "campus | - | - | fall 2024 | gre 325 | - | waived | met except unchecked\n"
                                "- | - | - | - | - | \"records/anna.csv\" | planned | in progress\n");
    INFO(loaded.shown());
    REQUIRE(loaded.rules.tests.size() == 3);
    const TestCase& first = loaded.rules.tests[0];
    CHECK(first.title == "t: given delivery is online; choice track is data, own; concentration art, music; "
                         "admitted fall 2023; attained residency 2 times");
    CHECK(first.transcript.choices.at("track") == std::vector<std::string>{"data", "own"});
    CHECK(first.transcript.choices.at("concentration") == std::vector<std::string>{"art", "music"});
    CHECK(first.transcript.programs.at(0).admittedYear == 2023);
    CHECK(first.transcript.attained.at("residency") == 2);
    CHECK(texts(first) == "core needs 2 courses; cannot tell");
    const TestCase& second = loaded.rules.tests[1];
    CHECK(second.transcript.scores.at("gre") == Milli::whole(325));
    CHECK(std::get<ExpectScope>(second.expectations[0].what).outcome == Outcome::waived);
    CHECK(std::get<ExpectVerdict>(second.expectations[1].what).outcome == Outcome::metExceptUnchecked);
    const TestCase& third = loaded.rules.tests[2];
    CHECK(third.title == "t: transcript records/anna.csv");
    CHECK(third.transcript.attempts.size() == 1);
    CHECK(std::get<ExpectScope>(third.expectations[0].what).outcome == Outcome::planned);
    CHECK(std::get<ExpectVerdict>(third.expectations[1].what).outcome == Outcome::inProgress);
}

TEST_CASE("a row may go on behind a bar") {
    const Loaded loaded = table("fall 2023: CS 101 |\n  expect\nA |\n  not met\nB | not met");
    INFO(loaded.shown());
    CHECK(loaded.rules.tests.size() == 2);
}

TEST_CASE("rows and cells that don't fit their table are refused, the others are kept") {
    const auto said = [](const std::string& rows) { return table(rows).shown(); };
    CHECK(said("fall 2023: CS 101 | expect\nA") == "rules.gradus:17:1 row-width: the table has 2 columns, "
                                                   "this row has 1 cell [write `-` where a row says "
                                                   "nothing]\n");
    CHECK(
        said("fall 2023: CS 101 | expect\nA | met | met") ==
        "rules.gradus:17:1 row-width: the table has 2 columns, this row has 3 cells [remove a cell, or add a "
        "column]\n");
    CHECK(said("fall 2023: CS 101 | expect\nCS 102 A | met") ==
          "rules.gradus:17:1 cell-kind: this does not go on from `fall 2023: CS 101`, the head of its column "
          "[the "
          "cells below it hold a grade, `in progress` or `planned`]\n");
    const Loaded partly = table("fall 2023: CS 101 | expect\nmet | met\nA | not met");
    CHECK(partly.codes() == "cell-kind\n");
    CHECK(partly.rules.tests.size() == 1);
}

TEST_CASE("no column takes what belongs into another") {
    const std::vector<std::string> heads{"case",          "fall 2023: CS 101", "fall 2023:",
                                         "transcript",    "given delivery is", "choice track is",
                                         "concentration", "admitted",          "attained",
                                         "expect",        "expect core",       "expect CS 101"};
    const std::vector<std::string> cells{
        "\"x\"",     "A",         "CS 102 A", "\"records/anna.json\"", "campus",      "data", "art",
        "fall 2023", "residency", "met",      "needs 1 course",        "used by core"};
    const auto fits = [](std::size_t head, std::size_t cell) {
        const bool names = head >= 4 && head <= 8 && head != 7 && cell >= 4 && cell <= 8 && cell != 7;
        const bool text = (head == 0 || head == 3) && (cell == 0 || cell == 3);
        const bool number = head == 8 && cell == 7; // a milestone with a score looks like a term
        const bool outcome = head == 10 && cell == 9;
        return head == cell || names || text || number || outcome;
    };
    for (std::size_t head = 0; head < heads.size(); ++head) {
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            const Loaded loaded = tested("transcript { fall 2020: CS 101 A }\nexpect not met\ncases {\n" +
                                         heads[head] + "\n" + cells[cell] + "\n}");
            INFO(heads[head] << ": " << cells[cell] << "\n" << loaded.shown());
            CHECK((loaded.codes() == "cell-kind\n") == !fits(head, cell));
        }
    }
}

TEST_CASE("a table without rows, a second one, and a column twice are refused") {
    CHECK(tested("cases { expect }").codes() == "no-cases\n");
    CHECK(tested("cases {\nexpect\nmet\n}\ncases {\nexpect\nmet\n}").codes() == "said-twice\n");
    CHECK(table("expect | fall 2023:  CS 101 | fall 2023: CS 101\nmet | A | A").codes() == "said-twice\n");
    CHECK(tested("given delivery is online\ncases {\ngiven delivery is | expect\ncampus | met\n}").codes() ==
          "said-twice\n");
}

TEST_CASE("a row that expects nothing is refused, for it could never fail") {
    const Loaded loaded = table("fall 2023: CS 101 | expect\nA | -\nB | met");
    CHECK(loaded.codes() == "nothing-expected\n");
    CHECK(loaded.rules.tests.size() == 1);
}

TEST_CASE("a record from a file is joined with what the test says besides") {
    const Loaded loaded = tested("transcript \"records/anna.json\"\n"
                                 "transcript { fall 2024: CS 102 B }\n"
                                 "given delivery is online\nchoice track is own\n"
                                 "expect core met");
    INFO(loaded.shown());
    REQUIRE(loaded.rules.tests.size() == 1);
    const Transcript& record = loaded.rules.tests[0].transcript;
    CHECK(record.student == "t");
    CHECK(record.attempts.size() == 2);
    CHECK(record.givens.at("delivery") == "online");
    CHECK(record.attained.at("residency") == 1);
    CHECK(record.choices.at("track") == std::vector<std::string>{"own"});
    REQUIRE(record.programs.size() == 1);
    CHECK(record.programs[0].admittedYear == 2023);
    CHECK(loaded.sources[record.attempts[1].at.source].name == "records/anna.json");
}

TEST_CASE("what two sources of a record contradict each other in is an error at the file's name") {
    const auto codes = [](const std::string& entries) {
        return tested("transcript \"records/anna.json\"\nexpect met\n" + entries).codes();
    };
    CHECK(codes("").empty());
    CHECK(codes("given delivery is online").empty());
    CHECK(codes("given delivery is campus") == "contradicting-record\n");
    CHECK(codes("attained residency").empty());
    CHECK(codes("attained residency 2 times") == "contradicting-record\n");
    CHECK(codes("admitted fall 2023").empty());
    CHECK(codes("admitted fall 2024") == "contradicting-record\n");
    CHECK(codes("transcript \"records/anna.csv\"").empty());
    CHECK(tested("transcript \"records/anna.json\"\ngiven delivery is campus\nexpect met").shown() ==
          "rules.gradus:15:12 contradicting-record: the given `delivery` is not the same in this file as "
          "elsewhere in "
          "the test [state it in one of them, or state the same in both]\n"
          "  rules.gradus:16:19 it is another one here\n");
}

TEST_CASE("a record that can't be read is told where it is named, or where it is at fault") {
    CHECK(tested("transcript \"records/bob.json\"\nexpect met").shown() ==
          "rules.gradus:15:12 file-unreadable: the file \"records/bob.json\" can't be read [check the "
          "spelling of its "
          "path]\n");
    const Loaded broken = tested("transcript \"records/broken.json\"\nexpect met");
    CHECK(broken.rules.tests.empty());
    REQUIRE(broken.rules.diagnostics.size() == 1);
    CHECK(broken.sources[broken.rules.diagnostics[0].at.source].name == "records/broken.json");
    // A second test of the same file is at fault as well, and says it no second time.
    const Loaded twice = load(rules +
                              "test \"t\" for p {\ntranscript \"records/broken.json\"\nexpect met\n}\n"
                              "test \"u\" for p {\ntranscript \"records/broken.json\"\nexpect met\n}\n" +
                              anna);
    CHECK(twice.rules.tests.empty());
    CHECK(twice.rules.diagnostics.size() == 1);
}

TEST_CASE("tests name at most so many files of records") {
    std::string tests;
    std::string files;
    for (int i = 0; i <= 1000; ++i) {
        const std::string name = "r" + std::to_string(i) + ".json";
        tests += "test \"t\" for p {\ntranscript \"" + name + "\"\nexpect not met\n}\n";
        files += "--- " + name + "\n{ \"student\": \"s\", \"attempts\": [] }\n";
    }
    CHECK(load("program p { take CS 101 }\n" + tests + files).codes() == "too-many-transcripts\n");
}

TEST_CASE("expectations about reasons, reports, assumptions and conflicts are resolved") {
    const Loaded loaded =
        tested("transcript { fall 2023: CS 101 F }\nexpect CS 101 not used by core because failed\n"
               "expect error unknown-grade\nexpect note unasked-fact\nexpect assuming track is data\n"
               "expect assuming delivery is online\nexpect assuming concentration art\n"
               "expect art conflicts with music, core\nexpect core waived\nexpect proven");
    INFO(loaded.shown());
    REQUIRE(loaded.rules.tests.size() == 1);
    const auto& expected = loaded.rules.tests[0].expectations;
    REQUIRE(expected.size() == 9);
    CHECK(std::get<ExpectUse>(expected[0].what).reason == "failed");
    CHECK(std::get<ExpectUse>(expected[0].what).path == "core");
    CHECK_FALSE(std::get<ExpectUse>(expected[0].what).used);
    CHECK(std::get<ExpectDiagnostic>(expected[1].what).severity == Severity::error);
    CHECK(std::get<ExpectDiagnostic>(expected[2].what).code == "unasked-fact");
    CHECK(std::get<ExpectAssuming>(expected[3].what).value == "data");
    CHECK(std::get<ExpectAssuming>(expected[5].what).id.empty());
    CHECK(std::get<ExpectConflict>(expected[6].what).paths.size() == 3);
    CHECK(std::get<ExpectScope>(expected[7].what).outcome == Outcome::waived);
    const auto codes = [](const std::string& line) {
        return tested("transcript { fall 2023: CS 101 F }\nexpect " + line).codes();
    };
    CHECK(codes("CS 101 not used because fails") == "unknown-reason\n");
    CHECK(codes("CS 101 not used by coer") == "unknown-id\n");
    CHECK(codes("warning unlisted") == "unknown-code\n");
    CHECK(codes("assuming trak is data") == "unknown-fact\n");
    CHECK(codes("assuming track is dta") == "unknown-value\n");
    CHECK(codes("assuming concentration atr") == "unknown-id\n");
    CHECK(codes("core conflicts with atr") == "unknown-id\n");
}

TEST_CASE("a requirement may be called as a word that begins an expectation") {
    const Loaded loaded =
        load("program p {\n requirement proven { take CS 101 }\n requirement warning { take CS 102 }\n"
             " requirement assuming { take CS 103 }\n}\n"
             "test \"t\" for p {\n expect proven not met\n expect warning not met\n"
             " expect warning needs 1 course\n expect assuming not met\n}\n");
    INFO(loaded.shown());
    REQUIRE(loaded.rules.tests.size() == 1);
    CHECK(loaded.rules.tests[0].expectations.size() == 4);
}

TEST_CASE("the words of expectations are those of the reports") {
    for (int code = static_cast<int>(Reason::Code::neverCounts);
         code <= static_cast<int>(Reason::Code::notProven); ++code) {
        const std::string word = report::reasonCode(static_cast<Reason::Code>(code));
        INFO(word);
        CHECK(language::isReason(word));
    }
    CHECK(language::reasonWords().size() == static_cast<std::size_t>(Reason::Code::notProven));
    for (const CodePage& page : auditPages()) {
        INFO(page.code);
        CHECK((language::isRecordCode(page.code) || std::string(page.code) == "unverified-placement"));
    }
}
