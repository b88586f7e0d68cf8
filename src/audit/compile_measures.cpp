#include "src/audit/compiling.h"

#include "src/audit/keys.h"
#include "src/audit/match.h"
#include "src/audit/static_measures.h"

#include <algorithm>
#include <map>

namespace gradus {
namespace {

using place::Index;

/// Of the attempts of one course, unplaced ones too, the first counts: no limit keeps these apart. The
/// same holds of two courses for both of which there is no credit.
void countOnce(const Compiling& c, place::Bitset& members, bool credit) {
    std::map<std::string, std::size_t> seen; // course → the first member of it
    for (std::size_t m = 0; m < members.size(); ++m) {
        if (!members.test(m))
            continue;
        const std::vector<std::string> excluding =
            credit ? withoutCreditBeside(c.institution, c.courseOf(m)) : std::vector<std::string>();
        const bool barred = std::any_of(excluding.begin(), excluding.end(),
                                        [&](const std::string& other) { return seen.count(other) != 0; });
        const auto first = seen.find(c.courseOf(m));
        const bool again = first != seen.end() && !c.sameAttempt(first->second, m) && c.countsOnce(m);
        if (barred || again)
            members.reset(m);
        else if (!c.courseOf(m).empty())
            seen.emplace(c.courseOf(m), m);
    }
}

place::Measure measure(Compiling& c, const Layout::MeasurePlace& place) {
    const Earn& earn = *place.earn;
    place::Measure measure;
    measure.branch = c.layout.scopes[place.scope].branch;
    measure.slots = slotsOf(c.layout, place);
    const std::size_t program = c.layout.scopes[place.scope].program;
    measure.where = c.membersOf(earn.where, program);
    if (!earn.about)
        measure.need = placeAmount(earn.need);
    for (const CourseItem& item : earn.allOf) {
        measure.allOf.push_back(c.membersThat([&](std::size_t m) {
            return match(item, c.factsOf(m), {c.institution, program}) != Match::no;
        }));
    }
    measure.unplacedToo =
        earn.over.kind == Over::Kind::allCourses || earn.over.kind == Over::Kind::allAttempts;
    if (!measure.unplacedToo) {
        if (earn.gpa)
            measure.gpa = earn.gpa->thousandths();
        return measure;
    }
    countOnce(c, measure.where, earn.over.kind == Over::Kind::allCourses);
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
