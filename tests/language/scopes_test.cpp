#include "tests/catch.h"
#include "tests/language/loaded.h"

using namespace gradus;
using namespace gradus::test;

TEST_CASE("a programme has its id, title, years and place") {
    const Loaded loaded =
        load("\nprogram p \"The title\" { catalog 2023-2024\n take CS 1 }\nprogram q { take CS 1 }");
    REQUIRE(loaded.codes().empty());
    const Program& p = loaded.rules.programs.at(0);
    CHECK(p.id == "p");
    CHECK(p.title == "The title");
    CHECK(p.catalogYears == CatalogYears{2023, 2024});
    CHECK(p.body.kind == Scope::Kind::program);
    CHECK(p.body.path.empty());
    CHECK(p.body.title == "The title");
    CHECK(loaded.sources.lineColumn(p.at.source, p.at.span.begin).line == 2);
    CHECK(p.institution->name.empty());
    CHECK(p.ruleSet.size() == 16);
    CHECK(loaded.rules.programs.at(1).title == "q");
    CHECK_FALSE(loaded.rules.programs.at(1).catalogYears);
}

TEST_CASE("a single catalogue year") {
    CHECK(loadBody("catalog 2023\ntake CS 1").program().catalogYears == CatalogYears{2023, 2023});
    CHECK(loadBody("catalog from 2023\ntake CS 1").program().catalogYears ==
          CatalogYears{2023, std::nullopt});
}

TEST_CASE("requirements nest, and paths follow") {
    const Loaded loaded = loadBody("requirement core \"Core\" { requirement theory { take CS 1 as first } }");
    const auto& core = statementAt<Scope>(loaded.program().body.statements, 0);
    const auto& theory = statementAt<Scope>(core.statements, 0);
    CHECK(core.kind == Scope::Kind::requirement);
    CHECK(core.id == "core");
    CHECK(core.path == "core");
    CHECK(core.title == "Core");
    CHECK(theory.path == "core.theory");
    CHECK(theory.title == "theory");
    CHECK(statementAt<Take>(theory.statements, 0).clause.path == "core.theory.first");
}

TEST_CASE("branches of a complete belong to the scope around it") {
    const Loaded loaded = loadBody(
        "given x { a \"A\" b \"B\" }\n"
        "complete 2 of {\n concentration c \"C\" { take CS 1 }\n option \"Titled\" { take CS 2 as two }\n"
        " option { take CS 3 as three }\n when x is a { requirement d { take CS 4 } } } as choice-of");
    const auto& complete = statementAt<Complete>(loaded.program().body.statements, 0);
    CHECK(complete.count == 2);
    CHECK(complete.clause.path == "choice-of");
    REQUIRE(complete.branches.size() == 4);
    CHECK(statementAt<Scope>(complete.branches, 0).kind == Scope::Kind::concentration);
    CHECK(statementAt<Scope>(complete.branches, 0).path == "c");
    const auto& titled = statementAt<Scope>(complete.branches, 1);
    CHECK(titled.kind == Scope::Kind::option);
    CHECK(titled.id.empty());
    CHECK(titled.title == "Titled");
    CHECK(statementAt<Take>(titled.statements, 0).clause.path == "two");
    CHECK(statementAt<Scope>(complete.branches, 2).title == "Option 3");
    const auto& when = statementAt<When>(complete.branches, 3);
    CHECK(statementAt<Scope>(when.branches.at(0).statements, 0).path == "d");
}

TEST_CASE("of the branches under a when those that can hold together are counted") {
    const std::string given = "given x { a \"A\" b \"B\" }\n";
    const std::string branches = " { option m { take CS 1 }\n"
                                 "when x is a { option n { take CS 2 }\n option o { take CS 3 } }"
                                 " else { option q { take CS 4 } } }";
    CHECK(loadBody(given + "complete 3 of" + branches).codes().empty());
    CHECK(loadBody(given + "complete 4 of" + branches).codes() == "too-few-branches\n");
}

