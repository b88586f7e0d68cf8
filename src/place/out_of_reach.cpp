#include "src/place/completion_parts.h"

#include <algorithm>
#include <set>

namespace gradus::place {

namespace {

constexpr std::int64_t endless = std::int64_t{1} << 60;

std::int64_t times(std::int64_t count, std::int64_t each) {
    return count <= 0 || each <= 0 ? 0 : count >= endless / each ? endless : count * each;
}

/// What everything left can bring to one gap, in its measure: courses or units.
class Supply {
public:
    Supply(const Work& work, const Gap& gap) : work_(work), gap_(gap) {}

    void raise(const Chosen& c) {
        const Holding& h = work_.state.holdings()[c.holding];
        const std::int64_t room = gap_.inUnits() ? std::max<std::int64_t>(0, work_.room(c)) : 0;
        if (room > 0) {
            for (const Index slot : slotsOf(*c.type)) {
                passLimits(h.member, slot, 0);
                AtLeaf& at = atLeaf(slot);
                at.raises += room;
                at.largest = std::max(at.largest, c.most);
            }
        }
    }

    void addOne(const Open& open) {
        const FurtherType& type = work_.model.types[open.type];
        const std::int64_t each = gap_.inUnits() ? open.most : 1;
        if (each <= 0) {
            return;
        }
        for (const Index slot : slotsOf(type)) {
            passLimits(work_.member(type), slot, each);
            AtLeaf& at = atLeaf(slot);
            at.largest = std::max(at.largest, each);
            const Index stock = work_.model.problem.prospects[type.prospect].stock;
            if (stock == none) {
                at.brings = endless;
            } else if (drawn_.insert({at.leaf, stock}).second) {
                // Types of one stock differ in units: by the largest that any may have.
                const std::int64_t largest = gap_.inUnits() ? work_.model.problem.unitCeiling : 1;
                at.brings = std::min(endless, at.brings + times(work_.stock[stock], largest));
            }
        }
    }

    bool enough() const {
        std::int64_t total = 0;
        std::int64_t raises = 0;
        for (const AtLeaf& at : leaves_) {
            total = std::min(endless, total + std::min(at.brings + at.raises, roomIn(at)));
            raises += at.raises;
        }
        for (const Index l : limits_.value_or(std::vector<Index>{})) {
            const Limit& limit = work_.model.problem.limits[l];
            const Amount& has = work_.state.limitHas(l);
            if (limit.units && gap_.inUnits()) {
                total = std::min(total, *limit.units - has.units);
            }
            if (limit.courses) {
                total = std::min(total, raises + times(*limit.courses - has.courses, each_));
            }
        }
        return total >= gap_.amount;
    }

private:
    struct AtLeaf {
        Index leaf = none;
        std::int64_t raises = 0; ///< by what is chosen
        std::int64_t brings = 0; ///< by new courses
        std::int64_t largest = 0;
    };

    static std::vector<Index> slotsOf(const FurtherType& type) {
        return type.slots.empty() ? std::vector<Index>{none}
                                  : std::vector<Index>(type.slots.begin(), type.slots.end());
    }
    AtLeaf& atLeaf(Index slot) {
        const Index leaf = slot == none ? none : work_.model.seats[slot].leaf;
        const auto at =
            std::find_if(leaves_.begin(), leaves_.end(), [&](const AtLeaf& l) { return l.leaf == leaf; });
        return at != leaves_.end() ? *at : leaves_.emplace_back(AtLeaf{leaf, 0, 0, 0});
    }

    /// Keeps the limits that everything has to pass.
    void passLimits(Index member, Index slot, std::int64_t each) {
        each_ = std::max(each_, each);
        const auto passes = [&](Index l) {
            return slot != none && work_.model.problem.limits[l].slots.test(slot) &&
                   work_.model.problem.limits[l].where.test(member);
        };
        if (!limits_) {
            limits_.emplace();
            if (slot != none) {
                limits_->assign(work_.model.slotLimits[slot].begin(), work_.model.slotLimits[slot].end());
            }
        }
        std::erase_if(*limits_, [&](Index l) { return !passes(l); });
    }

    std::int64_t roomIn(const AtLeaf& at) const {
        if (at.leaf == none || !work_.model.problem.leaves[at.leaf].upper ||
            work_.model.problem.leaves[at.leaf].pool == none || work_.model.hasBraces(at.leaf)) {
            return endless;
        }
        const Amount& upper = *work_.model.problem.leaves[at.leaf].upper;
        const Amount& has = work_.state.leafHas(at.leaf);
        const std::int64_t courses = upper.courses - has.courses;
        std::int64_t room = upper.courses > 0 ? times(courses, at.largest) + at.raises : 0;
        if (upper.units > 0) {
            // Without its smallest member it must stay below the upper amount.
            room = gap_.inUnits() ? std::max(room, upper.units - work_.model.step + at.largest - has.units)
                                  : endless;
        }
        return room;
    }

    const Work& work_;
    const Gap& gap_;
    std::int64_t each_ = 0;
    std::vector<AtLeaf> leaves_;
    std::set<std::pair<Index, Index>> drawn_;
    std::optional<std::vector<Index>> limits_; ///< none yet
};

} // namespace

bool outOfReach(const Work& work) {
    if (!work.model.partLimits.empty()) {
        return false; // what counts now might be cut then
    }
    std::vector<Supply> supplies;
    supplies.reserve(work.gaps.open.size());
    for (const Gap& gap : work.gaps.open) {
        supplies.emplace_back(work, gap);
    }
    for (const Chosen& c : work.chosen) {
        const Holding& h = work.state.holdings()[c.holding];
        work.gaps.forEachServed(h.member, c.type->slots, [&](std::size_t g) { supplies[g].raise(c); });
    }
    for (const Open& o : work.open) {
        const FurtherType& type = work.model.types[o.type];
        work.gaps.forEachServed(work.member(type), type.slots, [&](std::size_t g) { supplies[g].addOne(o); });
    }
    return std::any_of(supplies.begin(), supplies.end(), [](const Supply& s) { return !s.enough(); });
}

} // namespace gradus::place
