#include "tests/catch.h"
#include "tests/language/loaded.h"

#include <sstream>

using namespace gradus;
using namespace gradus::test;

namespace {

const std::string core = R"(template core(must: items, deep: set) {
    take all of CS 1, items must as must
    take 2 courses from deep except CS 310 where grade >= B as deep
}
)";

std::string itemsOf(const Take& take) {
    std::string text;
    for (const CourseItem& item : take.items) {
        text += (text.empty() ? "" : " | ") + item.text;
    }
    return text;
}

} // namespace

TEST_CASE("a template's contents stand where it is included, with its arguments") {
    const Loaded loaded = load(core + R"(program p "P" {
        requirement a "A" { include core(must = (MATH 201, 202, (CS 2 or 3)), deep = CS 300..399) }
        requirement b "B" { include core(deep = (CS 305, CS 310), must = CS 4 + CS 5) }
    })");
    const auto& statements = loaded.program().body.statements;
    const auto& a = statementAt<Scope>(statements, 0);
    const auto& b = statementAt<Scope>(statements, 1);
    REQUIRE(a.statements.size() == 2);
    CHECK(itemsOf(statementAt<Take>(a.statements, 0)) == "CS 1 | MATH 201 | MATH 202 | CS 2 or 3");
    CHECK(statementAt<Take>(a.statements, 0).need.courses == 4);
    CHECK(statementAt<Take>(a.statements, 0).text == "all of CS 1, MATH 201, 202, (CS 2 or 3)");
    CHECK(statementAt<Take>(a.statements, 1).text ==
          "2 courses from CS 300..399 except CS 310 where grade >= B");
    CHECK(statementAt<Take>(a.statements, 0).clause.path == "a.must");
    CHECK(shown(statementAt<Take>(a.statements, 1).pool) ==
          "all(all(CS 300..399, not(CS 310)), grade >= #4)");
    CHECK(itemsOf(statementAt<Take>(b.statements, 0)) == "CS 1 | CS 4 + 5");
    CHECK(shown(statementAt<Take>(b.statements, 1).pool) ==
          "all(all(any(CS 305, CS 310), not(CS 310)), grade >= #4)");
}

TEST_CASE("with an id the copy is a requirement of its own, and may be a branch") {
    const Loaded loaded = load(core + R"(program p "P" {
        complete 1 of {
            include core(must = CS 2, deep = CS 3*) as one
            include core(must = CS 3, deep = CS 3*) as two
        }
    })");
    const auto& complete = statementAt<Complete>(loaded.program().body.statements, 0);
    const auto& two = statementAt<Scope>(complete.branches, 1);
    CHECK(two.path == "two");
    CHECK(two.title == "two");
    CHECK(statementAt<Take>(two.statements, 0).clause.path == "two.must");
}

TEST_CASE("a template may include another with its own parameters") {
    const Loaded loaded = load(core + R"(
    template more(some: items, from-these: set) {
        include core(must = (CS 7, items some), deep = from-these)
        include core(must = items some, deep = (from-these except CS 399)) as again
    }
    program p "P" { include more(some = (CS 8, CS 9), from-these = CS 3*) })");
    const auto& statements = loaded.program().body.statements;
    CHECK(itemsOf(statementAt<Take>(statements, 0)) == "CS 1 | CS 7 | CS 8 | CS 9");
    CHECK(statementAt<Take>(statements, 0).text == "all of CS 1, CS 7, CS 8, CS 9");
    const auto& again = statementAt<Scope>(statements, 2);
    CHECK(itemsOf(statementAt<Take>(again.statements, 0)) == "CS 1 | CS 8 | CS 9");
    CHECK(shown(statementAt<Take>(again.statements, 1).pool) ==
          "all(all(all(CS 3*, not(CS 399)), not(CS 310)), grade >= #4)");
}

TEST_CASE("an argument is read in the file it is written in") {
    const Loaded loaded = load(R"(use "t.gradus"
set mine = CS 1, CS 2
program p "P" { include t(s = mine, i = CS 3) }
--- t.gradus
set mine-too = ART 1
template t(s: set, i: items) { take 1 course from s, mine-too; take 1 of items i }
)");
    const auto& statements = loaded.program().body.statements;
    CHECK(shown(statementAt<Take>(statements, 0).pool) == "any(any(CS 1, CS 2), ART 1)");
}

TEST_CASE("a mistake in a template shows where it is included from") {
    const Loaded loaded = load(R"(template inner(s: set) { take 2 courses from s except CS 310 }
template outer(s: set) { include inner(s = s) }
program p "P" {
    include outer(s = CS 2*)
}
)");
    CHECK(loaded.shown() ==
          "rules.gradus:1:55 except-removes-nothing: `CS 310` is not in `CS 2*` to begin with "
          "[leave it out of the `except`, or correct the code]\n"
          "  rules.gradus:2:34 included from here\n"
          "  rules.gradus:4:13 included from here\n");
    CHECK(loaded.rules.programs.empty());
}

