#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

namespace {

const LimitResult& limitIn(const ProgramAudit& audit) {
    return std::get<LimitResult>(audit.body.nodes.at(0).what);
}

std::string groups(const ProgramAudit& audit) {
    std::string text;
    for (const LimitResult::Group& group : limitIn(audit).groups)
        text += (text.empty() ? "" : "; ") + group.name + " " + std::to_string(group.placed.courses);
    return text;
}

const std::string perSubject = R"(program p "P" {
    limit 1 course per subject from any course except SPAN *
    take at least 3 courses from HIST *, PHIL *, SPAN * as c
})";

} // namespace

TEST_CASE("a limit per subject holds for each subject by itself") {
    const auto audit = audited(perSubject, "HIST 1 A fall 2020; HIST 2 A fall 2020; PHIL 1 A fall 2020; "
                                           "SPAN 1 A fall 2020; SPAN 2 A fall 2021");
    CHECK(audit.verdict == Verdict::met);
    CHECK(placeOf(audit, "HIST 2") == "-");
    CHECK(groups(audit) == "HIST 1; PHIL 1");
    CHECK(limitIn(audit).left.size() == 1);
    CHECK(courseIn(audit, "HIST 2").reasons.front().code == Reason::Code::limitReached);
}

TEST_CASE("further courses of a subject that rules name are limited with those on the record") {
    const auto two = audited(perSubject, "HIST 1 A fall 2020; HIST 2 A fall 2020");
    CHECK(two.possible);
    CHECK(two.furtherCourses == 2);
    const auto never = audited(R"(program p "P" {
        limit 1 course per subject
        take 3 courses from HIST *, PHIL * as c
    })",
                               "HIST 1 A fall 2020");
    CHECK_FALSE(never.possible);
    const auto any = audited(R"(program p "P" {
        limit 1 course per subject
        take 3 courses from any course as c
    })",
                             "HIST 1 A fall 2020; HIST 2 A fall 2020");
    CHECK(any.possible);
    CHECK(any.furtherCourses == 2);
}

TEST_CASE("a course of two subjects counts for both") {
    const auto audit =
        audited(R"(program p "P" {
        limit 1 course per subject
        take at least 1 course from level 100 as c
    })",
                "CH/BI 125 A fall 2020; BI 101 A fall 2021; CH 101 A fall 2021; PH 101 A fall 2021");
    CHECK(placeOf(audit, "CH/BI 125") == "c");
    CHECK(placeOf(audit, "BI 101") == "-");
    CHECK(placeOf(audit, "CH 101") == "-");
    CHECK(groups(audit) == "BI 1; CH 1; PH 1");
}

TEST_CASE("per term, per year of the calendar and per title") {
    const std::string courses = "A 1 A spring 2020; A 2 A fall 2020; A 3 A fall 2020; A 4 A spring 2021";
    const auto limited = [&](const std::string& key) {
        return audited("program p \"P\" { limit 3 units per " + key + "\ntake at least 1 course from A * }",
                       courses);
    };
    CHECK(groups(limited("term")) == "spring 2020 1; fall 2020 1; spring 2021 1");
    CHECK(groups(limited("year")) == "2020 1; 2021 1");
    Transcript titled = record(courses);
    titled.attempts[0].title = "Topics: Robots";
    titled.attempts[1].title = "topics: robots";
    titled.attempts[2].title = "Topics: Art";
    const auto perTitle =
        audited("program p \"P\" { limit 1 course per title\ntake at least 1 course from A * }", titled);
    CHECK(groups(perTitle) == "topics: art 1; topics: robots 1");
    CHECK(placeOf(perTitle, "A 2") == "-");
    CHECK(placeOf(perTitle, "A 4") != "-"); // without a title it is in no group
}
