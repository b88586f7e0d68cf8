#pragma once

#include "src/audit/atoms.h"
#include "src/audit/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gradus {

/// A class of courses that the student might still take, by an example: any passing grade, the term, origin
/// and tags that suit. The catalogue plays no part. A repeat carries at most the units of the attempt on
/// record.
struct FurtherCourse {
    Facts facts;
    std::string course; ///< identity of a named course; empty: any of endlessly many
    std::int64_t minUnits = 0;
    std::optional<std::int64_t> maxUnits; ///< none: as many as are needed
    bool once = false;                    ///< a named course, which counts once however often it is taken
};

struct FurtherCourses {
    std::vector<FurtherCourse> courses; ///< named ones first, by code; then the others
    bool complete = true;               ///< false: there are more classes than are looked at
};

/// Whether further courses may be retakes of a course already passed that the same places accept as it is.
/// Nobody is advised to retake one as long as anything else will do.
enum class Retakes { left, tried };

/// One example of every class of further courses that the rules tell apart. A named course that was passed is
/// among them only where a repeat may count.
FurtherCourses furtherCourses(const Atoms& atoms, const Record& record, const Institution& institution);

/// What may still become of an attempt whose course is known, as far as the sets tell it apart: its term,
/// origin, grade basis, units and fields. Without code, tags and title; not a repeat.
std::vector<Facts> openFacts(Atoms atoms, const Institution& institution);

} // namespace gradus
