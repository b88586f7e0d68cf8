#pragma once

#include "src/audit/keys.h"
#include "src/audit/layout.h"
#include "src/audit/match.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace gradus {

/// What a measure has of a further course when it asks for different things, or for one they have in common.
struct Brings {
    std::vector<KeyValue> keys;
    bool own = false;      ///< one that nothing else has, or, in common, any that no rule names
    bool alone = false;    ///< in common: one that nothing on the record has
    bool ownIsBest = true; ///< so that it does for any other

    bool any() const { return own || alone || !keys.empty(); }
    bool operator<(const Brings& other) const {
        return std::tie(keys, own, alone) < std::tie(other.keys, other.own, other.alone);
    }
    /// Whether it is as good as the other.
    bool covers(const Brings& other) const {
        if (own && ownIsBest)
            return true;
        return (own || !other.own) && (own || alone || !other.alone) &&
               std::includes(keys.begin(), keys.end(), other.keys.begin(), other.keys.end());
    }
};

/// All that the rules can see of a further course.
struct Sight {
    std::vector<std::pair<place::Index, Match>> slots; ///< those it fits, and how well
    std::vector<bool> counts;                          ///< measures in courses, which make it cost a course
    std::vector<bool> units;                           ///< measures in units
    std::vector<bool> shares;                          ///< what lets it be shared
    std::vector<bool> limits;
    std::vector<std::vector<KeyValue>>
        groups;                 ///< per limit: what it is counted with, where it is limited `per`
    std::vector<Brings> brings; ///< to measures of what is different or in one
    bool useful = false;        ///< fits or counts anywhere

    auto key() const { return std::tie(slots, counts, units, shares, limits, groups, brings); }
    bool operator<(const Sight& other) const { return key() < other.key(); }
};

/// `subjects`: of the record, where a measure asks what courses have in common.
Sight sightOf(const Facts& facts, const Layout& layout, const std::set<std::string>& subjects,
              const Institution& institution);

/// Whether the rules would have the one wherever they would have the other.
bool seesAtLeast(const Sight& a, const Sight& b);

} // namespace gradus
