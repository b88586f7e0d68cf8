#include "src/place/state.h"

#include <algorithm>
#include <map>

// How many different keys what is placed brings to a measure.

namespace gradus::place {

namespace {

/// A matching of courses with keys, one course at a time. What a course can't bring when it comes it can't
/// bring later either: others only move on.
class KeyMatching {
public:
    explicit KeyMatching(const Measure& measure) : measure_(measure), bringer_(measure.keys.size(), none) {}

    /// One course, with the uses that are seen.
    void add(std::vector<Index> uses) {
        if (std::any_of(uses.begin(), uses.end(), [this](Index use) { return isFresh(measure_, use); })) {
            ++size_;
            return;
        }
        std::vector<bool> seen(bringer_.size());
        courses_.push_back(std::move(uses));
        size_ += bring(courses_.size() - 1, seen) ? 1 : 0;
    }
    std::int64_t size() const { return size_; }

private:
    bool bring(std::size_t course, std::vector<bool>& seen) {
        for (std::size_t k = 0; k < bringer_.size(); ++k) {
            const auto isIn = [&](Index use) { return measure_.keys[k].test(use); };
            if (seen[k] || std::none_of(courses_[course].begin(), courses_[course].end(), isIn)) {
                continue;
            }
            seen[k] = true;
            if (bringer_[k] == none || bring(bringer_[k], seen)) {
                bringer_[k] = static_cast<Index>(course);
                return true;
            }
        }
        return false;
    }

    const Measure& measure_;
    std::vector<std::vector<Index>> courses_;
    std::vector<Index> bringer_; ///< per key: a course
    std::int64_t size_ = 0;
};

} // namespace

std::int64_t State::keys(Index m, std::size_t without, std::span<const Index> with) const {
    const Measure& measure = model_.measure(m);
    std::map<Index, std::vector<Index>> seen; // by course
    for (const Index c : measure.unplacedToo ? model_.active : std::vector<Index>{}) {
        if (measure.where.test(c)) {
            seen[model_.course[c]].push_back(c);
        }
    }
    for (std::size_t i = 0; i < holdings_.size(); ++i) {
        const Holding& h = holdings_[i];
        if (measure.unplacedToo ? h.member >= model_.problem.candidates.size() && measure.where.test(h.member)
                                : i != without && model_.counts(m, h.member, h.slot)) {
            seen[h.course].push_back(h.member);
        }
    }
    KeyMatching matching(measure);
    for (auto& [course, uses] : seen) {
        matching.add(std::move(uses));
    }
    std::for_each(with.begin(), with.end(), [&](Index member) { matching.add({member}); });
    return matching.size();
}

bool State::sees(Index m, Index candidate, bool samePart) const {
    const std::vector<std::size_t>& uses = courseHoldings_[model_.course[candidate]];
    return std::any_of(uses.begin(), uses.end(), [&](std::size_t i) {
        const Holding& h = holdings_[i];
        return model_.counts(m, h.member, h.slot) &&
               (!samePart || model_.credit[h.member] == model_.credit[candidate]);
    });
}

bool State::meets(Index m) const {
    const Measure& measure = model_.measure(m);
    bool met = measure_[m].courses >= measure.need.courses && measure_[m].units >= measure.need.units;
    for (std::size_t k = 0; met && k < measure.allOf.size(); ++k) {
        met = hasSet(m, k);
    }
    return met && (measure.different == 0 || keys(m) >= measure.different);
}

} // namespace gradus::place
