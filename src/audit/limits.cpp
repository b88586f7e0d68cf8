#include "src/audit/limits.h"

#include "src/audit/keys.h"
#include "src/audit/match.h"

#include <algorithm>

namespace gradus {

place::Amount countedBy(const place::Limit& limit, const Compiled& compiled, const Holding& holding) {
    std::vector<std::size_t> counted;
    for (std::size_t c = 0; c < compiled.problem.candidates.size(); ++c) {
        const place::Index slot = holding.slotOf(c);
        if (slot != place::none && limit.slots.test(slot) && limit.where.test(c))
            counted.push_back(c);
    }
    const CourseAmount amount = compiled.amountOf(counted);
    return {amount.courses, amount.units.thousandths()};
}

namespace {

/// Whether a limit counting part holds of these units: without the last one's they are below the cap.
bool holdsWithPart(std::int64_t units, std::int64_t last, std::int64_t cap) {
    return units <= cap || units - last < cap;
}

/// The units of the last candidate that a limit counts, one more among them.
std::int64_t lastUnits(const place::Limit& limit, const Compiled& compiled, const Holding& holding,
                       std::size_t candidate) {
    std::size_t last = candidate;
    for (std::size_t c = candidate + 1; c < compiled.problem.candidates.size(); ++c) {
        if (holding.slotOf(c) != place::none && limit.slots.test(holding.slotOf(c)) && limit.where.test(c))
            last = c;
    }
    return compiled.problem.candidates[last].units;
}

} // namespace

bool isBarred(const Compiled& compiled, const Holding& holding, const Facts& course, place::Index slot) {
    for (place::Index l = 0; l < compiled.limits.size(); ++l) {
        const place::Limit& limit = compiled.problem.limits[l];
        const Limit* rule = compiled.limits[l].rule;
        if (rule == nullptr || !holding.chosen(limit.branch) || !limit.slots.test(slot))
            continue;
        if (rule->where && match(*rule->where, course,
                                 {compiled.institution(), programOfSlot(compiled.layout, slot)}) == Match::no)
            continue;
        if (rule->per) {
            const std::vector<KeyValue> values = furtherKeys(*rule->per, course);
            if (std::none_of(values.begin(), values.end(),
                             [&](const KeyValue& value) { return value.name == compiled.limits[l].group; }))
                continue;
        }
        const place::Amount now = countedBy(limit, compiled, holding);
        if (limit.courses && now.courses + 1 > *limit.courses)
            return true;
        const std::int64_t own = course.units.thousandths();
        if (limit.units && now.units + own > *limit.units &&
            !(limit.part && holdsWithPart(now.units + own, own, *limit.units)))
            return true;
    }
    return false;
}

std::optional<place::Index> brokenLimit(const Compiled& compiled, const Holding& holding,
                                        std::size_t candidate, place::Index slot) {
    const auto& limits = compiled.problem.limits;
    for (place::Index l = 0; l < limits.size(); ++l) {
        const place::Limit& limit = limits[l];
        if (!holding.chosen(limit.branch) || !limit.slots.test(slot) || !limit.where.test(candidate))
            continue;
        const place::Amount now = countedBy(limit, compiled, holding);
        const bool tooMany = limit.courses && now.courses + 1 > *limit.courses;
        const std::int64_t units = now.units + compiled.problem.candidates[candidate].units;
        const bool tooMuch =
            limit.units && units > *limit.units &&
            !(limit.part &&
              holdsWithPart(units, lastUnits(limit, compiled, holding, candidate), *limit.units));
        if (tooMany || tooMuch)
            return l;
    }
    return std::nullopt;
}

} // namespace gradus
