#include "tests/catch.h"
#include "tests/language/loaded.h"

using namespace gradus;
using namespace gradus::test;

namespace {

const std::string full = R"(use "campus.gradus"
program p { take CS 225 }
--- campus.gradus
institution "Example University" {
    units "credit"
    units per course 4.5
    terms winter, spring, fall
    grades {
        A+ 4.0   A 4.0   B 3.0
        F 0 fails
        S passes as B
        P passes
        U fails
        IP in progress
        W, AD never count
    }
    level first digit times 1000
    repeat latest
    course TOPICS 590 repeat each
    course CS 225 same as MATH 225
    course MATH 225 same as STAT 225
    course CS 300 same as ECE 300
    catalog "courses.csv"
    tag writing "much writing"
}
tag lab "a laboratory"
--- courses.csv
course,title,units,tags
CS 225,Structures,4,"odd even"
MATH 225,Structures,4,
CS 300,Systems,4,
)";

} // namespace

TEST_CASE("what other amounts are multiplied by is at most 1000, and the message says so") {
    const auto stated = [](const std::string& points, const std::string& units, const std::string& gpa) {
        return load("institution \"I\" {\n units per course " + units + "\n grades { A " + points +
                    "  F fails }\n}\nprogram p {\n take CS 1\n earn gpa " + gpa + "\n when gpa >= " + gpa +
                    " { take CS 2 }\n}");
    };
    CHECK(stated("1000", "1000", "1000.000").codes().empty());
    CHECK(stated("1000.001", "3", "4").shown() ==
          "rules.gradus:3:13 number-out-of-range: `1000.001` is too large here "
          "[the largest number that may stand here is 1000]\n");
    CHECK(stated("4", "1000.001", "4").codes() == "number-out-of-range\n");
    CHECK(stated("4", "3", "1000.001").codes() == "number-out-of-range\nnumber-out-of-range\n");
    CHECK(stated("4", "3", "2000000").codes() == "number-out-of-range\nnumber-out-of-range\n");
}

TEST_CASE("everything an institution states") {
    const Loaded loaded = load(full);
    const Institution& institution = *loaded.program().institution;
    CHECK(institution.name == "Example University");
    CHECK(institution.unitName == "credit");
    CHECK(institution.unitsPerCourse == Milli::fromThousandths(4500));
    CHECK(institution.terms == std::vector<std::string>{"winter", "spring", "fall"});
    CHECK(institution.levelFactor == 1000);
    CHECK(institution.repeat.rule == RepeatRule::latest);
    CHECK(loaded.sources.lineColumn(institution.repeat.at.source, institution.repeat.at.span.begin).line ==
          15);
    CHECK(institution.courseRepeat.at("TOPICS 590").rule == RepeatRule::each);
    CHECK(institution.tags ==
          std::map<std::string, std::string>{{"lab", "a laboratory"}, {"writing", "much writing"}});
    CHECK(institution.catalog->courses().size() == 3);
    REQUIRE(institution.grades.size() == 10);
    CHECK(institution.grades[0].name == "A+");
    CHECK(institution.grades[0].points == Milli::whole(4));
    CHECK(institution.grades[0].kind == Grade::Kind::passes);
    CHECK(institution.grades[3].kind == Grade::Kind::fails);
    CHECK(institution.grades[4].passesAs == 2u);
    CHECK_FALSE(institution.grades[5].passesAs);
    CHECK(institution.grades[6].kind == Grade::Kind::fails);
    CHECK(institution.grades[7].kind == Grade::Kind::inProgress);
    CHECK(institution.grades[8].kind == Grade::Kind::never);
    CHECK(institution.grades[9].name == "AD");
    CHECK(loaded.sources.lineColumn(institution.grades[4].at.source, institution.grades[4].at.span.begin)
              .line == 8);
}

