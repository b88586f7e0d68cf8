#pragma once

#include "gradus/audit.h"
#include "src/audit/compile.h"
#include "src/audit/search.h"

#include <vector>

namespace gradus {

/// What a placement holds where, and what that satisfies when only work up to a width counts.
class Holding {
public:
    Holding(const Compiled& compiled, const Record& record, const place::Placement& placement);

    /// Whether it is proven that there is no better placement.
    bool proven() const { return proven_; }
    bool chosen(place::Index branch) const { return chosen_[branch]; }
    place::Index slotOf(std::size_t candidate) const { return slotOf_[candidate]; }
    Status statusOf(std::size_t candidate) const;

    /// Courses and units a pool holds, or items a list has filled (and the units in it).
    CourseAmount have(place::Index leaf, Width width) const;
    /// Whether the leaf of a slot accepts nothing more there.
    bool full(place::Index slot) const;
    bool itemFilled(const place::Item& item, Width width) const;
    /// The candidates that a measure counts.
    std::vector<std::size_t> counted(place::Index measure, Width width) const;
    CourseAmount measured(place::Index measure, Width width) const;
    /// The sets of `earn all of` that nothing fills.
    std::vector<std::size_t> unfilled(place::Index measure, Width width) const;
    /// Over what a measure counts, graded work only.
    Average average(place::Index measure) const;

    bool leafSatisfied(place::Index leaf, Width width) const;
    bool measureSatisfied(place::Index measure, Width width) const;

    /// What a leaf or measure has by the status of the attempts, beside what it asks.
    Progress leafProgress(place::Index leaf) const;
    Progress measureProgress(place::Index measure) const;
    /// By the first width at which it is satisfied.
    Standing leafStanding(place::Index leaf) const;
    Standing measureStanding(place::Index measure) const;

private:
    const Compiled& compiled_;
    const Record& record_;
    std::vector<place::Index> slotOf_;
    std::vector<bool> chosen_;
    std::vector<std::vector<std::size_t>> held_;
    bool proven_;
};

} // namespace gradus
