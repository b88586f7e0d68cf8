#include "src/language/semantic_pages.h"

namespace gradus::language {

std::vector<CodePage> testPages() {
    return {
        {"said-twice", "Something that a test states twice",
         "A test describes one student, so it states each given, choice and milestone once, and for each "
         "attempt its "
         "units, title and origin once. Terms of the transcript may come in several parts.",
         R"(program p "P" {
    given delivery "Delivery" { campus "On campus" online "Online" }
    take CS 101
}
test "done" for p {
    given delivery is online
    given delivery is campus
    transcript { fall 2023: CS 101 A }
    expect met
}
)",
         R"(program p "P" {
    given delivery "Delivery" { campus "On campus" online "Online" }
    take CS 101
}
test "done" for p {
    given delivery is online
    transcript { fall 2023: CS 101 A }
    expect met
}
)"},
        {"too-many-held", "More programmes than can be audited together",
         "A test names at most eight programmes: the one it is for, and those that its student holds "
         "besides.",
         R"(test "nine" for p1 with p2, p3, p4, p5, p6, p7, p8, p9 {
    expect not met
}
program p1 "P" { take CS 101 }
program p2 "P" { take CS 101 }
program p3 "P" { take CS 101 }
program p4 "P" { take CS 101 }
program p5 "P" { take CS 101 }
program p6 "P" { take CS 101 }
program p7 "P" { take CS 101 }
program p8 "P" { take CS 101 }
program p9 "P" { take CS 101 }
)",
         R"(test "two" for p1 with p2 {
    expect not met
}
program p1 "P" { take CS 101 }
program p2 "P" { take CS 101 }
)"},
        {"unknown-milestone", "A milestone that the programme does not ask for",
         "The milestones of a programme are those that its statements name with `attain` or `attained`. A "
         "test that "
         "attains another one proves nothing: most likely the name is mistyped.",
         R"(program p "P" { take CS 101; attain internship }
test "done" for p {
    transcript { fall 2023: CS 101 A }
    attained intership
    expect met
}
)",
         R"(program p "P" { take CS 101; attain internship }
test "done" for p {
    transcript { fall 2023: CS 101 A }
    attained internship
    expect met
}
)"},
        {"unknown-concentration", "A concentration that the programme does not have",
         "What a student declares, in a test or under `choices` of a record, is the id or the path of a "
         "branch "
         "of one of the programme's `complete` statements.",
         R"(program p "P" {
    complete 1 of {
        concentration robotics "Robotics" { take ROB 101 }
        concentration energy "Energy" { take ENE 101 }
    }
}
test "robotics" for p {
    concentration robotic
    transcript { fall 2023: ROB 101 A }
    expect met
}
)",
         R"(program p "P" {
    complete 1 of {
        concentration robotics "Robotics" { take ROB 101 }
        concentration energy "Energy" { take ENE 101 }
    }
}
test "robotics" for p {
    concentration robotics
    transcript { fall 2023: ROB 101 A }
    expect met
}
)"},
        {"ambiguous-concentration", "An id that several concentrations have",
         "Branches in different requirements may have the same id. Their paths tell them apart.",
         R"(program p "P" {
    requirement major "Major" { complete 1 of { option short "Short" { take CS 101 } } }
    requirement minor "Minor" { complete 1 of { option short "Short" { take MATH 101 } } }
}
test "declared" for p {
    concentration short
    transcript { fall 2023: CS 101 A, MATH 101 A }
    expect met
}
)",
         R"(program p "P" {
    requirement major "Major" { complete 1 of { option short "Short" { take CS 101 } } }
    requirement minor "Minor" { complete 1 of { option short "Short" { take MATH 101 } } }
}
test "declared" for p {
    concentration major.short
    transcript { fall 2023: CS 101 A, MATH 101 A }
    expect met
}
)"},
        {"too-many-chosen", "More values picked than the choice allows",
         "Of a choice one value is picked, or as many as its `up to` says. A test says so with `choice`, a "
         "student's record under `choices`.",
         R"(program p "P" {
    choice track "Track" { data "Data" own "Own" }
    take CS 101
}
test "done" for p {
    choice track is data, own
    transcript { fall 2023: CS 101 A }
    expect met
}
)",
         R"(program p "P" {
    choice track "Track" { data "Data" own "Own" }
    take CS 101
}
test "done" for p {
    choice track is data
    transcript { fall 2023: CS 101 A }
    expect met
}
)"},
        {"not-in-transcript", "A course that the test's transcript does not have",
         "`expect CS 102 not used` about a course that the student never took is true whatever the rules "
         "say, so it "
         "proves nothing.",
         R"(program p "P" { take CS 101 }
test "done" for p {
    transcript { fall 2023: CS 101 A }
    expect CS 102 not used
}
)",
         R"(program p "P" { take CS 101 }
