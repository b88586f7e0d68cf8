#include "src/place/state.h"

#include <algorithm>

// Which uses of one course may stand together.

namespace gradus::place {

/// Whether a holding may stand beside the others of its course.
bool State::mayStandTogether(std::size_t i) const {
    const Holding& h = holdings_[i];
    bool alone = true;
    for (std::size_t k = 0; model_.shares && h.slot != none && k < holdings_.size(); ++k) {
        const Holding& other = holdings_[k];
        if (k == i || other.course != h.course || other.slot == none) {
            continue;
        }
        alone = false;
        const Index leaf = model_.seats[h.slot].leaf;
        const bool inOneList =
            leaf == model_.seats[other.slot].leaf && model_.problem.leaves[leaf].pool == none;
        if (inOneList ||
            (sameCredit(h, other) && !model_.mayShare(h.member, h.slot, other.member, other.slot))) {
            return false;
        }
    }
    return alone || withinShareCaps();
}

bool State::withinShareCaps() const {
    const std::vector<ShareCap>& caps = model_.problem.shareCaps;
    return std::all_of(caps.begin(), caps.end(), [this](const ShareCap& cap) {
        const Amount has = shared(cap);
        return (!cap.courses || has.courses <= *cap.courses) && (!cap.units || has.units <= *cap.units);
    });
}

Amount State::shared(const ShareCap& cap) const {
    const auto inBoth = [&](const Holding& a, const Holding& b) {
        if (a.slot == none || b.slot == none || !sameCredit(a, b) || !cap.where.test(a.member) ||
            !cap.where.test(b.member)) {
            return false;
        }
        const Index one = model_.seats[a.slot].leaf;
        const Index two = model_.seats[b.slot].leaf;
        return (cap.first.test(one) && cap.second.test(two)) || (cap.first.test(two) && cap.second.test(one));
    };
    Amount shared;
    std::vector<std::size_t> counted; // one holding of each part of a course that is shared
    for (std::size_t i = 0; i < holdings_.size(); ++i) {
        const auto same = [&](auto is) {
            return std::any_of(counted.begin(), counted.end(),
                               [&](std::size_t k) { return is(holdings_[k]); });
        };
        const bool isShared =
            std::any_of(holdings_.begin(), holdings_.begin() + static_cast<std::ptrdiff_t>(i),
                        [&](const Holding& other) { return inBoth(holdings_[i], other); });
        if (!isShared || same([&](const Holding& h) { return sameCredit(h, holdings_[i]); })) {
            continue;
        }
        shared.courses += same([&](const Holding& h) { return h.course == holdings_[i].course; }) ? 0 : 1;
        shared.units += holdings_[i].units;
        counted.push_back(i);
    }
    return shared;
}

void Model::indexUses() {
    if (!shares) {
        return;
    }
    uses.resize(problem.candidates.size());
    std::vector<std::vector<Index>> ofCourse(problem.candidates.size());
    for (const Index c : active) {
        ofCourse[course[c]].push_back(c);
    }
    for (const std::vector<Index>& all : ofCourse) {
        for (const Index a : all) {
            for (const Index b : all) {
                if (a < b && credit[a] == credit[b]) {
                    CourseUses& of = uses[credit[a]];
                    of.sharable = of.sharable || maySomewhereShare(a, b);
                    // Of two uses, each in a leaf of its side.
                    of.cap = all.size() == 2 ? capOn(a, b) : none;
                }
            }
        }
    }
}

bool Model::maySomewhereShare(Index a, Index b) const {
    return std::any_of(options[a].begin(), options[a].end(), [&](Index s) {
        return std::any_of(options[b].begin(), options[b].end(),
                           [&](Index t) { return mayShare(a, s, b, t); });
    });
}

/// A cap on sharing that two uses count for wherever they stand, or none.
Index Model::capOn(Index a, Index b) const {
    const auto allIn = [this](Index c, const Bitset& leavesOf) {
        return std::all_of(options[c].begin(), options[c].end(),
                           [&](Index s) { return leavesOf.test(seats[s].leaf); });
    };
    for (Index c = 0; c < problem.shareCaps.size(); ++c) {
        const ShareCap& cap = problem.shareCaps[c];
        if (cap.where.test(a) && cap.where.test(b) &&
            ((allIn(a, cap.first) && allIn(b, cap.second)) ||
             (allIn(b, cap.first) && allIn(a, cap.second)))) {
            return c;
        }
    }
    return none;
}

} // namespace gradus::place
