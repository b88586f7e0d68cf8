#include "src/audit/compiling.h"

#include "src/audit/static_measures.h"

#include <algorithm>

namespace gradus {
namespace {

using place::Index;

Index prohibition(Compiling& c, const Layout::ForbidPlace& place) {
    place::Prohibition added;
    added.branch = c.layout.scopes[place.scope].branch;
    added.where = c.membersOf(place.forbid->where, c.layout.scopes[place.scope].program);
    added.slots = slotsOf(c.layout, place.forbid->over, place.scope);
    added.courses = place.forbid->courses;
    if (place.forbid->units)
        added.units = place.forbid->units->thousandths();
    c.problem.prohibitions.push_back(std::move(added));
    return static_cast<Index>(c.problem.prohibitions.size() - 1);
}

/// Attempts are counted one by one; of courses, those that count beside one another.
std::vector<std::size_t> onRecord(const Compiling& c, const Layout::ForbidPlace& place) {
    const Forbid& forbid = *place.forbid;
    place::Bitset members = c.membersOf(forbid.where, c.layout.scopes[place.scope].program);
    if (forbid.over.kind == Over::Kind::allCourses)
        c.countOnce(members, true);
    std::vector<std::size_t> entries = countedUnplaceable(forbid.over, forbid.where, c.record, c.institution);
    for (std::size_t candidate = 0; candidate < c.out.entryOf.size(); ++candidate) {
        if (members.test(candidate))
            entries.push_back(c.out.entryOf[candidate]);
    }
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    return entries;
}

} // namespace

void compileForbids(Compiling& c) {
    for (const Layout::ForbidPlace& place : c.layout.forbids) {
        ForbidOrigin origin;
        if (place.forbid->over.looksAtEverything())
            origin.onRecord = onRecord(c, place);
        else if (!place.forbid->because)
            origin.prohibition = prohibition(c, place);
        c.out.forbids.push_back(std::move(origin));
    }
}

} // namespace gradus
