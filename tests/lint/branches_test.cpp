#include "tests/catch.h"
#include "tests/lint/linted.h"

#include <string>

using namespace gradus;
using namespace gradus::test;

namespace {

Loaded body(const std::string& text) {
    return linted(
        "program p \"P\" {\ngiven way { day \"D\" night \"N\" }\nchoice side optional { a \"A\" b \"B\" }\n" +
        text + "\nwhen way is day and side is a { note \"Both are asked for.\" }\n}");
}

} // namespace

TEST_CASE("a branch that never holds is told with what keeps it from holding") {
    CHECK(body("when admitted >= fall 2020 { take CS 1 }\nelse when admitted >= fall 2023 { take CS 2 }")
              .shown() == "rules.gradus:5:11 warning branch-never-holds: this condition never holds here "
                          "[correct it, or leave the branch out]\n"
                          "  rules.gradus:4:6 this one, which comes first, holds whenever it would\n");
    CHECK(body("when way is day {\nwhen way is night { take CS 1 } }").shown() ==
          "rules.gradus:5:6 warning branch-never-holds: this condition never holds here "
          "[correct it, or leave the branch out]\n  rules.gradus:4:6 it stands below this one\n");
    CHECK(body("when way is day and way is night { take CS 1 }").shown() ==
          "rules.gradus:4:6 warning branch-never-holds: this condition never holds here "
          "[correct it, or leave the branch out]\n");
    CHECK(body("when way is day or way is night { take CS 1 } else {\ntake CS 2 }").shown() ==
          "rules.gradus:5:1 warning branch-never-holds: this `else` never holds: the branches above it leave "
          "nothing over [leave it out, or correct the conditions]\n  rules.gradus:4:6 the first of them\n");
    CHECK(body("when gpa >= 3 { take CS 1 } else when gpa >= 3.5 { take CS 2 }").codes() ==
          "branch-never-holds\n");
    CHECK(body("when attained x { take CS 1 } else when attained x { take CS 2 }").codes() ==
          "branch-never-holds\n");
}

TEST_CASE("a branch for which some student is left is no fault") {
    for (const char* text : {
             "when admitted >= fall 2023 { take CS 1 } else when admitted >= fall 2020 { take CS 2 }",
             "when way is day { take CS 1 } else when way is night { take CS 2 }",
             "when side is a or side is b { take CS 1 } else { take CS 2 }",
             "when attained x { take CS 1 } else when attained y { take CS 2 } else { take CS 3 }",
             "when program is q { take CS 1 } else when program is r { take CS 2 }",
             "when gpa > 3 { take CS 1 } else when gpa >= 3 { take CS 2 }",
             "when gpa >= 2 { take CS 1 } else when gpa < 2 { take CS 2 } else { take CS 3 }", // no grade yet
             "when way is day { when side is a { take CS 1 } } else { take CS 2 }",
         }) {
        INFO(text);
        CHECK(body(std::string(text)).shown().empty());
    }
}

TEST_CASE("of a choice so many values can be picked together as it allows") {
    const auto codes = [](const std::string& upTo, const std::string& values) {
        return linted("program p { choice c up to " + upTo + " { " + values +
                      " }\nwhen c is a and c is b and c is c and c is d { take CS 1 } }")
            .codes();
    };
    const std::string four = "a \"A\" b \"B\" c \"C\" d \"D\"";
    CHECK(codes("4", four).empty());
    CHECK(codes("3", four) == "branch-never-holds\n");
    std::string many = four;
    for (int i = 0; i < 2'000; ++i) {
        many += " v" + std::to_string(i) + " \"V\"";
    }
    CHECK(codes("3", many).empty()); // too many to tell
}