TEST_CASE("givens and choices stand anywhere but in a when") {
    const Loaded loaded = loadBody("take CS 1\n requirement r { given delivery \"How\" { online \"Online\" "
                                   "campus \"Campus\" }\n take CS 2 }\n"
                                   "choice track optional \"Track\" { data \"Data\" own \"Own\" }\n"
                                   "choice area up to 2 { x \"X\" y \"Y\" z \"Z\" }");
    const Program& program = loaded.program();
    REQUIRE(program.givens.size() == 1);
    CHECK(program.givens[0].id == "delivery");
    CHECK(program.givens[0].title == "How");
    CHECK(program.givens[0].values.at(1).id == "campus");
    CHECK(program.givens[0].values.at(1).title == "Campus");
    REQUIRE(program.choices.size() == 2);
    CHECK(program.choices[0].optional);
    CHECK(program.choices[0].upTo == 1);
    CHECK_FALSE(program.choices[1].optional);
    CHECK(program.choices[1].upTo == 2);
    CHECK(program.choices[1].title == "area");
}

TEST_CASE("a given in a requirement under a when depends on the when as well") {
    CHECK(loadBody("given x { a \"A\" }\ntake CS 1\nwhen x is a { requirement r { given y { b \"B\" }\n take "
                   "CS 2 } }")
              .codes() == "fact-in-when\n");
}

TEST_CASE("branches are not counted where one of them could not be read") {
    CHECK(loadBody("complete 2 of { option a { take CS 1 }\n include nothing }").codes() ==
          "unknown-include\n");
    CHECK(loadBody("complete 2 of { option a { take CS 1 }\n optin b { take CS 2 } }")
              .rules.diagnostics.size() == 1);
}

TEST_CASE("when and its conditions") {
    const Loaded loaded =
        loadBody("given delivery { online \"O\" campus \"C\" }\n choice track { data \"D\" own \"W\" }\n"
                 "when delivery is online and not track is own { take CS 1 }\n"
                 "else when program is eco or admitted >= fall 2024 { take CS 2 }\n"
                 "else when attained gre and taken CS 101 and gpa >= 3.5 { take CS 3 }\n"
                 "else { take CS 4 }");
    const auto& when = statementAt<When>(loaded.program().body.statements, 0);
    REQUIRE(when.branches.size() == 3);
    const auto& all = std::get<CombinedCondition>(when.branches[0].condition.what);
    CHECK(all.op == CombinedCondition::Op::all);
    const auto& given = std::get<ValueIs>(all.parts.at(0).what);
    CHECK(given.name == "delivery");
    CHECK(given.value == "online");
    CHECK_FALSE(given.isChoice);
    const auto& negated = std::get<CombinedCondition>(all.parts.at(1).what);
    CHECK(negated.op == CombinedCondition::Op::none);
    CHECK(std::get<ValueIs>(negated.parts.at(0).what).isChoice);
    const auto& any = std::get<CombinedCondition>(when.branches[1].condition.what);
    CHECK(any.op == CombinedCondition::Op::any);
    CHECK(std::get<HoldsProgram>(any.parts.at(0).what).program == "eco");
    const auto& admitted = std::get<AdmittedWhen>(any.parts.at(1).what);
    CHECK(admitted.comparison == Comparison::greaterEqual);
    CHECK(admitted.term == Term{2024, 2});
    const auto& facts = std::get<CombinedCondition>(when.branches[2].condition.what);
    CHECK(std::get<HasAttained>(facts.parts.at(0).what).milestone == "gre");
    CHECK(shown(std::get<HasTaken>(facts.parts.at(1).what).set) == "CS 101");
    CHECK(std::get<GpaCompares>(facts.parts.at(2).what).gpa == Milli::fromThousandths(3500));
    CHECK(statementAt<Take>(when.branches[2].statements, 0).text == "CS 3");
    CHECK(statementAt<Take>(when.otherwise, 0).text == "CS 4");
}

TEST_CASE("an included requirement is a copy under its own id") {
    const Loaded loaded =
        load("requirement ai \"AI core\" {\n take CS 540 as first\n earn 1 course over first }\n"
             "program p { include ai\n include ai as again }");
    const auto& statements = loaded.program().body.statements;
    const auto& first = statementAt<Scope>(statements, 0);
    const auto& again = statementAt<Scope>(statements, 1);
    CHECK(first.path == "ai");
    CHECK(again.id == "again");
    CHECK(again.title == "AI core");
    CHECK(statementAt<Take>(again.statements, 0).clause.path == "again.first");
    CHECK(statementAt<Earn>(again.statements, 1).over.paths == std::vector<std::string>{"again.first"});
    CHECK(loaded.sources.lineColumn(again.at.source, again.at.span.begin).line == 1);
}

