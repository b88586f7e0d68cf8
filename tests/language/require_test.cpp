#include "tests/catch.h"
#include "tests/language/loaded.h"

using namespace gradus;
using namespace gradus::test;

namespace {

const std::string others = "program a \"A\" {\nkind minor\ntake CS 1\n}\n"
                           "program b \"B\" {\nkind minor\ntake CS 2\n}\n"
                           "program c \"C\" { take CS 3 }\n";

} // namespace

TEST_CASE("the programmes that a require names go with the programme") {
    const Loaded loaded = load("program p \"P\" {\nrequire program c as rest\nrequire 2 of b, a\n"
                               "require 1 of any minor\n}\n" +
                               others);
    INFO(loaded.shown());
    REQUIRE(loaded.rules.programs.size() == 4);
    const Program& program = loaded.rules.programs.front();
    CHECK(program.id == "p");
    CHECK(program.required.size() == 3);
    CHECK(program.required.at("b")->title == "B");
    const auto& one = statementAt<Require>(program.body.statements, 0);
    CHECK(one.programs == std::vector<std::string>{"c"});
    CHECK(one.clause.path == "rest");
    CHECK(one.text == "program c");
    const auto& two = statementAt<Require>(program.body.statements, 1);
    CHECK(two.count == 2);
    CHECK(two.programs == std::vector<std::string>{"b", "a"});
    const auto& any = statementAt<Require>(program.body.statements, 2);
    CHECK(any.kind == "minor");
    CHECK(any.programs == std::vector<std::string>{"a", "b"});
    CHECK(loaded.rules.programs[1].kind == "minor");
}

TEST_CASE("any of a kind leaves out the programme that asks") {
    const Loaded loaded =
        load("program p \"P\" {\nkind minor\nwhen program is x { require 1 of any minor }\n}\n" + others);
    REQUIRE(loaded.rules.programs.size() == 4);
    CHECK(loaded.rules.programs.front().required.count("p") == 0);
    CHECK(loaded.rules.programs.front().required.size() == 2);
}

TEST_CASE("what leads back to a programme is an error, once") {
    CHECK(load("program p \"P\" { require program q }\nprogram q \"Q\" { require 1 of p }\n").codes() ==
          "require-cycle\n");
    CHECK(load("program p \"P\" {\nkind minor\nrequire 1 of any minor\n}\n"
               "program q \"Q\" {\nkind minor\nrequire 1 of any minor\n}\n")
              .codes() == "require-cycle\n");
    CHECK(load("program p \"P\" { require program q }\nprogram q \"Q\" { require 1 of p }\n")
              .rules.programs.empty());
}

TEST_CASE("programmes require each other at most 64 deep") {
    const auto chain = [](int length) {
        std::string text;
        for (int i = 0; i < length; ++i) {
            text += "program p" + std::to_string(i) + " { require program p" + std::to_string(i + 1) + " }\n";
        }
        return load(text + "program p" + std::to_string(length) + " { take CS 1 }\n").codes();
    };
    CHECK(chain(64).empty());
    CHECK(chain(65) == "requires-too-deep\n");
    CHECK(chain(500).find("requires-too-deep\n") == 0);
}

TEST_CASE("a test may say what a required programme asks about") {
    const Loaded loaded = load("program p \"P\" { require program q }\n"
                               "program q \"Q\" { require program r }\n"
                               "program r \"R\" {\ngiven way { a \"A\" }\nchoice c { x \"X\" }\n"
                               "attain thesis\nattain gre >= 300\nwhen way is a { take CS 1 }\n}\n"
                               "test \"t\" for p {\ngiven way is a\nchoice c is x\n"
                               "attained thesis, gre 320\nexpect not met\n}\n");
    INFO(loaded.shown());
    REQUIRE(loaded.rules.tests.size() == 1);
    const Transcript& transcript = loaded.rules.tests.front().transcript;
    CHECK(transcript.givens.at("way") == "a");
    CHECK(transcript.attained.count("thesis") == 1);
    CHECK(transcript.scores.count("gre") == 1);
}

TEST_CASE("a require that can't be meant is an error") {
    CHECK(loadBody("take CS 1\nrequire program nobody").codes() == "unknown-program\n");
    CHECK(load("program p \"P\" { require 3 of a, b }\n" + others).codes() == "more-than-listed\n");
    CHECK(load("program p \"P\" { require 2 of a, a }\n" + others).codes() == "program-twice\n");
    CHECK(load("program p \"P\" { require 3 of any minor }\n" + others).codes() == "unknown-kind\n");
    CHECK(load("program p \"P\" { require 1 of any mino }\n" + others).shown().find("did you mean `minor`") !=
          std::string::npos);
    CHECK(load("program p \"P\" {\nkind minor\nkind major\ntake CS 1\n}\n").codes() == "misplaced-kind\n");
    CHECK(load("program p \"P\" {\nwhen program is x { kind minor }\ntake CS 1\n}\n").codes() ==
          "misplaced-kind\n");
}

TEST_CASE("a programme that requires one with a mistake is left out with it") {
    const Loaded loaded = load("program p \"P\" { require program q }\nprogram q \"Q\" { tak CS 1 }\n");
    CHECK(loaded.rules.programs.empty());
    CHECK(loaded.rules.diagnostics.size() == 1);
}
