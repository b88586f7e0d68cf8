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
        "earn 24 of the last 30 units where resident over all courses",
        "earn 3 different subjects",
        "earn 2 different areas from (CS *), (MATH *)",
        "earn 3 courses in one subject",
        "limit 6 units from CS * counting part",
        "take up to 18 units from CS *",
        "take 3 units from the rest",
        "take the rest where graded",
        "share with minor up to 2 courses each where grade >= B",
        "share freely",
        "split CS 101 into 6 for core + 6 for electives",
        "prefer best grade",
        "priority high",
    };
    for (const std::string& statement : statements) {
        const Loaded loaded = loadBody("take CS 101\n" + statement);
        INFO(statement << "\n" << loaded.shown());
        CHECK(loaded.codes() == oneMistake);
        CHECK(loaded.rules.programs.empty());
    }
}

TEST_CASE("the same holds of tests") {
    const std::string program = "program p \"P\" { take CS 101 }\n";
    CHECK(load(program + "test \"t\" for p with q { expect not met }").codes() == oneMistake);
    for (const char* entry :
         {"exception waive core", "transcript { fall 2024: CS 101 A }\nexpect CS 101 shared with q"}) {
        const Loaded loaded = load(program + "test \"t\" for p {\nexpect not met\n" + entry + "\n}\n");
        INFO(entry << "\n" << loaded.shown());
        CHECK(loaded.codes() == oneMistake);
        CHECK(loaded.rules.tests.empty());
    }
}
