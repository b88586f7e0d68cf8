#include "src/place/state.h"

#include <algorithm>

// Which uses of one course may stand together.

namespace gradus::place {

/// Whether a holding may stand beside the others of its course.
bool State::mayStandTogether(std::size_t i) const {
    const Holding& h = holdings_[i];
    bool alone = true;
    for (const std::size_t k : othersOf(i)) {
        const Holding& other = holdings_[k];
        if (h.slot == none || k == i || other.slot == none) {
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
    for (std::size_t c = 0; c < shared_.size(); ++c) {
        const ShareCap& cap = model_.problem.shareCaps[c];
        if ((cap.courses && shared_[c].courses > *cap.courses) ||
            (cap.units && shared_[c].units > *cap.units)) {
            return false;
        }
    }
    return true;
}

std::int64_t State::mostSaved() const {
    std::int64_t saved = 0;
    for (const FurtherCap& of : model_.furtherCaps) {
        saved += (*model_.problem.shareCaps[of.cap].courses - shared_[of.cap].courses) * of.worth;
    }
    return saved;
}

void State::countShared(Index course, int sign) {
    if (courseHoldings_[course].size() < 2) {
        return;
    }
    for (std::size_t c = 0; c < shared_.size(); ++c) {
        const Amount by = sharedBy(course, model_.problem.shareCaps[c]);
        shared_[c].courses += sign * by.courses;
        shared_[c].units += sign * by.units;
    }
}

/// What a course counts for under a cap: once, and the units of each part of it that is shared.
Amount State::sharedBy(Index course, const ShareCap& cap) const {
    const std::vector<std::size_t>& uses = courseHoldings_[course];
    const auto inBoth = [&](const Holding& a, const Holding& b) {
        if (a.slot == none || b.slot == none || !sameCredit(a, b) || !cap.where.test(a.member) ||
            !cap.where.test(b.member)) {
            return false;
        }
        return isBetween(cap, model_.seats[a.slot].leaf, model_.seats[b.slot].leaf);
    };
    Amount shared;
    for (std::size_t i = 0; i < uses.size(); ++i) {
        bool isShared = false;
        bool counted = false; // with an earlier use of the same part
        for (std::size_t k = 0; k < uses.size(); ++k) {
            isShared = isShared || (k != i && inBoth(holdings_[uses[i]], holdings_[uses[k]]));
        }
        for (std::size_t k = 0; isShared && k < i; ++k) {
            const auto sharedToo = [&](std::size_t other) {
                return other != uses[k] && inBoth(holdings_[uses[k]], holdings_[other]);
            };
            counted = counted || (sameCredit(holdings_[uses[i]], holdings_[uses[k]]) &&
                                  std::any_of(uses.begin(), uses.end(), sharedToo));
        }
        if (isShared && !counted) {
            shared.courses = 1;
            shared.units += holdings_[uses[i]].units;
        }
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

/// A cap on sharing that two uses count for wherever they may stand together, or none.
Index Model::capOn(Index a, Index b) const {
    for (Index c = 0; c < problem.shareCaps.size(); ++c) {
        const ShareCap& cap = problem.shareCaps[c];
        const bool always =
            cap.where.test(a) && cap.where.test(b) &&
            std::all_of(options[a].begin(), options[a].end(), [&](Index s) {
                return std::all_of(options[b].begin(), options[b].end(), [&](Index t) {
                    return !mayShare(a, s, b, t) || isBetween(cap, seats[s].leaf, seats[t].leaf);
                });
            });
        if (always) {
            return c;
        }
    }
    return none;
}

} // namespace gradus::place
