#include "tests/catch.h"
#include "tests/language/loaded.h"

#include <map>

using namespace gradus;
using namespace gradus::test;

namespace {

using Files = std::map<std::string, std::string>;

Loaded loadNamed(const Files& files, const std::vector<std::string>& named) {
    const Loader loader = [&](const std::string& path) -> std::optional<std::string> {
        const auto file = files.find(path);
        return file == files.end() ? std::nullopt : std::optional(file->second);
    };
    Loaded loaded;
    loaded.rules = loadRules(named, loader, {}, loaded.sources);
    return loaded;
}

std::string ids(const Loaded& loaded) {
    std::string text;
    for (const Program& program : loaded.rules.programs) {
        text += (text.empty() ? "" : " ") + program.id;
    }
    return text + " / " + std::to_string(loaded.rules.named);
}

const Program& programOf(const Loaded& loaded, const std::string& id) {
    for (const Program& program : loaded.rules.programs) {
        if (program.id == id) {
            return program;
        }
    }
    FAIL("no programme " << id);
    return loaded.rules.programs.front();
}

} // namespace

TEST_CASE("paths begin at the folder of the file that names them") {
    const Files files{
        {"rules/cmu/p.gradus", "use \"../shared/sets.gradus\"\nprogram p { take 1 course from core }"},
        {"rules/shared/sets.gradus", "use \"./more/inner.gradus\"\nset core = inner, CS 1"},
        {"rules/shared/more/inner.gradus", "set inner = CS 2"}};
    const Loaded loaded = loadNamed(files, {"./rules/cmu/../cmu//p.gradus"});
    INFO(loaded.shown());
    CHECK(loaded.codes().empty());
    CHECK(loaded.sources[0].name == "rules/cmu/p.gradus");
    CHECK(loaded.sources[1].name == "rules/shared/sets.gradus");
    CHECK(loaded.sources[2].name == "rules/shared/more/inner.gradus");
}

TEST_CASE("absolute paths, and paths above the start, are kept") {
    const Files files{{"/a/p.gradus", "use \"/b/q.gradus\"\nprogram p { take CS 1 }"},
                      {"/b/q.gradus", "set q = CS 1"},
                      {"../up.gradus", "use \"../../upper.gradus\"\nprogram u { take CS 1 }"},
                      {"../../../upper.gradus", "set r = CS 1"}};
    CHECK(loadNamed(files, {"/a/p.gradus", "../up.gradus"}).codes().empty());
}

TEST_CASE("a file is read once, whoever uses it") {
    const Files files{{"a.gradus", "use \"b.gradus\"\nuse \"c.gradus\"\nprogram a { take 1 course from s }"},
                      {"b.gradus", "use \"d.gradus\"\nset t = s"},
                      {"c.gradus", "use \"d.gradus\""},
                      {"d.gradus", "set s = CS 1\nprogram d { take CS 2 }"}};
    const Loaded loaded = loadNamed(files, {"a.gradus"});
    INFO(loaded.shown());
    CHECK(loaded.codes().empty());
    CHECK(loaded.sources.size() == 4);
    CHECK(ids(loaded) == "a d / 1");
}

TEST_CASE("named programmes come first, in the order of files; a file named twice counts once") {
    const Files files{
        {"a.gradus", "use \"c.gradus\"\nprogram a1 { take CS 1 }\nprogram a2 { take CS 1 }"},
        {"b.gradus",
         "program b { take CS 1 }\ntest \"t\" for b { transcript { fall 2023: CS 1 A }\n expect met }"},
        {"c.gradus", "program c { take CS 1 }\ntest \"used\" for c { expect not met }"}};
    CHECK(ids(loadNamed(files, {"a.gradus", "b.gradus", "./a.gradus"})) == "a1 a2 b c / 3");
    CHECK(ids(loadNamed(files, {"b.gradus", "c.gradus", "a.gradus"})) == "b c a1 a2 / 4");
    CHECK(loadNamed(files, {"a.gradus", "b.gradus"}).rules.tests.size() == 1);
    CHECK(loadNamed(files, {"b.gradus", "a.gradus", "./b.gradus"}).rules.tests.size() == 1);
    const Loaded both = loadNamed(files, {"a.gradus", "b.gradus"});
    CHECK(both.rules.programs.at(both.rules.tests.at(0).program).id == "b");
}

