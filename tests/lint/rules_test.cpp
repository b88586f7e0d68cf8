#include "tests/catch.h"
#include "tests/lint/linted.h"

#include <string>

using namespace gradus;
using namespace gradus::test;

namespace {

Loaded body(const std::string& text, const std::string& before = "") {
    return linted(before + "program p \"P\" {\n" + text + "\n}");
}

void quiet(const Loaded& loaded) {
    INFO(loaded.shown());
    CHECK(loaded.codes().empty());
}

const char* const units = "institution \"I\" { catalog \"c.csv\" }\n";
const char* const catalog = "\n--- c.csv\ncourse,units\nCS 1,3\nCS 2,3\nCS 3,4\nCS 4,\n";

} // namespace

TEST_CASE("a measure that nothing taken can fill") {
    CHECK(body("take 4 courses from BIO * {\nearn 1 course from PHYS *\n}").shown() ==
          "rules.gradus:3:1 warning measure-never-filled: nothing that is taken here can count: no `take` "
          "accepts a course in `PHYS *` [correct the set, or let a `take` accept such courses]\n");
    CHECK(body("requirement a { take BIO 1 }\nrequirement b { take BIO 2 }\nearn all of BIO 1 over b")
              .shown() ==
          "rules.gradus:4:13 warning measure-never-filled: nothing that is taken here can count: no `take` "
          "accepts BIO 1 [correct the code, or let a `take` accept it]\n");
    quiet(body("take 4 courses from BIO *\nearn 1 course where grade >= B"));
    quiet(body("take 4 courses from BIO *\nearn 1 course from PHYS * over all courses"));
    quiet(body("take 4 courses from BIO *\ntake the rest\nearn 1 course from PHYS *"));
    quiet(body("take 4 courses from tagged lab\nearn 1 course from PHYS *", "tag lab \"Laboratory\"\n"));
}

TEST_CASE("a share for which there is no course") {
    CHECK(body("requirement a { take CS 1 }\nrequirement b { take CS 2\nshare with a }").shown() ==
          "rules.gradus:4:1 warning share-never-applies: there is nothing to share: no course can be taken "
          "here "
          "and in `a` [correct the set or the partner, or leave the `share` out]\n");
    CHECK(body("requirement a { take 1 of CS 1, 2 }\nrequirement b { take 1 of CS 2, 3\nshare CS 3 with a }")
              .codes() == "share-never-applies\n");
    quiet(body("requirement a { take 1 of CS 1, 2 }\nrequirement b { take 1 of CS 2, 3\nshare with a }"));
    quiet(body("requirement a { take CS 1 }\nrequirement b { take CS 2\nshare freely }"));
    quiet(body("requirement a { take CS 1 }\nrequirement c { take 1 of CS 2, 3 }\n"
               "requirement b { take 1 of CS 2, 4\nshare with a, c }"));
    quiet(
        body("requirement a { take CS 1 }\nrequirement b { take 2 courses where level 100\nshare with a }"));
}

TEST_CASE("a total that the parts can't reach") {
    CHECK(
        body("earn 5 courses\ntake all of CS 1, 2\ntake 2 courses from MATH *").shown() ==
        "rules.gradus:2:1 warning total-out-of-reach: what is taken here can't reach this total: it gives at "
        "most 4 courses [correct the total, or an amount that is taken]\n");
    CHECK(
        linted(units + std::string("program p {\nearn 7 units\ntake all of CS 1, 2\n}") + catalog).shown() ==
        "rules.gradus:3:1 warning total-out-of-reach: what is taken here can't reach this total: it gives at "
        "most 6 units [correct the total, or an amount that is taken]\n");
    CHECK(
        linted(units + std::string("program p {\nearn 8 units\ntake CS 1\ntake 1 of CS 2, CS 3\n}") + catalog)
            .codes() == "total-out-of-reach\n");
    quiet(linted(units + std::string("program p {\nearn 7 units\ntake CS 1\ntake 1 of CS 2, CS 3\n}") +
                 catalog));
    CHECK(body("earn 4 courses\ntake CS 1\ncomplete 1 of { option { take CS 2 } option { take all of CS 3, 4 "
               "} }")
              .codes() == "total-out-of-reach\n");
    quiet(body(
        "earn 3 courses\ntake CS 1\ncomplete 1 of { option { take CS 2 } option { take all of CS 3, 4 } }"));
    quiet(body("earn 5 courses\ntake all of CS 1, 2\ntake at least 2 courses from MATH *"));
    quiet(body("earn 5 courses\ntake all of CS 1, 2\ntake the rest"));
    quiet(body("earn 5 courses\ntake all of CS 1, 2\ntake 9 units from MATH *"));
    quiet(body("earn 3 courses\ntake all of CS 1, (CS 2 or CS 3 + CS 4)"));
    quiet(linted(units + std::string("program p {\nearn 30 units\ntake all of CS 1, 4\n}") + catalog));
}

