#include "src/audit/compiling.h"
#include "src/audit/eligibility.h"

#include <map>

namespace gradus {
namespace {

using place::Index;

/// Where the parts of split courses may stand: in the programme that splits them only in the places named.
class SplitPlaces {
public:
    explicit SplitPlaces(const Layout& layout) {
        for (const Layout::SplitPlace& place : layout.splits) {
            for (const Split::Part& part : place.split->parts) {
                place::Bitset slots(layout.slots.size());
                for (const std::string& path : part.places)
                    slots |= slotsAt(layout, place.program, path);
                slots_[place.split].push_back(std::move(slots));
            }
        }
    }

    bool allow(const UseOrigin& use, Index slot, std::size_t program) const {
        return use.split == nullptr || use.splitIn != program || slots_.at(use.split)[use.part].test(slot);
    }

private:
    std::map<const Split*, std::vector<place::Bitset>> slots_;
};

} // namespace

void compileEligibility(Compiling& c) {
    const SplitPlaces splits(c.layout);
    std::vector<const Layout::DecisionPlace*> forced;
    for (std::size_t m = 0; m < c.out.origins.size(); ++m)
        forced.push_back(c.forcedBy(m));
    for (place::Slot& slot : c.problem.slots) {
        slot.eligible = place::Bitset(c.problem.members());
        slot.provisional = place::Bitset(c.problem.members());
    }
    for (std::size_t m = 0; m < c.problem.members(); ++m) {
        const UseOrigin* use = m < c.out.origins.size() ? &c.out.origins[m] : nullptr;
        for (const Index slot : c.layout.slotsByCourse.of(c.factsOf(m))) {
            place::Slot& placed = c.problem.slots[slot];
            const Index layer = c.out.layerOf[placed.leaf];
            if (use != nullptr && ((use->layer != place::none && use->layer != layer) ||
                                   (forced[m] != nullptr && !forced[m]->slots.test(slot))))
                continue;
            const Eligibility fits = eligibility(c.layout, slot, c.factsOf(m), c.institution);
            if (use != nullptr && fits.exception == nullptr &&
                !splits.allow(*use, slot, programOfSlot(c.layout, slot)))
                continue;
            if (fits.match != Match::no)
                placed.eligible.set(m);
            if (fits.match == Match::provisionally)
                placed.provisional.set(m);
        }
    }
}

} // namespace gradus
