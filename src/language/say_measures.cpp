#include "src/language/say_measures.h"

#include <fmt/format.h>

namespace gradus::language::say {

Diagnostic differentInOne(const Location& at) {
    return error("different-in-one", at, "what all has in common can't be different as well",
                 "ask for courses that are different, or for courses that have it in common");
}

Diagnostic keysOfAllAttempts(const Location& at) {
    return error("keys-of-all-attempts", at,
                 "`different` and `in one` look at courses, not at failed or repeated attempts of them",
                 "write `over all courses`");
}

Diagnostic lastOfCourses(const Location& at) {
    return error("wrong-noun", at, "`earn … of the last` can't count courses", "count units");
}

Diagnostic lastTooShort(const Location& at, const std::string& least, const std::string& last) {
    return error("last-too-short", at,
                 fmt::format("{} of the last {} units is no share of them", least, last),
                 "the first number is above 0 and at most the second");
}

Diagnostic lastWithoutWhere(const Location& at) {
    return error("last-without-where", at, "nothing says what has to be among the last units",
                 "write it with `where`: earn 24 of the last 30 units where resident; `from` says of which "
                 "courses they are the last");
}

Diagnostic partOfCourses(const Location& at) {
    return error("part-of-courses", at, "of a course that is counted as one, no part can count",
                 "cap units, or leave out `counting part`");
}

} // namespace gradus::language::say
