#pragma once

#include "gradus/program.h"
#include "src/audit/facts.h"

namespace gradus {

/// The programme for whose rules an attempt is looked at, as its place among those audited together.
struct Viewer {
    Viewer(const Institution& of, std::size_t by = 0) : institution(of), program(by) {}
    const Institution& institution;
    std::size_t program;
};

/// Whether an attempt belongs to a set; `provisionally` when a person must confirm it. Ordered: no is least.
enum class Match { no, provisionally, yes };

Match match(const CourseSet& set, const Facts& facts, const Viewer& viewer);

/// The best match of an item's alternatives. REQUIRES: an item of single courses, as `earn all of` has.
Match match(const CourseItem& item, const Facts& facts, const Viewer& viewer);

/// Whether it belongs to the set through something that is not hidden, and so may be advised.
bool advises(const CourseSet& set, const Facts& facts, const Viewer& viewer);

/// As `match`, but only the course itself decides: what the record says of the attempt (grade, units, term,
/// origin, …) is taken to hold, and exceptions to remove nothing. Tells "the rule names it, but …" from "no
/// rule names it".
bool names(const CourseSet& set, const Facts& facts, const Viewer& viewer);

/// The innermost part of a set that keeps out an attempt whose course the set names.
/// REQUIRES: `match` says no and `names` says true.
const CourseSet& decidingPart(const CourseSet& set, const Facts& facts, const Viewer& viewer);

/// What must be approved for a provisional match: the texts of its `approved`, in author order.
std::string approvalsNeeded(const CourseSet& set, const Facts& facts, const Viewer& viewer);

bool compares(Comparison comparison, std::int64_t left, std::int64_t right);

} // namespace gradus
