#pragma once

#include "src/audit/facts.h"
#include "src/audit/layout.h"
#include "src/audit/match.h"

#include <optional>

namespace gradus {

/// Whether an attempt may fill a slot, and if not, the rule that keeps it out.
struct Eligibility {
    Match match = Match::no;
    const Exclude* exclude = nullptr;    ///< it matches, but this statement excludes it
    const MinimumGrade* floor = nullptr; ///< it matches, but is below this floor
    /// By this exception it may fill the slot, or, where it doesn't match, it may not.
    const CourseDecision* exception = nullptr;
};

/// The set of the slot, then exclusions and grade floors of every scope around it, innermost first; and what
/// was decided about the attempt.
Eligibility eligibility(const Layout& layout, place::Index slot, const Facts& facts,
                        const Institution& institution);

/// The decision to force an attempt into a leaf; else null.
const Layout::DecisionPlace* forcedInto(const Layout& layout, const Facts& facts, place::Index leaf);

} // namespace gradus
