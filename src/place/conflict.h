#pragma once

#include "src/place/budget.h"
#include "src/place/demands.h"
#include "src/place/violator.h"

#include <optional>
#include <vector>

namespace gradus::place {

/// Demands that the candidates can't meet together, though without any one of them they can.
struct Conflict {
    std::vector<Demand> demands;   ///< leaves first, each kind in author order; two or more
    std::vector<Index> candidates; ///< those taking part that count for any of the demands
    /// The courses that the demands need, where a mere count shows the conflict: they are more than
    /// `candidates` (a Hall violator).
    std::optional<std::int64_t> need;
    std::vector<Index> limits; ///< without any one of these limits there would be no conflict; ascending
    /// Where there are more than `mostTold` demands: kinds of further courses one of which, on the record,
    /// would leave less of the demands unmet (`helpfulFor`); ascending.
    std::vector<Index> helpful;
};

/// Why a demand can't be met beside the others. Where demands for numbers of courses want more than there are
/// for them, the smallest such set of two to `mostTold` with `unmet` (`smallestViolator`), of equally small
/// ones the first in author order; else, among pools whose courses nothing else keeps apart, the one around
/// `unmet` (`violatorAround`). Else a minimal set of demands that cannot hold together, `unmet` among them,
/// of those nearest to it (through common candidates and limits); of the others, an earlier one that holds
/// goes before a later one. None when `unmet` can't be met by itself either, when nothing but the other rules
/// stands in its way, or when the budget ends first. Branches are those of `chosen`; grade point averages,
/// windows, prohibitions and what a person must confirm play no part.
///
/// The minimal set is grown from `unmet`, adding each time the first demand without which what comes before
/// it could be met (the insertion-based search for a minimal unsatisfiable subset, by bisection).
/// REQUIRES: the demands live in `chosen`, and `unmet` is not among `others`.
std::optional<Conflict> conflictOf(const Problem& problem, const Bitset& active,
                                   const std::vector<Index>& chosen, Demand unmet,
                                   const std::vector<Demand>& others, Budget& budget);

} // namespace gradus::place
