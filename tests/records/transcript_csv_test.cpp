#include "tests/catch.h"

#include "gradus/transcript.h"
#include "tests/records/shown.h"

using namespace gradus;
using test::covered;
using test::shown;

namespace {

using Lines = std::vector<std::string>;

const std::string head = "student,record,course,units,grade,term,status,tags,id,value,kind,on,who,when,why\n";

/// The diagnostics of a table with the columns above.
Lines told(const std::string& rows) {
    return shown(readTranscriptCsv(head + rows, 0).diagnostics, head + rows);
}

Lines toldOfAll(const std::string& text) {
    const TranscriptRead read = readTranscriptCsv(text, 0);
    CHECK(read.transcript.has_value() != hasErrors(read.diagnostics));
    return shown(read.diagnostics, text);
}

} // namespace

TEST_CASE("a table is read as the record that it is in JSON") {
    const std::string table =
        "student,record,course,units,grade,term,status,title,origin,passFail,tags,usedFor,field campus,"
        "field Own Section,id,value,catalog,admitted,kind,on,for,amount,who,when,why\r\n"
        "s1,program,,,,,,,,,,,,,meng-aipi,,2023-2024,fall 2022,,,,,,,\r\n"
        "s1,, AIPI 510 ,3.0,A-,fall 2023,,\"Data, in \"\"practice\"\"\",,,,,,,,,,,,,,,,,\r\n"
        "s1,attempt,CS2500,1.5,,spring 2024,in progress,,transfer,TRUE,b|a c,bs-x,north,2,,,,,,,,,,,\r\n"
        ",,,,,,,,,,,,,,,,,,,,,,,,\r\n"
        "s1,attained,,,,,,,,,,,,,internship,1,,,,,,,,,\r\n"
        "s1,attained,,,,,,,,,,,,,residency,2,,,,,,,,,\r\n"
        "s1,score,,,,,,,,,,,,,gre,325.5,,,,,,,,,\r\n"
        "s1,choice,,,,,,,,,,,,,concentration,robotics,,,,,,,,,\r\n"
        "s1,choice,,,,,,,,,,,,,track,data,,,,,,,,,\r\n"
        "s1,choice,,,,,,,,,,,,,concentration,energy,,,,,,,,,\r\n"
        "s1,field,,,,,,,,,,,,,instrument,violin,,,,,,,,,\r\n"
        "s1,field,,,,,,,,,,,,,instrument,piano,,,,,,,,,\r\n"
        "s1,given,,,,,,,,,,,,,delivery,online,,,,,,,,,\r\n"
        "s1,program,,,,,,,,,,,,,cert,,,,,,,,,,\r\n"
        "s1,exception,ECE 551,,,,,,,,,,,,,,,,substitute,core.ml,AIPI 520,,dean,2024-02-01,\"the same, or "
        "more\"\r\n";
    const std::string json = R"({"student": "s1",
      "attempts": [
        {"course": "AIPI 510", "units": 3, "grade": "A-", "term": "fall 2023", "title": "Data, in \"practice\""},
        {"course": "CS 2500", "units": 1.5, "term": "spring 2024", "status": "in progress", "origin": "transfer",
         "passFail": true, "tags": ["a", "b", "c"], "usedFor": ["bs-x"],
         "fields": {"campus": "north", "Own Section": "2"}}],
      "attained": {"internship": 1, "residency": 2}, "scores": {"gre": 325.5},
      "choices": {"track": "data", "concentration": ["energy", "robotics"]}, "givens": {"delivery": "online"},
      "fields": {"instrument": ["violin", "piano"]},
      "programs": [{"id": "meng-aipi", "catalog": "2023-2024", "admitted": "fall 2022"}, {"id": "cert"}],
      "exceptions": [{"kind": "substitute", "on": "core.ml", "course": "ECE 551", "for": "AIPI 520",
                      "who": "dean", "when": "2024-02-01", "why": "the same, or more"}]})";
    const TranscriptRead read = readTranscriptCsv(table, 7);
    CHECK(shown(read.diagnostics, table).empty());
    REQUIRE(read.transcript);
    const TranscriptRead same = readTranscriptJson(json, 7);
    CHECK(shown(same.diagnostics, json).empty());
    REQUIRE(same.transcript);
    const Transcript& a = *read.transcript;
    const Transcript& b = *same.transcript;
    CHECK(a.student == b.student);
    REQUIRE(a.attempts.size() == b.attempts.size());
    for (std::size_t i = 0; i < a.attempts.size(); ++i) {
        CHECK(canonicalJson(a.attempts[i]) == canonicalJson(b.attempts[i]));
    }
    CHECK(a.attained == b.attained);
    CHECK(a.scores == b.scores);
    CHECK(a.choices == b.choices);
    CHECK(a.fields == b.fields);
    CHECK(a.givens == b.givens);
    REQUIRE(a.programs.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(a.programs[i].id == b.programs[i].id);
        CHECK(a.programs[i].catalog == b.programs[i].catalog);
        CHECK(a.programs[i].admittedSeason == b.programs[i].admittedSeason);
        CHECK(a.programs[i].admittedYear == b.programs[i].admittedYear);
    }
    REQUIRE(a.exceptions.size() == 1);
    CHECK(a.exceptions[0].kind == b.exceptions[0].kind);
    CHECK(a.exceptions[0].anchor == b.exceptions[0].anchor);
    CHECK(a.exceptions[0].course == b.exceptions[0].course);
    CHECK(a.exceptions[0].forCourse == b.exceptions[0].forCourse);
    CHECK(a.exceptions[0].who == b.exceptions[0].who);
    CHECK(a.exceptions[0].when == b.exceptions[0].when);
    CHECK(a.exceptions[0].why == b.exceptions[0].why);

    REQUIRE(a.attempts[0].places.units);
    CHECK(a.attempts[0].places.units->source == 7);
    CHECK(covered(table, a.attempts[0].places.units->span) == "3.0");
    CHECK(covered(table, a.attempts[0].places.grade->span) == "A-");
    CHECK(covered(table, a.places.givens.at("delivery").value.span) == "online");
    CHECK(covered(table, a.places.picks.at("concentration").at("energy").span) == "energy");
}

