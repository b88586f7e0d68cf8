#include "src/audit/compiling.h"

#include "src/audit/keys.h"
#include "src/audit/last_units.h"
#include "src/audit/match.h"
#include "src/audit/static_measures.h"

namespace gradus {
namespace {

using place::Index;

/// `over all attempts` it is decided by the record alone.
void addLast(Compiling& c, const Earn& earn, std::size_t program, place::Measure& measure) {
    if (earn.over.kind == Over::Kind::allAttempts) {
        measure.need = {};
        if (sumOf(countedOfLast(earn, c.record, c.institution)) < earn.need.units)
            ++c.problem.branches[measure.branch].failed;
        return;
    }
    measure.window = earn.last->thousandths();
    measure.within = c.membersOf(earn.lastOf, program);
    if (measure.unplacedToo)
        c.countOnce(measure.within, true);
    measure.where &= measure.within;
}

place::Measure measure(Compiling& c, const Layout::MeasurePlace& place) {
    const Earn& earn = *place.earn;
    place::Measure measure;
    measure.branch = c.layout.scopes[place.scope].branch;
    measure.slots = slotsOf(c.layout, earn.over, place.scope);
    const std::size_t program = c.layout.scopes[place.scope].program;
    measure.where = c.membersOf(earn.where, program);
    // Of named courses each must be there; how many courses that are, nobody asks: one may be there for two.
    if (!earn.about && earn.allOf.empty())
        measure.need = placeAmount(earn.need);
    c.out.names.push_back(compileKeys(c, earn, program, measure));
    for (const CourseItem& item : earn.allOf) {
        measure.allOf.push_back(c.membersThat([&](std::size_t m) {
            return match(item, c.factsOf(m), {c.institution, program}) != Match::no;
        }));
    }
    if (!earn.where && earn.different == 0 && earn.allOf.empty() && !earn.inOne && !earn.gpa && !earn.last)
        measure.base.units = creditsIn(c.layout, earn.over, place.scope).thousandths();
    measure.unplacedToo = earn.over.looksAtEverything();
    if (!measure.unplacedToo) {
        if (earn.gpa)
            measure.gpa = earn.gpa->thousandths();
        if (earn.last)
            addLast(c, earn, program, measure);
        return measure;
    }
    if (earn.last) {
        addLast(c, earn, program, measure);
        return measure;
    }
    c.countOnce(measure.where, earn.over.kind == Over::Kind::allCourses);
    measure.base = placeAmount(amountUnplaceable(earn, c.record, c.institution));
    if (earn.gpa && !reaches(averageOf(earn, c.record, c.institution), *earn.gpa))
        ++c.problem.branches[measure.branch].failed;
    return measure;
}

} // namespace

void compileMeasures(Compiling& c) {
    for (std::size_t i = 0; i < c.layout.measures.size(); ++i) {
        const Layout::MeasurePlace& place = c.layout.measures[i];
        c.problem.measures.push_back(measure(c, place));
        if (place.leaf != place::none)
            c.problem.leaves[place.leaf].measures.push_back(static_cast<Index>(i));
    }
}

} // namespace gradus
