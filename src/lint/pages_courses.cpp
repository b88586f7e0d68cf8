#include "src/lint/lint_pages.h"

namespace gradus::lints {

std::vector<CodePage> coursePages() {
    return {
        {"no-eligible-course", "A requirement that no course can fill",
         "Of a subject that the catalogue lists there are no other courses than those. Here the set asks for "
         "some and none of them is in it, so nobody could ever meet the rule. Most often a number or a "
         "subject is misspelt, or the catalogue has changed since.\n\nTags that the rules declare, grades, "
         "terms and titles are facts of a student's record: they are never the reason for this warning.",
         R"(institution "Example University" { catalog "catalog.csv" }
program p "P" { take 1 course from CS 300..399 }
--- catalog.csv
course,title,units
CS 101,Programming,3
CS 410,Compilers,3
)",
         R"(institution "Example University" { catalog "catalog.csv" }
program p "P" { take 1 course from CS 400..499 }
--- catalog.csv
course,title,units
CS 101,Programming,3
CS 410,Compilers,3
)"},
        {"too-few-courses", "A requirement that asks for more courses than there are",
         "The set has fewer courses than are asked for, or they carry fewer units together; in a list a "
         "course counts for one item only. So nobody could ever meet the rule. Courses that may be repeated "
         "for credit count as many times as one likes.",
         R"(set languages = SPAN 101, FREN 101
program p "P" { take 3 courses from languages }
)",
         R"(set languages = SPAN 101, FREN 101
program p "P" { take 2 courses from languages }
)"},
        {"retired-course", "A needed course that is no longer offered",
         "The catalogue says with `last offered` that the course was given for the last time before the "
         "programme's catalogue years; or, where the programme states no years, that it is gone at all. "
         "Nothing "
         "else can be taken in its place, so students can't meet the rule any more. Name the course that "
         "takes "
         "its place, or add it as an alternative, so that those who have taken the old one keep it. Beside "
         "alternatives that are still offered a retired course is no fault. Where the rule is for students "
         "admitted at another time, or for credit from elsewhere, nothing is said.",
         R"(institution "Example University" { catalog "catalog.csv" }
program p "P" { catalog 2024-2025; take all of CS 101, CS 240 }
--- catalog.csv
course,title,units,last offered
CS 101,Programming,3,
CS 240,Machines,3,spring 2024
CS 241,Computer Organization,3,
)",
         R"(institution "Example University" { catalog "catalog.csv" }
program p "P" { catalog 2024-2025; take all of CS 101, (CS 240 or 241) }
--- catalog.csv
course,title,units,last offered
CS 101,Programming,3,
CS 240,Machines,3,spring 2024
CS 241,Computer Organization,3,
)"},
        {"listed-twice", "A course that stands twice in one list",
         "A course counts once in a list, or is in a set once. The second time says nothing, or it asks for "
         "a course that the first time has used up. Most often another code was meant; else leave it out. "
         "Courses that are the same under two numbers are one course.",
         R"(program p "P" { take 2 of CS 101, CS 102, CS 101 }
)",
         R"(program p "P" { take 2 of CS 101, CS 102, CS 201 }
)"},
        {"redundant-part", "A part of a list that adds nothing",
         "Everything that this part would let in comes in by another part already: a course of a range that "
         "stands beside it, or an alternative that asks for the same and more. Most often a code or a range "
         "is not the one that was meant.",
         R"(program p "P" { take 2 courses from MATH 300..399, MATH 310 }
)",
         R"(program p "P" { take 2 courses from MATH 300..399, MATH 410 }
)"},
        {"needed-twice", "A course that two places can't do without",
         "Within a programme a course counts once, unless a `share` or a `split` lets it count in two "
         "places. "
         "Two places that must be filled at the same time each need this one course, so nobody could ever "
         "meet both.",
         R"(program p "P" {
    requirement core "Core" { take all of CS 101, 102 }
    requirement theory "Theory" { take all of CS 102, 240 }
}
)",
         R"(program p "P" {
    requirement core "Core" { take all of CS 101, 102 }
    requirement theory "Theory" {
        take all of CS 102, 240
        share CS 102 with core
    }
}
)"},
        {"branch-never-holds", "A branch for which no student is left",
         "Of the branches of a `when` the first one holds whose condition is true. This one comes too late, "
         "or "
         "contradicts itself or what stands around it: every student is in another branch. So what it asks "
         "for is asked of nobody.",
         R"(program p "P" {
    when admitted >= fall 2020 { take CS 101 }
    else when admitted >= fall 2023 { take CS 102 }
}
)",
         R"(program p "P" {
    when admitted >= fall 2023 { take CS 102 }
    else when admitted >= fall 2020 { take CS 101 }
}
)"},
    };
}

} // namespace gradus::lints
