#include "tests/catch.h"
#include "tests/language/loaded.h"

using namespace gradus;
using namespace gradus::test;

namespace {

const std::string rules = R"(institution "I" {
    units per course 4
    catalog "c.csv"
    tag honours "an honours section"
}
program p "P" {
    given delivery "Delivery" { campus "On campus" online "Online" }
    choice track up to 2 "Track" { data "Data" own "Own" wide "Wide" }
    take 2 courses from CS * as courses
    requirement core "Core" { take CS 101
        complete 1 of { concentration art "Art" { take ART 1 } option music "Music" { take MUS 1 } } }
    attain internship
    take 1 of attained recital, attained show
    when attained gre { take CS 900 }
    earn 6 credits as total
}
)";
const std::string catalog =
    "--- c.csv\ncourse,title,units,tags\nCS 101,One,3,gen\nCS 102,Two,VAR,\nCS 900,Nine,3,\n";

/// With one expectation that nothing is wrong with, when there is none.
Loaded tested(const std::string& entries) {
    const bool expects = entries.find("expect") != entries.npos;
    return load(rules + "test \"t\" for p {\n" + entries + (expects ? "" : "\nexpect met") + "\n}\n" +
                catalog);
}

TestCase only(const std::string& entries) {
    const Loaded loaded = tested(entries);
    INFO(loaded.shown());
    REQUIRE(loaded.codes().empty());
    return loaded.rules.tests.at(0);
}

} // namespace

TEST_CASE("a test describes a student") {
    const TestCase test = only(
        "given delivery is online\nchoice track is own, data\nconcentration art\nadmitted fall 2023\n"
        "transcript {\n fall 2023: CS 101 A, CS 102 S\n spring 2024: ART 1 in progress, MUS 1 planned\n}\n"
        "transcript { summer 2024: ZOO 103 W }\n"
        "attained internship, recital 2 times, gre");
    const Transcript& record = test.transcript;
    CHECK(test.title == "t");
    CHECK(record.givens == std::map<std::string, std::string>{{"delivery", "online"}});
    CHECK(record.choices.at("track") == std::vector<std::string>{"own", "data"});
    CHECK(record.choices.at("concentration") == std::vector<std::string>{"art"});
    REQUIRE(record.programs.size() == 1);
    CHECK(record.programs[0].id == "p");
    CHECK(record.programs[0].admittedSeason == "fall");
    CHECK(record.programs[0].admittedYear == 2023);
    CHECK(record.attained == std::map<std::string, int>{{"gre", 1}, {"internship", 1}, {"recital", 2}});
    REQUIRE(record.attempts.size() == 5);
    CHECK(record.attempts[0].course.text() == "CS 101");
    CHECK(record.attempts[0].grade == "A");
    CHECK(record.attempts[0].season == "fall");
    CHECK(record.attempts[0].year == 2023);
    CHECK_FALSE(record.attempts[0].status);
    CHECK(record.attempts[2].status == Status::inProgress);
    CHECK(record.attempts[2].grade.empty());
    CHECK(record.attempts[3].status == Status::planned);
    CHECK(record.attempts[4].season == "summer");
}

TEST_CASE("what a test says of the student knows its place") {
    const Loaded loaded =
        tested("given delivery is online\nchoice track is own, data\nconcentration art\nadmitted fall 2023\n"
               "transcript {\n fall 2024: CS 101 A (1.5 units, tagged honours)\n}\nattained recital 2 times");
    INFO(loaded.shown());
    const Transcript& record = loaded.rules.tests.at(0).transcript;
    const auto at = [&](const Location& place) {
        return loaded.sources[place.source].text.substr(place.span.begin, place.span.end - place.span.begin);
    };
    CHECK(at(record.places.givens.at("delivery").id) == "delivery");
    CHECK(at(record.places.givens.at("delivery").value) == "online");
    CHECK(at(record.places.choices.at("track").id) == "track");
    CHECK(at(record.places.picks.at("track").at("data")) == "data");
    CHECK(at(record.places.picks.at("concentration").at("art")) == "art");
    CHECK(at(record.places.attained.at("recital").id) == "recital");
    CHECK(at(record.programs.at(0).admittedAt.value()) == "fall 2023");
    const AttemptPlaces& places = record.attempts.at(0).places;
    CHECK(at(places.course.value()) == "CS 101");
    CHECK(at(places.grade.value()) == "A");
    CHECK(at(places.term.value()) == "fall 2024");
    CHECK(at(places.units.value()) == "1.5 units");
    CHECK(at(places.tags.at("honours")) == "tagged honours");
}

