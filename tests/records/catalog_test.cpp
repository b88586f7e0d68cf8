#include "tests/catch.h"

#include "gradus/catalog.h"
#include "tests/records/shown.h"

#include <algorithm>

using namespace gradus;
using test::covered;
using test::shown;

namespace {

using Lines = std::vector<std::string>;

Lines diagnosticsOf(const std::string& text) {
    return shown(readCatalogCsv(text, 0).diagnostics, text);
}

CatalogCourse course(const std::string& code) {
    CatalogCourse made;
    made.code = CourseCode::parse(code);
    made.title = code;
    return made;
}

} // namespace

TEST_CASE("a catalogue has its courses in code order, whatever order they came in") {
    Catalog catalog;
    CHECK(catalog.add(course("CS 2500")));
    CHECK(catalog.add(course("24-785")));
    CHECK(catalog.add(course("AIPI 510")));
    CHECK_FALSE(catalog.add(course("CS2500")));
    CHECK(catalog.add(course("CS 90")));
    CHECK(catalog.add(course("any spelling")));
    Lines codes;
    for (const CatalogCourse& c : catalog.courses()) {
        codes.push_back(c.code.text());
    }
    CHECK(codes == Lines{"24-785", "AIPI 510", "CS 90", "CS 2500", "any spelling"});
    REQUIRE(catalog.find(CourseCode::parse("CS2500")));
    CHECK(catalog.find(CourseCode::parse("CS2500"))->title == "CS 2500");
    CHECK(catalog.find(CourseCode::parse("CS 2501")) == nullptr);
    CHECK(catalog.find(CourseCode::parse("ZZ 1")) == nullptr);
    CHECK(catalog.listsSubject("24"));
    CHECK(catalog.listsSubject("CS"));
    CHECK_FALSE(catalog.listsSubject("CH"));
    CHECK_FALSE(catalog.listsSubject("any spelling"));
}

TEST_CASE("an empty catalogue finds nothing") {
    const Catalog catalog;
    CHECK(catalog.find(CourseCode::parse("CS 1")) == nullptr);
    CHECK(catalog.courses().empty());
    CHECK_FALSE(catalog.hasTag("a"));
}

TEST_CASE("course, title, units and tags are read, other columns are not") {
    const std::string text = "note,units,course,tags,title\r\n"
                             "x,1.5,AIPI 561,core  graduate|core,\"Operationalizing \n AI, (MLOps)\"\r\n"
                             ",12.0,  24-785 ,,\r\n";
    const CatalogRead read = readCatalogCsv(text, 3);
    CHECK(shown(read.diagnostics, text).empty());
    REQUIRE(read.catalog.courses().size() == 2);
    const CatalogCourse& second = read.catalog.courses()[1];
    CHECK(second.code.text() == "AIPI 561");
    CHECK(second.title == "Operationalizing AI, (MLOps)");
    CHECK(second.units == Milli::fromThousandths(1500));
    CHECK(second.tags == Lines{"core", "graduate"});
    CHECK(second.at.source == 3);
    CHECK(covered(text, second.at.span) == "AIPI 561");
    const CatalogCourse& first = read.catalog.courses()[0];
    CHECK(first.code.text() == "24-785");
    CHECK(first.title.empty());
    CHECK(first.units == Milli::whole(12));
    CHECK(read.catalog.hasTag("graduate"));
    CHECK(read.catalog.tags() == std::set<std::string>{"core", "graduate"});
}

TEST_CASE("the last term of a course that is gone is read, blank is still offered") {
    const CatalogRead read =
        readCatalogCsv("last  offered,course\nspring 2023,A 1\n,A 2\n   ,A 3\n  fall   2020 ,A 4\n", 0);
    CHECK(read.diagnostics.empty());
    REQUIRE(read.catalog.courses().size() == 4);
    CHECK(read.catalog.courses()[0].lastOffered == LastOffered{"spring", 2023});
    CHECK(read.catalog.courses()[0].lastOffered->text() == "spring 2023");
    CHECK_FALSE(read.catalog.courses()[1].lastOffered);
    CHECK_FALSE(read.catalog.courses()[2].lastOffered);
    CHECK(read.catalog.courses()[3].lastOffered == LastOffered{"fall", 2020});
}

