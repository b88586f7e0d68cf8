#include "tests/catch.h"

#include "gradus/transcript.h"
#include "tests/records/shown.h"

using namespace gradus;
using test::shown;

namespace {

using Lines = std::vector<std::string>;

std::string transcriptOf(const std::string& attempt) {
    return "{\"student\": \"s1\", \"attempts\": [\n" + attempt + "]}";
}

Lines diagnosticsOf(const std::string& attempt) {
    const std::string text = transcriptOf(attempt);
    return shown(readTranscriptJson(text, 0).diagnostics, text);
}

/// The one diagnostic of an attempt in which nothing is wrong but the given field, which begins at column 66;
/// without the attempt's name, which every message begins with.
std::string faultOf(const std::string& field) {
    const Lines lines =
        diagnosticsOf(R"({"course": "A 1", "units": 3, "grade": "A", "term": "fall 2024", )" + field + "}");
    REQUIRE(lines.size() == 1);
    const std::string name = "attempt 1 (A 1): ";
    const std::size_t at = lines[0].find(name);
    REQUIRE(at != std::string::npos);
    return lines[0].substr(0, at) + lines[0].substr(at + name.size());
}

} // namespace

TEST_CASE("an attempt without a needed field is an error that names it") {
    CHECK(diagnosticsOf(R"({"course": "AIPI 510", "grade": "A", "term": "fall 2024"})") ==
          Lines{"error missing-field 2:1 attempt 1 (AIPI 510): `units` is missing | write what this attempt "
                "carries, as in 3 or 1.5"});
    CHECK(
        diagnosticsOf("{}") ==
        Lines{
            "error missing-field 2:1 attempt 1: `course` is missing | write the course's code, as in \"AIPI "
            "510\"",
            "error missing-field 2:1 attempt 1: `units` is missing | write what this attempt carries, as in "
            "3 or 1.5",
            "error missing-field 2:1 attempt 1: `term` is missing | write season and year, as in \"fall "
            "2024\"",
            "error missing-field 2:1 attempt 1: `grade` is missing | only an attempt with `status` \"in "
            "progress\" "
            "or \"planned\" may go without a grade"});
    CHECK(diagnosticsOf("\"AIPI 550\"") ==
          Lines{"error bad-value 2:1 attempt 1 is \"AIPI 550\", not an object | write {\"course\": …}"});
}

TEST_CASE("units are exact amounts that are not negative") {
    const auto faultOfUnits = [](const std::string& units) {
        const Lines lines =
            diagnosticsOf(R"({"grade": "A", "course": "A 1", "term": "fall 2024", "units": )" + units + "}");
        REQUIRE(lines.size() == 1);
        const std::string begin = "error bad-value 2:63 attempt 1 (A 1): `units` is ";
        CHECK(lines[0].substr(0, begin.size()) == begin);
        return lines[0].substr(begin.size(), lines[0].find(" | ") - begin.size());
    };
    CHECK(faultOfUnits("-3") == "-3, which is below zero");
    CHECK(faultOfUnits("\"-0.5\"") == "\"-0.5\", which is below zero");
    CHECK(faultOfUnits("1.2345") == "1.2345, which has more than three decimals");
    CHECK(faultOfUnits("1.00000") == "1.00000, which has more than three decimals");
    CHECK(faultOfUnits("1000000.001") == "1000000.001, which is not between 0 and 1000000");
    CHECK(faultOfUnits("12345678901234567890123") ==
          "12345678901234567890123, which is not between 0 and 1000000");
    CHECK(faultOfUnits("1e1") == "1e1, not a plain number");
    CHECK(faultOfUnits("\"three\"") == "\"three\", not a plain number");
    CHECK(faultOfUnits("\"\"") == "\"\", not a plain number");
    CHECK(faultOfUnits("\"-\"") == "\"-\", not a plain number");
    CHECK(faultOfUnits("\"1,5\"") == "\"1,5\", not a plain number");
    CHECK(faultOfUnits("true") == "true, not a plain number");
    CHECK(faultOfUnits("[3]") == "a list, not a plain number");
    CHECK(
        diagnosticsOf(R"({"course": "A 1", "units": null, "grade": "A", "term": "fall 2024"})") ==
        Lines{
            "error missing-field 2:28 attempt 1 (A 1): `units` is null, but needed | write what this attempt "
            "carries, as in 3 or 1.5"});
}

