#include "tests/catch.h"
#include "tests/language/loaded.h"

using namespace gradus;
using namespace gradus::test;

namespace {

const std::string delivery = R"(given delivery "D" { campus "C"  evening "E"  online "O" }
)";

} // namespace

TEST_CASE("a match is a when with a condition for each case") {
    const Loaded loaded = loadBody(delivery + R"(match delivery {
        campus { take CS 101 }
        online { take CS 102; take CS 103 }
        else { take CS 104 }
    })");
    const auto& when = statementAt<When>(loaded.program().body.statements, 0);
    REQUIRE(when.branches.size() == 2);
    const auto& second = std::get<ValueIs>(when.branches[1].condition.what);
    CHECK(second.name == "delivery");
    CHECK(second.value == "online");
    CHECK_FALSE(second.isChoice);
    CHECK(when.branches[0].statements.size() == 1);
    CHECK(when.branches[1].statements.size() == 2);
    CHECK(when.otherwise.size() == 1);
}

TEST_CASE("a match of the programme held names programmes, and needs no else") {
    const Loaded loaded = loadBody("match program { eco { take CS 101 } }");
    const auto& when = statementAt<When>(loaded.program().body.statements, 0);
    REQUIRE(when.branches.size() == 1);
    CHECK(std::get<HoldsProgram>(when.branches[0].condition.what).program == "eco");
    CHECK(when.otherwise.empty());
}

TEST_CASE("else is what holds when nothing of an optional choice is picked") {
    const std::string choice = "choice track optional \"T\" { a \"A\"  b \"B\" }\n";
    CHECK(loadBody(choice + "match track { a { take CS 1 } b { take CS 2 } else { take CS 3 } }")
              .codes()
              .empty());
    CHECK(loadBody(choice + "match track { a { take CS 1 } b { take CS 2 } }").codes().empty());
    CHECK(loadBody("choice track \"T\" { a \"A\"  b \"B\" }\n"
                   "match track { a { take CS 1 } b { take CS 2 } else { take CS 3 } }")
              .codes() == "match-else-unused\n");
}

TEST_CASE("what is wrong with the cases of a match is told") {
    const auto codes = [&](const std::string& cases) { return loadBody(delivery + cases).codes(); };
    CHECK(codes("match delivery { campus { take CS 1 } }") == "match-incomplete\n");
    CHECK(codes("match delivery { }") == "match-incomplete\n");
    CHECK(codes("match delivery { else { take CS 1 } }") == "match-incomplete\n");
    CHECK(codes("match delivery { campus { take CS 1 } campsu { take CS 2 } else { take CS 3 } }") ==
          "unknown-value\n");
    CHECK(codes("match delivry { campus { take CS 1 } else { take CS 3 } }") == "unknown-fact\n");
    CHECK(codes("match delivery { else { take CS 1 } else { take CS 3 } campus { take CS 2 } }") ==
          "match-else-not-last\nmatch-else-not-last\n");
    CHECK(codes("match delivery { campus { take CS 1 } campus { take CS 2 } else { take CS 3 } }") ==
          "match-value-twice\n");
    CHECK(loadBody(delivery + "match delivery { campus { take CS 1 } online { take CS 2 } }").shown() ==
          "rules.gradus:3:1 match-incomplete: of the values of `delivery` the `match` leaves out `evening` "
          "[write a case for each, or `else { … }` for all of them]\n");
}

TEST_CASE("a mistake within a case is told, and nothing else") {
    CHECK(loadBody(delivery + "match delivery { campus { take 0 of CS 1 } else { take CS 3 } }").codes() ==
          "nothing-asked\n");
}