TEST_CASE("a total that is less than its parts") {
    CHECK(
        body("earn 30 units\ntake 18 units from CS *\ntake 15 units from MATH *").shown() ==
        "rules.gradus:2:1 warning total-below-parts: this total says nothing: what is taken here asks for at "
        "least 33 units by itself [correct the total, or an amount that is taken]\n");
    CHECK(body("requirement a {\nearn 1 course\ntake all of CS 1, 2\n}").codes() == "total-below-parts\n");
    CHECK(linted(units + std::string("program p {\nearn 9 units\ntake all of CS 1, 2, 3\n}") + catalog)
              .codes() == "total-below-parts\n");
    quiet(body("earn 33 units\ntake 18 units from CS *\ntake 15 units from MATH *"));
    quiet(body("earn 30 units\nrequirement a { take 18 units from CS * }\n"
               "requirement b { take 15 units from CS *\nshare with a }"));
    quiet(body("earn 1 course\nwhen attained x { take all of CS 1, 2 }"));
    quiet(body("earn about 30 units\ntake 18 units from CS *\ntake 15 units from MATH *"));
    quiet(body("earn 30 units where resident\ntake 18 units from CS *\ntake 15 units from MATH *"));
}

TEST_CASE("what asks for nothing") {
    CHECK(body("note \"To be written.\"").shown() ==
          "rules.gradus:1:1 warning asks-nothing: this programme asks for nothing: everyone meets it [write "
          "what "
          "it takes, or `unchecked` what a person has to look at]\n");
    CHECK(body("take CS 1\nrequirement r { minimum grade B }").shown() ==
          "rules.gradus:3:1 warning asks-nothing: the requirement `r` asks for nothing: everyone meets it "
          "[write "
          "what it takes, or leave it out]\n");
    quiet(body("take CS 1\nrequirement r { advise \"Early.\" }"));
    quiet(body("unchecked \"All is done.\""));
    quiet(body("requirement r { when attained x { take CS 1 } }"));
}

TEST_CASE("what is declared and never named") {
    CHECK(
        linted("set s = CS 1, 2\nprogram p {\ngiven g { a \"A\" b \"B\" }\ntake CS 1 }").shown() ==
        "rules.gradus:1:5 warning unused: nothing names the set `s` [leave it out, or name it where it was "
        "meant to be]\n"
        "rules.gradus:3:1 warning unused: no rule asks for the given `g` [leave it out, or write the `when` "
        "that it is for]\n");
    CHECK(linted("requirement r { take CS 2 }\nprogram p { take CS 1 }").codes() == "unused\n");
    CHECK(linted("template t(a: set) { take 1 course from a }\nprogram p { take CS 1 }").codes() ==
          "unused\n");
    quiet(linted("set s = CS 1, 2\nset t = s\nprogram p { take 1 course from t }"));
    quiet(linted("set s = CS 1, 2\ntemplate t(a: set) { take 1 course from a }\n"
                 "program p { include t(a = s) as x }"));
    quiet(linted("program p { choice c { a \"A\" b \"B\" }\nmatch c { a { take CS 1 } b { take CS 2 } } }"));
    quiet(linted("use \"lib.gradus\"\nprogram p { take CS 1 }\n--- lib.gradus\nset s = CS 1\nprogram q { "
                 "take CS 2 }"));
}