TEST_CASE("units are read from the digits, not through floating point") {
    const std::string text =
        transcriptOf(R"({"course": "A 1", "units": 0.1, "grade": "A", "term": "fall 2024"},
        {"course": "A 2", "units": 999999.999, "grade": "A", "term": "fall 2024"},
        {"course": "A 3", "units": 0, "grade": "A", "term": "fall 2024"})");
    const auto read = readTranscriptJson(text, 0);
    REQUIRE(read.transcript);
    CHECK(read.transcript->attempts[0].units->thousandths() == 100);
    CHECK(read.transcript->attempts[1].units->thousandths() == 999'999'999);
    CHECK(read.transcript->attempts[2].units->thousandths() == 0);
}

TEST_CASE("a grade may be missing or null only where none is due yet") {
    const auto statusAndGrade = [](const std::string& fields) {
        return diagnosticsOf(R"({"course": "A 1", "units": 3, "term": "fall 2024")" + fields + "}");
    };
    const std::string hint =
        " | only an attempt with `status` \"in progress\" or \"planned\" may go without a grade";
    CHECK(statusAndGrade(R"(, "status": "in progress")").empty());
    CHECK(statusAndGrade(R"(, "status": "planned", "grade": null)").empty());
    CHECK(statusAndGrade(R"(, "status": "in progress", "grade": "IP")").empty());
    CHECK(statusAndGrade(R"(, "status": "completed", "grade": "A")").empty());
    CHECK(statusAndGrade("") == Lines{"error missing-field 2:1 attempt 1 (A 1): `grade` is missing" + hint});
    CHECK(statusAndGrade(R"(, "status": "completed")") ==
          Lines{"error missing-field 2:1 attempt 1 (A 1): `grade` is missing" + hint});
    CHECK(statusAndGrade(R"(, "grade": null)") ==
          Lines{"error missing-field 2:61 attempt 1 (A 1): `grade` is null, but the attempt is completed" +
                hint});
    CHECK(statusAndGrade(R"(, "status": "done")").size() == 1);
    CHECK(statusAndGrade(R"(, "grade": "")") == Lines{"error bad-value 2:61 attempt 1 (A 1): `grade` is "
                                                      "\"\", which is empty | write what is meant, or leave "
                                                      "the field out"});
    CHECK(statusAndGrade(R"(, "grade": "A ")") ==
          Lines{"error bad-value 2:61 attempt 1 (A 1): `grade` is \"A \", which begins or ends with a space "
                "| take the "
                "space out"});
    CHECK(statusAndGrade(R"(, "grade": 4.0)") ==
          Lines{"error bad-value 2:61 attempt 1 (A 1): `grade` is 4.0, not a "
                "text | write a text in double quotes"});
}

