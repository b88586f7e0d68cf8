#pragma once

#include "src/place/bitset.h"
#include "src/place/budget.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace gradus::place {

/// So many demands, of which nothing but a number is asked of any, can still be told in a sentence.
constexpr std::size_t mostTold = 4;

/// A number of courses wanted, out of some.
struct Wanting {
    Bitset courses;
    std::int64_t need = 0;
};

/// The smallest violator in the sense of Hall's theorem that one of them is in: a set that together wants
/// more courses than there are for any of it, though no smaller set of its members does. Of equally small
/// ones the first in the order given; ascending. None when there is none of two to `mostTold` members, when
/// the one by itself wants too much, or when there are too many sets to look at.
std::optional<std::vector<std::size_t>> smallestViolator(const std::vector<Wanting>& all, std::size_t one,
                                                         Budget& budget);

/// A violator of any size that one of them is in, no smaller set of its members being one: of those that hold
/// courses which the one could have, those that hold courses which these could have, and so on, when the
/// others are served first, in the order given, each whole or not at all. Where that is more than needed,
/// later ones are left out first. Ascending. None when the one then lacks nothing, or wants too much by
/// itself.
std::optional<std::vector<std::size_t>> violatorAround(const std::vector<Wanting>& all, std::size_t one,
                                                       Budget& budget);

} // namespace gradus::place