TEST_CASE("one run tells every fault of a table, each at its own cell and with the words of JSON") {
    CHECK(
        told("s1,,AIPI 510,three,A,fall 2023,,,,,,,,,\n"
             "s1,,AIPI 520,3,,Fall 2023,,,,,,,,,\n"
             "s1,,,3,A,fall 2023,,,,,,,,,\n"
             "s1,,AIPI 530,3,,fall 2023,plannd,,,,,,,,\n"
             "s1,giveen,,,,,,,,,,,,,\n"
             "s1,given,,,,,,,delivery,,,,,,\n"
             "s1,attained,,,,,,,internship,often,,,,,\n"
             "s1,score,A 1,,,,,,gre,x,,,,,\n"
             ",,AIPI 540,3,A,fall 2023,,,,,,,,,\n"
             "s1,,AIPI 549,3,A,fall 2023\n"
             "s1,exception,,,,,,,,,waive,core,dean,soon,because\n") ==
        Lines{
            "error bad-value 2:14 attempt 1 (AIPI 510): `units` is \"three\", not a plain number | write a "
            "number with at most three decimals, as in 3 or 1.5",
            "error missing-field 3:1 attempt 2 (AIPI 520): `grade` is missing | only an attempt with "
            "`status` "
            "\"in progress\" or \"planned\" may go without a grade",
            "error bad-value 3:17 attempt 2 (AIPI 520): `term` is \"Fall 2023\", which is not a season and a "
            "year | write the season in small letters, a space and the year (1900 to 2199), as in \"fall "
            "2024\"",
            "error missing-field 4:1 attempt 3: `course` is missing | write the course's code, as in \"AIPI "
            "510\"",
            "error bad-value 5:27 attempt 4 (AIPI 530): `status` is \"plannd\", which is none of those known "
            "here | did you mean \"planned\"?",
            "error bad-value 6:4 row 6: `record` is \"giveen\", which is none of those known here | did you "
            "mean \"given\"?",
            "error missing-field 7:1 row 7 (given): `value` is missing | write what is so: the value's id, "
            "how "
            "often, or the score",
            "error bad-value 8:30 transcript: `attained` \"internship\" is \"often\", not a whole number "
            "from 1 "
            "to 1000000 | write how often, or leave the entry out when it has not happened",
            "error unknown-field 9:10 row 9 (score): \"course\" is no field known here | known are `id`, "
            "`value`",
            "error bad-value 9:23 transcript: `scores` \"gre\" is \"x\", not a plain number | write a number "
            "with at most three decimals, as in 3 or 1.5",
            "error missing-field 10:1 row 10: `student` is blank | every row names its student",
            "error odd-row 11:1 row 11: there are 6 fields, the first row has 15 | put fields that hold a "
            "comma "
            "in double quotes",
            "error bad-value 12:38 exception 1: `when` is \"soon\", which is no date | write year, month and "
            "day, as in \"2024-02-01\"",
        });
}