TEST_CASE("a last term that is none is told, and the course counts as still offered") {
    const auto term = GENERATE(as<std::string>(), "2023", "Spring 2023", "spring 23", "spring", "2023 spring",
                               "spring 2023 on", "spring 1023", "no", "2023-05-01");
    const std::string text = "course,last offered\nA 1," + term + "\n";
    const CatalogRead read = readCatalogCsv(text, 0);
    CHECK(shown(read.diagnostics, text) ==
          Lines{"warning odd-last-offered 2:5 row 2 (A 1): `last offered` is \"" + term +
                "\", no term | the course counts as still offered; write spring 2023, or nothing"});
    REQUIRE(read.catalog.courses().size() == 1);
    CHECK_FALSE(read.catalog.courses()[0].lastOffered);
}

TEST_CASE("only the course column is needed") {
    const CatalogRead read = readCatalogCsv("course\nA 1\n", 0);
    CHECK(read.diagnostics.empty());
    REQUIRE(read.catalog.courses().size() == 1);
    CHECK_FALSE(read.catalog.courses()[0].units);
}

TEST_CASE("blank, VAR and ranges are unknown units without a warning") {
    const auto units = GENERATE(as<std::string>(), "", " ", "VAR", "3-12", "\"9,12\"", "\"9, 12\"",
                                "9.0 - 12.0", "\"3-6,9\"", "\"1,2,3,4\"", "0-99");
    const CatalogRead read = readCatalogCsv("course,units\nA 1," + units + "\n", 0);
    INFO(units);
    CHECK(read.diagnostics.empty());
    REQUIRE(read.catalog.courses().size() == 1);
    CHECK_FALSE(read.catalog.courses()[0].units);
}

TEST_CASE("any other units that are no amount are unknown with a warning") {
    const auto units =
        GENERATE(as<std::string>(), "9-48 4", "-3", "three", "3-", "-", "1.2345", "var", "3;6", "2000000");
    const std::string text = "course,units\nA 1," + units + "\n";
    const CatalogRead read = readCatalogCsv(text, 0);
    CHECK(
        shown(read.diagnostics, text) ==
        Lines{"warning odd-units 2:5 row 2 (A 1): `units` is \"" + units +
              "\", no amount and no range | the units count as unknown; write 3, 1.5, 3-12, VAR or nothing"});
    REQUIRE(read.catalog.courses().size() == 1);
    CHECK_FALSE(read.catalog.courses()[0].units);
}

TEST_CASE("odd rows are warnings at their lines, one per cause") {
    const std::string text = "course,title,units,tags\n"
                             "A 1,One,3,\n"
                             ",No code,3,\n"
                             "\n"
                             "A1,One again,3,\n"
                             "b 2,Two,3\n"
                             "C 3,\"Th\x1bree\",-,,,\n";
    const CatalogRead read = readCatalogCsv(text, 0);
    CHECK(
        shown(read.diagnostics, text) ==
        Lines{"warning row-without-course 3:1 row 3: `course` is blank | this row is left out; write the "
              "course's "
              "code, as in AIPI 510",
              "warning repeated-course 5:1 row 5 (A1): the course is listed a second time | this row is left "
              "out; "
              "keep one of the two | 2:1 first here",
              "warning course-in-small-letters 6:1 row 6 (b 2): `course` is \"b 2\", which is another course "
              "than B "
              "2 | if B 2 is meant, write it so",
              "warning odd-row 6:1 row 6 (b 2): there are 3 fields, the first row has 4 | put fields that "
              "hold a "
              "comma in double quotes",
              "warning odd-row 7:1 row 7 (C 3): there are 6 fields, the first row has 4 | put fields that "
              "hold a "
              "comma in double quotes",
              "warning odd-title 7:5 row 7 (C 3): `title` holds a control character | the title is left out",
              "warning odd-units 7:14 row 7 (C 3): `units` is \"-\", no amount and no range | the units "
              "count as "
              "unknown; write 3, 1.5, 3-12, VAR or nothing"});
    CHECK(read.catalog.courses().size() == 3);
    CHECK(read.catalog.find(CourseCode::parse("A 1"))->title == "One");
}

