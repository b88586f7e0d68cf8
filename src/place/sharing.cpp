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
    for (const ShareCap& cap : model_.problem.shareCaps) {
        const auto inBoth = [&](const Holding& a, const Holding& b) {
            if (a.slot == none || b.slot == none || !sameCredit(a, b) || !cap.where.test(a.member) ||
                !cap.where.test(b.member)) {
                return false;
            }
            const Index one = model_.seats[a.slot].leaf;
            const Index two = model_.seats[b.slot].leaf;
            return (cap.first.test(one) && cap.second.test(two)) ||
                   (cap.first.test(two) && cap.second.test(one));
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
        if ((cap.courses && shared.courses > *cap.courses) || (cap.units && shared.units > *cap.units)) {
            return false;
        }
    }
    return true;
}

} // namespace gradus::place