test "done" for p {
    transcript { fall 2023: CS 101 A, CS 102 A }
    expect CS 102 not used
}
)"},
        {"nothing-expected", "A test that expects nothing",
         "A test says what the audit must find, by one `expect` or more. Without any it would pass whatever "
         "the "
         "rules say.",
         R"(program p "P" { take CS 101 }
test "done" for p {
    transcript { fall 2023: CS 101 A }
}
)",
         R"(program p "P" { take CS 101 }
test "done" for p {
    transcript { fall 2023: CS 101 A }
    expect met
}
)"},
        {"not-a-place", "A place where no course can be",
         "Courses are placed by `take`. So `used by` names a requirement, a branch, or a `take` that has an "
         "id, never "
         "a measure or a milestone.",
         R"(program p "P" {
    take 2 courses from CS * as courses
    earn 6 credits as units
}
test "done" for p {
    transcript { fall 2023: CS 101 A, CS 102 A }
    expect CS 101 used by units
}
)",
         R"(program p "P" {
    take 2 courses from CS * as courses
    earn 6 credits as units
}
test "done" for p {
    transcript { fall 2023: CS 101 A, CS 102 A }
    expect CS 101 used by courses
}
)"},
        {"contradicting-record", "A test that contradicts the record it reads",
         "A test may read a student's record from a file and add to it. What both state, or two files, must "
         "be "
         "the same; else nobody could say which of them the audit believes.",
         R"(program p "P" {
    given delivery "Delivery" { campus "On campus" online "Online" }
    take CS 101
}
test "Anna" for p {
    transcript "anna.json"
    given delivery is online
    expect met
}
--- anna.json
{
  "student": "anna",
  "givens": { "delivery": "campus" },
  "attempts": [{ "course": "CS 101", "units": 3, "grade": "A", "term": "fall 2023" }]
}
)",
         R"(program p "P" {
    given delivery "Delivery" { campus "On campus" online "Online" }
    take CS 101
}
test "Anna" for p {
    transcript "anna.json"
    given delivery is campus
    expect met
}
--- anna.json
{
  "student": "anna",
  "givens": { "delivery": "campus" },
  "attempts": [{ "course": "CS 101", "units": 3, "grade": "A", "term": "fall 2023" }]
}
)"},
        {"row-width", "A row with more or fewer cells than its table has columns",
         "Every row of a table of cases has a cell for each column, with `|` between two cells and none at "
         "the "
         "ends. A cell with `-` says nothing.",
         R"(program p "P" { take CS 101 }
test "grades" for p {
    cases {
        case   | fall 2023: CS 101 | expect
        "none" | not met
    }
}
)",
         R"(program p "P" { take CS 101 }
test "grades" for p {
    cases {
        case   | fall 2023: CS 101 | expect
        "none" | -                 | not met
    }
}
)"},
        {"cell-kind", "A cell that does not go on from its column's head",
         "In a table of cases the head of a column says how a line of the test begins, and the cell how it "
         "goes "
         "on: below `fall 2023: CS 101` stands a grade, below `expect` a verdict.",
         R"(program p "P" { take CS 101 }
test "grades" for p {
    cases {
        fall 2023: CS 101 | expect
        met               | met
    }
}
)",
         R"(program p "P" { take CS 101 }
test "grades" for p {
    cases {
        fall 2023: CS 101 | expect
        A                 | met
    }
}
)"},
        {"no-cases", "A table of cases without a row",
         "Each row of a table is a test. Without any, nothing is tested, and nothing could fail.",
         R"(program p "P" { take CS 101 }
test "grades" for p {
    cases { fall 2023: CS 101 | expect }
}
)",
         R"(program p "P" { take CS 101 }
test "grades" for p {
    cases {
        fall 2023: CS 101 | expect
        A                 | met
    }
}
)"},
        {"unknown-reason", "A reason that the report does not know",
         "`not used because` names a reason as the JSON report does. grammar/reference.md lists them.",
         R"(program p "P" { take CS 101 }
test "failed" for p {
    transcript { fall 2023: CS 101 F }
    expect CS 101 not used because fails
}
)",
         R"(program p "P" { take CS 101 }
test "failed" for p {
    transcript { fall 2023: CS 101 F }
    expect CS 101 not used because failed
}
)"},
        {"unknown-code", "A code that nothing about a record is reported by",
         "`expect warning`, `expect error` and `expect note` name what is reported of the test's record, by "
         "the "
         "code that stands in brackets: warning[unlisted-course]. Mistakes in the rules themselves keep a "
         "test "
         "from being run, so they can't be expected.",
         R"(program p "P" { take CS 101 }
test "a slip" for p {
    transcript { fall 2023: CS 101 A }
    expect warning unlisted
}
)",
         R"(program p "P" { take CS 101 }
test "a slip" for p {
    transcript { fall 2023: CS 101 A }
    expect warning unlisted-course
}
)"},
    };
}

} // namespace gradus::language
