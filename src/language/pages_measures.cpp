#include "src/language/semantic_pages.h"

namespace gradus::language {

std::vector<CodePage> measurePages() {
    return {
        {"different-in-one", "Different, and all the same",
         "`in one subject` lets only courses count that have one subject, so they never have several "
         "different "
         "ones. The same holds of terms, years and titles.",
         R"(program p "P" {
    take 4 courses from CS *, MATH *
    earn 2 different subjects in one subject
}
)",
         R"(program p "P" {
    take 4 courses from CS *, MATH *
    earn 2 different subjects
}
)"},
        {"keys-of-all-attempts", "Different subjects of failed attempts",
         "`over all attempts` looks at failed and repeated attempts as well. How many subjects, terms or "
         "titles "
         "there are is asked of courses that count.",
         R"(program p "P" {
    take 4 courses from CS *, MATH *
    earn 2 different subjects over all attempts
}
)",
         R"(program p "P" {
    take 4 courses from CS *, MATH *
    earn 2 different subjects over all courses
}
)"},
        {"last-too-short", "More units than the last ones have",
         "`earn 24 of the last 30 units where …` looks at the last 30 units, and 24 of them must be what "
         "`where` "
         "says. So the first number is above 0 and not above the second.",
         R"(program p "P" {
    take at least 10 courses from any course
    earn 30 of the last 24 units where resident
}
)",
         R"(program p "P" {
    take at least 10 courses from any course
    earn 24 of the last 30 units where resident
}
)"},
        {"last-without-where", "Nothing is asked of the last units",
         "`earn 24 of the last 30 units` needs a `where`: it says what the 24 units are. A `from` says of "
         "which "
         "courses the last 30 units are meant: in `24 of the last 30 units from MATH * where resident` the "
         "last "
         "30 units of mathematics.",
         R"(program p "P" {
    take at least 10 courses from any course
    earn 24 of the last 30 units from MATH *
}
)",
         R"(program p "P" {
    take at least 10 courses from any course
    earn 24 of the last 30 units where MATH *
}
)"},
        {"part-of-courses", "A part of a number of courses",
         "With `counting part` the course that crosses the cap of a limit is placed, and of its units those "
         "below the cap count. A cap in courses has no such part.",
         R"(program p "P" {
    take at least 10 courses from any course
    limit 2 courses where transfer counting part
}
)",
         R"(program p "P" {
    take at least 10 courses from any course
    limit 6 units where transfer counting part
}
)"},
    };
}

} // namespace gradus::language
