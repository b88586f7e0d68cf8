#include "src/language/semantic_pages.h"
#include "tests/catch.h"
#include "tests/language/loaded.h"

#include <map>
#include <set>
#include <string>

using namespace gradus;
using namespace gradus::test;

TEST_CASE("the mistake on every page is told at its place, in these words") {
    const std::map<std::string, std::string> expected{
        // clang-format off
        {"file-unreadable", R"(rules.gradus:1:5 file-unreadable: the file "campas.gradus" can't be read [check the spelling of its path]
)"},
        {"use-cycle", R"(other.gradus:1:5 use-cycle: files use each other in a circle: `rules.gradus` uses `other.gradus`, which uses `rules.gradus` [move what both need into a file of its own, and let both use that one]
)"},
        {"declared-twice", R"(rules.gradus:2:5 declared-twice: the set `core` is declared twice [give one of them another name, or remove it]
  rules.gradus:1:5 first declared here
)"},
        {"two-institutions", R"(rules.gradus:2:13 two-institutions: two institutions hold for this file [a rule file belongs to one institution: use only one of their files]
  north.gradus:1:13 the other is here
)"},
        {"unknown-set", R"(rules.gradus:2:37 unknown-set: no set is called `graduates` [did you mean `graduate`?]
)"},
        {"unknown-tag", R"(rules.gradus:2:44 unknown-tag: no tag is called `writting` [did you mean `writing`?]
)"},
        {"require-cycle", R"(rules.gradus:3:5 require-cycle: this leads from `p` back to itself [one of the programmes on the way must do without the other's verdict: `include` what they have in common]
)"},
        {"required-elsewhere", R"(rules.gradus:3:17 required-elsewhere: `q` is read for another institution than this programme [let the file that declares it use the same institution's file]
)"},
        {"misplaced-kind", R"(rules.gradus:3:9 misplaced-kind: `kind` says what sort of programme this is, so it stands in one [write it directly in the braces of the programme, outside of any `when`]
)"},
        {"unknown-kind", R"(rules.gradus:2:22 unknown-kind: no other programme known here says `kind major` [use the files that declare them, and let each say `kind major`]
)"},
        {"program-twice", R"(rules.gradus:2:21 program-twice: the programme `q` stands twice in one list [name each once]
  rules.gradus:2:18 first named here
)"},
        {"unknown-program", R"(rules.gradus:2:17 unknown-program: no programme is called `cert-date` [did you mean `cert-data`?]
)"},
        {"unknown-course", R"(rules.gradus:2:37 unknown-course: the catalogue has no course CS 120 [did you mean `CS 102`?]
)"},
        {"unknown-subject", R"(rules.gradus:2:37 warning unknown-subject: the catalogue has no course of the subject MAHT [did you mean `MATH`?]
)"},
        {"missing-subject", R"(rules.gradus:1:37 missing-subject: it is not clear which subject `763` belongs to [write its subject: one carries over only from a code such as AIPI 510 that stands just before it in the same list, and only where no other subject stands between]
)"},
        {"double-star", R"(rules.gradus:1:37 warning double-star: `MATH 3**` means the same as `MATH 3*` [write one `*`; for a range of numbers write 300..399]
)"},
        {"range-reversed", R"(rules.gradus:1:37 range-reversed: the range goes from 899 down to 500 [write the smaller number first: 500..899]
)"},
        {"range-not-plain", R"(rules.gradus:1:37 range-not-plain: `ECE 500A` can't be the end of a range [a range goes from one whole number to another, as in ECE 500..899]
)"},
        {"impossible-level", R"(rules.gradus:1:37 impossible-level: no course can have `level 350` [the level of a course is its number's first digit times 100: 100, 200 …]
)"},
        {"except-removes-nothing", R"(rules.gradus:1:56 except-removes-nothing: `CS 250` is not in `CS 300..499` to begin with [leave it out of the `except`, or correct the code]
)"},
        {"set-cycle", R"(rules.gradus:2:20 set-cycle: a set can't contain itself: `major` names `core`, which names `major` [write out in one of them what it should contain]
)"},
        {"unknown-grade", R"(rules.gradus:1:31 unknown-grade: no grade is called `E` [declare it in the institution's `grades`; known here: A+, A, A-, B+, B, B-, C+, C, C-, D+, D, D-, F, P, S, IP, W, I, AD]
)"},
        {"grade-not-comparable", R"(rules.gradus:1:56 grade-not-comparable: the grade `IP` has no place between the others, so nothing can be compared with it [name a grade with points, or say in the institution's `grades` what it passes as]
)"},
        {"unknown-term", R"(rules.gradus:1:54 unknown-term: no term is called `autumn` [declare it in the institution's `terms`; known here: spring, summer, fall]
)"},
        {"not-whole", R"(rules.gradus:1:22 not-whole: the number of courses can't be `1.5`: it is counted in whole numbers [write a whole number; only units and grade points have fractions]
)"},
        {"number-out-of-range", R"(rules.gradus:1:47 number-out-of-range: the number of times can't be `0` [the smallest number that may stand here is 1]
)"},
        {"too-many-decimals", R"(rules.gradus:1:22 too-many-decimals: `1.3333` has more than three decimals [units and grade points are exact to three decimals; write it as 1.333]
)"},
        {"nothing-asked", R"(rules.gradus:1:35 nothing-asked: this `take` asks for nothing [write the number that is needed, or remove the statement]
)"},
        {"amount-reversed", R"(rules.gradus:1:22 amount-reversed: the amount goes from 12 down to 9 [write the smaller number first: 9..12]
)"},
        {"amount-twice", R"(rules.gradus:1:36 amount-twice: this amount counts courses twice [`and` joins an amount of courses and one of units; for a range write 2..3]
)"},
        {"wrong-noun", R"(rules.gradus:1:22 wrong-noun: `take` can't count terms [count courses or units]
)"},
        {"more-than-listed", R"(rules.gradus:1:22 more-than-listed: 3 of the list are asked for, but it has 2 items [ask for at most as many as the list has; an alternative in parentheses is one item]
)"},
        {"one-number", R"(rules.gradus:1:49 one-number: `limit` takes one number here, not a range [write the most that counts: 2]
)"},
        {"duplicate-id", R"(rules.gradus:3:17 duplicate-id: the id `core` stands twice in one scope [give one of them another id; exceptions and tests must be able to tell them apart]
  rules.gradus:2:17 first used here
)"},
        {"unknown-id", R"(rules.gradus:3:25 unknown-id: nothing here is called `cores` [did you mean `core`?]
)"},
        {"not-in-braces", R"(rules.gradus:2:39 not-in-braces: `take` can't stand in the braces after a `take`: they only say more about what it takes [take the other course in a statement of its own]
)"},
        {"catalog-years-misplaced", R"(rules.gradus:3:9 catalog-years-misplaced: the catalogue years hold for the whole programme [write `catalog` directly in the programme's braces]
)"},
        {"catalog-years-twice", R"(rules.gradus:3:5 catalog-years-twice: the programme states its catalogue years twice [keep the statement that holds]
  rules.gradus:2:5 first stated here
)"},
        {"catalog-years-reversed", R"(rules.gradus:2:5 catalog-years-reversed: the catalogue years go from 2024 down to 2023 [write the earlier year first: 2023-2024]
)"},
        {"fact-in-when", R"(rules.gradus:4:9 fact-in-when: the choice `track` can't depend on a `when` [write the `choice` before the `when`]
)"},
        {"branch-outside-complete", R"(rules.gradus:2:5 branch-outside-complete: `concentration` makes a branch, but there is nothing to choose it from [write `complete 1 of { concentration … }`, or call it a `requirement` if everyone needs it]
)"},
        {"too-few-branches", R"(rules.gradus:2:14 too-few-branches: 2 branches are asked for, but there is 1 [ask for at most as many as there are]
)"},
        {"unknown-include", R"(rules.gradus:2:25 unknown-include: there is no requirement `ai-cores` to include [did you mean `ai-core`?]
)"},
        {"include-cycle", R"(rules.gradus:4:17 include-cycle: `p.core` would include itself without end [include only the part that is needed, declared as a requirement at the top of a file]
)"},
        {"no-values", R"(rules.gradus:2:11 no-values: `delivery` has no values [write each value with its title in the braces: online "24 months online"]
)"},
        {"more-than-values", R"(rules.gradus:2:24 more-than-values: up to 3 may be chosen, but there are 2 values [write at most as many as there are values]
)"},
        {"nothing-to-measure", R"(rules.gradus:3:33 nothing-to-measure: this `earn` has nothing to look at: the scope it stands in takes no course [say what it measures with `over`: a requirement, `program` or `all courses`]
)"},
        {"over-in-braces", R"(rules.gradus:2:63 over-in-braces: a measure in the braces after a `take` looks at what that `take` holds [leave out `over`, or write the measure as a statement of its own, outside the braces]
)"},
        {"earn-bundle", R"(rules.gradus:3:25 earn-bundle: `earn all of` can't look for `CS 111 + CS 112` [list single courses, or alternatives of them as in (MATH 101 or 102)]
)"},
        {"different-in-one", R"(rules.gradus:3:5 different-in-one: what all has in common can't be different as well [ask for courses that are different, or for courses that have it in common]
)"},
        {"keys-of-all-attempts", R"(rules.gradus:3:31 keys-of-all-attempts: `different` and `in one` look at courses, not at failed or repeated attempts of them [write `over all courses`]
)"},
        {"last-too-short", R"(rules.gradus:3:5 last-too-short: 30 of the last 24 units is no share of them [the first number is above 0 and at most the second]
)"},
        {"last-without-where", R"(rules.gradus:3:5 last-without-where: nothing says what has to be among the last units [write it with `where`: earn 24 of the last 30 units where resident; `from` says of which courses they are the last]
)"},
        {"part-of-courses", R"(rules.gradus:3:11 part-of-courses: of a course that is counted as one, no part can count [cap units, or leave out `counting part`]
)"},
        {"rest-twice", R"(rules.gradus:4:41 rest-twice: the rest is already taken, and nothing is left behind it [one `take` of a programme has the rest; let the other say from which set it takes]
  rules.gradus:3:41 taken here
)"},
        {"priority-twice", R"(rules.gradus:5:9 priority-twice: this scope has two priorities [keep the one that holds; a part of the scope may have one of its own in its braces]
  rules.gradus:3:9 first stated here
)"},
        {"priority-of-program", R"(rules.gradus:2:5 priority-of-program: beside a whole programme stands nothing that could come after it [write it in the braces of the requirement, or of the `take`, that comes first or last]
)"},
        {"minimum-grade-twice", R"(rules.gradus:3:5 minimum-grade-twice: this scope has two minimum grades [keep the one that holds; a stricter one for a part stands in that part's braces]
  rules.gradus:2:5 first stated here
)"},
        {"unknown-fact", R"(rules.gradus:4:10 unknown-fact: the programme has no given or choice `delivry` [did you mean `delivery`?]
)"},
        {"unknown-value", R"(rules.gradus:4:22 unknown-value: `on-line` is no value of `delivery` [did you mean `online`?]
)"},
        {"match-value-twice", R"(rules.gradus:6:9 match-value-twice: `online` has two cases in one `match` [put the statements of both into one case]
  rules.gradus:5:9 the first case
)"},
        {"match-else-not-last", R"(rules.gradus:4:9 match-else-not-last: `else` is for the values that no case names, so it comes last [write it behind all other cases, and once]
)"},
        {"match-incomplete", R"(rules.gradus:3:5 match-incomplete: of the values of `delivery` the `match` leaves out `evening` [write a case for each, or `else { … }` for all of them]
)"},
        {"match-else-unused", R"(rules.gradus:6:9 match-else-unused: every value of `delivery` has a case, so this `else` can never hold [leave it out]
)"},
        {"match-of-several", R"(rules.gradus:3:11 match-of-several: several values of `areas` may be picked, and a `match` has one case hold [write a `when areas is …` for each value]
)"},
        {"times-of-bundle", R"(rules.gradus:2:10 times-of-bundle: `CS 101 + CS 102` can't be taken several times [only a course, or one of several courses, is taken `2 times`; write a `take` for each]
)"},
        {"times-without-repeat", R"(rules.gradus:2:17 times-without-repeat: TOPICS 590 counts once however often it is taken, so it can't be taken several times [let the institution's file say `course TOPICS 590 repeat each`]
)"},
        {"milestone-kind", R"(rules.gradus:4:12 milestone-kind: the milestone `gre` is counted elsewhere, so it has no score [give what has a score a name of its own]
  rules.gradus:3:12 counted here
)"},
        {"milestone-twice", R"(rules.gradus:3:26 milestone-twice: the milestone `recital` stands twice in one list [name each once; how often one is needed, `2 times` says]
  rules.gradus:3:17 first named here
)"},
        {"unknown-template", R"(rules.gradus:2:25 unknown-template: no template is called `ai-cor` [did you mean `ai-core`?]
)"},
        {"template-without-id", R"(rules.gradus:4:17 template-without-id: as a branch, the copy of the template `path` needs an id [write `include path(…) as` and an id]
)"},
        {"unknown-argument", R"(rules.gradus:2:33 unknown-argument: the template `ai-core` has no parameter `depht` [did you mean `depth`?]
)"},
        {"argument-twice", R"(rules.gradus:2:49 argument-twice: the argument `depth` is given twice [keep the one that is meant; several items stand in parentheses]
  rules.gradus:2:33 first given here
)"},
        {"missing-argument", R"(rules.gradus:5:25 missing-argument: the template `ai-core` also needs `breadth` [write it in the parentheses: breadth = …]
)"},
        {"parameter-kind", R"(rules.gradus:2:33 parameter-kind: `depth` stands for items, and this is a set [list single courses, as in (CS 101, CS 102), or declare the parameter as a `set`]
)"},
        {"unknown-parameter", R"(rules.gradus:1:27 unknown-parameter: `items depth` stands in no template [list the courses here; only a template has parameters]
)"},
        {"parameter-unused", R"(rules.gradus:1:32 parameter-unused: the template never asks for `breadth` [leave the parameter out, or use it where it is meant]
)"},
        {"no-credit-for-one", R"(rules.gradus:2:5 no-credit-for-one: ENGL 151 stands beside itself in `no credit for both` [write the two courses; how repeats of one course count, `repeat` says]
)"},
        {"entry-twice", R"(rules.gradus:3:5 entry-twice: the institution states `repeat` twice [keep the one that holds]
  rules.gradus:2:5 first stated here
)"},
        {"repeats-differ", R"(rules.gradus:4:5 repeats-differ: MATH 225 is the same course as CS 225, which is repeated by another rule [keep the rule that holds; it holds for all numbers of the course]
  rules.gradus:3:5 the other rule
)"},
        {"grade-twice", R"(rules.gradus:2:29 grade-twice: the grade `B` is declared twice [keep the row that holds]
  rules.gradus:2:19 first declared here
)"},
        {"grades-rise", R"(rules.gradus:2:24 grades-rise: the grade `B+` has more points than `B`, which stands before it [write the grades from the best to the worst]
)"},
        {"season-twice", R"(rules.gradus:2:33 season-twice: the term `spring` stands twice in the year [name each term once, in the order of the year]
)"},
        {"same-as-itself", R"(rules.gradus:2:5 same-as-itself: the course CS 225 is said to be the same as itself [write the other number that the course has]
)"},
        {"unknown-partner", R"(rules.gradus:5:20 unknown-partner: nothing to share with is called `cor` [did you mean `core`?]
)"},
        {"shares-with-itself", R"(rules.gradus:4:20 shares-with-itself: what stands here can't be shared with itself [within a scope, its requirements share by `share freely` or by naming one another]
)"},
        {"partner-twice", R"(rules.gradus:5:26 partner-twice: `core` is named twice [name each partner once]
)"},
        {"misplaced-split", R"(rules.gradus:4:9 misplaced-split: `split` is about the whole programme [write it directly in the programme, outside of its requirements]
)"},
        {"split-twice", R"(rules.gradus:2:19 split-twice: CS 110 is split twice [name each course once]
)"},
        {"empty-part", R"(rules.gradus:2:37 empty-part: a part of a split course carries no units [say how many units the part carries: `6 for core`]
)"},
        {"too-many-held", R"(rules.gradus:1:53 too-many-held: more than 8 programmes can't be audited together [name those that the test is about]
)"},
        {"said-twice", R"(rules.gradus:7:5 said-twice: the given `delivery` is stated twice [keep the one that is meant]
  rules.gradus:6:5 first stated here
)"},
        {"unknown-milestone", R"(rules.gradus:4:14 unknown-milestone: the programme asks for no milestone `intership` [did you mean `internship`?]
)"},
        {"unknown-concentration", R"(rules.gradus:8:19 unknown-concentration: the programme has no concentration `robotic` [did you mean `robotics`?]
)"},
        {"ambiguous-concentration", R"(rules.gradus:6:19 ambiguous-concentration: `short` is the id of several concentrations [write its whole path: major.short or minor.short]
)"},
        {"too-many-chosen", R"(rules.gradus:6:5 too-many-chosen: more than one value of the choice `track` is picked [pick one value]
)"},
        {"not-in-transcript", R"(rules.gradus:4:12 not-in-transcript: the transcript of this test has no CS 102 [did you mean `CS 101`?]
)"},
        {"nothing-expected", R"(rules.gradus:2:1 nothing-expected: this test expects nothing, so it can never fail [write what the audit must find, as in `expect met`]
)"},
        {"not-a-place", R"(rules.gradus:7:27 not-a-place: `units` holds no courses [name a requirement, a branch, or a `take` that has an id]
)"},
        {"contradicting-record", R"(rules.gradus:6:16 contradicting-record: the given `delivery` is not the same in this file as elsewhere in the test [state it in one of them, or state the same in both]
  rules.gradus:7:23 it is another one here
)"},
        {"row-width", R"(rules.gradus:5:9 row-width: the table has 3 columns, this row has 2 cells [write `-` where a row says nothing]
)"},
        {"cell-kind", R"(rules.gradus:5:9 cell-kind: this does not go on from `fall 2023: CS 101`, the head of its column [the cells below it hold a grade, `in progress` or `planned`]
)"},
        {"no-cases", R"(rules.gradus:3:5 no-cases: the table has no row, so there is nothing to test [write a row for each case below the heads of the columns]
)"},
        {"unknown-reason", R"(rules.gradus:4:36 unknown-reason: there is no reason called `fails` [name a reason as the JSON report does, such as `failed` or `below-minimum`; known here: never-counts, failed, superseded, same-course-used, no-credit, matches-nothing, removed, excluded, exception, below-minimum, full, others-preferred, limit-reached, forbidden, used-elsewhere, share-limit, branch-not-chosen, would-block, not-proven]
)"},
        {"unknown-code", R"(rules.gradus:4:20 unknown-code: nothing about a record is reported as `unlisted` [name a code such as `unlisted-course`; `gradus explain` lists them; known here: ambiguous-exception, dead-exception, grade-too-early, milestone-kind, missing-admission, missing-grade, missing-student-field, not-split, other-catalog, other-units, similar-program, term-ahead, too-many-chosen, unasked-fact, unknown-concentration, unknown-grade, unknown-term, unknown-value, unlisted-course]
)"},
        // clang-format on
    };
    std::set<std::string> bounds;
    for (const CodePage& page : language::boundPages()) {
        bounds.insert(page.code);
    }
    for (const CodePage& page : language::semanticPages()) {
        INFO(page.code);
        if (bounds.count(page.code) == 0) {
            REQUIRE(expected.count(page.code) == 1);
            CHECK(load(page.before).shown() == expected.at(page.code));
        }
    }
}
