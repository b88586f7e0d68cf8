#pragma once

#include "gradus/institution.h"
#include "src/audit/atoms.h"

#include <vector>

namespace gradus {

/// Codes of courses that the student might still take.
struct ExampleCodes {
    std::vector<CourseCode> named; ///< by the rules, or as one course with another number; in code order
    /// Of courses that no rule names: at least one of every class that patterns, ranges, levels and subjects
    /// tell apart, each of which has courses without end. No real course has such a code.
    std::vector<CourseCode> unnamed;
    bool complete = true; ///< false: there are more than are looked at
};

/// Every form that a code may have is looked at: numbers of any length and with leading zeros, none at all,
/// and joint subjects such as CH/BI.
ExampleCodes exampleCodes(const Atoms& atoms, const Institution& institution);

} // namespace gradus
