#include "grammar/syntax_pages.h"

namespace gradus::grammar {

std::vector<CodePage> wordPages() {
    return {
        {"lower-case-code", "A course code in lower-case letters",
         "Course codes are written in capitals; names and the words of the language in lower-case letters. "
         "So a "
         "reader, and the tool, can tell a course from a set at first sight.",
         "program demo {\n    take all of aipi 510, AIPI 520\n}",
         "program demo {\n    take all of AIPI 510, AIPI 520\n}"},

        {"lettered-pattern", "A pattern of course codes written with letters",
         "Catalogues write `ARC 2xx` for every course of the two hundreds. Here letters behind a number "
         "belong to "
         "the code of one course, as in `ECE 685D`, and `*` stands for whatever follows.",
         "program demo {\n    take 2 courses from ARC 2xx\n}",
         "program demo {\n    take 2 courses from ARC 2*\n}"},

        {"subject-without-number", "A subject without a course number",
         "A subject alone could be a course whose number was forgotten, or all courses of the subject. Write "
         "the "
         "number, or `AIPI *` for every course. A code that really has no number is written as a text: "
         "`course \"THESIS\"`.",
         "program demo {\n    take 2 courses from AIPI\n}",
         "program demo {\n    take 2 courses from AIPI *\n}"},

        {"number-without-subject", "A course number without its subject",
         "In the lists of rules a subject carries over: `AIPI 510, 520`. In a transcript, in `expect`, "
         "behind `course` "
         "and for a single course every code is written whole, because there is no list it could belong to.",
         "program demo {\n    take all of AIPI 510, 520\n}\n\ntest \"both taken\" for demo {\n    transcript "
         "{\n        fall 2024: AIPI 510 A, 520 B\n    }\n}",
         "program demo {\n    take all of AIPI 510, 520\n}\n\ntest \"both taken\" for demo {\n    transcript "
         "{\n        fall 2024: AIPI 510 A, AIPI 520 B\n    "
         "}\n}"},

        {"dash-range", "A range written with a dash",
         "Some institutions have dashes in their course codes, as in 24-785, so a dash is no sign for a "
         "range. Write "
         "`..` between the ends.",
         "program demo {\n    take 2 courses from MATH 300-499\n}",
         "program demo {\n    take 2 courses from MATH 300..499\n}"},

        {"number-without-noun", "A number that does not say of what",
         "`earn 30` could be credits or courses. An amount has a noun: courses, classes, units, credits, "
         "hours, "
         "points, terms, years or times. Only `take 2 of A, B` has none, because what is counted is listed.",
         "program demo {\n    take all of AIPI 510, 520\n    earn 6\n}",
         "program demo {\n    take all of AIPI 510, 520\n    earn 6 credits\n}"},

        {"unknown-noun", "An amount of something unknown",
         "The nouns of amounts are a closed list: course, class; unit, credit, hour, point; term, year, "
         "time; and "
         "their plurals. The nouns for credit mean the same: the institution's file says what it is called.",
         "program demo {\n    take 6 creditz from AIPI *\n}",
         "program demo {\n    take 6 credits from AIPI *\n}"},

        {"number-in-words", "A number written as a word",
         "Numbers are written in digits, so that there is one way to write each of them.",
         "program demo {\n    take two courses from AIPI *\n}",
         "program demo {\n    take 2 courses from AIPI *\n}"},

        {"misspelt-keyword", "A misspelt word of the language",
         "What stands here is no word of the language, but near to one. It is not corrected silently: it "
         "could be a "
         "name that was meant to stand elsewhere.",
         "program demo {\n    take 2 courses frm AIPI *\n}",
         "program demo {\n    take 2 courses from AIPI *\n}"},

        {"reserved-word", "A word of the language used as a name",
         "The verbs of the language and the words that connect, such as `of` "
         "and `where`, "
         "can't be names: a statement with them could be read in two ways. The words that begin a condition, "
         "such as "
         "`level` and `transfer`, can't be names of sets.",
         "set transfer = AIPI 510, 520", "set transferable = AIPI 510, 520"},

        {"bad-name", "Something that is no name where a name must stand",
         "Ids and names have lower-case letters, digits and single hyphens, and begin with a letter. "
         "Everything else "
         "belongs in the title, which stands behind the id in quotation marks. Reports show the title; other "
         "rules, "
         "tests and exceptions use the id.",
         "program demo {\n    requirement \"Core courses\" { take AIPI 510 }\n}",
         "program demo {\n    requirement core \"Core courses\" { take AIPI 510 }\n}"},

        {"missing-quotes", "A text without quotation marks",
         "Titles, notes, citations and file names stand in quotation marks. Without them their words would "
         "be read as "
         "words of the language.",
         "program demo {\n    cite Catalogue page 12\n}",
         "program demo {\n    cite \"Catalogue page 12\"\n}"},

        {"bad-grade", "Something that is no grade where a grade must stand",
         "A grade is written as the institution writes it: capitals, perhaps with digits, and `+` or `-` "
         "behind. Points "
         "are compared with `earn gpa`, not with `grade`.",
         "program demo {\n    minimum grade b\n}", "program demo {\n    minimum grade B\n}"},

        {"bad-comparison", "A comparison that is none, or can't stand here",
         "The comparisons are `<`, `<=`, `=`, `>=` and `>`. They stand behind `level`, `grade`, `units`, "
         "`term`, `gpa` "
         "and `admitted`. Everything else is asked with `is`, as in `delivery is online`, or is not compared "
         "at all.",
         "program demo {\n    take 2 courses from AIPI * where level => 500\n}",
         "program demo {\n    take 2 courses from AIPI * where level >= 500\n}"},
    };
}

} // namespace gradus::grammar
