#include "tests/catch.h"

#include "gradus/transcript.h"
#include "tests/records/shown.h"

#include <set>

using namespace gradus;
using test::covered;
using test::shown;

namespace {

using Lines = std::vector<std::string>;

/// The faults of a text that must not read as a transcript.
Lines faultsOf(const std::string& text) {
    const TranscriptRead read = readTranscriptJson(text, 0);
    CHECK_FALSE(read.transcript);
    CHECK(hasErrors(read.diagnostics));
    return shown(read.diagnostics, text);
}

/// A transcript without attempts and with one more field.
std::string with(const std::string& field) {
    return "{\"student\": \"s1\", \"attempts\": [],\n" + field + "}";
}

} // namespace

TEST_CASE("a transcript is read whole") {
    const std::string text = R"({
  "student": "s0142",
  "attempts": [
    {"course": "AIPI 510", "units": 3, "grade": "A-", "term": "fall 2023"},
    {"course": "CS2500", "units": "1.5", "grade": null, "term": "spring 2024", "status": "in progress",
     "title": "Programming", "origin": "transfer", "passFail": true, "tags": ["b", "a"],
     "fields": {"campus": "north", "Section": "2"}, "usedFor": ["bs-biology"]}
  ],
  "attained": {"internship": 1, "residency": 2},
  "choices": {"track": "data", "concentration": ["robotics", "energy"]},
  "givens": {"delivery": "online"},
  "programs": [{"id": "meng-aipi", "catalog": "2023-2024", "admitted": "fall 2022"}, {"id": "cert"}],
  "exceptions": [
    {"kind": "substitute", "on": "core.ml", "course": "ECE 551", "for": "AIPI 520",
     "who": "registrar", "when": "2024-02-01", "why": "same content"},
    {"kind": "adjust", "on": "electives", "amount": 1.5, "who": "dean", "when": "2024-02-01", "why": "agreed"}
  ]
})";
    const TranscriptRead read = readTranscriptJson(text, 7);
    CHECK(shown(read.diagnostics, text).empty());
    REQUIRE(read.transcript);
    const Transcript& t = *read.transcript;
    CHECK(t.student == "s0142");
    CHECK(t.at.source == 7);
    CHECK(covered(text, t.at.span) == text);

    REQUIRE(t.attempts.size() == 2);
    const Attempt& plain = t.attempts[0];
    CHECK(plain.course == CourseCode::parse("AIPI 510"));
    CHECK(plain.units == Milli::whole(3));
    CHECK(plain.grade == "A-");
    CHECK(plain.season == "fall");
    CHECK(plain.year == 2023);
    CHECK_FALSE(plain.status);
    CHECK(plain.origin == Origin::resident);
    CHECK_FALSE(plain.passFail);
    CHECK(plain.at.source == 7);
    CHECK(covered(text, plain.at.span) ==
          R"({"course": "AIPI 510", "units": 3, "grade": "A-", "term": "fall 2023"})");

    const Attempt& full = t.attempts[1];
    CHECK(full.course.text() == "CS 2500");
    CHECK(full.units == Milli::fromThousandths(1500));
    CHECK(full.grade.empty());
    CHECK(full.status == Status::inProgress);
    CHECK(full.title == "Programming");
    CHECK(full.origin == Origin::transfer);
    CHECK(full.passFail);
    CHECK(full.tags == Lines{"a", "b"});
    CHECK(full.fields == std::map<std::string, std::string>{{"campus", "north"}, {"Section", "2"}});
    CHECK(full.usedFor == Lines{"bs-biology"});

    CHECK(t.attained == std::map<std::string, int>{{"internship", 1}, {"residency", 2}});
    CHECK(t.choices ==
          std::map<std::string, Lines>{{"concentration", {"energy", "robotics"}}, {"track", {"data"}}});
    CHECK(t.givens == std::map<std::string, std::string>{{"delivery", "online"}});

    REQUIRE(t.programs.size() == 2);
    CHECK(t.programs[0].id == "meng-aipi");
    CHECK(t.programs[0].catalog == "2023-2024");
    CHECK(t.programs[0].admittedSeason == "fall");
    CHECK(t.programs[0].admittedYear == 2022);
    CHECK(covered(text, t.programs[1].at.span) == R"({"id": "cert"})");

    REQUIRE(t.exceptions.size() == 2);
    CHECK(t.exceptions[0].kind == ExceptionKind::substitute);
    CHECK(t.exceptions[0].anchor == "core.ml");
    CHECK(t.exceptions[0].course == CourseCode::parse("ECE 551"));
    CHECK(t.exceptions[0].forCourse == CourseCode::parse("AIPI 520"));
    CHECK(t.exceptions[0].who == "registrar");
    CHECK(t.exceptions[0].when == "2024-02-01");
    CHECK(t.exceptions[0].why == "same content");
    CHECK(t.exceptions[1].amount == Milli::fromThousandths(1500));
    CHECK_FALSE(t.exceptions[1].course);
}

