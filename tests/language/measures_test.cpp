#include "tests/catch.h"
#include "tests/language/loaded.h"

using namespace gradus;
using namespace gradus::test;

namespace {

Earn earn(const std::string& statement) {
    return statementAt<Earn>(
        loadBody("requirement core { take all of CS 101, 102 as both }\nrequirement rest { take CS 103 }\n" +
                 statement)
            .program()
            .body.statements,
        2);
}

} // namespace

TEST_CASE("a measure of amounts") {
    const Earn units = earn("earn 30.5 credits as total");
    CHECK(units.need == CourseAmount{0, Milli::fromThousandths(30500)});
    CHECK(units.text == "30.5 credits");
    CHECK(units.clause.path == "total");
    CHECK_FALSE(units.where);
    CHECK_FALSE(units.gpa);
    CHECK(units.over.kind == Over::Kind::here);
    CHECK(earn("earn 3 courses and 9 units").need == CourseAmount{3, Milli::whole(9)});
}

TEST_CASE("from and where of a measure hold together") {
    CHECK(shown(earn("earn 3 credits from CS *").where) == "CS *");
    CHECK(shown(earn("earn 3 credits where transfer").where) == "fact 1");
    const Earn both = earn("earn 3 credits from CS * where transfer");
    CHECK(shown(both.where) == "all(CS *, fact 1)");
    CHECK(both.text == "3 credits from CS * where transfer");
    CHECK(both.where->text == "CS * where transfer");
}

TEST_CASE("a measure of named courses") {
    const Earn all = earn("earn all of CS 101, (102 or 103)");
    REQUIRE(all.allOf.size() == 2);
    CHECK(all.need == CourseAmount{2, {}});
    CHECK(all.allOf[1].text == "CS 102 or 103");
    CHECK(shown(all.allOf[1].alternatives.at(1).courses.at(0)) == "CS 103");
}

TEST_CASE("an average is exact") {
    const Earn gpa = earn("earn gpa 3.25 over program except rest");
    CHECK(gpa.gpa == Milli::fromThousandths(3250));
    CHECK(gpa.over.kind == Over::Kind::program);
    CHECK(gpa.over.except == std::vector<std::string>{"rest"});
}

TEST_CASE("what a measure looks at") {
    CHECK(earn("earn 3 units over all courses").over.kind == Over::Kind::allCourses);
    CHECK(earn("earn 3 units over all attempts").over.kind == Over::Kind::allAttempts);
    CHECK(earn("earn 3 units over here").over.kind == Over::Kind::here);
    const Over places = earn("earn 3 units over core.both, rest").over;
    CHECK(places.kind == Over::Kind::scopes);
    CHECK(places.paths == std::vector<std::string>{"core.both", "rest"});
}

TEST_CASE("an id is looked up from the scope where it is written, then outward") {
    const Loaded loaded = loadBody(
        "requirement a { take CS 1 }\nrequirement b {\n"
        " requirement a { take CS 2 }\n requirement c { take CS 3\n earn 1 course over a\n earn 1 course "
        "over b.a }\n}\nearn 1 course over a");
    const auto& statements = loaded.program().body.statements;
    const auto& c = statementAt<Scope>(statementAt<Scope>(statements, 1).statements, 1);
    CHECK(statementAt<Earn>(c.statements, 1).over.paths == std::vector<std::string>{"b.a"});
    CHECK(statementAt<Earn>(c.statements, 2).over.paths == std::vector<std::string>{"b.a"});
    CHECK(statementAt<Earn>(statements, 2).over.paths == std::vector<std::string>{"a"});
}

TEST_CASE("a measure may name what stands further down, or in a branch or a when") {
    const Loaded loaded = loadBody("given x { a \"A\" }\nearn 1 course over late, branch, guarded\n"
                                   "complete 1 of { option branch { take CS 1 } }\n"
                                   "when x is a { take CS 2 as guarded }\nrequirement late { take CS 3 }");
    CHECK(statementAt<Earn>(loaded.program().body.statements, 0).over.paths ==
          std::vector<std::string>{"late", "branch", "guarded"});
}

TEST_CASE("a measure over a scope that takes nothing has nothing to look at") {
    CHECK(loadBody("requirement r { attain gre }\ntake CS 1\nearn 1 course over r").codes() ==
          "nothing-to-measure\n");
    CHECK(loadBody("requirement r { tak CS 2 }\ntake CS 1\nearn 1 course over r").rules.diagnostics.size() ==
          1);
}