TEST_CASE("a faulty table gives what could be read, which is no transcript") {
    const TranscriptRead read = readTranscriptCsv(head + "s1,,AIPI 510,three,A,fall 2023,,,,,,,,,\n", 0);
    CHECK_FALSE(read.transcript);
    REQUIRE(read.part);
    CHECK(read.part->attempts.size() == 1);
    CHECK_FALSE(readTranscriptCsv("course\nA 1\n", 0).part);
}

TEST_CASE("what stands twice in a table is told as in JSON") {
    CHECK(told("s1,given,,,,,,,delivery,online,,,,,\ns1,given,,,,,,,delivery,campus,,,,,\n") ==
          Lines{"error repeated-field 3:16 transcript: `givens`: \"delivery\" stands twice | keep one of the "
                "two | "
                "2:16 first here"});
    CHECK(told("s1,choice,,,,,,,track,data,,,,,\ns1,choice,,,,,,,track,data,,,,,\n") ==
          Lines{"warning repeated-value 3:23 transcript: `choices` \"track\" item 2 is \"data\" a second "
                "time | take "
                "it out"});
}

TEST_CASE("the first row of a table names columns that are known, each once, and those that are needed") {
    CHECK(toldOfAll("") ==
          Lines{"error missing-column 1:1 the file is empty | the first row names the columns: "
                "student,course,units,grade,term"});
    CHECK(
        toldOfAll("student,Grade,course,units,term,course,colour\ns1,A,AIPI 510,x,fall 2023,,red\n") ==
        Lines{
            "error unknown-field 1:9 \"Grade\" is no column known here | did you mean `grade`?",
            "error repeated-column 1:33 the column \"course\" stands twice | keep one of the two | 1:15 "
            "first "
            "here",
            "error unknown-field 1:40 \"colour\" is no column known here | call a column of your own `field "
            "NAME`, or take it out; docs/transcripts.md lists all others",
            "error bad-value 2:15 attempt 1 (AIPI 510): `units` is \"x\", not a plain number | write a "
            "number with "
            "at most three decimals, as in 3 or 1.5"});
    CHECK(toldOfAll("student,grade,unit\ns1,A,3\n") ==
          Lines{"error missing-column 1:1 the first row names no column `course`, `term` | the first row "
                "names the "
                "columns: student,course,units,grade,term",
                "error unknown-field 1:15 \"unit\" is no column known here | did you mean `units`?"});
    CHECK(
        toldOfAll("student;course;units;grade;term\n") ==
        Lines{"error missing-column 1:1 the first row names no column `student`, `course`, `units`, `term` | "
              "separate the columns with commas"});
    CHECK(toldOfAll("student,course,units,term,field \n").size() == 1);
}