TEST_CASE("units are those of the attempt, else the catalogue's, else those of an ordinary course") {
    const TestCase test =
        only("transcript { fall 2023: CS 101 A (1.5 credits), CS 101 A, CS 102 A, ART 1 A }");
    CHECK(test.transcript.attempts[0].units == Milli::fromThousandths(1500));
    CHECK(test.transcript.attempts[1].units == Milli::whole(3));
    CHECK(test.transcript.attempts[2].units == Milli::whole(4));
    CHECK(test.transcript.attempts[3].units == Milli::whole(4));
}

TEST_CASE("what can be said of an attempt") {
    const TestCase test =
        only("transcript { fall 2023: ART 1 A (tagged honours, tagged gen, tagged honours, transfer, "
             "pass-fail, used for bs, used for ba, title \"Drawing\", field \"campus\" is \"North\"), ART 2 "
             "B (exam), ART 3 C (resident) }");
    const Attempt& attempt = test.transcript.attempts.at(0);
    CHECK(attempt.tags == std::vector<std::string>{"gen", "honours"});
    CHECK(attempt.origin == Origin::transfer);
    CHECK(attempt.passFail);
    CHECK(attempt.usedFor == std::vector<std::string>{"ba", "bs"});
    CHECK(attempt.title == "Drawing");
    CHECK(attempt.fields == std::map<std::string, std::string>{{"campus", "North"}});
    CHECK(test.transcript.attempts.at(1).origin == Origin::exam);
    CHECK(test.transcript.attempts.at(2).origin == Origin::resident);
    CHECK_FALSE(test.transcript.attempts.at(1).passFail);
}

TEST_CASE("every attempt knows its place in the file") {
    const Loaded loaded = tested("transcript { fall 2023: CS 101 A,\n  CS 102 B }");
    REQUIRE(loaded.codes().empty());
    const auto& attempts = loaded.rules.tests.at(0).transcript.attempts;
    const LineColumn first = loaded.sources.lineColumn(attempts[0].at.source, attempts[0].at.span.begin);
    const LineColumn second = loaded.sources.lineColumn(attempts[1].at.source, attempts[1].at.span.begin);
    CHECK(first.column == 25);
    CHECK(second.line == first.line + 1);
    CHECK(second.column == 3);
}

TEST_CASE("everything that can be expected") {
    const TestCase test =
        only("transcript { fall 2023: CS 101 A, CS 102 B }\n"
             "expect met\nexpect not met\nexpect in progress\nexpect planned\nexpect met except unchecked\n"
             "expect cannot tell\nexpect core met\nexpect core.art not met\nexpect core needs 1 course and 3 "
             "credits\n"
             "expect CS 101 used by core\nexpect CS 102 not used\nexpect total met");
    const auto& expected = test.expectations;
    REQUIRE(expected.size() == 12);
    CHECK(std::get<ExpectVerdict>(expected[0].what).outcome == Outcome::met);
    CHECK(std::get<ExpectVerdict>(expected[1].what).outcome == Outcome::notMet);
    CHECK(std::get<ExpectVerdict>(expected[2].what).outcome == Outcome::inProgress);
    CHECK(std::get<ExpectVerdict>(expected[3].what).outcome == Outcome::planned);
    CHECK(std::get<ExpectVerdict>(expected[4].what).outcome == Outcome::metExceptUnchecked);
    CHECK(std::get<ExpectVerdict>(expected[5].what).outcome == Outcome::cannotTell);
    CHECK(std::get<ExpectScope>(expected[6].what).path == "core");
    CHECK(std::get<ExpectScope>(expected[7].what).path == "core.art");
    CHECK(std::get<ExpectNeeds>(expected[8].what).amount == CourseAmount{1, Milli::whole(3)});
    CHECK(expected[8].text == "core needs 1 course and 3 credits");
    CHECK(std::get<ExpectUse>(expected[9].what).path == "core");
    CHECK(std::get<ExpectUse>(expected[10].what).course.text() == "CS 102");
    CHECK_FALSE(std::get<ExpectUse>(expected[10].what).path);
    CHECK(expected[9].text == "CS 101 used by core");
}