TEST_CASE("limits") {
    const Loaded loaded =
        loadBody("take 5 courses from CS *\nlimit 6.5 units from CS 1* where transfer as cap\n"
                 "limit 1 course from CS 101, 102\nlimit 3 courses where pass-fail");
    const auto& statements = loaded.program().body.statements;
    const auto& units = statementAt<Limit>(statements, 1);
    CHECK(units.units == Milli::fromThousandths(6500));
    CHECK_FALSE(units.courses);
    CHECK(shown(units.where) == "all(CS 1*, fact 1)");
    CHECK(units.text == "6.5 units from CS 1* where transfer");
    CHECK(units.clause.path == "cap");
    CHECK(statementAt<Limit>(statements, 2).courses == 1);
    CHECK(statementAt<Limit>(statements, 3).text == "3 courses where pass-fail");
}

TEST_CASE("what is forbidden") {
    const Loaded loaded = loadBody(
        "take 5 courses from CS * as cs\nforbid \"Not for \\\"us\\\".\" as closed\n"
        "forbid more than 6.5 units from CS 1* where transfer over cs as cap\n"
        "forbid courses where grade < C\nforbid more than 2 courses where pass-fail over all attempts");
    const auto& statements = loaded.program().body.statements;
    const auto& closed = statementAt<Forbid>(statements, 1);
    CHECK(closed.because == "Not for \"us\".");
    CHECK(closed.clause.path == "closed");
    const auto& units = statementAt<Forbid>(statements, 2);
    CHECK_FALSE(units.because);
    CHECK(units.units == Milli::fromThousandths(6500));
    CHECK_FALSE(units.courses);
    CHECK(shown(units.where) == "all(CS 1*, fact 1)");
    CHECK(units.over.paths == std::vector<std::string>{"cs"});
    CHECK(units.text == "more than 6.5 units from CS 1* where transfer over cs");
    CHECK(units.clause.path == "cap");
    const auto& any = statementAt<Forbid>(statements, 3);
    CHECK(any.courses == 0);
    CHECK(any.over.kind == Over::Kind::here);
    CHECK(any.text == "courses where grade < C");
    CHECK(statementAt<Forbid>(statements, 4).courses == 2);
    CHECK(statementAt<Forbid>(statements, 4).over.kind == Over::Kind::allAttempts);
}

TEST_CASE("a forbid that can look at nothing, or counts what can't be counted, is an error") {
    CHECK(loadBody("take CS 1\nrequirement r { attain gre\nforbid courses where grade < C }").codes() ==
          "nothing-to-measure\n");
    CHECK(
        loadBody("requirement r { attain gre }\ntake CS 1\nforbid courses where grade < C over r").codes() ==
        "nothing-to-measure\n");
    CHECK(loadBody("take CS 1\nforbid courses where grade < C over rr").codes() == "unknown-id\n");
    CHECK(loadBody("take CS 1 { forbid courses where grade < C over all courses }").codes() ==
          "over-in-braces\n");
    CHECK(loadBody("take CS 1\nforbid more than 2 years where pass-fail").codes() == "wrong-noun\n");
    CHECK(loadBody("take CS 1\nforbid more than 2..3 courses where pass-fail").codes() == "one-number\n");
}

TEST_CASE("milestones") {
    const Loaded loaded =
        loadBody("attain internship \"Summer internship\"\nattain residency 2 times as stays\n"
                 "attain visit \"Visit\" 3 times");
    const auto& statements = loaded.program().body.statements;
    CHECK(statementAt<Attain>(statements, 0).milestone == "internship");
    CHECK(statementAt<Attain>(statements, 0).title == "Summer internship");
    CHECK(statementAt<Attain>(statements, 0).times == 1);
    CHECK(statementAt<Attain>(statements, 1).times == 2);
    CHECK(statementAt<Attain>(statements, 1).title == "residency");
    CHECK(statementAt<Attain>(statements, 1).clause.path == "stays");
    CHECK(statementAt<Attain>(statements, 2).times == 3);
}

TEST_CASE("floors, exclusions, open points and words for the reader") {
    const Loaded loaded = loadBody("minimum grade B-\nexclude where transfer and grade < B\n"
                                   "unchecked \"Approved.\" as approval\ncite \"page\"\nnote \"a "
                                   "\\\"note\\\"\"\nadvise \"do\"\ntake CS 1");
    const auto& statements = loaded.program().body.statements;
    CHECK(statementAt<MinimumGrade>(statements, 0).grade == 5);
    CHECK(shown(statementAt<Exclude>(statements, 1).where) == "all(fact 1, grade < #4)");
    CHECK(statementAt<Exclude>(statements, 1).text == "where transfer and grade < B");
    CHECK(statementAt<Unchecked>(statements, 2).text == "Approved.");
    CHECK(statementAt<Unchecked>(statements, 2).clause.path == "approval");
    CHECK(statementAt<Remark>(statements, 3).kind == Remark::Kind::cite);
    CHECK(statementAt<Remark>(statements, 4).text == "a \"note\"");
    CHECK(statementAt<Remark>(statements, 5).kind == Remark::Kind::advise);
}