TEST_CASE("a requirement of another programme is included by its path") {
    const Loaded loaded =
        load("use \"other.gradus\"\nset mine = CS 7\nprogram p { include q.major.core as c }\n"
             "--- other.gradus\nset mine-too = CS 9\n"
             "program q { complete 1 of { concentration major { requirement core { take 1 course from "
             "mine-too } } } }\n");
    REQUIRE(loaded.codes().empty());
    const auto& copy = statementAt<Scope>(loaded.rules.programs.at(0).body.statements, 0);
    CHECK(copy.path == "c");
    CHECK(shown(statementAt<Take>(copy.statements, 0).pool) == "CS 9");
}

TEST_CASE("what stands in a programme by an include can be included from there: a copy of a copy") {
    const Loaded loaded =
        load("use \"other.gradus\"\nprogram p { include q.major.core as c\n"
             "include q.major.core.theory\n include q.again as second }\n"
             "--- other.gradus\nuse \"frame.gradus\"\n"
             "program q { complete 1 of { concentration major { include frame as core } }\n"
             "include q.major.core as again }\n"
             "--- frame.gradus\nset own = CS 9\n"
             "requirement frame \"Frame\" { requirement theory { take 1 course from own } }\n");
    INFO(loaded.shown());
    REQUIRE(loaded.codes().empty());
    const auto& statements = loaded.rules.programs.at(0).body.statements;
    const auto& copy = statementAt<Scope>(statements, 0);
    CHECK(copy.path == "c");
    CHECK(copy.title == "Frame");
    const auto& inner = statementAt<Scope>(copy.statements, 0);
    CHECK(inner.path == "c.theory");
    CHECK(shown(statementAt<Take>(inner.statements, 0).pool) == "CS 9");
    CHECK(statementAt<Scope>(statements, 1).path == "theory");
    CHECK(statementAt<Scope>(statements, 2).path == "second");
}

TEST_CASE("an include that can only be found through itself is told at each of those in the circle, once") {
    const Loaded loaded = load("program a { include b.x as y }\nprogram b { include a.y as x }\n"
                               "program c { include a.y as z }\n");
    CHECK(loaded.shown() ==
          "rules.gradus:1:21 include-cycle: `b.x` would include itself without end "
          "[include only the part that is needed, declared as a requirement at the top of a "
          "file]\n"
          "rules.gradus:2:21 include-cycle: `a.y` would include itself without end "
          "[include only the part that is needed, declared as a requirement at the top of a "
          "file]\n");
    CHECK(loaded.rules.programs.empty());
    CHECK(load("program p { requirement a { include p.a.b as b } }").codes() == "include-cycle\n");
}

TEST_CASE("what an included part lacks is told at the part, and for a path below it what stands there") {
    const std::string frame =
        "requirement frame { requirement theory { take CS 1 } }\nprogram q { include frame }\n";
    const Loaded near = load(frame + "program p { include q.frame.thory }");
    CHECK(near.shown() ==
          "rules.gradus:3:21 unknown-include: there is no requirement `q.frame.thory` to include "
          "[did you mean `q.frame.theory`?]\n");
    CHECK(load("program q { include nothing as x }\nprogram p { include q.x }")
              .shown()
              .find("rules.gradus:1:21") == 0);
    CHECK(load("program q { include nothing as x }\nprogram p { include q.x }").codes() ==
          "unknown-include\n");
}

TEST_CASE("a concentration may be declared at the top of a file and included as a branch") {
    const Loaded loaded =
        load("concentration art \"Art\" { take ART 1 }\n"
             "program p { complete 1 of { include art\n concentration music { take MUS 1 } } }");
    const auto& complete = statementAt<Complete>(loaded.program().body.statements, 0);
    CHECK(statementAt<Scope>(complete.branches, 0).kind == Scope::Kind::concentration);
}
