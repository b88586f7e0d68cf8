#include "src/language/say_institution.h"

#include <fmt/format.h>

namespace gradus::language::say {

Diagnostic entryTwice(const Location& at, const std::string& entry, const Location& first) {
    return labelled(error("entry-twice", at, fmt::format("the institution states `{}` twice", entry),
                          "keep the one that holds"),
                    first, "first stated here");
}

Diagnostic gradeTwice(const Location& at, const std::string& grade, const Location& first) {
    return labelled(error("grade-twice", at, fmt::format("the grade `{}` is declared twice", grade),
                          "keep the row that holds"),
                    first, "first declared here");
}

Diagnostic gradesRise(const Location& at, const std::string& grade, const std::string& above) {
    return error(
        "grades-rise", at,
        fmt::format("the grade `{}` has more points than `{}`, which stands before it", grade, above),
        "write the grades from the best to the worst");
}

Diagnostic seasonTwice(const Location& at, const std::string& season) {
    return error("season-twice", at, fmt::format("the term `{}` stands twice in the year", season),
                 "name each term once, in the order of the year");
}

Diagnostic repeatsDiffer(const Location& at, const std::string& code, const std::string& other,
                         const Location& first) {
    return labelled(
        error("repeats-differ", at,
              fmt::format("{} is the same course as {}, which is repeated by another rule", code, other),
              "keep the rule that holds; it holds for all numbers of the course"),
        first, "the other rule");
}

Diagnostic sameAsItself(const Location& at, const std::string& code) {
    return error("same-as-itself", at, fmt::format("the course {} is said to be the same as itself", code),
                 "write the other number that the course has");
}

Diagnostic noCreditForItself(const Location& at, const std::string& course) {
    return error("no-credit-for-one", at,
                 fmt::format("{} stands beside itself in `no credit for both`", course),
                 "write the two courses; how repeats of one course count, `repeat` says");
}

Diagnostic noCreditForSame(const Location& at, const std::string& course, const std::string& other) {
    return error("no-credit-for-one", at,
                 fmt::format("{} and {} are one course, by `same as`, and count once already", course, other),
                 "keep the one of the two statements that holds");
}

} // namespace gradus::language::say