TEST_CASE("the other fields of an attempt are checked at their places") {
    CHECK(faultOf(R"("status": "In progress")") == "error bad-value 2:76 `status` is \"In progress\", which "
                                                   "is none of those known here | did you mean \"in "
                                                   "progress\"?");
    CHECK(faultOf(R"("status": "done")") ==
          "error bad-value 2:76 `status` is \"done\", which is none of those known "
          "here | write one of \"completed\", \"in progress\", \"planned\"");
    CHECK(faultOf(R"("origin": "abroad")") ==
          "error bad-value 2:76 `origin` is \"abroad\", which is none of those "
          "known here | write one of \"resident\", \"transfer\", \"exam\"");
    CHECK(faultOf(R"("passFail": "yes")") == "error bad-value 2:78 `passFail` is \"yes\", neither true nor "
                                             "false | write true or false, without quotes");
    CHECK(faultOf(R"("title": null)") ==
          "error bad-value 2:75 `title` is null, not a text | leave it out when there is nothing to say");
    CHECK(faultOf(R"("title": "a\u001bb")") ==
          "error bad-value 2:75 `title` is \"a\\u001bb\", which holds a control "
          "character | take line breaks, tabs and the like out");
    CHECK(faultOf(R"("title": ")" + std::string(2001, 'x') + "\"") ==
          "error bad-value 2:75 `title` is \"" + std::string(60, 'x') +
              "…\", which has 2001 bytes, more than 2000 | shorten it");
    CHECK(
        faultOf(R"("tags": "senior-year")") ==
        "error bad-value 2:74 `tags` is \"senior-year\", not a list | write a list, as in [\"senior-year\"]");
    CHECK(faultOf(R"("tags": ["a", 3])") ==
          "error bad-value 2:80 `tags` item 2 is 3, not a text | write a text in double quotes");
    CHECK(faultOf(R"("tags": ["a", "b", "a"])") ==
          "warning repeated-value 2:85 `tags` item 3 is \"a\" a second time | take it out");
    CHECK(faultOf(R"("usedFor": [")" + std::string(101, 'x') + "\"]") ==
          "error bad-value 2:78 `usedFor` item 1 is \"" + std::string(60, 'x') +
              "…\", which has 101 bytes, more than 100 | shorten it");
    CHECK(faultOf(R"("fields": {"section": 3})") ==
          "error bad-value 2:88 `fields` \"section\" is 3, not a text | write a text in double quotes");
    CHECK(faultOf(R"("fields": {"": "x"})") == "error bad-value 2:77 `fields` entry is \"\", which is empty "
                                               "| write what is meant, or leave the field out");
    CHECK(faultOf(R"("credits": 3)") ==
          "error unknown-field 2:66 \"credits\" is no field known here | known are `course`, `units`, "
          "`grade`, `term`, "
          "`status`, `title`, `origin`, `passFail`, `tags`, `fields`, `usedFor`");
}

TEST_CASE("a term that is not season and year is an error") {
    CHECK(
        diagnosticsOf(R"({"course": "A 1", "units": 3, "grade": "A", "term": "Fall 2024"})") ==
        Lines{"error bad-value 2:53 attempt 1 (A 1): `term` is \"Fall 2024\", which is not a season and a "
              "year | "
              "write the season in small letters, a space and the year (1900 to 2199), as in \"fall 2024\""});
    CHECK(diagnosticsOf(R"({"course": "A 1", "units": 3, "grade": "A", "term": 2024})") ==
          Lines{"error bad-value 2:53 attempt 1 (A 1): `term` is 2024, not a text | write a text in double "
                "quotes"});
}

TEST_CASE("a course's code is taken as it is spelt, with a warning for small letters") {
    const auto course = [](const std::string& code) {
        return diagnosticsOf(R"({"units": 3, "grade": "A", "term": "fall 2024", "course": )" + code + "}");
    };
    CHECK(course("\"AP Calculus\"").empty());
    CHECK(course("\" AIPI  510 \"").empty());
    CHECK(course("\"aipi 510\"") == Lines{"warning course-in-small-letters 2:59 attempt 1 (aipi 510): "
                                          "`course` is \"aipi 510\", which is another "
                                          "course than AIPI 510 | if AIPI 510 is meant, write it so"});
    const std::string hint = " | write the course's code, as in \"AIPI 510\"";
    CHECK(course("\"\"") == Lines{"error bad-value 2:59 attempt 1: `course` is \"\", which is empty" + hint});
    CHECK(
        course("\" \\t\"") ==
        Lines{"error bad-value 2:59 attempt 1 ( \\u0009): `course` is \" \\u0009\", which is empty" + hint});
    CHECK(course("\"" + std::string(101, 'X') + "\"") ==
          Lines{"error bad-value 2:59 attempt 1 (" + std::string(60, 'X') + "…): `course` is \"" +
                std::string(60, 'X') + "…\", which has more than 100 bytes" + hint});
    CHECK(course("510") ==
          Lines{"error bad-value 2:59 attempt 1: `course` is 510, not a text | write a text in double "
                "quotes"});
}