TEST_CASE("a course is found in the transcript under each of its numbers") {
    const std::string text =
        "institution \"I\" { course CS 225 same as MATH 225 }\nprogram p { take CS 225 as one }\n"
        "test \"t\" for p { transcript { fall 2023: MATH 225 A }\n expect CS 225 used by one }";
    CHECK(load(text).codes().empty());
}

TEST_CASE("a test that expects nothing is an error at its head, for it could never fail") {
    const std::string text =
        "program p { take CS 101 }\ntest \"t\" for p {\n transcript { fall 2023: CS 101 A }\n";
    CHECK(load(text + "}").shown() ==
          "rules.gradus:2:1 nothing-expected: this test expects nothing, so it can never "
          "fail [write what the audit must find, as in `expect met`]\n");
    CHECK(load(text + "}").rules.tests.empty());
    CHECK(load(text + " expect met }").codes().empty());
    // What could not be read may have been the expectation.
    CHECK(load(text + " expct met\n}").codes().find("nothing-expected") == std::string::npos);
}

TEST_CASE("the student of a test has at most 2000 attempts") {
    const auto taking = [](int attempts) {
        std::string text;
        for (int i = 1; i <= attempts; ++i) {
            text += (i == 1 ? "" : ", ") + std::string("ZOO ").append(std::to_string(i)).append(" A");
        }
        return "transcript { fall 2023: ZOO 0 B\n spring 2024: " + text + " }\nexpect met";
    };
    CHECK(tested(taking(1999)).codes().empty());
    CHECK(tested(taking(2000)).codes() == "too-many-attempts\n");
    CHECK(tested(taking(2100)).codes() == "too-many-attempts\n");
}

TEST_CASE("what a test gets wrong is told, each mistake once") {
    CHECK(tested("given deliverry is online").codes() == "unknown-fact\n");
    CHECK(tested("given delivery is onlin").codes() == "unknown-value\n");
    CHECK(tested("choice delivery is online").codes() == "unknown-fact\n");
    CHECK(tested("choice track is data, dta").codes() == "unknown-value\n");
    CHECK(tested("choice track is data, own, wide").codes() == "too-many-chosen\n");
    CHECK(tested("concentration arts").codes() == "unknown-concentration\n");
    CHECK(tested("concentration core").codes() == "unknown-concentration\n");
    CHECK(tested("concentration core.music").codes().empty());
    CHECK(tested("admitted autumn 2023").codes() == "unknown-term\n");
    CHECK(tested("attained internships").codes() == "unknown-milestone\n");
    CHECK(tested("attained internship 0 times").codes() == "number-out-of-range\n");
    CHECK(tested("attained internship, internship").codes() == "said-twice\n");
    CHECK(tested("transcript { autumn 2023: CS 101 A }").codes() == "unknown-term\n");
    CHECK(tested("transcript { fall 2023: CS 110 A }").codes() == "unknown-course\n");
    CHECK(tested("transcript { fall 2023: CS 101 E }").codes() == "unknown-grade\n");
    CHECK(tested("transcript { fall 2023: CS 101 A (tagged honour) }").codes() == "unknown-tag\n");
    CHECK(tested("transcript { fall 2023: CS 101 A (3 units, 4 units) }").codes() == "said-twice\n");
    CHECK(tested("transcript { fall 2023: CS 101 A (1.2345 units) }").codes() == "too-many-decimals\n");
    CHECK(tested("expect cor met").codes() == "unknown-id\n");
    CHECK(tested("expect core.arts met").codes() == "unknown-id\n");
    CHECK(tested("expect core needs 1 term").codes() == "wrong-noun\n");
    CHECK(tested("expect core needs 1.5 courses").codes() == "not-whole\n");
    CHECK(tested("expect core needs 0 courses").codes() == "nothing-asked\n");
    CHECK(tested("expect core needs 1 course and 0.0 units").codes() == "nothing-asked\n");
    CHECK(tested("expect CS 101 not used").codes() == "not-in-transcript\n");
    CHECK(tested("transcript { fall 2023: CS 101 A }\nexpect CS 101 used by total").codes() ==
          "not-a-place\n");
}
