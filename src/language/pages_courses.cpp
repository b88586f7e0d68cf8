#include "src/language/semantic_pages.h"

namespace gradus::language {

std::vector<CodePage> coursePages() {
    return {
        {"unknown-course", "A course that the catalogue does not have",
         "The institution's catalogue lists courses of this subject, but not this one: most likely the "
         "number is "
         "mistyped. Courses of subjects that the catalogue does not list at all are not checked.",
         R"(institution "Example University" { catalog "courses.csv" }
program p "P" { take all of CS 101, 120 }
--- courses.csv
course,title,units
CS 101,Programming,4
CS 102,Data Structures,4
)",
         R"(institution "Example University" { catalog "courses.csv" }
program p "P" { take all of CS 101, 102 }
--- courses.csv
course,title,units
CS 101,Programming,4
CS 102,Data Structures,4
)"},
        {"unknown-subject", "A subject that the catalogue does not have",
         "The catalogue has no course of this subject. That may be right, since a catalogue need not list "
         "every "
         "course, so this is only a warning.",
         R"(institution "Example University" { catalog "courses.csv" }
program p "P" { take 2 courses from subject MAHT }
--- courses.csv
course,title,units
MATH 101,Algebra,4
)",
         R"(institution "Example University" { catalog "courses.csv" }
program p "P" { take 2 courses from subject MATH }
--- courses.csv
course,title,units
MATH 101,Algebra,4
)"},
        {"missing-subject", "A number without a subject",
         "In a list such as AIPI 510, 520 the subject carries over to the numbers behind it, also into "
         "parentheses. It "
         "does so only from a code with a space between subject and number, and only as long as nothing "
         "else, and no "
         "other subject, stands between.",
         R"(program p "P" { take all of 18-661, 763 }
)",
         R"(program p "P" { take all of 18-661, 18-763 }
)"},
        {"double-star", "Two stars where one is enough",
         "`MATH 3**` might look as if it meant numbers of exactly three digits. It means what `MATH 3*` "
         "means: every "
         "number that begins with 3. A range says it more plainly.",
         R"(program p "P" { take 2 courses from MATH 3** }
)",
         R"(program p "P" { take 2 courses from MATH 300..399 }
)"},
        {"range-reversed", "A range that goes down",
         "A range of course numbers or levels goes from the smaller to the larger. The other way round it "
         "would hold "
         "nothing.",
         R"(program p "P" { take 2 courses from ECE 899..500 }
)",
         R"(program p "P" { take 2 courses from ECE 500..899 }
)"},
        {"range-not-plain", "A range whose end is no plain number",
         "A range compares the whole number that a course number begins with: ECE 685D is 685. So its ends "
         "are whole "
         "numbers themselves, of at most nine digits.",
         R"(program p "P" { take 2 courses from ECE 500A..899 }
)",
         R"(program p "P" { take 2 courses from ECE 500..899 }
)"},
        {"impossible-level", "A level that no course can have",
         "The level of a course is the first digit of its number times the factor of the institution, "
         "usually 100. So "
         "levels are 0, 100, 200 and so on, and a condition that none of them meets can't be what was meant.",
         R"(program p "P" { take 2 courses from level 350 }
)",
         R"(program p "P" { take 2 courses from level 300 }
)"},
        {"except-removes-nothing", "An `except` that removes nothing",
         "What stands behind `except` must be in the set before it. Otherwise the sentence says something "
         "else than "
         "its author thought: often a code is mistyped, or the set changed.",
         R"(program p "P" { take 2 courses from CS 300..499 except CS 250 }
)",
         R"(program p "P" { take 2 courses from CS 200..499 except CS 250 }
)"},
        {"set-cycle", "A set that contains itself",
         "A set may name other sets, but following the names must come to an end.",
         R"(set major = core, CS 300..499
set core = CS 101, major
program p "P" { take 2 courses from major }
)",
         R"(set major = core, CS 300..499
set core = CS 101
program p "P" { take 2 courses from major }
)"},
        {"unknown-grade", "A grade that the institution does not have",
         "Grades are those of the institution's `grades`; without an institution, A+ to D-, F, P, S, IP, W, "
         "I and AD. This holds for rules and for students' records: the `grade` of an attempt stands in the "
         "record as in the institution's file, letter by letter. A grade that is missing there is added to "
         "`grades`.",
         R"(program p "P" { minimum grade E; take CS 101 }
)",
         R"(program p "P" { minimum grade D; take CS 101 }
)"},
        {"grade-not-comparable", "A grade that can't be compared",
         "`grade >= B` asks where a grade stands in the scale. A grade without points, such as IP or W, "
         "stands nowhere "
         "in it, unless the institution says what it passes as. Every comparison with it would be false, and "
         "a floor "
         "would let nothing through.",
         R"(program p "P" { take 1 course from CS * where grade >= IP }
)",
         R"(program p "P" { take 1 course from CS * where grade >= D- }
)"},
        {"unknown-term", "A term that the institution does not have",
         "Terms are those of the institution's `terms`; without an institution, spring, summer and fall. "
         "This "
         "holds for rules and for students' records: there it is the `term` of an attempt, or the term in "
         "which a programme held was `admitted`.",
         R"(program p "P" { take 1 course from CS * where season autumn }
)",
         R"(program p "P" { take 1 course from CS * where season fall }
)"},
    };
}

} // namespace gradus::language