TEST_CASE("a file sees only what it uses") {
    const Files files{{"a.gradus", "set s = CS 1\nprogram a { take 1 course from s }"},
                      {"b.gradus", "program b { take 1 course from s }"}};
    const Loaded loaded = loadNamed(files, {"a.gradus", "b.gradus"});
    CHECK(loaded.codes() == "unknown-set\n");
    CHECK(ids(loaded) == "a / 1");
}

TEST_CASE("a set is read for the institution of the programme that uses it") {
    const Files files{{"sets.gradus", "set good = any course where grade >= H"},
                      {"p.gradus", "institution \"I\" { grades { H 4  L 1 } }\nuse \"sets.gradus\"\nprogram "
                                   "p { take 1 course from good }"},
                      {"q.gradus", "institution \"J\" { grades { T 5  H 4  L 1 } }\nuse "
                                   "\"sets.gradus\"\nprogram q { take 1 course from good }"}};
    const Loaded loaded = loadNamed(files, {"sets.gradus", "p.gradus", "q.gradus"});
    INFO(loaded.shown());
    REQUIRE(loaded.codes().empty());
    CHECK(shown(statementAt<Take>(programOf(loaded, "p").body.statements, 0).pool) ==
          "all(any course, grade >= #0)");
    CHECK(shown(statementAt<Take>(programOf(loaded, "q").body.statements, 0).pool) ==
          "all(any course, grade >= #1)");
}

