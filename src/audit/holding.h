#pragma once

#include "gradus/audit.h"
#include "src/audit/compile.h"
#include "src/audit/last_units.h"
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
    /// The candidates in a slot, ascending.
    const std::vector<std::size_t>& in(place::Index slot) const { return held_[slot]; }
    Status statusOf(std::size_t candidate) const;
    /// The units of a placed candidate that count for takes and measures: less than all where a limit counts
    /// a part.
    Milli unitsOf(std::size_t candidate, Width width) const;

    /// Courses and units a pool holds, or items a list has filled (and the units in it).
    CourseAmount have(place::Index leaf, Width width) const {
        return have_[static_cast<std::size_t>(width)][leaf];
    }
    /// Whether the leaf of a slot accepts nothing more there.
    bool full(place::Index slot) const;
    bool itemFilled(const place::Item& item, Width width) const;
    /// The candidates that a measure counts: of one with groups, those of the group that is shown.
    std::vector<std::size_t> counted(place::Index measure, Width width) const;
    /// Of a measure of different keys the courses are the number of keys.
    CourseAmount measured(place::Index measure, Width width) const;
    /// What it asks for, in the same way.
    CourseAmount needOf(place::Index measure) const;
    /// Which of its groups a measure means: one that satisfies it, else one where the least is lacking.
    /// REQUIRES: it has some.
    std::size_t groupOf(place::Index measure) const;
    /// The sets of `earn all of` that nothing fills.
    std::vector<std::size_t> unfilled(place::Index measure, Width width) const;
    /// Of a measure of last units: those that count, by the first width at which they are enough.
    std::vector<LastUnits> lastCounted(place::Index measure) const;
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
    std::vector<std::size_t> oncePerAttempt(const std::vector<std::size_t>& candidates) const;
    void cut(const place::Limit& limit, Width width);
    CourseAmount held(place::Index leaf, Width width) const;
    std::vector<LastUnits> lastCounted(place::Index measure, Width width) const;
    std::vector<std::size_t> seen(place::Index measure, Width width) const;
    CourseAmount amountOf(place::Index measure, const std::vector<std::size_t>& candidates,
                          Width width) const;

    const Compiled& compiled_;
    const Record& record_;
    std::vector<place::Index> slotOf_;
    std::vector<bool> chosen_;
    std::vector<std::vector<std::size_t>> held_;
    std::vector<std::vector<std::int64_t>> units_; // by width: what counts of each candidate
    std::vector<CourseAmount> have_[3];            // by width: what each leaf holds
    bool proven_;
};

/// For each of some candidates the keys of a measure that it may bring.
std::vector<std::vector<std::size_t>> keyOptions(const place::Measure& measure,
                                                 const std::vector<std::size_t>& candidates);

} // namespace gradus
