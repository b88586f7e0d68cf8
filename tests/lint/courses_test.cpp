#include "tests/catch.h"
#include "tests/lint/linted.h"

#include <string>

using namespace gradus;
using namespace gradus::test;

namespace {

const char* const catalog = R"(
--- catalog.csv
course,title,units,tags
CS 101,Programming,3,core
CS 102,Structures,3,core
CS 240,Machines,4,
TOPICS 1,Topics,3,
)";

Loaded withCatalog(const std::string& body) {
    return linted(
        "institution \"I\" { catalog \"catalog.csv\"; course TOPICS 1 repeat each; tag own \"O\" }\n"
        "program p \"P\" {\n" +
        body + "\n}" + catalog);
}

} // namespace

TEST_CASE("a set without any course is told once") {
    CHECK(withCatalog("take 2 courses from CS 500..599").shown() ==
          "rules.gradus:3:1 warning no-eligible-course: no course can fill this: `CS 500..599` has none "
          "[correct the set, or add the courses to the catalogue]\n");
    CHECK(withCatalog("take 1 of CS 101, (CS 102 where level 500)").shown() ==
          "rules.gradus:3:19 warning no-eligible-course: no course can fill `CS 102 where level 500` "
          "[correct what is asked of the course, or leave it out]\n");
    CHECK(withCatalog("take 1 course from CS 240\nexclude where CS 200..299").shown() ==
          "rules.gradus:3:1 warning no-eligible-course: no course can fill this: `CS 240` has none "
          "[correct the set, or what the `exclude` keeps out]\n");
}

TEST_CASE("what only a record can tell is no missing course") {
    for (const char* body :
         {"take 2 courses from MATH 500..599", "take 9 courses from any course where level 500",
          "take 2 courses from CS * where tagged own", "take 2 courses from CS * where grade >= B",
          "take 5 courses from TOPICS *", "take 1 course from CS 240\nwhen attained x { exclude where CS * }",
          "take 2 courses from CS * where title contains \"Quantum\"", "take 3 courses from CS *",
          "take 10 credits from the rest", "take up to 30 units from CS *"}) {
        INFO(body);
        CHECK(withCatalog(body).shown().empty());
    }
}

TEST_CASE("more courses or units than there are") {
    CHECK(withCatalog("take 4 courses from CS *").shown() ==
          "rules.gradus:3:1 warning too-few-courses: this asks for 4 courses, and `CS *` has only 3 courses: "
          "CS 101, CS 102 and CS 240 [ask for less, or add the courses that are missing in the set]\n");
    CHECK(withCatalog("take 12 units from CS *").shown() ==
          "rules.gradus:3:1 warning too-few-courses: this asks for 12 units, and `CS *` has only 10 units: "
          "CS 101, CS 102 and CS 240 [ask for less, or add the courses that are missing in the set]\n");
    CHECK(withCatalog("take 3 courses from tagged core").codes() == "too-few-courses\n");
    CHECK(withCatalog("take all of (CS 101 or 102), (CS 102 or 101), (CS 101 or 102)").shown() ==
          "rules.gradus:3:1 warning too-few-courses: this asks for 3 different courses, and can have only 2 "
          "[a course counts for one item of a list; ask for less, or name other courses]\n");
    CHECK(withCatalog("take 10 units from CS *").shown().empty());
    CHECK(withCatalog("take all of (CS 101 or 102), (CS 102 or 240), (CS 240 or 101)").shown().empty());
}

TEST_CASE("a course that stands twice in a list or a set") {
    const Loaded list = linted("program p \"P\" { take all of CS 101, CS 102, CS 101 }");
    CHECK(list.shown() == "rules.gradus:1:45 warning listed-twice: CS 101 stands twice in one list "
                          "[leave it out, or correct the code]\n  rules.gradus:1:29 the first time\n");
    REQUIRE(list.rules.diagnostics.front().fix.size() == 1);
    CHECK(list.rules.diagnostics.front().fix.front() == Edit{{0, {42, 50}}, ""});
    CHECK(linted("set s = CS 1, 2, 1\nprogram p { take 3 courses from s }").codes() == "listed-twice\n");
    CHECK(
        linted("institution \"I\" { course CS 1 same as MA 1 }\nprogram p { take 1 course from CS 1, MA 1 }")
            .codes()
            .empty());
    CHECK(linted("institution \"I\" { course CS 1 same as MA 1 }\nprogram p { take 1 of CS 1, MA 1, CS 2 }")
              .shown() ==
          "rules.gradus:2:29 warning listed-twice: MA 1 is CS 1 under another number, and so stands "
          "twice in one list [leave it out, or correct the code]\n"
          "  rules.gradus:2:23 the first time\n");
    CHECK(linted("institution \"I\" { course T 1 repeat each }\nprogram p { take all of T 1, T 1 }")
              .codes()
              .empty());
    CHECK(linted("program p { take all of CS 1, (CS 1 or 2) }").codes().empty());
}

