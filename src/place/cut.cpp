#include "src/place/cut.h"

#include <algorithm>

namespace gradus::place {

namespace {

class Cutting {
public:
    Cutting(const Problem& problem, const Query& query, const Placement& placement)
        : problem_(problem), query_(query), placement_(placement), cut_(problem.leaves.size()),
          itemOf_(problem.slots.size(), none), seen_(problem.candidates.size()) {}

    std::optional<Cut> run() {
        for (const Further& further : placement_.further.front()) {
            if (further.slot == none) {
                return std::nullopt;
            }
            join(problem_.slots[further.slot].leaf);
        }
        while (proves_ && !waiting_.empty()) {
            const Index slot = waiting_.back();
            waiting_.pop_back();
            problem_.slots[slot].eligible.forEach(0, problem_.candidates.size(), [&](std::size_t c) {
                if (query_.active.test(c)) {
                    see(static_cast<Index>(c), worth(static_cast<Index>(c), slot));
                }
            });
        }
        if (!proves_ || needs() - brings() != placement_.value.of(0).deficit || furtherShares()) {
            return std::nullopt;
        }
        return found();
    }

private:
    /// How a leaf stands in the cut.
    struct Side {
        bool in = false;
        bool inUnits = false;
        std::vector<bool> open; ///< per item: whether courses are counted that could fill it; else it is full
    };

    void join(Index l) {
        const Leaf& leaf = problem_.leaves[l];
        Side& side = cut_[l];
        if (side.in) {
            return;
        }
        side.in = true;
        proves_ = proves_ && problem_.programOf(leaf.branch) == 0;
        if (leaf.pool != none) {
            side.inUnits = lacksUnits(leaf);
            waiting_.push_back(leaf.pool);
            return;
        }
        side.open.resize(leaf.items.size());
        for (Index i = 0; i < leaf.items.size(); ++i) {
            std::int64_t held = 0;
            for (const Alternative& alternative : leaf.items[i].alternatives) {
                for (const Index part : alternative.parts) {
                    itemOf_[part] = i;
                    held += std::count(placement_.slotOf.begin(), placement_.slotOf.end(), part);
                }
            }
            if (held < mostParts(leaf.items[i])) {
                open(l, i);
            }
        }
    }

    void open(Index l, Index i) {
        if (cut_[l].open[i]) {
            return;
        }
        cut_[l].open[i] = true;
        for (const Alternative& alternative : problem_.leaves[l].items[i].alternatives) {
            waiting_.insert(waiting_.end(), alternative.parts.begin(), alternative.parts.end());
        }
    }

    /// A course that a leaf of the cut could have: where it is now belongs to the cut too.
    void see(Index candidate, std::int64_t worth) {
        if (worth == 0) {
            return;
        }
        if (seen_[candidate] > 0) {
            seen_[candidate] = std::max(seen_[candidate], worth);
            return;
        }
        seen_[candidate] = worth;
        Index use = candidate;
        for (Index other = 0; placement_.slotOf[use] == none && other < problem_.candidates.size(); ++other) {
            use = isOneWith(other, candidate) ? other : use;
        }
        const Index slot = placement_.slotOf[use];
        if (slot == none) {
            proves_ = false; // somebody must take part in the cut, and doesn't
            return;
        }
        const Index leaf = problem_.slots[slot].leaf;
        join(leaf);
        if (problem_.leaves[leaf].pool == none) {
            open(leaf, itemOf_[slot]);
        }
    }

    /// Whether two are uses of one credit, of which only one can be placed.
    bool isOneWith(Index a, Index b) const {
        const Candidate& one = problem_.candidates[a];
        const Candidate& two = problem_.candidates[b];
        return a != b && one.attempt != none && one.attempt == two.attempt && one.credit == two.credit &&
               std::none_of(problem_.sharings.begin(), problem_.sharings.end(), [&](const Sharing& sharing) {
                   return sharing.where.test(a) && sharing.where.test(b);
               });
    }

    std::int64_t worth(Index candidate, Index slot) const {
        return cut_[problem_.slots[slot].leaf].inUnits ? problem_.candidates[candidate].units
                                                       : problem_.unitsPerCourse;
    }

    /// Whether units are what a pool lacks more of.
    bool lacksUnits(const Leaf& leaf) const {
        Amount lack = leaf.need;
        for (std::size_t c = 0; c < placement_.slotOf.size(); ++c) {
            if (placement_.slotOf[c] == leaf.pool) {
                lack.courses -= 1;
                lack.units -= problem_.candidates[c].units;
            }
        }
        return leaf.need.courses == 0 ||
               (leaf.need.units > 0 && lack.units > lack.courses * problem_.unitsPerCourse);
    }

