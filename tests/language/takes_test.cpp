#include "tests/catch.h"
#include "tests/language/loaded.h"

using namespace gradus;
using namespace gradus::test;

namespace {

/// What a take asks for: "2 courses 9 units, up to 3 courses 12 units".
std::string amount(const Take& take) {
    const auto text = [](const CourseAmount& one) {
        return std::to_string(one.courses) + " courses " + one.units.text() + " units";
    };
    return text(take.need) + (take.upper ? ", up to " + text(*take.upper) : ", open");
}

std::string items(const Take& take) {
    std::string text;
    for (const CourseItem& item : take.items) {
        text += text.empty() ? "" : " | ";
        for (const ItemBundle& bundle : item.alternatives) {
            text += &bundle == &item.alternatives.front() ? "" : " or ";
            for (const CourseSetRef& course : bundle.courses) {
                text += (&course == &bundle.courses.front() ? "" : " + ") + shown(course);
            }
            for (const std::string& milestone : bundle.milestones) {
                text += " + attained " + milestone;
            }
        }
    }
    return text;
}

Take only(const std::string& statement) {
    return statementAt<Take>(loadBody(statement).program().body.statements, 0);
}

} // namespace

TEST_CASE("one course is a list of one item") {
    const Take take = only("take AIPI 549");
    CHECK(items(take) == "AIPI 549");
    CHECK(amount(take) == "1 courses 0 units, up to 1 courses 0 units");
    CHECK(take.text == "AIPI 549");
    CHECK(take.clause.path.empty());
    CHECK_FALSE(take.pool);
    CHECK_FALSE(take.braces);
}

TEST_CASE("all of a list needs every item") {
    const Take take = only("take all of AIPI 510, 520, 540, (530 or 531)");
    CHECK(items(take) == "AIPI 510 | AIPI 520 | AIPI 540 | AIPI 530 or AIPI 531");
    CHECK(amount(take) == "4 courses 0 units, up to 4 courses 0 units");
    CHECK(take.text == "all of AIPI 510, 520, 540, (530 or 531)");
    CHECK(take.items[1].text == "AIPI 520");
    CHECK(take.items[3].text == "AIPI 530 or 531");
}

TEST_CASE("some of a list") {
    CHECK(amount(only("take 2 of CS 1, 2, 3")) == "2 courses 0 units, up to 2 courses 0 units");
    CHECK(amount(only("take 1..3 of CS 1, 2, 3")) == "1 courses 0 units, up to 3 courses 0 units");
}

TEST_CASE("items are bundles, alternatives, milestones, and carry their own condition") {
    const Take take = only("take 2 of CHEM 111 + CHEM 112, (PHYS 141 or 151 + 152), attained recital, "
                           "(MUSIC 161 or 162 where grade >= B-), CS 1 + attained fair");
    CHECK(items(take) == "CHEM 111 + CHEM 112 | PHYS 141 or PHYS 151 + PHYS 152 |  + attained recital | "
                         "all(MUSIC 161, grade >= #5) or all(MUSIC 162, grade >= #5) | CS 1 + attained fair");
    CHECK(take.items[0].text == "CHEM 111 + 112");
    CHECK(take.items[1].text == "PHYS 141 or 151 + 152");
    CHECK(take.items[2].text == "attained recital");
    CHECK(take.items[3].text == "(MUSIC 161 or 162) where grade >= B-");
    CHECK(take.items[3].alternatives[0].courses[0]->text == "MUSIC 161 where grade >= B-");
}

TEST_CASE("behind parentheses with another subject a number needs its own") {
    CHECK(loadBody("take all of AIPI 510, (MENG 540 or 531), 520").codes() == "missing-subject\n");
    CHECK(loadBody("take all of AIPI 510, MENG 540, 531").codes().empty());
}

TEST_CASE("courses from a set") {
    const Take take = only("take 2 courses from CS 300..499 where grade >= A");
    CHECK(shown(take.pool) == "all(CS 300..499, grade >= #1)");
    CHECK(take.items.empty());
    CHECK(take.text == "2 courses from CS 300..499 where grade >= A");
    CHECK(amount(only("take 9..12 units from CS *")) == "0 courses 9 units, up to 0 courses 12 units");
    CHECK(amount(only("take 1.5 credits from CS *")) == "0 courses 1.5 units, up to 0 courses 1.5 units");
    CHECK(amount(only("take 2 courses and 9 units from CS *")) ==
          "2 courses 9 units, up to 2 courses 9 units");
    CHECK(amount(only("take at least 4 courses from CS *")) == "4 courses 0 units, open");
    CHECK(amount(only("take 0..2 courses from CS *")) == "0 courses 0 units, up to 2 courses 0 units");
}

