#include "tests/catch.h"

#include "gradus/import.h"
#include "tests/import/imported.h"
#include "tests/records/shown.h"

#include <string>
#include <vector>

using namespace gradus;
using namespace gradus::test;

namespace {

using Lines = std::vector<std::string>;

Lines faultsOf(const std::string& json) {
    return shown(importGraduateNu(json, 0, {}).diagnostics, json);
}

} // namespace

// clang-format off
TEST_CASE("every fault of form is told at its place") {
    CHECK(faultsOf("[]") == Lines{
        "error malformed-node 1:1 a programme is an object in JSON, and this is none | name the file of one major or minor"});
    CHECK(faultsOf("{}") == Lines{
        "error malformed-node 1:1 the programme: `name` is missing | write a text there",
        "error malformed-node 1:1 the programme: `requirementSections` is missing | write a list there"});
    CHECK(faultsOf("{\"name\": \"P\"") == Lines{
        "error json-syntax 1:1 not JSON: the text ends before this { is closed | close it with }"});
    CHECK(faultsOf(R"({"name": "P", "name": "Q", "yearVersion": 20, "requirementSections": []})") == Lines{
        R"(error malformed-node 1:15 the programme: "name" stands twice | keep one of the two)",
        "error malformed-node 1:43 the programme: `yearVersion` is 20, no year from 1900 to 2199 | write the year in "
        "which the catalogue year begins, or leave it out"});
    CHECK(faultsOf(programme(R"({"type": "SECTION", "title": "", "minRequirementCount": 1.5, "requirements": {}},)")) == Lines{
        "error malformed-node 1:68 `requirementSections`, number 1: `title` is empty | write a title",
        "error malformed-node 1:95 `requirementSections`, number 1: `minRequirementCount` is 1.5 | write a whole number "
        "from 0 to 1000000",
        "error malformed-node 1:116 `requirementSections`, number 1: `requirements` is an object, not a list | write a "
        "list there"});
    CHECK(faultsOf(programme(section("Core", 1, R"(7,{"classId": 1},{"type": null},)"))) == Lines{
        R"(error malformed-node 1:119 "Core", number 1 is no object, and can't be a course, list or section | write {"type": "COURSE", …})",
        R"(error malformed-node 1:121 "Core", number 2: `type` is missing | write a text there)",
        R"(error malformed-node 1:145 "Core", number 3: `type` is null | write a text there)"});
    CHECK(faultsOf(programme(section("Core", 1, course("CS", -1)))) == Lines{
        R"(error malformed-node 1:166 "Core", number 1: `classId` is -1 | write a whole number from 0 to 1000000)"});
}

TEST_CASE("what no programme can hold there is told at its place") {
    CHECK(faultsOf(programme(section("Core", 1, R"({"type": "CURSE", "subject": "CS", "classId": 1},)"))) == Lines{
        R"(error unknown-node 1:128 "Core", number 1: nobody knows what "CURSE" asks for | did you mean "COURSE"?)"});
    CHECK(faultsOf(programme(section("Core", 1, R"({"type": "x"},)"))) == Lines{
        R"(error unknown-node 1:128 "Core", number 1: nobody knows what "x" asks for | known are COURSE, RANGE, AND, OR, XOM, SECTION)"});
    CHECK(faultsOf(programme(section("Core", 1, credits("4", section("Inner", 1, ""))))) == Lines{
        R"(error node-out-of-place 1:167 "Core", number 1, number 1: a SECTION can't stand in an XOM, which counts the credits of courses | name its courses in the XOM itself, or put it beside the XOM)"});
    CHECK(faultsOf(programme(course("CS", 1))) == Lines{
        "error node-out-of-place 1:39 only a SECTION can stand in `requirementSections` | put it into the `requirements` "
        "of a SECTION"});
    CHECK(faultsOf(programme(section("Core", 1, range("cs", 9, 1, any("") + course("CS", 8))))) == Lines{
        R"(error malformed-node 1:119 "Core", number 1: cs 9 to 1 is no range of courses | a range has a subject in capitals, and goes from the smaller number to the larger one)",
        R"(error node-out-of-place 1:205 "Core", number 1: only a COURSE can be an exception of a RANGE | name the courses one by one)",
        R"(warning idle-exception 1:235 "Core", number 1: the exception CS 8 is not in the range to begin with, or stands there twice | it is left out; look whether another course or another range was meant)"});
}

TEST_CASE("what is not imported, or was lost, is told") {
    CHECK(faultsOf(R"({"name": "P", "requirementSections": [], "gpa": 3})") == Lines{
        R"(warning field-not-imported 1:42 the programme: what "gpa" says is left out | look whether the programme asks for something there, and add it to the rules)"});
    CHECK(faultsOf(programmeWith("", 1, "null,")) == Lines{
        "warning count-unlike-list 2:28 the programme asks for 1 of 0 concentrations | look up in the catalogue what "
        "is asked, and write it in place of the statement that says so",
        "warning lost-concentration 2:71 one of the concentrations is null: what it asks for is lost | look the "
        "concentrations up in the catalogue, and write them in place of the statement that says so"});
    CHECK(faultsOf(programmeWith("", 1, section("A", 1, course("CS", 1)) + section("A", 1, course("CS", 2)))) == Lines{
        R"(warning same-title 2:229 two concentrations are called "A" | they are put together; look up in the catalogue whether they belong together, or which concentrations they are parts of | 2:100 the other is here)"});
}
// clang-format on

TEST_CASE("what is too large says its bound") {
    std::string many;
    for (int i = 0; i < 5'000; ++i) {
        many += course("CS", i);
    }
    CHECK(faultsOf(programme(section("Core", 1, many)))
              .front()
              .find("more than 5000 courses, lists and sections") != std::string::npos);
    std::string deep = course("CS", 1);
    for (int i = 0; i < 8; ++i) {
        deep = all(deep);
    }
    CHECK(faultsOf(programme(section("Core", 1, deep))).front().find("error import-too-large") == 0);
    // Ten alternatives of ten, each with eight courses more.
    const std::string subject(280, 'C');
    std::string ten, eight;
    for (int i = 0; i < 10; ++i) {
        ten += course(subject, i);
        eight += i < 8 ? course(subject, 100 + i) : "";
    }
    std::string items;
    for (int i = 0; i < 20; ++i) {
        items += all(any(ten) + any(ten) + eight);
    }
    CHECK(faultsOf(programme(section("Core", 1, items))).back().find("and a rule file may have 4194304") !=
          std::string::npos);
    const std::string title(290, 'a');
    CHECK(faultsOf(programme(section(title + title, 1, course("CS", 1))))
              .front()
              .find("580 bytes long, and may have 300") != std::string::npos);
}

TEST_CASE("as much as may be read is imported in no time") {
    // Of the worst shapes: one list, alternatives of alternatives, credits of many lists, many
    // concentrations.
    std::string courses, choices, options;
    for (int i = 0; i < 1'100; ++i) {
        courses += course("CS", i);
    }
    for (int i = 0; i < 600; ++i) {
        choices += any(course("CS", 2 * i) + course("CS", 2 * i + 1));
        options += section("Option " + std::to_string(i), 1, course("CS", i));
    }
    const std::string json =
        programmeWith(section("List", 1, courses) + section("Credits", 1, credits("8", choices)), 1, options);
    const auto rules = importGraduateNu(json, 0, {}).rules;
    REQUIRE(rules);
    CHECK(mistakesIn(*rules) == "");
}
