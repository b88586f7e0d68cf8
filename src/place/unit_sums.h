#pragma once

#include <cstdint>
#include <span>

namespace gradus::place {

/// Of a leaf that asks for units and gets whole courses only.
struct Uneven {
    std::int64_t over = 0;      ///< the least that it gets beyond them, if it gets enough
    std::int64_t shortfall = 0; ///< the least that it falls short, if it does
};

/// The sums of units, in steps, that some of a number of courses can have.
class UnitSums {
public:
    void add(std::int64_t steps) { sums_ |= steps <= most ? sums_ << static_cast<unsigned>(steps) : 0; }

    /// How a leaf fares that misses so much, above 0, when no course has more than `largest`; both in steps.
    /// Nothing is known, but that it falls short by a step at least, where that is more than sums are looked
    /// at.
    Uneven uneven(std::int64_t missing, std::int64_t largest) const;

private:
    static constexpr std::int64_t most = 63; ///< as far as they fit into one word

    std::uint64_t sums_ = 1; ///< a bit for each
};

/// What leaves fall short at least in all, when `missing` is missing of their needs, each raised by what it
/// would get beyond them: one that falls short misses that as well. Those first that thereby explain most by
/// the least they fall short, the last one in part: rounded up to whole numbers. Sorts them. REQUIRES: each
/// gets something beyond, if it gets enough; `missing` is above 0.
std::int64_t leastShortfall(std::span<Uneven> leaves, std::int64_t missing);

} // namespace gradus::place
