#include "src/language/semantic_pages.h"

namespace gradus::language {

std::vector<CodePage> institutionPages() {
    return {
        {"entry-twice", "An entry that the institution states twice",
         "Each entry of an institution is stated once: its units, terms, grades, repeats, catalogue, and the "
         "repeat of "
         "one course.",
         R"(institution "Example University" {
    repeat best
    repeat latest
}
program p "P" { take CS 101 }
)",
         R"(institution "Example University" {
    repeat latest
}
program p "P" { take CS 101 }
)"},
        {"repeats-differ", "One course with two repeat rules",
         "A course that has several numbers is one course, so which of its attempts counts is decided by one "
         "rule. "
         "It is stated under any of the numbers.",
         R"(institution "Example University" {
    course CS 225 same as MATH 225
    course CS 225 repeat latest
    course MATH 225 repeat first
}
program p "P" { take CS 225 }
)",
         R"(institution "Example University" {
    course CS 225 same as MATH 225
    course CS 225 repeat latest
}
program p "P" { take CS 225 }
)"},
        {"grade-twice", "A grade that is declared twice",
         "Every grade has one row, which gives its points or says what it means. Of two rows nobody knows "
         "which holds.",
         R"(institution "Example University" {
    grades { A 4  B 3  C 2  B 1 }
}
program p "P" { take CS 101 }
)",
         R"(institution "Example University" {
    grades { A 4  B 3  C 2  D 1 }
}
program p "P" { take CS 101 }
)"},
        {"grades-rise", "Grades in the wrong order",
         "Grades are written from the best to the worst: the order says which of two is the better, also "
         "where points "
         "are equal. A grade with more points behind one with fewer is most likely mistyped.",
         R"(institution "Example University" {
    grades { A 4  B 3  B+ 3.3  C 2 }
}
program p "P" { take CS 101 }
)",
         R"(institution "Example University" {
    grades { A 4  B+ 3.3  B 3  C 2 }
}
program p "P" { take CS 101 }
)"},
        {"season-twice", "A term that stands twice in the year",
         "`terms` gives the order of the terms within a calendar year, so each stands there once.",
         R"(institution "Example University" {
    terms spring, summer, fall, spring
}
program p "P" { take CS 101 }
)",
         R"(institution "Example University" {
    terms spring, summer, fall
}
program p "P" { take CS 101 }
)"},
        {"no-credit-for-one", "No credit for both of one course",
         "`no credit for both A, B` is about two courses, of which one counts. The attempts of one course, "
         "also "
         "under two numbers, count once anyway, as `repeat` says.",
         R"(institution "Example University" {
    no credit for both ENGL 151, ENGL 151
}
program p "P" { take ENGL 151 }
)",
         R"(institution "Example University" {
    no credit for both ENGL 151, ENGL 151W
}
program p "P" { take ENGL 151 }
)"},
        {"same-as-itself", "A course that is the same as itself",
         "`course A same as B` says that one course has two numbers. CS225 and CS 225 are one number, spelt "
         "in two "
         "ways.",
         R"(institution "Example University" {
    course CS 225 same as CS225
}
program p "P" { take CS 225 }
)",
         R"(institution "Example University" {
    course CS 225 same as MATH 225
}
program p "P" { take CS 225 }
)"},
    };
}

} // namespace gradus::language