TEST_CASE("the shortest transcript has a student and no attempts") {
    const TranscriptRead read = readTranscriptJson(R"({"student": "s1", "attempts": []})", 0);
    REQUIRE(read.transcript);
    CHECK(read.transcript->attempts.empty());
    CHECK(read.diagnostics.empty());
}

TEST_CASE("a transcript is one object with a student and attempts") {
    CHECK(faultsOf("[]") ==
          Lines{"error bad-value 1:1 transcript is a list, not an object | write {\"student\": …}"});
    CHECK(faultsOf("{}") == Lines{"error missing-field 1:1 transcript: `student` is missing | write the "
                                  "student's id, as in \"student\": "
                                  "\"s0142\"",
                                  "error missing-field 1:1 transcript: `attempts` is missing | write "
                                  "\"attempts\": [] when there are "
                                  "none"});
    CHECK(faultsOf(R"({"student": "", "attempts": {}})") ==
          Lines{"error bad-value 1:13 transcript: `student` is \"\", which is empty | write what is meant, "
                "or leave "
                "the field out",
                "error bad-value 1:29 transcript: `attempts` is an object, not a list | write a list, as in "
                "[{\"course\": \"AIPI 510\", …}]"});
    CHECK(faultsOf(R"({"student": null, "attempts": null})") ==
          Lines{"error missing-field 1:13 transcript: `student` is null, but needed | write the student's "
                "id, as in "
                "\"student\": \"s0142\"",
                "error missing-field 1:31 transcript: `attempts` is null, but needed | write \"attempts\": "
                "[] when "
                "there are none"});
}

TEST_CASE("unknown fields are errors, with what was probably meant") {
    CHECK(faultsOf(with(R"("atained": {})")) == Lines{"error unknown-field 2:1 transcript: \"atained\" is no "
                                                      "field known here | did you mean `attained`?"});
    CHECK(faultsOf(with(R"("gpa": 3.5)")) ==
          Lines{"error unknown-field 2:1 transcript: \"gpa\" is no field known here | known are `student`, "
                "`attempts`, `attained`, `scores`, `choices`, `givens`, `fields`, `programs`, `exceptions`"});
}

TEST_CASE("a misspelt field is one fault, not also a missing one") {
    CHECK(faultsOf(R"({"studnet": "s1", "attempts": []})") ==
          Lines{"error unknown-field 1:2 transcript: \"studnet\" is no field known here | did you mean "
                "`student`?"});
}

TEST_CASE("fields that stand twice are errors, on every level") {
    CHECK(faultsOf(with(R"("student": "s2")")) ==
          Lines{"error repeated-field 2:1 transcript: \"student\" stands twice | keep one of the two | 1:2 "
                "first here"});
    CHECK(faultsOf(with(R"("givens": {"delivery": "online", "delivery": "campus"})")) ==
          Lines{"error repeated-field 2:34 transcript: `givens`: \"delivery\" stands twice | keep one of the "
                "two | 2:12 "
                "first here"});
}

TEST_CASE("milestones are ids with a count") {
    CHECK(faultsOf(
              with(R"("attained": {"internship": 0, "Residency": 1, "x": 1.5, "y": "1", "z": 1000001})")) ==
          Lines{"error bad-value 2:28 transcript: `attained` \"internship\" is 0, not a whole number from 1 "
                "to 1000000 "
                "| write how often, or leave the entry out when it has not happened",
                "error bad-value 2:31 transcript: `attained` entry is \"Residency\", which is no id | write "
                "the id of "
                "the rule file: small letters, digits and hyphens",
                "error bad-value 2:52 transcript: `attained` \"x\" is 1.5, not a whole number from 1 to "
                "1000000 | "
                "write how often, or leave the entry out when it has not happened",
                "error bad-value 2:62 transcript: `attained` \"y\" is \"1\", not a whole number from 1 to "
                "1000000 | "
                "write how often, or leave the entry out when it has not happened",
                "error bad-value 2:72 transcript: `attained` \"z\" is 1000001, not a whole number from 1 to "
                "1000000 | "
                "write how often, or leave the entry out when it has not happened"});
    CHECK(faultsOf(with(R"("attained": ["internship"])")) ==
          Lines{"error bad-value 2:13 transcript: `attained` is a list, not an object | write it as in "
                "{\"internship\": 1}"});
}

