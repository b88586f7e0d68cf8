#include "src/audit/sight.h"

#include "src/audit/eligibility.h"

#include <algorithm>

namespace gradus {
namespace {

Brings different(Key key, const Facts& facts) {
    FurtherKeys keys = furtherKeysOf(key, facts);
    return {std::move(keys.named), keys.own};
}

/// `subjects`: of the record.
Brings inCommon(Key key, const Facts& facts, const std::set<std::string>& subjects) {
    FurtherKeys keys = furtherKeysOf(key, facts);
    Brings brings{{}, keys.own, false, false};
    for (KeyValue& value : keys.named) {
        if (subjects.count(value.name) != 0)
            brings.keys.push_back(std::move(value));
        else
            brings.alone = true;
    }
    return brings;
}

/// Whether the one fits every slot that the other does, no worse.
bool fitsAtLeast(const Sight& a, const Sight& b) {
    auto own = a.slots.begin();
    return std::all_of(b.slots.begin(), b.slots.end(), [&](const auto& other) {
        own = std::find_if(own, a.slots.end(), [&](const auto& one) { return one.first >= other.first; });
        return own != a.slots.end() && own->first == other.first && own->second >= other.second;
    });
}

template <typename Sequence>
bool atLeast(const Sequence& a, const Sequence& b) {
    return std::equal(a.begin(), a.end(), b.begin(), [](const auto& x, const auto& y) { return !(x < y); });
}

/// Whether every limit `per` counts the one only with what it counts the other with.
bool inNoOtherGroup(const Sight& a, const Sight& b) {
    return std::equal(a.groups.begin(), a.groups.end(), b.groups.begin(), [](const auto& x, const auto& y) {
        return std::includes(y.begin(), y.end(), x.begin(), x.end());
    });
}

} // namespace

Sight sightOf(const Facts& facts, const Layout& layout, const std::set<std::string>& subjects,
              const Institution& institution) {
    Sight sight;
    for (const place::Index slot : layout.slotsByCourse.of(facts)) {
        const Match fits = eligibility(layout, slot, facts, institution).match;
        if (fits != Match::no)
            sight.slots.emplace_back(slot, fits);
    }
    sight.useful = !sight.slots.empty();
    const auto in = [&](const CourseSetRef& set, std::size_t scope) {
        return !set || match(*set, facts, {institution, layout.scopes[scope].program}) != Match::no;
    };
    for (const auto& place : layout.measures) {
        const Earn& earn = *place.earn;
        if (earn.about || earn.last)
            continue;
        bool counted = in(earn.where, place.scope);
        const auto brings = [&](Brings what) {
            counted = counted && what.any();
            sight.brings.push_back(counted ? std::move(what) : Brings());
        };
        if (earn.differentIn) {
            brings(different(*earn.differentIn, facts));
        } else if (earn.different > 0) {
            Brings areas;
            for (std::size_t i = 0; i < earn.areas.size(); ++i) {
                if (in(earn.areas[i], place.scope))
                    areas.keys.push_back({static_cast<std::int64_t>(i), {}});
            }
            brings(std::move(areas));
        }
        if (earn.inOne)
            brings(inCommon(*earn.inOne, facts, subjects));
        (earn.need.courses > 0 || earn.different > 0 ? sight.counts : sight.units).push_back(counted);
        for (const CourseItem& item : earn.allOf) {
            sight.counts.push_back(match(item, facts, institution) != Match::no);
        }
        const bool everything =
            earn.over.kind == Over::Kind::allCourses || earn.over.kind == Over::Kind::allAttempts;
        sight.useful = sight.useful || (everything && counted);
    }
    for (const auto& share : layout.shares)
        sight.shares.push_back(in(share.share->where, share.scope));
    for (const auto& limit : layout.limits) {
        sight.limits.push_back(in(limit.limit->where, limit.scope));
        sight.groups.push_back(sight.limits.back() && limit.limit->per ? furtherKeys(*limit.limit->per, facts)
                                                                       : std::vector<KeyValue>());
    }
    return sight;
}

bool seesAtLeast(const Sight& a, const Sight& b) {
    const bool brings = std::equal(a.brings.begin(), a.brings.end(), b.brings.begin(),
                                   [](const Brings& x, const Brings& y) { return x.covers(y); });
    return brings && a.counts == b.counts && inNoOtherGroup(a, b) && fitsAtLeast(a, b) &&
           atLeast(a.units, b.units) && atLeast(a.shares, b.shares) && atLeast(b.limits, a.limits);
}

} // namespace gradus
