#pragma once

#include "src/place/problem.h"

#include <string>

namespace gradus::test {

/// Search nodes that suffice for every problem made here.
constexpr std::uint64_t enoughNodes = 300'000;

/// The answer in one line, without the further courses: "possible deficit 3000 failed 0 open 0; chosen 0;
/// slots 1 -".
std::string text(const place::Placement& placement);

/// Builds a placement problem by hand, in thousandths, one course being 3 units.
class Making {
public:
    /// `candidates` and `prospects` first: sets are over all of them.
    Making(std::vector<place::Candidate> candidates, std::vector<place::Prospect> prospects);

    /// A pool that the named members may enter.
    place::Index pool(place::Amount need, std::optional<place::Amount> upper,
                      std::initializer_list<std::size_t> members, place::Index branch = 0);
    /// An empty item list; `part` adds slots to use in its items.
    place::Index list(std::int64_t need, std::int64_t upper);
    place::Index part(place::Index leaf, std::initializer_list<std::size_t> members);
    place::Measure& measure(std::initializer_list<std::size_t> where, place::Amount need);
    place::Limit& limit(std::initializer_list<std::size_t> where);
    place::Bitset members(std::initializer_list<std::size_t> of) const;

    /// The solver's answer. REQUIRES: it is proven and passes `check`; throws a text otherwise.
    place::Placement solve();

    place::Problem problem;
    place::Query query;
};

} // namespace gradus::test
