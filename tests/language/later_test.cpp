#include "tests/catch.h"
#include "tests/language/loaded.h"

#include <string>
#include <vector>

using namespace gradus;
using namespace gradus::test;

namespace {

const std::string oneMistake = "unsupported-construct\n";

} // namespace

TEST_CASE("a statement that is read and not audited yet is an error, once, and never left out") {
    const std::vector<std::string> statements = {
        "forbid \"Not open to Economics majors.\"",
        "forbid more than 6 courses where pass-fail over all attempts",
        "forbid courses where grade < C",
        "earn 24 of the last 30 units where resident over all courses",
        "earn about 31 credits",
        "earn 3 different subjects",
        "earn 2 different areas from (CS *), (MATH *)",
        "earn 3 courses in one subject",
        "limit 2 courses per subject",
        "limit 6 units from CS * counting part",
        "attain 1 of recital, concert",
        "attain gre >= 320",
        "take CS 201 2 times",
        "take up to 18 units from CS *",
        "take 3 units from the rest",
        "take the rest where graded",
        "take 1 of CS 201, hidden (CS 202)",
        "take 1 course from CS 2*, hidden(CS 301)",
        "take 1 course where within 7 years of completion",
        "take 1 course where campus is student \"home campus\"",
        "share with minor up to 2 courses each where grade >= B",
        "share freely",
        "split CS 101 into 6 for core + 6 for electives",
        "prefer best grade",
        "priority high",
        "match program { eco { take CS 101 } else { take CS 102 } }",
        "require program minor",
        "require 1 of any minor",
        "kind major",
        "catalog from 2024",
        "include shared(core = CS 201)",
    };
    for (const std::string& statement : statements) {
        const Loaded loaded = loadBody("take CS 101\n" + statement);
        INFO(statement << "\n" << loaded.shown());
        CHECK(loaded.codes() == oneMistake);
        CHECK(loaded.rules.programs.empty());
    }
}

TEST_CASE("the same holds of templates, institutions and tests") {
    const std::string program = "program p \"P\" { take CS 101 }\n";
    const Loaded gaps = load("template shared(core: items) { take all of items core }\n" + program);
    INFO(gaps.shown());
    CHECK(gaps.codes() == oneMistake);
    for (const char* entry : {"no credit for both CS 101, CS 101W", "across programs share nothing"}) {
        const Loaded loaded = load("institution \"U\" { " + std::string(entry) + " }\n" + program);
        INFO(entry << "\n" << loaded.shown());
        CHECK(loaded.codes() == oneMistake);
        CHECK(loaded.rules.programs.empty());
    }
    CHECK(load(program + "test \"t\" for p with q { expect not met }").codes() == oneMistake);
    for (const char* entry : {"attained gre 325", "exception waive core",
                              "transcript { fall 2024: CS 101 A }\nexpect CS 101 shared with q"}) {
        const Loaded loaded = load(program + "test \"t\" for p {\nexpect not met\n" + entry + "\n}\n");
        INFO(entry << "\n" << loaded.shown());
        CHECK(loaded.codes() == oneMistake);
        CHECK(loaded.rules.tests.empty());
    }
}
