#include "tests/catch.h"
#include "tests/language/loaded.h"

#include <string>

using namespace gradus;
using namespace gradus::test;

TEST_CASE("the other ways to make a mistake are told in these words") {
    struct Case {
        const char* title;
        const char* rules;
        const char* expected;
    };
    const Case cases[] = {
        // clang-format off
        {"a used file below a folder", R"(use "sets/none.gradus"
program p { take CS 1 })",
         R"(rules.gradus:1:5 file-unreadable: the file "sets/none.gradus" can't be read [check the spelling of its path]
)"},
        {"a catalogue that is not there", R"(institution "I" { catalog "c.csv" }
program p { take CS 1 })",
         R"(rules.gradus:1:27 file-unreadable: the file "c.csv" can't be read [check the spelling of its path]
)"},
        {"two used files with the same set", R"(use "a.gradus"
use "b.gradus"
program p { take CS 1 }
--- a.gradus
set s = CS 1
--- b.gradus
set s = CS 2)",
         R"(rules.gradus:2:5 declared-twice: two of the files used here declare the set `s` [give one of them another name, or use only one of the files]
  a.gradus:1:5 declared here
  b.gradus:1:5 and here
)"},
        {"two used institutions", R"(use "a.gradus"
use "b.gradus"
program p { take CS 1 }
--- a.gradus
institution "A" { }
--- b.gradus
institution "B" { })",
         R"(rules.gradus:2:5 two-institutions: two institutions hold for this file [a rule file belongs to one institution: use only one of their files]
  a.gradus:1:13 one is here
  b.gradus:1:13 the other is here
)"},
        {"a name that a used file declares too", R"(use "a.gradus"
tag s "x"
program p { take CS 1 }
--- a.gradus
tag s "y")",
         R"(rules.gradus:2:5 declared-twice: the tag `s` is declared twice [give one of them another name, or remove it]
  a.gradus:1:5 first declared here
)"},
        {"a file that uses itself", R"(use "rules.gradus"
program p { take CS 1 })",
         R"(rules.gradus:1:5 use-cycle: files use each other in a circle: `rules.gradus` uses `rules.gradus` [move what both need into a file of its own, and let both use that one]
)"},
        {"a longer circle of sets", R"(set a = b
set b = c, CS 1
set c = CS 2, a
program p { take 1 course from c })",
         R"(rules.gradus:2:9 set-cycle: a set can't contain itself: `c` names `a`, which names `b`, which names `c` [write out in one of them what it should contain]
)"},
        {"a tag that is no name", R"(program p { take 1 course from tagged "GIR:PHY1" })",
         R"(rules.gradus:1:39 unknown-tag: no tag is called `GIR:PHY1` [declare it with `tag "GIR:PHY1" "its meaning"`, here or in a used file]
)"},
        {"a bare number by itself", R"(program p { take all of 530, CS 1 })",
         R"(rules.gradus:1:25 missing-subject: it is not clear which subject `530` belongs to [write its subject, as in AIPI 510]
)"},
        {"levels that go down", R"(program p { take 1 course from level 400..300 })",
         R"(rules.gradus:1:32 range-reversed: the range goes from 400 down to 300 [write the smaller number first: 300..400]
)"},
        {"a level that is no whole number", R"(program p { take 1 course from level 300.5 })",
         R"(rules.gradus:1:38 not-whole: a level can't be `300.5`: it is counted in whole numbers [write a whole number; only units and grade points have fractions]
)"},
        {"a number that is far too large", R"(program p { take 1000001 courses from CS * })",
         R"(rules.gradus:1:18 number-out-of-range: `1000001` is too large here [the largest number that may stand here is 1000000]
)"},
        {"term 0", R"(program p { take 1 course where in term 0 })",
         R"(rules.gradus:1:41 number-out-of-range: a term can't be `0` [the smallest number that may stand here is 1]
)"},
        {"no item of a list", R"(program p { take 0 of CS 1, 2 })",
         R"(rules.gradus:1:18 nothing-asked: this `take` asks for nothing [write the number that is needed, or remove the statement]
)"},
        {"a measure of nothing", R"(program p { take CS 1
 earn 0 units })",
         R"(rules.gradus:2:7 nothing-asked: this `earn` asks for nothing [write the number that is needed, or remove the statement]
)"},
        {"0 at least", R"(program p { take at least 0 courses from CS * })",
         R"(rules.gradus:1:27 nothing-asked: this `take` asks for nothing [write the number that is needed, or remove the statement]
)"},
        {"a list with a range of items", R"(program p { take 1..4 of CS 1, 2 })",
         R"(rules.gradus:1:18 more-than-listed: 4 of the list are asked for, but it has 2 items [ask for at most as many as the list has; an alternative in parentheses is one item]
)"},
        {"a list with a range that goes down", R"(program p { take 2..1 of CS 1, 2 })",
         R"(rules.gradus:1:18 amount-reversed: the amount goes from 2 down to 1 [write the smaller number first: 1..2]
)"},
        {"a measure with two numbers", R"(program p { take CS 1
 earn 2..3 courses })",
         R"(rules.gradus:2:7 one-number: `earn` takes one number here, not a range [write the least that counts: 2]
)"},
        {"what is missing with two numbers", R"(program p { take CS 1 as x }
test "t" for p { expect x needs 1..2 courses })",
         R"(rules.gradus:2:33 one-number: `needs` takes one number here, not a range [write the least that counts: 1]
)"},
        {"a limit of terms", R"(program p { take CS 1
 limit 2 terms from CS * })",
         R"(rules.gradus:2:8 wrong-noun: `limit` can't count terms [count courses or units]
)"},
        {"a measure of years", R"(program p { take CS 1
 earn 2 years })",
         R"(rules.gradus:2:7 wrong-noun: `earn` can't count years [count courses or units]
)"},
        {"two amounts of units", R"(program p { take 2 units and 3 credits from CS * })",
         R"(rules.gradus:1:30 amount-twice: this amount counts units twice [`and` joins an amount of courses and one of units; for a range write 2..3]
)"},
        {"requirement in braces", R"(program p { take 2 courses from CS * { requirement r { take CS 1 } } })",
         R"(rules.gradus:1:40 not-in-braces: `requirement` can't stand in the braces after a `take`: they only say more about what it takes [write the `requirement` as a statement of its own, outside the braces]
)"},
        {"complete in braces", R"(program p { take 2 courses from CS * { complete 1 of { option { take CS 1 } } } })",
         R"(rules.gradus:1:40 not-in-braces: `complete` can't stand in the braces after a `take`: they only say more about what it takes [write the `complete` as a statement of its own, outside the braces]
)"},
        {"attain in braces", R"(program p { take 2 courses from CS * { attain gre } })",
         R"(rules.gradus:1:40 not-in-braces: `attain` can't stand in the braces after a `take`: they only say more about what it takes [write the `attain` as a statement of its own, outside the braces]
)"},
        {"when in braces", R"(program p { take 2 courses from CS * { when attained gre { earn 1 unit } } })",
         R"(rules.gradus:1:40 not-in-braces: `when` can't stand in the braces after a `take`: they only say more about what it takes [write the `when` as a statement of its own, outside the braces]
)"},
        {"include in braces", R"(requirement r { take CS 1 }
program p { take 2 courses from CS * { include r } })",
         R"(rules.gradus:2:40 not-in-braces: `include` can't stand in the braces after a `take`: they only say more about what it takes [write the `include` as a statement of its own, outside the braces]
)"},
        {"a given in braces", R"(program p { take 2 courses from CS * { given x { a "A" } } })",
         R"(rules.gradus:1:40 not-in-braces: `given` can't stand in the braces after a `take`: they only say more about what it takes [write the `given` as a statement of its own, outside the braces]
)"},
        {"an option by itself", R"(program p { requirement r { option a { take CS 1 } } })",
         R"(rules.gradus:1:29 branch-outside-complete: `option` makes a branch, but there is nothing to choose it from [write `complete 1 of { option … }`, or call it a `requirement` if everyone needs it]
)"},
        {"an included concentration by itself", R"(concentration c { take CS 1 }
program p { include c })",
         R"(rules.gradus:2:13 branch-outside-complete: `concentration` makes a branch, but there is nothing to choose it from [write `complete 1 of { concentration … }`, or call it a `requirement` if everyone needs it]
)"},
        {"an unknown part of another programme", R"(program q { requirement core { take CS 1 } }
program p { take CS 2
 include q.cor })",
         R"(rules.gradus:3:10 unknown-include: there is no requirement `q.cor` to include [did you mean `q.core`?]
)"},
        {"an include from an unknown programme", R"(program p { take CS 2
 include q.core })",
         R"(rules.gradus:2:10 unknown-program: no programme is called `q` [use the file that declares it; known here: p]
)"},
        {"a given declared twice", R"(program p { take CS 1
 given x { a "A" }
 choice x { b "B" } })",
         R"(rules.gradus:3:9 declared-twice: the given or choice `x` is declared twice [give one of them another name, or remove it]
  rules.gradus:2:8 first declared here
)"},
        {"a value declared twice", R"(program p { take CS 1
 given x { a "A" a "B" }
 when x is b { take CS 2 } })",
         R"(rules.gradus:2:18 declared-twice: the value `a` is declared twice [give one of them another name, or remove it]
  rules.gradus:2:12 first declared here
)"},
        {"a limit without a take", R"(program p { requirement r { take CS 1 }
 requirement q { limit 2 courses where transfer
 attain x } })",
         R"(rules.gradus:2:18 nothing-to-measure: this `limit` has nothing to look at: the scope it stands in takes no course [write it in the scope whose courses it limits]
)"},
        {"a programme that takes nothing", R"(program p { attain x
 earn 30 credits })",
         R"(rules.gradus:2:2 nothing-to-measure: this `earn` has nothing to look at: the programme takes no course [say what it measures with `over`: a requirement, `program` or `all courses`]
)"},
        {"over a programme that takes nothing", R"(program p { attain x
 requirement r { earn 30 credits over program } })",
         R"(rules.gradus:2:18 nothing-to-measure: this `earn` has nothing to look at: the programme takes no course [say what it measures with `over`: a requirement, `program` or `all courses`]
)"},
        {"over something that holds no courses", R"(program p { take CS 1
 attain gre as score
 earn 1 course over score })",
         R"(rules.gradus:3:21 nothing-to-measure: `score` is no place that courses are taken for [name a requirement, a branch, or a `take` that has an id]
)"},
        {"a minimum grade that is no place in the scale", R"(program p { minimum grade S
 take CS 1 })",
         R"(rules.gradus:1:27 grade-not-comparable: the grade `S` has no place between the others, so nothing can be compared with it [name a grade with points, or say in the institution's `grades` what it passes as]
)"},
        {"a pass as a grade without points", R"(institution "I" { grades { A 4  P passes  S passes as P } }
program p { take CS 1 })",
         R"(rules.gradus:1:55 grade-not-comparable: the grade `P` has no place between the others, so nothing can be compared with it [name a grade with points, or say in the institution's `grades` what it passes as]
)"},
        {"a course repeat stated twice", R"(institution "I" { course CS 1 repeat each
 course CS1 repeat best }