TEST_CASE("values that would disturb a report are left out with a warning") {
    const std::string text = "course,title,tags\n"
                             "A\x01 1,One,\n"
                             "B 2," +
                             std::string(2001, 'x') + ",\n" + "C 3,," + std::string(101, 'y') +
                             " b\x7f ok\n" + std::string(101, 'Z') + ",,\n";
    const CatalogRead read = readCatalogCsv(text, 0);
    CHECK(shown(read.diagnostics, text) ==
          Lines{"warning row-without-course 2:1 row 2: `course` is too long or holds a control character | "
                "this row is "
                "left out; write the course's code, as in AIPI 510",
                "warning odd-title 3:5 row 3 (B 2): `title` has more than 2000 bytes | the title is left out",
                "warning odd-tag 4:6 row 4 (C 3): a tag has more than 100 bytes or holds a control character "
                "| this "
                "tag is left out",
                "warning row-without-course 5:1 row 5: `course` is too long or holds a control character | "
                "this row is "
                "left out; write the course's code, as in AIPI 510"});
    CHECK(read.catalog.tags() == std::set<std::string>{"ok"});
}

TEST_CASE("a file without a course column is an error with the repair") {
    const std::string hint = " | the first row names the columns: course,title,units";
    CHECK(diagnosticsOf("") == Lines{"error missing-column 1:1 the file is empty" + hint});
    CHECK(diagnosticsOf("code,title\nA 1,x\n") ==
          Lines{"error missing-column 1:1 the first row names no column `course`" + hint});
    CHECK(diagnosticsOf("Title, Course\nx,A 1\n") ==
          Lines{"error missing-column 1:1 the first row names no column `course` | rename the column "
                "\"Course\" to "
                "course"});
    CHECK(diagnosticsOf("course;title\nA 1;x\n") ==
          Lines{"error missing-column 1:1 the first row names no column `course` | separate the columns with "
                "commas"});
}

TEST_CASE("a column that stands twice is an error") {
    CHECK(diagnosticsOf("course,units,title,units\nA 1,3,x,4\n") ==
          Lines{"error repeated-column 1:20 the column `units` stands twice | keep one of the two | 1:8 "
                "first here"});
    CHECK(diagnosticsOf("course,note,note\nA 1,3,x\n").empty());
}

TEST_CASE("a broken quotation is an error, and the other rows are still read") {
    const std::string text = "course,title\nA 1,\"x\"y\nB 2,z\n";
    const CatalogRead read = readCatalogCsv(text, 0);
    CHECK(hasErrors(read.diagnostics));
    CHECK(read.catalog.courses().size() == 2);
}

TEST_CASE("a file that is not UTF-8 is an error where it stops being so") {
    CHECK(diagnosticsOf("course,title\nA 1,M\xfcller\n") ==
          Lines{"error csv-not-utf-8 2:6 the text is not UTF-8 here | save the file as CSV in UTF-8"});
}

TEST_CASE("the rows of a catalogue are bounded, and any order of many is read quickly") {
    std::string text = "course\n";
    for (int i = 200'000; i > 0; --i) {
        text += "A " + std::to_string(i) + "\n";
    }
    const CatalogRead read = readCatalogCsv(text, 0);
    CHECK(read.diagnostics.empty());
    CHECK(read.catalog.courses().size() == 200'000);
    CHECK(diagnosticsOf(text + "B 1\nB 2\n") ==
          Lines{"error record-too-large 200002:1 the file has more than 200000 "
                "rows | split the catalogue by institution"});
    CHECK(diagnosticsOf(std::string(64 * 1024 * 1024 + 1, 'x')) ==
          Lines{"error record-too-large 1:1 the file has 67108865 bytes, more than 67108864 | split the "
                "catalogue by "
                "institution"});
}
