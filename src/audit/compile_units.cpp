#include "src/audit/compiling.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace gradus {

void compileUnits(Compiling& c) {
    c.problem.unitsPerCourse = c.institution.unitsPerCourse.thousandths();
    std::int64_t step = c.problem.unitsPerCourse;
    std::int64_t ceiling = c.problem.unitsPerCourse;
    const auto seen = [&](std::int64_t amount) { step = std::gcd(step, amount); };
    for (const auto& candidate : c.problem.candidates)
        seen(candidate.units);
    for (const auto& leaf : c.problem.leaves) {
        seen(leaf.need.units);
        if (leaf.upper)
            seen(leaf.upper->units);
        ceiling = std::max(ceiling, leaf.need.units);
    }
    for (const auto& measure : c.problem.measures) {
        seen(measure.need.units);
        seen(measure.base.units);
        seen(measure.window.value_or(0));
        if (!measure.isJudged())
            ceiling = std::max(ceiling, measure.need.units);
    }
    for (const auto& limit : c.problem.limits) {
        if (limit.units)
            seen(*limit.units);
    }
    for (const auto& prohibition : c.problem.prohibitions) {
        if (prohibition.units)
            seen(*prohibition.units);
    }
    for (const auto& prospect : c.problem.prospects) {
        seen(prospect.minUnits);
        if (prospect.maxUnits != std::numeric_limits<std::int64_t>::max())
            seen(prospect.maxUnits);
        ceiling = std::max(ceiling, prospect.minUnits);
    }
    c.problem.unitStep = step;
    c.problem.unitCeiling = (ceiling + step - 1) / step * step;
    for (auto& prospect : c.problem.prospects) {
        prospect.maxUnits = std::min(prospect.maxUnits, c.problem.unitCeiling);
    }
}

} // namespace gradus
