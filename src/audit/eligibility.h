#pragma once

#include "src/audit/facts.h"
#include "src/audit/layout.h"
#include "src/audit/match.h"

namespace gradus {

/// Whether an attempt may fill a slot, and if not, the rule that keeps it out.
struct Eligibility {
    Match match = Match::no;
    const Exclude* exclude = nullptr;    ///< it matches, but this statement excludes it
    const MinimumGrade* floor = nullptr; ///< it matches, but is below this floor
};

/// The set of the slot, then exclusions and grade floors of every scope around it, innermost first.
Eligibility eligibility(const Layout& layout, place::Index slot, const Facts& facts,
                        const Institution& institution);

} // namespace gradus