TEST_CASE("a column without a name may stand there while it is empty") {
    CHECK(toldOfAll("student,course,units,grade,term,\ns1,A 1,3,A,fall 2023,\n").empty());
    CHECK(toldOfAll("student,course,units,grade,term,\ns1,A 1,3,A,fall 2023,x\n") ==
          Lines{"error unknown-field 2:22 row 2: \"x\" stands in a column without a name | name the column "
                "in the "
                "first row, or take the value out"});
}

TEST_CASE("a table without rows is nobody's record") {
    CHECK(toldOfAll("student,course,units,term\n") ==
          Lines{"error missing-field 1:1 no row names a student | write one row for each attempt, with the "
                "student's id in `student`"});
}

TEST_CASE("a student may have no attempt, as long as a row names the student") {
    const std::string text = head + "s1,given,,,,,,,delivery,online,,,,,\n";
    const TranscriptRead read = readTranscriptCsv(text, 0);
    REQUIRE(read.transcript);
    CHECK(read.transcript->student == "s1");
    CHECK(read.transcript->attempts.empty());
}

TEST_CASE("a table about several students is an error, and so are the faults of all of them") {
    CHECK(
        told(
            "s1,,A 1,3,A,fall 2023,,,,,,,,,\ns2,,A 1,3,A,fall 2023,,,,,,,,,\ns1,,A 2,3,A,fall 2023,,,,,,,,,\n"
            "s3,,A 1,x,A,fall 2023,,,,,,,,,\n") ==
        Lines{
            "error several-students 3:1 the rows are about 3 students, \"s1\" and \"s2\" the first of them | "
            "write a file for each student; one file holds one student's record | 2:1 the first student",
            "error bad-value 5:9 attempt 1 (A 1): `units` is \"x\", not a plain number | write a number with "
            "at "
            "most three decimals, as in 3 or 1.5"});
}

TEST_CASE("a table is bounded as JSON is") {
    std::string rows;
    for (std::size_t i = 0; i <= Transcript::maxAttempts; ++i) {
        rows += "s1,,A 1,3,A,fall 2023,,,,,,,,,\n";
    }
    CHECK(told(rows) == Lines{"error record-too-large 2002:1 transcript: `attempts` holds 2001 values, more "
                              "than 2000 | look for "
                              "values that stand here by mistake"});
    CHECK(readTranscriptCsv(head + rows.substr(rows.find('\n') + 1), 0).transcript);

    rows.clear();
    for (int i = 0; i < 300'000; ++i) {
        rows += "s,given,,,,,,,a,b,,,,,\n";
    }
    const Lines lines = told(rows);
    REQUIRE_FALSE(lines.empty());
    CHECK(lines.back().find("more-faults") != std::string::npos);
    const Lines huge = told(std::string(17 * 1024 * 1024, 'x'));
    REQUIRE(huge.size() == 1);
    CHECK(huge[0].find("record-too-large 1:1") != std::string::npos);

    CHECK(told("s1,,A 1,3,A,fall 2023,,\"" + std::string(1'000'000, '|') + "\",,,,,,,\n").empty());
    const Lines tags = told("s1,,A 1,3,A,fall 2023,,\"" + [] {
        std::string many;
        for (int i = 0; i < 600'000; ++i) {
            many += "a|";
        }
        return many;
    }() + "\",,,,,,,\n");
    REQUIRE_FALSE(tags.empty());
    CHECK(tags[0].find("the file holds more than 500000 values") != std::string::npos);
}

TEST_CASE("a table must be UTF-8, and may begin with a byte order mark") {
    CHECK(told("s1,,A 1,3,A,fall 2023,,,,,,,,,\xff\n") ==
          Lines{"error csv-not-utf-8 2:31 the text is not UTF-8 here | save the file as CSV in UTF-8"});
    CHECK(readTranscriptCsv("\xef\xbb\xbf" + head + "s1,,A 1,3,A,fall 2023,,,,,,,,,\n", 0).transcript);
}
