#include "src/audit/eligibility.h"

namespace gradus {
namespace {

bool reaches(const MinimumGrade& floor, const Facts& facts) {
    return facts.gradeToCome || (facts.grade && *facts.grade <= floor.grade);
}

} // namespace

Eligibility eligibility(const Layout& layout, place::Index slot, const Facts& facts,
                        const Institution& institution) {
    Eligibility result;
    const Viewer viewer(institution, programOfSlot(layout, slot));
    const Match matched = match(*layout.slots[slot].set, facts, viewer);
    if (matched == Match::no)
        return result;
    std::size_t scope = layout.leaves[layout.slots[slot].leaf].scope;
    while (true) {
        const ScopePlace& place = layout.scopes[scope];
        for (const Exclude* exclude : place.excludes) {
            if (match(*exclude->where, facts, viewer) == Match::yes) {
                result.exclude = exclude;
                return result;
            }
        }
        for (const MinimumGrade* floor : place.floors) {
            if (!reaches(*floor, facts)) {
                result.floor = floor;
                return result;
            }
        }
        if (place.parent == scope)
            break;
        scope = place.parent;
    }
    result.match = matched;
    return result;
}

} // namespace gradus
