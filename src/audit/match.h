#pragma once

#include "gradus/program.h"
#include "src/audit/facts.h"

namespace gradus {

/// Whether an attempt belongs to a set; `provisionally` when a person must confirm it. Ordered: no is least.
enum class Match { no, provisionally, yes };

Match match(const CourseSet& set, const Facts& facts, const Institution& institution);

/// The best match of an item's alternatives. REQUIRES: an item of single courses, as `earn all of` has.
Match match(const CourseItem& item, const Facts& facts, const Institution& institution);

/// Whether it belongs to the set through something that is not hidden, and so may be advised.
bool advises(const CourseSet& set, const Facts& facts, const Institution& institution);

/// As `match`, but only the course itself decides: what the record says of the attempt (grade, units, term,
/// origin, …) is taken to hold, and exceptions to remove nothing. Tells "the rule names it, but …" from "no
/// rule names it".
bool names(const CourseSet& set, const Facts& facts, const Institution& institution);

/// The innermost part of a set that keeps out an attempt whose course the set names.
/// REQUIRES: `match` says no and `names` says true.
const CourseSet& decidingPart(const CourseSet& set, const Facts& facts, const Institution& institution);

/// What must be approved for a provisional match: the texts of its `approved`, in author order.
std::string approvalsNeeded(const CourseSet& set, const Facts& facts, const Institution& institution);

bool compares(Comparison comparison, std::int64_t left, std::int64_t right);

} // namespace gradus