TEST_CASE("the hash names everything a programme was read from, and nothing else") {
    Files files{{"p.gradus", "use \"i.gradus\"\nuse \"s.gradus\"\nprogram p { take 1 course from s }"},
                {"i.gradus", "institution \"I\" { catalog \"c.csv\" }"},
                {"s.gradus", "set s = CS 1"},
                {"c.csv", "course,title,units\nCS 1,One,3\n"},
                {"q.gradus", "program q { take CS 1 }"}};
    const auto hash = [&](const std::vector<std::string>& named) {
        const Loaded loaded = loadNamed(files, named);
        INFO(loaded.shown());
        return programOf(loaded, "p").ruleSet;
    };
    const std::string before = hash({"p.gradus"});
    CHECK(before.size() == 16);
    CHECK(before.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(hash({"q.gradus", "s.gradus", "p.gradus"}) == before);
    files["q.gradus"] += "# more";
    CHECK(hash({"q.gradus", "p.gradus"}) == before);
    for (const char* name : {"p.gradus", "i.gradus", "s.gradus"}) {
        const Files kept = files;
        files[name] += "\n# more";
        CHECK(hash({"p.gradus"}) != before);
        files = kept;
    }
    files["c.csv"] += "CS 2,Two,3\n";
    CHECK(hash({"p.gradus"}) != before);
}

TEST_CASE("the order in which files are named changes nothing in a programme") {
    const Files files{{"a.gradus", "use \"s.gradus\"\nprogram a { take 1 course from s }"},
                      {"s.gradus", "set s = CS 1, CS 2"},
                      {"b.gradus", "use \"s.gradus\"\nprogram b { take 2 courses from s }"}};
    const Loaded one = loadNamed(files, {"a.gradus", "b.gradus"});
    const Loaded other = loadNamed(files, {"s.gradus", "b.gradus", "a.gradus"});
    for (const char* id : {"a", "b"}) {
        const Program& first = programOf(one, id);
        const Program& second = programOf(other, id);
        CHECK(first.ruleSet == second.ruleSet);
        CHECK(shown(statementAt<Take>(first.body.statements, 0).pool) ==
              shown(statementAt<Take>(second.body.statements, 0).pool));
        CHECK(one.sources[first.at.source].name == other.sources[second.at.source].name);
    }
}

TEST_CASE("a programme with a mistake is left out, its neighbours and their tests are not") {
    const Loaded loaded = load("program bad { take 1 course from nothing }\nprogram good { take CS 1 }\n"
                               "test \"b\" for bad { transcript { fall 2023: CS 1 A }\n expect met }\n"
                               "test \"g\" for good { transcript { fall 2023: CS 1 A }\n expect met }\n");
    CHECK(loaded.codes() == "unknown-set\n");
    CHECK(ids(loaded) == "good / 1");
    REQUIRE(loaded.rules.tests.size() == 1);
    CHECK(loaded.rules.tests[0].title == "g");
}

TEST_CASE("where it is not certain what a name means, nothing is read with it") {
    const Files files{{"a.gradus", "set s = CS 1\nprogram a { take 1 course from s }"},
                      {"b.gradus", "use \"a.gradus\"\nset s = CS 2\nprogram b { take 1 course from s }"}};
    for (const auto& named : {std::vector<std::string>{"a.gradus", "b.gradus"}, {"b.gradus", "a.gradus"}}) {
        const Loaded loaded = loadNamed(files, named);
        CHECK(loaded.codes() == "declared-twice\n");
        CHECK(ids(loaded) == "a / 1");
        CHECK(loaded.sources[loaded.rules.diagnostics[0].at.source].name == "b.gradus");
    }
}

TEST_CASE("diagnostics stand in the order of files and places") {
    const Loaded loaded =
        load("set unused = CS 2..1\nuse \"b.gradus\"\nprogram p { minimum grade E\n take 1 course from no }\n"
             "--- b.gradus\nset t = no\n");
    CHECK(loaded.codes() == "range-reversed\nunknown-grade\nunknown-set\nunknown-set\n");
}

TEST_CASE("a path that can't be found is told with the path looked for") {
    const Files files{{"rules/p.gradus", "use \"../none.gradus\"\nprogram p { take CS 1 }"}};
    CHECK(loadNamed(files, {"rules/p.gradus", "x/./y.gradus"}).shown() ==
          "rules/p.gradus:1:5 file-unreadable: the file \"../none.gradus\" can't be read [a path begins at "
          "the folder of "
          "the file that names it; looked for \"none.gradus\"]\n"
          "x/y.gradus:1:1 file-unreadable: the file \"x/./y.gradus\" can't be read [a path begins at the "
          "folder of the "
          "file that names it; looked for \"x/y.gradus\"]\n");
}

TEST_CASE("a name that may be declared in what can't be read is no mistake of its own") {
    CHECK(
        load("use \"none.gradus\"\nprogram p { take 1 course from s where tagged t\n include r }").codes() ==
        "file-unreadable\n");
    CHECK(load("set s == CS 1\nprogram p { take 1 course from s }").rules.diagnostics.size() == 1);
    CHECK(load("set s == CS 1\nprogram p { take 1 course from other }").rules.diagnostics.size() == 2);
    CHECK(load("institution \"I\" { catalog \"none.csv\" }\nprogram p { take 1 course from tagged t }")
              .codes() == "file-unreadable\n");
    CHECK(load("institution \"I\" { grades { A 4  B }\n }\nprogram p { minimum grade B\n take CS 1 }")
              .rules.diagnostics.size() == 1);
    CHECK(load("program p { given x { a \"A\"  b }\n take CS 1\n when x is b { take CS 2 } }")
              .rules.diagnostics.size() == 1);
    CHECK(load("program p { requirement core { take CS 1 as\n }\n earn 1 course over core }")
              .rules.diagnostics.size() == 1);
    CHECK(load("program p { give x { a \"A\" }\n take CS 1\n when x is a { take CS 2 } }\n"
               "test \"t\" for p { given x is a\n transcript { fall 2023: CS 1 A }\n expect met }")
              .rules.diagnostics.size() == 1);
}

TEST_CASE("a fault of writing leaves out the programme it stands in") {
    const Loaded loaded = load("program bad { tak CS 1 }\nprogram good { take CS 1 }\n");
    CHECK(loaded.rules.diagnostics.size() == 1);
    CHECK(ids(loaded) == "good / 1");
}