TEST_CASE("the second of two equal courses is only taken out where the others keep their meaning") {
    const auto fixOf = [](const char* body) {
        const Loaded loaded = linted(std::string("program p { ") + body + " }");
        INFO(loaded.shown());
        REQUIRE(loaded.codes() == "listed-twice\n");
        return loaded.rules.diagnostics.front().fix.size();
    };
    CHECK(fixOf("take 2 of CS 1, MA 2, CS 1") == 1);
    CHECK(fixOf("take 3 of CS 1, MA 2, CS 1, MA 3") == 1);
    CHECK(fixOf("take 3 of CS 1, MA 2, CS 1, 3, 4") == 0);    // 3 has its subject from it
    CHECK(fixOf("take 3..4 of CS 1, MA 2, CS 1, MA 3") == 0); // four of three
    CHECK(fixOf("take 3 of CS 1, MA 2, CS 1") == 0);          // three of two
    CHECK(fixOf("take all of CS 1, MA 2, CS 1") == 1);
    CHECK(fixOf("take 2 of CS 1, MA 2, (CS 1), 3") == 0); // out of parentheses, too
    CHECK(fixOf("take 2 of CS 1, 2, 2, 3") == 1);
    CHECK(fixOf("take 1 of CS 1, # first,\nCS 1, MA 2") == 0);
}

TEST_CASE("a part of a list that adds nothing") {
    CHECK(linted("program p { take 1 course from MATH 300..399, MATH 310 }").shown() ==
          "rules.gradus:1:47 warning redundant-part: MATH 310 is in `MATH 300..399` already "
          "[leave it out, or correct the code]\n  rules.gradus:1:32 it is in here\n");
    CHECK(linted("program p { take (CS 1 + CS 2 or CS 1) }").shown() ==
          "rules.gradus:1:19 warning redundant-part: this alternative adds nothing: who has taken CS 1 fills "
          "the item already [leave it out, or correct the codes]\n  rules.gradus:1:34 filled by this one\n");
    CHECK(linted("program p { take 1 course from hidden(MATH 300..399), MATH 310 }").codes().empty());
    CHECK(linted("program p { take 1 course from (MATH 300..399 where grade >= B), MATH 310 }")
              .codes()
              .empty());
    CHECK(linted("program p { take (CS 1 + CS 2 or CS 1 + CS 3) }").codes().empty());
}

TEST_CASE("a course that two places can't do without") {
    CHECK(linted("program p {\nrequirement a { take CS 1 }\nrequirement b { take all of CS 1, 2 }\n}")
              .shown() == "rules.gradus:3:29 warning needed-twice: CS 1 is needed here and in another place, "
                          "and counts once [name them in one of the two, or say with `share` what may count "
                          "in both]\n  rules.gradus:2:22 needed here, too\n");
    CHECK(linted("program p {\nrequirement a { take all of CS 1, 2 }\n"
                 "requirement b { take all of CS 1, 2, 3 }\n}")
              .shown() == "rules.gradus:3:17 warning needed-twice: 2 courses are needed here and in another "
                          "place, and count once: CS 1, CS 2 [name them in one of the two, or say with "
                          "`share` what may count in both]\n  rules.gradus:2:17 needed here, too\n");
    for (const char* body :
         {"requirement a { take CS 1 } requirement b { take 1 of CS 1, 2 }",
          "requirement a { take CS 1 } requirement b { take CS 1; share with a }",
          "requirement a { take CS 1; share freely } requirement b { take CS 1 }",
          "requirement a { take CS 1 } requirement b { take CS 1 }\nsplit CS 1 into 1 for a + 2 for b",
          "complete 1 of { option a { take CS 1 } option b { take CS 1 } }",
          "complete 2 of { option a { take CS 1 } option b { take CS 1 } option c { take CS 2 } }",
          "given g { x \"X\" y \"Y\" } when g is x { take CS 1 } when g is y { take CS 1 }",
          "when admitted >= fall 2020 { take CS 1 } else { take CS 1 }"}) {
        INFO(body);
        CHECK(linted(std::string("program p {\n") + body + "\n}").shown().empty());
    }
    CHECK(linted("program p { take CS 1 \n complete 1 of { option a { take CS 1 } option b { take CS 2 } } }")
              .codes() == "needed-twice\n");
    CHECK(linted("program p { complete 2 of { option a { take CS 1 } option b { take CS 1 } } }").codes() ==
          "needed-twice\n");
    CHECK(linted("program p { choice g up to 2 { x \"X\" y \"Y\" }\n"
                 "when g is x { take CS 1 }\nwhen g is y { take CS 1 } }")
              .codes() == "needed-twice\n");
}
