#include "src/audit/holding.h"

#include "src/audit/static_measures.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace gradus {

using place::Index;

namespace {

Standing standingAt(Width width) {
    switch (width) {
    case Width::completed:
        return Standing::met;
    case Width::inProgress:
        return Standing::inProgress;
    case Width::planned:
        return Standing::planned;
    }
    return Standing::notMet;
}

/// The first width at which something is satisfied.
template <typename Satisfied>
Standing firstStanding(Satisfied satisfied) {
    for (const Width width : widths) {
        if (satisfied(width))
            return standingAt(width);
    }
    return Standing::notMet;
}

CourseAmount minus(const CourseAmount& a, const CourseAmount& b) {
    return {a.courses - b.courses, a.units - b.units};
}

template <typename Have>
Progress progressOver(Have have) {
    Progress result;
    result.completed = have(Width::completed);
    const CourseAmount second = have(Width::inProgress);
    result.inProgress = minus(second, result.completed);
    result.planned = minus(have(Width::planned), second);
    return result;
}

} // namespace

Holding::Holding(const Compiled& compiled, const Record& record, const place::Placement& placement)
    : compiled_(compiled), record_(record), slotOf_(placement.slotOf),
      chosen_(compiled.problem.branches.size(), false), held_(compiled.problem.slots.size()),
      proven_(placement.proven) {
    for (const Index branch : placement.chosen)
        chosen_[branch] = true;
    for (std::size_t c = 0; c < slotOf_.size(); ++c) {
        if (slotOf_[c] != place::none)
            held_[slotOf_[c]].push_back(c);
    }
}

Status Holding::statusOf(std::size_t candidate) const {
    return record_.entries[compiled_.entryOf[candidate]].status;
}

bool Holding::itemFilled(const place::Item& item, Width width) const {
    const auto holds = [&](Index slot) {
        return std::any_of(held_[slot].begin(), held_[slot].end(),
                           [&](std::size_t c) { return counts(statusOf(c), width); });
    };
    return std::any_of(
        item.alternatives.begin(), item.alternatives.end(), [&](const place::Alternative& one) {
            return one.missingMilestones == 0 && std::all_of(one.parts.begin(), one.parts.end(), holds);
        });
}

CourseAmount Holding::have(Index leaf, Width width) const {
    const place::Leaf& of = compiled_.problem.leaves[leaf];
    const LeafPlace& place = compiled_.layout.leaves[leaf];
    std::vector<std::size_t> there;
    for (Index slot = place.firstSlot; slot < place.endSlot; ++slot) {
        std::copy_if(held_[slot].begin(), held_[slot].end(), std::back_inserter(there),
                     [&](std::size_t c) { return counts(statusOf(c), width); });
    }
    CourseAmount amount = compiled_.amountOf(there);
    if (of.pool == place::none) {
        amount.courses = std::count_if(of.items.begin(), of.items.end(),
                                       [&](const place::Item& item) { return itemFilled(item, width); });
    }
    return amount;
}

bool Holding::full(Index slot) const {
    const place::Leaf& of = compiled_.problem.leaves[compiled_.problem.slots[slot].leaf];
    const CourseAmount amount = have(compiled_.problem.slots[slot].leaf, Width::planned);
    if (of.upper && amount.courses >= of.upper->courses && amount.units.thousandths() >= of.upper->units)
        return true;
    if (of.pool != place::none)
        return false;
    const place::Item& item = of.items[compiled_.layout.slots[slot].item];
    return !held_[slot].empty() || itemFilled(item, Width::planned);
}

std::vector<std::size_t> Holding::counted(Index measure, Width width) const {
    const place::Measure& of = compiled_.problem.measures[measure];
    std::vector<std::size_t> result;
    for (std::size_t c = 0; c < slotOf_.size(); ++c) {
        const bool seen = of.unplacedToo || (slotOf_[c] != place::none && of.slots.test(slotOf_[c]));
        if (seen && of.where.test(c) && counts(statusOf(c), width))
            result.push_back(c);
    }
    return result;
}

CourseAmount Holding::measured(Index measure, Width width) const {
    const place::Measure& of = compiled_.problem.measures[measure];
    const CourseAmount amount = compiled_.amountOf(counted(measure, width));
    return {of.base.courses + amount.courses, Milli::fromThousandths(of.base.units) + amount.units};
}

std::vector<std::size_t> Holding::unfilled(Index measure, Width width) const {
    const place::Measure& of = compiled_.problem.measures[measure];
    const std::vector<std::size_t> there = counted(measure, width);
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < of.allOf.size(); ++i) {
        const bool filled =
            std::any_of(there.begin(), there.end(), [&](std::size_t c) { return of.allOf[i].test(c); });
        if (!filled)
            result.push_back(i);
    }
    return result;
}

Average Holding::average(Index measure) const {
    const place::Measure& of = compiled_.problem.measures[measure];
    if (of.unplacedToo) {
        return averageOf(*compiled_.layout.measures[measure].earn, record_, compiled_.institution());
    }
    Average average;
    std::set<std::pair<std::size_t, Index>> seen; // parts of attempts
    for (const std::size_t c : counted(measure, Width::planned)) {
        const place::Candidate& candidate = compiled_.problem.candidates[c];
        if (!candidate.points || !seen.insert({compiled_.entryOf[c], candidate.credit}).second)
            continue;
        average.points += *candidate.points * candidate.units;
        average.units += candidate.units;
    }
    return average;
}

bool Holding::leafSatisfied(Index leaf, Width width) const {
    const place::Leaf& of = compiled_.problem.leaves[leaf];
    const CourseAmount amount = have(leaf, width);
    const bool enough = amount.courses >= of.need.courses && amount.units.thousandths() >= of.need.units;
    return enough && std::all_of(of.measures.begin(), of.measures.end(),
                                 [&](Index measure) { return measureSatisfied(measure, width); });
}

bool Holding::measureSatisfied(Index measure, Width width) const {
    const place::Measure& of = compiled_.problem.measures[measure];
    const CourseAmount amount = measured(measure, width);
    if (amount.courses < of.need.courses || amount.units.thousandths() < of.need.units)
        return false;
    if (!unfilled(measure, width).empty())
        return false;
    const auto& needed = compiled_.layout.measures[measure].earn->gpa;
    return !needed || reaches(average(measure), *needed);
}

Progress Holding::leafProgress(Index leaf) const {
    Progress result = progressOver([&](Width width) { return have(leaf, width); });
    const Take& take = *compiled_.layout.leaves[leaf].take;
    result.need = take.need;
    result.upper = take.upper;
    return result;
}

Progress Holding::measureProgress(Index measure) const {
    const Earn& earn = *compiled_.layout.measures[measure].earn;
    Progress result = progressOver([&](Width width) {
        CourseAmount have = measured(measure, width);
        if (!earn.allOf.empty()) // of named courses no other counts
            have.courses = earn.need.courses - std::ssize(unfilled(measure, width));
        return have;
    });
    result.need = earn.need;
    return result;
}

Standing Holding::leafStanding(Index leaf) const {
    return firstStanding([&](Width width) { return leafSatisfied(leaf, width); });
}

Standing Holding::measureStanding(Index measure) const {
    return firstStanding([&](Width width) { return measureSatisfied(measure, width); });
}

} // namespace gradus