TEST_CASE("preferences and priorities") {
    const Loaded loaded = loadBody("prefer best grade\nprefer earliest\nprefer CS 3* where grade >= B\n"
                                   "requirement r { priority low\n take CS 1 { priority high } }");
    const auto& statements = loaded.program().body.statements;
    CHECK(statementAt<Prefer>(statements, 0).kind == Prefer::Kind::bestGrade);
    CHECK(statementAt<Prefer>(statements, 0).text == "best grade");
    CHECK(statementAt<Prefer>(statements, 1).kind == Prefer::Kind::earliest);
    CHECK(shown(statementAt<Prefer>(statements, 2).set) == "all(CS 3*, grade >= #4)");
    const auto& inner = statementAt<Scope>(statements, 3).statements;
    CHECK_FALSE(statementAt<Priority>(inner, 0).high);
    CHECK(statementAt<Priority>(statementAt<Take>(inner, 1).braces->statements, 0).high);
}

TEST_CASE("a preference or priority orders courses that are taken") {
    CHECK(loadBody("take CS 1\nrequirement r { prefer earliest\n attain gre }").codes() ==
          "nothing-to-measure\n");
    CHECK(loadBody("take CS 1\nrequirement r { priority low\n attain gre }").codes() ==
          "nothing-to-measure\n");
    CHECK(load("requirement r \"R\" { priority high\n take CS 1 }\nprogram p \"P\" { include r }").codes() ==
          "");
}

TEST_CASE("what is different, and what is in one") {
    const Earn subjects = earn("earn 3 different subjects from CS * where transfer");
    CHECK(subjects.different == 3);
    CHECK(subjects.differentIn == Key::subject);
    CHECK(subjects.need == CourseAmount{});
    CHECK(shown(subjects.where) == "all(CS *, fact 1)");
    const Earn areas = earn("earn 2 different areas from (CS 1, 2), (MATH *) where transfer");
    CHECK(areas.different == 2);
    CHECK_FALSE(areas.differentIn);
    REQUIRE(areas.areas.size() == 2);
    CHECK(shown(areas.areas[0]) == "any(CS 1, CS 2)");
    CHECK(shown(areas.where) == "fact 1");
    const Earn one = earn("earn 3 courses and 9 units in one year over core");
    CHECK(one.need == CourseAmount{3, Milli::whole(9)});
    CHECK(one.inOne == Key::year);
    const Earn both = earn("earn 4 different terms in one title");
    CHECK(both.differentIn == Key::term);
    CHECK(both.inOne == Key::title);
    CHECK(loadBody("take CS 1\nearn 3 different areas from (CS 1), (CS 2)").codes() == "more-than-listed\n");
    CHECK(loadBody("take CS 1\nearn 0 different terms").codes() == "number-out-of-range\n");
    CHECK(loadBody("take CS 1\nearn 3 courses in one term over all attempts").codes() ==
          "keys-of-all-attempts\n");
}

TEST_CASE("of the last units") {
    const Earn last = earn("earn 24 of the last 30.5 units from CS * where resident over all courses");
    CHECK(last.need == CourseAmount{0, Milli::whole(24)});
    CHECK(last.last == Milli::fromThousandths(30500));
    CHECK(shown(last.lastOf) == "CS *");
    CHECK(shown(last.where) == "fact 0");
    CHECK(last.text == "24 of the last 30.5 units from CS * where resident over all courses");
    CHECK(loadBody("take CS 1\nearn 2 of the last 3 courses where resident").codes() == "wrong-noun\n");
    CHECK(loadBody("take CS 1\nearn 2 of the last 3..4 units where resident").codes() == "one-number\n");
    CHECK(loadBody("take CS 1\nearn 0 of the last 3 units where resident").codes() == "last-too-short\n");
}

TEST_CASE("a limit counting part") {
    const Loaded loaded = loadBody("take CS 1\nlimit 6 units from CS * counting part as cap");
    const auto& limit = statementAt<Limit>(loaded.program().body.statements, 1);
    CHECK(limit.part);
    CHECK(limit.text == "6 units from CS * counting part");
    CHECK(loadBody("take CS 1\nlimit 2 courses counting part").codes() == "part-of-courses\n");
}
