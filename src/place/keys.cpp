#include "src/place/state.h"

#include <algorithm>

// How many different keys what is placed brings to a measure.

namespace gradus::place {

namespace {

/// A matching of courses with keys, one course at a time. What a course can't bring when it comes it can't
/// bring later either: others only move on.
class KeyMatching {
public:
    explicit KeyMatching(const Measure& measure) : measure_(measure), bringer_(measure.keys.size(), none) {}

    void add(Index member) {
        if (isFresh(measure_, member)) {
            ++size_;
            return;
        }
        std::vector<bool> seen(bringer_.size());
        members_.push_back(member);
        size_ += bring(members_.size() - 1, seen) ? 1 : 0;
    }
    std::int64_t size() const { return size_; }

private:
    bool bring(std::size_t course, std::vector<bool>& seen) {
        for (std::size_t k = 0; k < bringer_.size(); ++k) {
            if (seen[k] || !measure_.keys[k].test(members_[course])) {
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
    std::vector<Index> members_;
    std::vector<Index> bringer_; ///< per key: a course
    std::int64_t size_ = 0;
};

} // namespace

std::int64_t State::keys(Index m, std::size_t without, std::span<const Index> with) const {
    const Measure& measure = model_.measure(m);
    KeyMatching matching(measure);
    for (const Index c : measure.unplacedToo ? model_.active : std::vector<Index>{}) {
        if (measure.where.test(c)) {
            matching.add(c);
        }
    }
    for (std::size_t i = 0; i < holdings_.size(); ++i) {
        const Holding& h = holdings_[i];
        const bool seen = measure.unplacedToo
                              ? h.member >= model_.problem.candidates.size() && measure.where.test(h.member)
                              : i != without && model_.counts(m, h.member, h.slot);
        if (seen) {
            matching.add(h.member);
        }
    }
    std::for_each(with.begin(), with.end(), [&](Index member) { matching.add(member); });
    return matching.size();
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