TEST_CASE("a programme, or a branch of it, that nobody can meet") {
    CHECK(body("limit 1 course from CS *\ntake 2 courses from CS *").shown() ==
          "rules.gradus:1:1 warning cannot-be-met: no student can meet this programme, whatever courses are "
          "taken "
          "[an audit of any record says what is missing at last; correct an amount, or allow with `share` "
          "what may "
          "count in several places]\n");
    CHECK(
        body("limit 1 course from CS *\ncomplete 1 of {\nconcentration a \"A\" { take 1 course from CS * }\n"
             "concentration b \"B\" { take 2 courses from CS * }\n}")
            .shown() ==
        "rules.gradus:5:1 warning cannot-be-met: no student with \"B\" can meet the programme, "
        "whatever courses are taken [what it asks for does not fit beside the rest; correct an "
        "amount, or allow with `share` what may count in several places]\n");
    CHECK(body("take 3 courses from CS 1, CS 2").codes() == "too-few-courses\n"); // told once
    quiet(body("limit 1 course from CS *\nwhen attained x { take 2 courses from CS * }\ntake MATH 1"));
    quiet(body("complete 1 of { option a { take CS 1 } option b { take CS 2 } }"));
    quiet(body("attain x\nunchecked \"All is done.\""));
}

TEST_CASE("a course of two numbers is taken under one and counts under the other") {
    const std::string institution = "institution \"I\" { course CS 201 same as MATH 201 }\n";
    quiet(linted(institution + "program p { take 2 courses from MATH *\nearn 1 course from CS * }"));
    quiet(linted(institution + "program p { requirement a { take 1 course from MATH 200..299 }\n"
                               "requirement b { take 1 course from CS *; share with a } }"));
    CHECK(linted(institution + "program p { take 2 courses from MATH *\nearn 1 course from CS 300..399 }")
              .codes() == "measure-never-filled\n");
    CHECK(linted(institution + "program p { take 2 courses from MATH * except CS 2* }").codes().empty());
}

TEST_CASE("a student may have a grade that no further course is taken to have") {
    for (const char* text : {"take 2 courses from CS * where grade <= D", "take 1 course where grade = C",
                             "take 1 course where not grade >= C", "take CS 1\nexclude where grade >= C",
                             "take CS 1\nexclude where not grade < C",
                             "limit 1 course where grade >= B\ntake 2 courses from CS *"}) {
        INFO(text);
        quiet(body(text));
    }
    CHECK(body("limit 1 course from CS *\ntake 2 courses from CS * where grade >= C\n"
               "exclude where grade < B")
              .codes() == "cannot-be-met\n");
}

TEST_CASE("words that can be read in another order are put in parentheses") {
    const auto mended = [](const std::string& text) {
        const Loaded loaded = linted(text);
        INFO(loaded.shown());
        REQUIRE(loaded.codes() == "unclear-order\n");
        const auto& fix = loaded.rules.diagnostics.front().fix;
        REQUIRE(fix.size() == 2);
        std::string now = text;
        now.insert(fix[1].at.span.begin, fix[1].text);
        now.insert(fix[0].at.span.begin, fix[0].text);
        CHECK(linted(now).codes().empty());
        return now;
    };
    CHECK(linted("program p { take 1 course from A * where graded and grade > C or exam }").shown() ==
          "rules.gradus:1:42 warning unclear-order: `and` binds closer than `or`, and could be read "
          "otherwise here "
          "[put in parentheses what belongs together]\n");
    CHECK(mended("program p { take 1 course where not transfer or exam }") ==
          "program p { take 1 course where (not transfer) or exam }");
    CHECK(mended("program p { take 1 course from A * where graded or exam except level 100 }") ==
          "program p { take 1 course from A * where (graded or exam) except level 100 }");
    CHECK(mended("program p { when attained a or attained b and attained c { take CS 1 } }") ==
          "program p { when attained a or (attained b and attained c) { take CS 1 } }");
    quiet(linted("program p { take 1 course where exam or not transfer }"));
    quiet(linted("program p { take 1 course where ( graded and grade > C ) or exam }"));
    quiet(linted("program p { take 1 course from A 1, (A * where level 300 and graded), B 2 }"));
    quiet(linted("program p { take 1 course from A * where graded except level 100 }"));
}