TEST_CASE("numbers of one course form a group, however many pairs join them") {
    const Loaded loaded = load(full);
    const Institution& institution = *loaded.program().institution;
    REQUIRE(institution.sameCourses.size() == 2);
    const std::size_t group = institution.sameAs.at("STAT 225");
    CHECK(institution.sameAs.at("CS 225") == group);
    CHECK(institution.sameAs.at("MATH 225") == group);
    CHECK(institution.sameAs.at("ECE 300") != group);
    CHECK(institution.sameCourses[group].size() == 3);
    CHECK(institution.sameCourses[group][0].text() == "CS 225");
}

TEST_CASE("the numbers of one course may state the same repeat rule, but no other") {
    const std::string same = "institution \"I\" {\n course A 1 same as B 1\n course B 1 same as C 1\n";
    const std::string end = "}\nprogram p { take A 1 }";
    CHECK(load(same + "course A 1 repeat first\n course C 1 repeat first\n" + end).codes().empty());
    const Loaded differ = load(same + "course C 1 repeat each\n course A 1 repeat first\n" + end);
    CHECK(differ.shown().find("rules.gradus:4:1 repeats-differ: C 1 is the same course as A 1") == 0);
}

TEST_CASE("what an institution does not state is as everywhere") {
    const Loaded loaded = load("institution \"I\" { units \"hour\" }\nprogram p { take CS 1 }");
    const Institution& institution = *loaded.program().institution;
    const Institution standard = defaultInstitution();
    CHECK(institution.grades.size() == standard.grades.size());
    CHECK(institution.terms == standard.terms);
    CHECK(institution.unitsPerCourse == Milli::whole(3));
    CHECK(institution.repeat.rule == RepeatRule::best);
    CHECK(institution.catalog->courses().empty());
}

TEST_CASE("the default scale") {
    const Institution standard = defaultInstitution();
    CHECK(standard.name.empty());
    CHECK(standard.gradeIndex("A+") == 0u);
    CHECK(standard.grades[*standard.gradeIndex("C-")].points == Milli::fromThousandths(1700));
    CHECK(standard.grades[*standard.gradeIndex("F")].kind == Grade::Kind::fails);
    CHECK(standard.grades[*standard.gradeIndex("F")].points == Milli());
    CHECK(standard.grades[*standard.gradeIndex("S")].kind == Grade::Kind::passes);
    CHECK_FALSE(standard.grades[*standard.gradeIndex("S")].points);
    CHECK(standard.grades[*standard.gradeIndex("IP")].kind == Grade::Kind::inProgress);
    CHECK(standard.grades[*standard.gradeIndex("AD")].kind == Grade::Kind::never);
    CHECK_FALSE(standard.gradeIndex("E"));
    CHECK(standard.season("summer") == 1);
    CHECK_FALSE(standard.season("autumn"));
}

TEST_CASE("another catalogue can be given instead of the institution's own") {
    LoadOptions options;
    options.catalog = "other.csv";
    const Loaded loaded =
        load("institution \"I\" { catalog \"missing.csv\" }\nprogram p { take CS 7 }\n--- other.csv\n"
             "course,title,units\nCS 7,Seven,3\n",
             options);
    CHECK(loaded.program().institution->catalog->courses().size() == 1);
    const Loaded standard =
        load("program p { take CS 8 }\n--- other.csv\ncourse,title,units\nCS 7,Seven,3\n", options);
    CHECK(standard.codes() == "unknown-course\n");
    options.catalog = "nowhere.csv";
    CHECK(load("program p { take CS 8 }", options).shown() ==
          "nowhere.csv:1:1 file-unreadable: the file \"nowhere.csv\" can't be read [check the spelling of "
          "its path]\n");
}

TEST_CASE("what is odd in a catalogue is told, and its programme still read") {
    const Loaded loaded = load("institution \"I\" { catalog \"c.csv\" }\nprogram p { take CS 7 }\n--- c.csv\n"
                               "course,title,units\nCS 7,Seven,3\nCS 7,Again,3\n");
    CHECK(loaded.rules.diagnostics.size() == 1);
    CHECK_FALSE(hasErrors(loaded.rules.diagnostics));
    CHECK(loaded.rules.programs.size() == 1);
}