program p { take CS 1 })",
         R"(rules.gradus:2:2 entry-twice: the institution states `course CS 1 repeat` twice [keep the one that holds]
  rules.gradus:1:19 first stated here
)"},
        {"units per course of nothing", R"(institution "I" { units per course 0 }
program p { take CS 1 })",
         R"(rules.gradus:1:36 number-out-of-range: units per course can't be `0` [the smallest number that may stand here is 0.001]
)"},
        {"a level factor of nothing", R"(institution "I" { level first digit times 0 }
program p { take CS 1 })",
         R"(rules.gradus:1:43 number-out-of-range: the factor of a level can't be `0` [the smallest number that may stand here is 1]
)"},
        {"no given or choice at all", R"(program p { take CS 1
 when delivery is online { take CS 2 } })",
         R"(rules.gradus:2:7 unknown-fact: the programme has no given or choice `delivery` [declare it with `given` or `choice`]
)"},
        {"a milestone in a measure", R"(program p { take CS 1
 earn all of CS 1, attained gre })",
         R"(rules.gradus:2:20 earn-bundle: `earn all of` can't look for `attained gre` [list single courses, or alternatives of them as in (MATH 101 or 102)]
)"},
        {"the end of a range with decimals", R"(program p { take 1 course from CS 100..199.5 })",
         R"(rules.gradus:1:40 range-not-plain: `199.5` can't be the end of a range [a range goes from one whole number to another, as in ECE 500..899]
)"},
        {"catalogue years under a when", R"(program p { take CS 1
 when attained x { catalog 2023 } })",
         R"(rules.gradus:2:20 catalog-years-misplaced: the catalogue years hold for the whole programme [write `catalog` directly in the programme's braces]
)"},
        {"two ids of different statements", R"(program p { take CS 1 as x
 attain y as x })",
         R"(rules.gradus:2:14 duplicate-id: the id `x` stands twice in one scope [give one of them another id; exceptions and tests must be able to tell them apart]
  rules.gradus:1:26 first used here
)"},
        {"an id twice in different branches", R"(program p { complete 1 of { option a { take CS 1 } option a { take CS 2 } } })",
         R"(rules.gradus:1:59 duplicate-id: the id `a` stands twice in one scope [give one of them another id; exceptions and tests must be able to tell them apart]
  rules.gradus:1:36 first used here
)"},
        {"a path whose end is wrong", R"(program p { requirement core { take CS 1 as first }
 earn 1 unit over core.frst })",
         R"(rules.gradus:2:19 unknown-id: nothing here is called `core.frst` [did you mean `core.first`?]
)"},
        {"an except inside a named set", R"(set s = MATH *
program p { take 1 course from s except CS 1 })",
         R"(rules.gradus:2:41 except-removes-nothing: `CS 1` is not in `s` to begin with [leave it out of the `except`, or correct the code]
)"},
        {"two picked of a choice up to 2", R"(program p { take CS 1
 choice t up to 2 { a "A" b "B" c "C" } }
test "t" for p { choice t is a, b, c; expect met })",
         R"(rules.gradus:3:18 too-many-chosen: more than 2 values of the choice `t` are picked [pick at most 2 values]
)"},
        {"a catalogue without courses of a subject", R"(institution "I" { catalog "c.csv" }
program p { take all of CS 1, MATH 1 }
--- c.csv
course,title,units
MATH 1,M,3
)",
         R"()"},
        // clang-format on
    };
    for (const Case& one : cases) {
        INFO(one.title);
        CHECK(load(one.rules).shown() == one.expected);
    }
}