TEST_CASE("choices and givens are ids") {
    CHECK(faultsOf(with(
              R"("choices": {"track": "Data", "concentration": 4}, "givens": {"delivery": ["online"]})")) ==
          Lines{"error bad-value 2:22 transcript: `choices` \"track\" is \"Data\", which is no id | write "
                "the id of "
                "the rule file: small letters, digits and hyphens",
                "error bad-value 2:47 transcript: `choices` \"concentration\" is 4, neither an id nor a list "
                "of ids | "
                "write \"data\" or [\"data\", \"robotics\"]",
                "error bad-value 2:74 transcript: `givens` \"delivery\" is a list, not a text | write a text "
                "in double "
                "quotes"});
}

TEST_CASE("a pick that stands twice is a warning") {
    const std::string text = with(R"("choices": {"concentration": ["energy", "energy"]})");
    const TranscriptRead read = readTranscriptJson(text, 0);
    REQUIRE(read.transcript);
    CHECK(read.transcript->choices.at("concentration") == Lines{"energy"});
    CHECK(shown(read.diagnostics, text) == Lines{"warning repeated-value 2:41 transcript: `choices` "
                                                 "\"concentration\" item 2 is \"energy\" a second "
                                                 "time | take it out"});
}

TEST_CASE("programmes held need an id, and terms and years as they are written elsewhere") {
    CHECK(faultsOf(with(R"("programs": [{"catalog": "2023-2025", "admitted": "2022"}, 3])")) ==
          Lines{"error missing-field 2:14 programme 1: `id` is missing | write the programme's id, as in "
                "\"meng-aipi\"",
                "error bad-value 2:26 programme 1: `catalog` is \"2023-2025\", which is no catalogue year | "
                "write "
                "\"2023-2024\" or \"2023\"",
                "error bad-value 2:51 programme 1: `admitted` is \"2022\", which is not a season and a year "
                "| write "
                "the season in small letters, a space and the year (1900 to 2199), as in \"fall 2024\"",
                "error bad-value 2:60 programme 2 is 3, not an object | write {\"id\": …}"});
}

TEST_CASE("lists are bounded") {
    std::string attempts = R"({"student": "s1", "attempts": [)";
    for (int i = 0; i < 2001; ++i) {
        attempts += i == 0 ? "\n" : ",\n";
        attempts += R"({"course": "A 1", "units": 3, "grade": "A", "term": "fall 2024"})";
    }
    CHECK(faultsOf(attempts + "]}") == Lines{"error record-too-large 2002:1 transcript: `attempts` holds "
                                             "2001 values, more than 2000 | look for "
                                             "values that stand here by mistake"});
    attempts.erase(attempts.rfind(",\n"));
    CHECK(readTranscriptJson(attempts + "]}", 0).transcript);

    std::string milestones;
    for (int i = 0; i < 101; ++i) {
        milestones += (i == 0 ? "" : ",\n") + ("\"m" + std::to_string(i)) + "\": 1";
    }
    CHECK(faultsOf(with("\"attained\": {\n" + milestones + "}")) ==
          Lines{"error record-too-large 103:1 transcript: `attained` holds 101 values, more than 100 | look "
                "for values "
                "that stand here by mistake"});
}

