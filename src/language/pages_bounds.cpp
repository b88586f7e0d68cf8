#include "src/language/semantic_pages.h"

namespace gradus::language {

std::vector<CodePage> boundPages() {
    return {
        {"too-many-files", "Too many rule files at once",
         "At most 1000 rule files are read together, those counted that others use.",
         "gradus check every-institution/", "gradus check every-institution/duke every-institution/cmu"},
        {"too-many-transcripts", "Too many records in files",
         "The tests that are read together name at most 1000 files of students' records.",
         "gradus test every-institution/", "gradus test every-institution/duke every-institution/cmu"},
        {"set-too-large", "A set with too many parts",
         "A set may have 100000 parts, those of the sets that it names counted each time. A range, a "
         "wildcard or a tag "
         "says the same with one part.",
         "set all-courses = CS 1, CS 2, CS 3, …", "set all-courses = CS *"},
        {"sets-too-deep", "Sets that stand too deep inside each other",
         "Parentheses and named sets may stand 200 deep inside each other.",
         "set s1 = CS 1, s2\nset s2 = CS 2, s3\n…", "set s1 = CS 1, CS 2, CS 3"},
        {"too-many-items", "A list that its arguments make too long",
         "With what stands for the parameters of a template, a list may have 10000 items.",
         "include many(courses = (items some, items some, …))", "include many(courses = items some)"},
        {"includes-too-deep", "Requirements that include each other too deep",
         "A requirement may include one that includes another, and so on, up to 64 deep.",
         "requirement r1 \"R\" { include r2 }\nrequirement r2 \"R\" { include r3 }\n…",
         "requirement r1 \"R\" { take CS 101 }"},
        {"requires-too-deep", "Programmes that require each other too deep",
         "A programme may require one that requires another, and so on, up to 64 deep.",
         "program p1 { require program p2 }\nprogram p2 { require program p3 }\n…",
         "program p1 { require 2 of p2, p3 }"},
        {"nested-too-deep", "Braces that stand too deep inside each other",
         "Braces may stand 128 deep inside each other, those of included requirements counted.",
         "requirement r1 \"R\" { requirement a \"A\" { include r2 } }\n…",
         "requirement r1 \"R\" { include r2 }"},
        {"path-too-long", "A path that is too long",
         "The ids of a statement and of the scopes around it, joined by dots, make its path. It may have 500 "
         "characters.",
         "requirement the-very-long-id-of-a-requirement-that-goes-on-and-on-… \"Core\" { take CS 101 }",
         "requirement core \"Core\" { take CS 101 }"},
        {"too-many-attempts", "A test whose student has too many attempts",
         "The student of a test, as the record of a real one, may have 2000 attempts.",
         "transcript { fall 2023: CS 1 A, CS 2 A, CS 3 A, … }", "transcript { fall 2023: CS 1 A }"},
        {"too-many-statements", "A programme with too many statements",
         "A programme may have 100000 statements, those counted that it includes, and all files that are "
         "read together "
         "500000.",
         "program p \"P\" { include everything as a1; include everything as a2; … }",
         "program p \"P\" { include everything }"},
    };
}

} // namespace gradus::language
