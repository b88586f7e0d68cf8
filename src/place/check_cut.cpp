#include "src/place/check_parts.h"

#include <algorithm>
#include <map>

// What a cut proves, recounted from the problem alone. Every further course that a leaf of the cut needs
// costs what it brings, at least: a course's worth where courses or parts are counted, its units where units
// are.

namespace gradus::place {

namespace {

class Recount {
public:
    Recount(const Problem& problem, const Query& query, const CheckView& view, const Cut& cut)
        : problem_(problem), query_(query), view_(view), cut_(cut) {}

    /// What is wrong with it, whatever it proves.
    std::string wrong() {
        for (std::size_t i = 0; i < cut_.leaves.size(); ++i) {
            const Cut::Side& side = cut_.leaves[i];
            if (i > 0 && side.leaf <= cut_.leaves[i - 1].leaf) {
                return "the leaves of the cut are not in order";
            }
            if (side.leaf >= problem_.leaves.size()) {
                return "the cut names a leaf that there is not";
            }
            const Leaf& leaf = problem_.leaves[side.leaf];
            if (!view_.live(leaf.branch) || view_.home(leaf.branch) != 0) {
                return textOf("leaf ", side.leaf, " of the cut is not a live one of the first programme");
            }
            if (side.inUnits && leaf.pool == none) {
                return textOf("leaf ", side.leaf, " of the cut is a list, which needs no units");
            }
            for (std::size_t k = 0; k < side.full.size(); ++k) {
                if (side.full[k] >= leaf.items.size() || (k > 0 && side.full[k] <= side.full[k - 1])) {
                    return textOf("leaf ", side.leaf, " of the cut has no such items");
                }
            }
        }
        listCounting();
        return furtherShared();
    }

    /// REQUIRES: nothing is wrong with the cut.
    std::int64_t proves() {
        std::int64_t proven = 0;
        for (const Cut::Side& side : cut_.leaves) {
            proven += needOf(side);
        }
        std::map<std::size_t, std::vector<Index>> credits;
        for (Index c = 0; c < problem_.candidates.size(); ++c) {
            if (query_.active.test(c)) {
                credits[view_.use(c, none).credit].push_back(c);
            }
        }
        for (const auto& [credit, uses] : credits) {
            proven -= brought(uses);
        }
        return proven;
    }

private:
    /// A slot in which members count: in a leaf of the cut, and not of an item that is taken for full.
    struct Counting {
        Index slot;
        bool inUnits;
    };
    void listCounting() {
        for (Index s = 0; s < problem_.slots.size(); ++s) {
            for (const Cut::Side& side : cut_.leaves) {
                if (side.leaf == problem_.slots[s].leaf && !isFull(side, s)) {
                    counting_.push_back({s, side.inUnits});
                }
            }
        }
    }
    bool isFull(const Cut::Side& side, Index slot) const {
        return std::any_of(side.full.begin(), side.full.end(), [&](Index i) {
            const std::vector<Alternative>& ways = problem_.leaves[side.leaf].items[i].alternatives;
            return std::any_of(ways.begin(), ways.end(), [&](const Alternative& way) {
                return std::count(way.parts.begin(), way.parts.end(), slot) > 0;
            });
        });
    }

    /// Whether one further course could stand in two leaves of the cut and cost only once.
    std::string furtherShared() const {
        for (Index p = 0; p < problem_.prospects.size(); ++p) {
            const auto member = static_cast<Index>(problem_.candidates.size() + p);
            if (together(member, member)) {
                return textOf("the cut counts a further course of kind ", p, " twice");
            }
        }
        return {};
    }

    /// Whether two uses of one course may stand in two slots that count.
    bool together(Index one, Index two) const {
        for (const Counting& a : counting_) {
            for (const Counting& b : counting_) {
                if (a.slot != b.slot && problem_.slots[a.slot].eligible.test(one) &&
                    problem_.slots[b.slot].eligible.test(two) &&
                    view_.apart({one, a.slot, 0, 0, 0}, {two, b.slot, 0, 0, 0}) == nullptr) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What the leaf needs, with the most that is in its full items taken off.
    std::int64_t needOf(const Cut::Side& side) const {
        const Leaf& leaf = problem_.leaves[side.leaf];
        if (leaf.pool != none) {
            return side.inUnits ? leaf.need.units : leaf.need.courses * problem_.unitsPerCourse;
        }
        std::multiset<std::size_t> least; // parts of each item, through its shortest alternative
        std::int64_t parts = 0;
        for (std::size_t i = 0; i < leaf.items.size(); ++i) {
            std::set<std::size_t> sizes;
            for (const Alternative& a : leaf.items[i].alternatives) {
                sizes.insert(a.parts.size());
            }
            const bool full = std::count(side.full.begin(), side.full.end(), i) > 0;
            least.insert(sizes.empty() ? 0 : *sizes.begin());
            parts -= full && !sizes.empty() ? static_cast<std::int64_t>(*sizes.rbegin()) : 0;
        }
        std::int64_t items = leaf.need.courses;
        for (const std::size_t one : least) {
            parts += items-- > 0 ? static_cast<std::int64_t>(one) : 0;
        }
        return parts * problem_.unitsPerCourse;
    }

    /// The most that the uses of one credit bring, each where it counts for most: added up where two of them
    /// may stand together, else only one.
    std::int64_t brought(const std::vector<Index>& uses) const {
        bool both = false;
        std::int64_t sum = 0;
        std::int64_t most = 0;
        for (const Index use : uses) {
            std::int64_t brings = 0;
            for (const Counting& at : counting_) {
                if (problem_.slots[at.slot].eligible.test(use)) {
                    brings = std::max(brings,
                                      at.inUnits ? problem_.candidates[use].units : problem_.unitsPerCourse);
                }
            }
            sum += brings;
            most = std::max(most, brings);
            for (const Index other : uses) {
                both |= use != other && together(use, other);
            }
        }
        return both ? sum : most;
    }

    const Problem& problem_;
    const Query& query_;
    const CheckView& view_;
    const Cut& cut_;
    std::vector<Counting> counting_;
};

} // namespace

std::string wrongCut(const Problem& problem, const Query& query, const CheckView& view, const Cut& cut,
                     std::int64_t deficit) {
    Recount recount(problem, query, view, cut);
    const std::string wrong = recount.wrong();
    if (!wrong.empty()) {
        return wrong;
    }
    const std::int64_t proves = recount.proves();
    return proves == deficit ? "" : "the cut proves a deficit of " + std::to_string(proves);
}

} // namespace gradus::place