TEST_CASE("every fact knows its place") {
    const std::string text = R"({"student": "s1",
 "attempts": [{"course": "AIPI 510", "units": "1.5", "grade": "A", "term": "fall 2024", "tags": ["b", "a"]}],
 "attained": {"internship": 2},
 "choices": {"track": "data", "concentration": ["robotics", "energy"]},
 "givens": {"delivery": "online"},
 "programs": [{"id": "p", "admitted": "fall 2022"}]})";
    const TranscriptRead read = readTranscriptJson(text, 3);
    REQUIRE(read.transcript);
    CHECK_FALSE(read.part);
    const Transcript& t = *read.transcript;
    const auto at = [&](const Location& place) {
        CHECK(place.source == 3);
        return covered(text, place.span);
    };
    const AttemptPlaces& places = t.attempts[0].places;
    CHECK(at(places.course.value()) == "\"AIPI 510\"");
    CHECK(at(places.units.value()) == "\"1.5\"");
    CHECK(at(places.grade.value()) == "\"A\"");
    CHECK(at(places.term.value()) == "\"fall 2024\"");
    CHECK(at(places.tags.at("b")) == "\"b\"");
    CHECK(at(t.places.attained.at("internship").id) == "\"internship\"");
    CHECK(at(t.places.attained.at("internship").value) == "2");
    CHECK(at(t.places.choices.at("track").id) == "\"track\"");
    CHECK(at(t.places.choices.at("concentration").value) == "[\"robotics\", \"energy\"]");
    CHECK(at(t.places.picks.at("track").at("data")) == "\"data\"");
    CHECK(at(t.places.picks.at("concentration").at("energy")) == "\"energy\"");
    CHECK(at(t.places.givens.at("delivery").id) == "\"delivery\"");
    CHECK(at(t.places.givens.at("delivery").value) == "\"online\"");
    CHECK(at(t.programs[0].admittedAt.value()) == "\"fall 2022\"");
}

TEST_CASE("of a faulty record what can be read is kept, the rest is empty") {
    const TranscriptRead read = readTranscriptJson(R"({"student": "s1", "attempts": [
        {"course": "AIPI 510", "units": "x", "grade": "Q", "term": 5},
        {"course": "AIPI 520", "units": 3, "grade": 4, "term": "fall 2024"}],
        "givens": {"delivery": 4, "way": "short"}, "choices": {"track": ["data", 5]}})",
                                                   0);
    CHECK_FALSE(read.transcript);
    REQUIRE(read.part);
    REQUIRE(read.part->attempts.size() == 2);
    CHECK(read.part->attempts[0].grade == "Q");
    CHECK(read.part->attempts[0].season.empty());
    CHECK_FALSE(read.part->attempts[0].units);
    CHECK(read.part->attempts[1].grade.empty());
    CHECK(read.part->attempts[1].season == "fall");
    CHECK(read.part->givens.at("way") == "short");
    CHECK(read.part->givens.at("delivery").empty());
    CHECK(read.part->choices.at("track") == Lines{"data"});
    CHECK_FALSE(readTranscriptJson("{", 0).part);
}

TEST_CASE("whether a grade is due is not asked of an attempt whose status is misspelt") {
    CHECK(faultsOf(R"({"student": "s1", "attempts": [
{"course": "AIPI 510", "units": 3, "term": "fall 2024", "statsu": "planned"}]})") ==
          Lines{"error unknown-field 2:57 attempt 1 (AIPI 510): \"statsu\" is no field known here | "
                "did you mean `status`?"});
}

TEST_CASE("a text that is no JSON is one fault") {
    CHECK(faultsOf("{\"student\": s1}") ==
          Lines{"error json-syntax 1:13 not JSON: a word stands without quotes | put "
                "it in double quotes; only true, false and null stand without"});
}

TEST_CASE("all independent faults of a file are reported at once, in its order") {
    const std::string text = R"({
  "student": 5,
  "attempts": [
    {"course": "AIPI 510", "grade": "A", "term": "fall 2024"},
    {"course": "AIPI 520", "units": -3, "grade": "A", "term": "fall 24"},
    {"course": "AIPI 530", "units": 3, "term": "fall 2024", "colour": "red"}
  ],
  "givens": {"delivery": 4},
  "programs": {},
  "exceptions": [{"kind": "wave", "on": "core", "who": "a", "when": "soon", "why": "b"}]
})";
    Lines places;
    for (const std::string& line : faultsOf(text)) {
        places.push_back(line.substr(6, line.find(' ', line.find(':')) - 6));
    }
    CHECK(places == Lines{"bad-value 2:14", "missing-field 4:5", "bad-value 5:37", "bad-value 5:63",
                          "missing-field 6:5", "unknown-field 6:61", "bad-value 8:26", "bad-value 9:15",
                          "bad-value 10:27", "bad-value 10:69"});
}
