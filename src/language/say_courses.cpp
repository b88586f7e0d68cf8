#include "src/language/say_courses.h"

#include <fmt/format.h>

namespace gradus::language::say {

Diagnostic unknownCourse(const Location& at, const std::string& code,
                         const std::vector<std::string>& ofSubject) {
    return error("unknown-course", at, fmt::format("the catalogue has no course {}", code),
                 meant(code, ofSubject, "check the number, or add the course to the catalogue"));
}

Diagnostic unknownSubject(const Location& at, const std::string& subject,
                          const std::vector<std::string>& known) {
    return warning("unknown-subject", at,
                   fmt::format("the catalogue has no course of the subject {}", subject),
                   meant(subject, known, "check the spelling of the subject"));
}

Diagnostic missingSubject(const Location& at, const std::string& number, bool blocked) {
    return error("missing-subject", at, fmt::format("it is not clear which subject `{}` belongs to", number),
                 blocked
                     ? "write its subject: one carries over only from a code such as AIPI 510 that stands "
                       "just before it in the same list, and only where no other subject stands between"
                     : "write its subject, as in AIPI 510");
}

Diagnostic doubleStar(const Location& at, const std::string& pattern, const std::string& single) {
    Diagnostic diagnostic =
        warning("double-star", at, fmt::format("`{}` means the same as `{}`", pattern, single),
                "write one `*`; for a range of numbers write 300..399");
    diagnostic.fix = {{at, single}};
    return diagnostic;
}

Diagnostic rangeReversed(const Location& at, const std::string& low, const std::string& high) {
    return error("range-reversed", at, fmt::format("the range goes from {} down to {}", low, high),
                 fmt::format("write the smaller number first: {}..{}", high, low));
}

Diagnostic rangeNotPlain(const Location& at, const std::string& end) {
    return error("range-not-plain", at, fmt::format("`{}` can't be the end of a range", end),
                 "a range goes from one whole number to another, as in ECE 500..899");
}

Diagnostic impossibleLevel(const Location& at, const std::string& written, std::int64_t factor) {
    return error("impossible-level", at, fmt::format("no course can have `{}`", written),
                 fmt::format("the level of a course is its number's first digit times {}: {}, {} …", factor,
                             factor, factor * 2));
}

Diagnostic exceptRemovesNothing(const Location& at, const std::string& removed, const std::string& base) {
    return error("except-removes-nothing", at,
                 fmt::format("`{}` is not in `{}` to begin with", removed, base),
                 "leave it out of the `except`, or correct the code");
}

Diagnostic setCycle(const Location& at, const std::vector<std::string>& chain) {
    return error("set-cycle", at, fmt::format("a set can't contain itself: {}", steps(chain, "names")),
                 "write out in one of them what it should contain");
}

Diagnostic setsTooDeep(const Location& at, std::size_t most) {
    return error("sets-too-deep", at,
                 fmt::format("sets stand or are named inside each other more than {} deep", most),
                 "write out some of the sets in between");
}

Diagnostic setTooLarge(const Location& at, std::size_t most) {
    return error("set-too-large", at, fmt::format("this set has more than {} parts", most),
                 "use ranges, wildcards or tags instead of long lists");
}

Diagnostic unknownGrade(const Location& at, const std::string& grade, const std::vector<std::string>& known) {
    return error("unknown-grade", at, fmt::format("no grade is called `{}`", grade),
                 meant(grade, known, "declare it in the institution's `grades`"));
}

Diagnostic gradeNotComparable(const Location& at, const std::string& grade) {
    return error(
        "grade-not-comparable", at,
        fmt::format("the grade `{}` has no place between the others, so nothing can be compared with it",
                    grade),
        "name a grade with points, or say in the institution's `grades` what it passes as");
}

Diagnostic unknownTerm(const Location& at, const std::string& season, const std::vector<std::string>& known) {
    return error("unknown-term", at, fmt::format("no term is called `{}`", season),
                 meant(season, known, "declare it in the institution's `terms`"));
}

} // namespace gradus::language::say