    static std::int64_t mostParts(const Item& item) {
        std::size_t most = 0;
        for (const Alternative& alternative : item.alternatives) {
            most = std::max(most, alternative.parts.size());
        }
        return static_cast<std::int64_t>(most);
    }
    static std::int64_t leastParts(const Item& item) {
        std::size_t least = item.alternatives.empty() ? 0 : item.alternatives.front().parts.size();
        for (const Alternative& alternative : item.alternatives) {
            least = std::min(least, alternative.parts.size());
        }
        return static_cast<std::int64_t>(least);
    }

    /// What the leaves of the cut need, less what full items have.
    std::int64_t needs() const {
        std::int64_t needs = 0;
        for (Index l = 0; l < cut_.size(); ++l) {
            const Leaf& leaf = problem_.leaves[l];
            if (!cut_[l].in) {
                continue;
            }
            if (leaf.pool != none) {
                needs += cut_[l].inUnits ? leaf.need.units : leaf.need.courses * problem_.unitsPerCourse;
                continue;
            }
            std::vector<std::int64_t> parts;
            std::int64_t full = 0;
            for (Index i = 0; i < leaf.items.size(); ++i) {
                parts.push_back(leastParts(leaf.items[i]));
                full += cut_[l].open[i] ? 0 : mostParts(leaf.items[i]);
            }
            std::sort(parts.begin(), parts.end());
            parts.resize(std::min<std::size_t>(parts.size(), static_cast<std::size_t>(leaf.need.courses)));
            for (const std::int64_t one : parts) {
                needs += one * problem_.unitsPerCourse;
            }
            needs -= full * problem_.unitsPerCourse;
        }
        return needs;
    }

    /// The most that the courses can bring into the cut.
    std::int64_t brings() const {
        std::int64_t brings = 0;
        for (Index c = 0; c < seen_.size(); ++c) {
            // Of uses only one of which can be placed, the one that brings most; of equal ones the first.
            bool beaten = seen_[c] == 0;
            for (Index other = 0; !beaten && other < seen_.size(); ++other) {
                const bool more = other < c ? seen_[other] >= seen_[c] : seen_[other] > seen_[c];
                beaten = more && isOneWith(c, other);
            }
            brings += beaten ? 0 : seen_[c];
        }
        return brings;
    }

    /// Whether one further course could stand in two leaves of the cut.
    bool furtherShares() const {
        const auto fits = [&](const Bitset& of, Index member) {
            std::vector<Index> layers; // of the leaves of the cut on one side of a sharing that it fits
            for (const Slot& slot : problem_.slots) {
                if (cut_[slot.leaf].in && of.test(slot.leaf) && slot.eligible.test(member)) {
                    layers.push_back(problem_.leaves[slot.leaf].layer);
                }
            }
            return layers;
        };
        for (const Sharing& sharing : problem_.sharings) {
            for (auto m = static_cast<Index>(problem_.candidates.size()); m < problem_.members(); ++m) {
                if (!sharing.where.test(m)) {
                    continue;
                }
                for (const Index one : fits(sharing.first, m)) {
                    for (const Index two : fits(sharing.second, m)) {
                        if (one != two) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    Cut found() const {
        Cut cut;
        for (Index l = 0; l < cut_.size(); ++l) {
            if (cut_[l].in) {
                cut.leaves.push_back({l, cut_[l].inUnits, {}});
                for (Index i = 0; i < cut_[l].open.size(); ++i) {
                    if (!cut_[l].open[i]) {
                        cut.leaves.back().full.push_back(i);
                    }
                }
            }
        }
        return cut;
    }

    const Problem& problem_;
    const Query& query_;
    const Placement& placement_;
    bool proves_ = true;
    std::vector<Side> cut_;          ///< per leaf
    std::vector<Index> itemOf_;      ///< per slot of a list in the cut
    std::vector<std::int64_t> seen_; ///< per candidate: the most it can bring into the cut
    std::vector<Index> waiting_;     ///< slots of the cut whose courses are yet to be seen
};

} // namespace

std::optional<Cut> cutOf(const Problem& problem, const Query& query, const Placement& placement) {
    const ProgramValue& value = placement.value.of(0);
    if (!value.possible || value.deficit == 0) {
        return std::nullopt;
    }
    return Cutting(problem, query, placement).run();
}

} // namespace gradus::place
