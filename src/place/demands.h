#pragma once

#include "src/place/problem.h"

#include <compare>
#include <optional>
#include <vector>

namespace gradus::place {

/// A statement that asks for courses: a leaf together with the measures in its braces, or another measure.
struct Demand {
    enum class Kind : std::uint8_t { leaf, measure } kind{};
    Index index = 0;
    auto operator<=>(const Demand&) const = default;
};
using Demands = std::vector<Demand>;

/// What demands of a problem want of the candidates that take part.
class Wants {
public:
    Wants(const Problem& problem, const Bitset& active);

    /// The candidates that count for a demand.
    Bitset countFor(const Demand& demand) const;
    /// What a demand competes for: its candidates and all that share a limit with one of them.
    Bitset competesFor(const Demand& demand) const;
    /// Candidates by the first use of the same course, where no two of its uses can stand together.
    Bitset coursesAmong(const Bitset& candidates) const;
    /// How many courses a leaf takes for itself, where it asks for nothing but a number of them.
    std::optional<std::int64_t> coursesFor(const Demand& demand) const;
    /// Whether it is a pool that asks for a number of courses, all free to be in it as far as it goes: no
    /// limit counts any of them, and none may be shared.
    bool isPlain(const Demand& demand) const;
    /// Whether too few candidates count for a demand, without a look at anything else.
    bool surelyFails(const Demand& demand) const;

    /// The problem in which only these demands ask for anything, only these limits hold, and no further
    /// course is to be had. Other leaves still accept what they would: a measure may look at them. One with
    /// measures of its own may then hold more than its upper number for their sake, so its bound is left out.
    Problem asking(const Demands& demands, const std::vector<Index>& limits) const;

private:
    bool inBraces(Index measure) const;

    const Problem& problem_;
    Bitset candidates_; ///< over members: those that take part
};

} // namespace gradus::place
