#include "tests/catch.h"
#include "tests/language/loaded.h"

using namespace gradus;
using namespace gradus::test;

TEST_CASE("what is read in a test and not applied yet is an error, once, and never left out") {
    const Loaded loaded = load("program p \"P\" { take CS 101 }\n"
                               "test \"t\" for p {\nexpect not met\nexception waive core\n}\n");
    INFO(loaded.shown());
    CHECK(loaded.codes() == "unsupported-construct\n");
    CHECK(loaded.rules.tests.empty());
}