TEST_CASE("a mistake in an argument is told where it stands") {
    CHECK(load(core + "program p \"P\" { include core(must = CS 2, deep = nowhere) }").shown() ==
          "rules.gradus:5:50 unknown-set: no set is called `nowhere` [declare it with `set nowhere = …`, "
          "here or in a used file]\n");
}

TEST_CASE("arguments that do not fit are told, once") {
    const auto codes = [&](const std::string& arguments) {
        return load(core + "program p \"P\" { take ART 1; include core" + arguments + " }").codes();
    };
    CHECK(codes("").substr(0, 17) == "missing-argument\n");
    CHECK(codes("(must = CS 2)") == "missing-argument\n");
    CHECK(codes("(must = CS 2, must = CS 3, deep = CS 3*)") == "argument-twice\n");
    CHECK(codes("(must = CS 2, dep = CS 3*)") == "unknown-argument\n");
    CHECK(codes("(must = CS 2*, deep = CS 3*)") == "parameter-kind\n");
    CHECK(codes("(must = CS 2, deep = (CS 3, CS 4 + CS 5))") == "parameter-kind\n");
    CHECK(codes("(must = CS 2, deep = CS 3*)").empty());
}

TEST_CASE("parameters stand for what they are declared as, and each for something") {
    const std::string program = "program p \"P\" { take CS 1 }\n";
    CHECK(load("template t(a: items) { take 1 course from a }\n" + program).codes() == "parameter-kind\n");
    CHECK(load("template t(a: set) { take 1 of items a }\n" + program).codes() == "parameter-kind\n");
    CHECK(load("template t(a: set, a: set) { take 1 course from a }\n" + program).codes() ==
          "declared-twice\n");
    CHECK(load("template t(a: set) { take CS 2 }\n" + program).codes() == "parameter-unused\n");
    CHECK(load("template t(a: items) { take all of items a, items b }\n" + program).codes() ==
          "unknown-parameter\n");
    CHECK(loadBody("take all of CS 1, items b").codes() == "unknown-parameter\n");
    CHECK(load("template t(a: set) { take 1 course from a }\ntemplate t(a: set) { take 1 course from a }\n" +
               program)
              .codes() == "declared-twice\n");
}

TEST_CASE("how many items come for a parameter is not known of a template by itself") {
    CHECK(load("template t(a: items) { take 3 of items a }\n"
               "template u(b: items) { include t(a = items b) }\n"
               "program p \"P\" { include u(b = (CS 1, CS 2, CS 3)) }\n")
              .codes()
              .empty());
    CHECK(load("template t(a: items) { take 3 of items a }\n"
               "program p \"P\" { include t(a = (CS 1, CS 2)) }\n")
              .codes() == "more-than-listed\n");
}

TEST_CASE("what stands in a template's copy is not included by its path") {
    CHECK(load("template t(a: items) { requirement r \"R\" { take 1 of items a } }\n"
               "program p \"P\" { include t(a = CS 1) }\n"
               "program q \"Q\" { include p.r }\n")
              .shown() ==
          "rules.gradus:3:25 unknown-include: there is no requirement `p.r` to include "
          "[include a requirement declared at the top of a file, or one of another programme as "
          "`program-id.requirement-id`]\n");
    CHECK(load("template t(a: items) { take 1 of items a }\n"
               "program p \"P\" { include t(a = CS 1) as one }\n"
               "program q \"Q\" { include p.one }\n")
              .codes() == "unknown-include\n");
}

TEST_CASE("a template that includes itself comes to no end") {
    const Loaded loaded = load("template t(a: items) { take 1 of items a; include t(a = items a) }\n"
                               "program p \"P\" { include t(a = CS 1) }\n");
    INFO(loaded.shown());
    CHECK(loaded.codes() == "include-cycle\n");
    CHECK(load("template t(a: items) { take 1 of items a; include u(a = items a) }\n"
               "template u(a: items) { take 1 of items a; include t(a = items a) }\n"
               "program p \"P\" { include t(a = CS 1) }\n")
              .codes()
              .find("include-cycle") == 0);
}

TEST_CASE("lists and sets that templates double each time stay within their bounds") {
    std::ostringstream text;
    text << "template t0(a: items, s: set) { take 1 of items a; take 1 course from s }\n";
    for (int i = 1; i <= 40; ++i) {
        text << "template t" << i << "(a: items, s: set) { include t" << i - 1
             << "(a = (items a, items a), s = (s, s)) }\n";
    }
    text << "program p \"P\" { include t40(a = CS 1, s = CS 2*) }\n";
    const Loaded loaded = load(text.str());
    CHECK(loaded.codes().find("too-many-items") != std::string::npos);
    CHECK(loaded.codes().find("set-too-large") != std::string::npos);
}
