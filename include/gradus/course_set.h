#pragma once

#include "gradus/course_code.h"
#include "gradus/source.h"
#include "gradus/term.h"
#include "gradus/units.h"

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gradus {

enum class Comparison { less, lessEqual, equal, greaterEqual, greater };

/// A resolved set of attempts: one algebra of courses and predicates. Immutable and shared.
struct CourseSet;
using CourseSetRef = std::shared_ptr<const CourseSet>;

/// One course. Courses declared `same as` it match too.
struct CodeIs {
    CourseCode code;
};
/// `MATH 3*`, `AIPI *`, `24-7*`, `* 5*`: the number begins with `numberPrefix`; or is it, as in `* 500`.
struct CodeLike {
    std::optional<std::string> subject; ///< none: any
    std::string numberPrefix;           ///< empty: any number
    bool whole = false;                 ///< the prefix is the whole number: `* 500`
};
/// `ECE 500..899`, `500..599`: the leading number lies within `[low, high]`.
struct NumberWithin {
    std::optional<std::string> subject;
    std::int64_t low = 0;
    std::int64_t high = 0;
};
/// `level 300..399`, `level >= 700` (then `high` is the largest number there is)
struct LevelWithin {
    std::int64_t low = 0;
    std::int64_t high = 0;
};
/// `subject CH` also holds for `CH/BI 125`.
struct SubjectIs {
    std::string subject;
};
struct HasTag {
    std::string tag;
};
struct AnyAttempt {};
/// Compares by the institution's order of grades.
struct GradeCompares {
    Comparison comparison{};
    std::size_t grade = 0; ///< index into `Institution::grades`
};
struct UnitsCompare {
    Comparison comparison{};
    Milli units;
};
struct TermCompares {
    Comparison comparison{};
    Term term;
};
/// Counted from the student's first term, 1 being the first; years likewise.
struct RelativeTerm {
    enum class Kind { inTerm, byTerm, inYear } kind{};
    int number = 1;
};
/// Taken at most so many years before or after a moment. Moments are terms: `completion` the last one in
/// which the record has an attempt that may count, `admission` that of the admission to the programme,
/// `audit` the one that the day of the audit falls into, a year being divided evenly among its terms.
struct WithinYears {
    enum class Of { completion, admission, audit, program } of{};
    int years = 1;
    std::string program; ///< of `program`: its id
    auto operator<=>(const WithinYears&) const = default;
};
struct SeasonIs {
    int season = 0; ///< index into `Institution::terms`
};
enum class Fact { resident, transfer, exam, passFail, graded, repeated, usedElsewhere };
struct HasFact {
    Fact fact{};
};
/// Holds provisionally: a person must confirm it.
struct NeedsApproval {
    std::string what;
};
struct TitleContains {
    std::string needle; ///< compared without regard to ASCII letter case
};
struct FieldIs {
    std::string field;
    std::string value;
    bool ofStudent = false; ///< the value is any that the student's field of this name has
};
/// Holds what the set does, and is never advised.
struct Hidden {
    CourseSetRef set;
};
/// `where` and `and` are `all`; `,` and `or` are `any`; `a except b` is `all` of a and `none` of b.
struct Combined {
    enum class Op { all, any, none } op{}; ///< `none` has exactly one part
    std::vector<CourseSetRef> parts;
};

struct CourseSet {
    std::variant<CodeIs, CodeLike, NumberWithin, LevelWithin, SubjectIs, HasTag, AnyAttempt, GradeCompares,
                 UnitsCompare, TermCompares, RelativeTerm, WithinYears, SeasonIs, HasFact, NeedsApproval,
                 TitleContains, FieldIs, Hidden, Combined>
        what;
    std::string text; ///< as written in the rule file, white space folded; a named set's name
    Location at;
    bool named = false; ///< declared by `set`; `at` is then what is written there
};

} // namespace gradus