TEST_CASE("every noun for units means the same") {
    for (const char* noun : {"unit", "units", "credit", "credits", "hour", "hours", "point", "points"}) {
        CHECK(amount(only(std::string("take 3 ") + noun + " from CS *")) ==
              "0 courses 3 units, up to 0 courses 3 units");
    }
    for (const char* noun : {"course", "courses", "class", "classes"}) {
        CHECK(amount(only(std::string("take 3 ") + noun + " from CS *")) ==
              "3 courses 0 units, up to 3 courses 0 units");
    }
}

TEST_CASE("any course may be left out before where") {
    const Take take = only("take 1 course where season summer");
    CHECK(shown(take.pool) == "all(any course, season 1)");
    CHECK(take.text == "1 course where season summer");
    CHECK(std::get<Combined>(take.pool->what).parts[0]->text == "any course");
}

TEST_CASE("braces after a take are a scope of their own") {
    const Loaded loaded =
        loadBody("requirement r {\n take 4 courses from CS * as pool {\n  earn 2 courses where level 400 as "
                 "upper\n  limit 1 course where transfer\n  minimum grade B\n  exclude where exam\n  "
                 "unchecked \"one seminar\"\n  note \"n\"\n cite \"c\"\n advise \"a\"\n } }");
    const auto& requirement = statementAt<Scope>(loaded.program().body.statements, 0);
    const Take& take = statementAt<Take>(requirement.statements, 0);
    CHECK(take.text == "4 courses from CS *");
    CHECK(take.clause.path == "r.pool");
    REQUIRE(take.braces);
    CHECK(take.braces->kind == Scope::Kind::take);
    CHECK(take.braces->id == "pool");
    CHECK(take.braces->path == "r.pool");
    REQUIRE(take.braces->statements.size() == 8);
    CHECK(statementAt<Earn>(take.braces->statements, 0).clause.path == "r.pool.upper");
    CHECK(statementAt<Limit>(take.braces->statements, 1).courses == 1);
    CHECK(statementAt<MinimumGrade>(take.braces->statements, 2).grade == 4);
    CHECK(shown(statementAt<Exclude>(take.braces->statements, 3).where) == "fact 2");
    CHECK(statementAt<Unchecked>(take.braces->statements, 4).text == "one seminar");
    CHECK(statementAt<Remark>(take.braces->statements, 5).kind == Remark::Kind::note);
}

TEST_CASE("what stands in the braces of a take without an id belongs to the scope around") {
    const Loaded loaded =
        loadBody("requirement r { take 4 courses from CS * { earn 2 courses where level 400 as upper } }");
    const auto& requirement = statementAt<Scope>(loaded.program().body.statements, 0);
    const Take& take = statementAt<Take>(requirement.statements, 0);
    CHECK(take.clause.path.empty());
    CHECK(take.braces->id.empty());
    CHECK(statementAt<Earn>(take.braces->statements, 0).clause.path == "r.upper");
}

TEST_CASE("a comment inside a statement is not part of its words") {
    const Take take = only("take 2 courses from CS 101, # the first\n   CS 102   # \"the\" second\n as pair");
    CHECK(take.text == "2 courses from CS 101, CS 102");
    CHECK(take.clause.path == "pair");
}

TEST_CASE("up to so much, and the rest") {
    CHECK(amount(only("take up to 18 units from CS *")) == "0 courses 0 units, up to 0 courses 18 units");
    CHECK(amount(only("take up to 2 courses and 6 units from the rest")) ==
          "0 courses 0 units, up to 2 courses 6 units");
    CHECK_FALSE(only("take up to 18 units from CS *").rest);
    const Take rest = only("take the rest except PE * where grade >= C as free");
    CHECK(rest.rest);
    CHECK(amount(rest) == "0 courses 0 units, open");
    CHECK(rest.text == "the rest except PE * where grade >= C");
    CHECK(rest.pool->text == "the rest except PE * where grade >= C");
    CHECK(amount(only("take 6 units from the rest")) == "0 courses 6 units, up to 0 courses 6 units");
    CHECK(amount(only("take at least 6 units from the rest")) == "0 courses 6 units, open");
}

TEST_CASE("a range says nothing behind at least or up to") {
    CHECK(loadBody("take at least 2..3 courses from CS *").codes() == "one-number\n");
    CHECK(loadBody("take up to 2..3 courses from CS *").codes() == "one-number\n");
    CHECK(loadBody("take up to 0 courses from CS *").codes() == "nothing-asked\n");
}

TEST_CASE("the rest is taken once, but in each case of a when or match") {
    CHECK(loadBody("take the rest\ntake 3 units from the rest").codes() == "rest-twice\n");
    const std::string fact = "given x \"X\" { a \"A\"  b \"B\" }\ntake CS 1\n";
    CHECK(
        loadBody(fact + "when x is a { take the rest } else { take up to 3 units from the rest }").codes() ==
        "");
    CHECK(loadBody(fact + "match x { a { take the rest }\n b { take the rest } }").codes() == "");
    CHECK(loadBody(fact + "when x is a { take the rest }\ntake the rest").codes() == "rest-twice\n");
}
