#include "src/audit/holding.h"

#include "src/audit/matching.h"
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
    std::vector<std::int64_t> whole;
    for (const place::Candidate& candidate : compiled.problem.candidates)
        whole.push_back(candidate.units);
    units_.assign(std::size(widths), whole);
    for (const place::Limit& limit : compiled.problem.limits) {
        for (const Width width : widths) {
            if (limit.part && limit.units && chosen_[limit.branch])
                cut(limit, width);
        }
    }
    for (const Width width : widths) {
        for (Index leaf = 0; leaf < compiled.layout.leaves.size(); ++leaf)
            have_[static_cast<std::size_t>(width)].push_back(held(leaf, width));
    }
}

/// The last of what a limit counts has the part that the others leave below the cap.
void Holding::cut(const place::Limit& limit, Width width) {
    std::int64_t before = 0;
    std::size_t last = slotOf_.size();
    for (std::size_t c = 0; c < slotOf_.size(); ++c) {
        if (slotOf_[c] == place::none || !limit.slots.test(slotOf_[c]) || !limit.where.test(c) ||
            !counts(statusOf(c), width))
            continue;
        if (last != slotOf_.size())
            before += compiled_.problem.candidates[last].units;
        last = c;
    }
    if (last == slotOf_.size())
        return;
    std::int64_t& units = units_[static_cast<std::size_t>(width)][last];
    units = std::min(units, std::max<std::int64_t>(0, *limit.units - before));
}

std::vector<std::size_t> Holding::oncePerAttempt(const std::vector<std::size_t>& candidates) const {
    std::vector<std::size_t> result;
    for (const std::size_t c : candidates) {
        if (std::none_of(result.begin(), result.end(),
                         [&](std::size_t other) { return compiled_.entryOf[other] == compiled_.entryOf[c]; }))
            result.push_back(c);
    }
    return result;
}

Milli Holding::unitsOf(std::size_t candidate, Width width) const {
    return Milli::fromThousandths(units_[static_cast<std::size_t>(width)][candidate]);
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

CourseAmount Holding::held(Index leaf, Width width) const {
    const place::Leaf& of = compiled_.problem.leaves[leaf];
    const LeafPlace& place = compiled_.layout.leaves[leaf];
    std::vector<std::size_t> there;
    for (Index slot = place.firstSlot; slot < place.endSlot; ++slot) {
        std::copy_if(held_[slot].begin(), held_[slot].end(), std::back_inserter(there),
                     [&](std::size_t c) { return counts(statusOf(c), width); });
    }
    CourseAmount amount = compiled_.amountOf(there, [&](std::size_t c) { return unitsOf(c, width); });
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

std::vector<std::size_t> Holding::seen(Index measure, Width width) const {
    const place::Measure& of = compiled_.problem.measures[measure];
    std::vector<std::size_t> result;
    for (std::size_t c = 0; c < slotOf_.size(); ++c) {
        const bool seen = of.unplacedToo || (slotOf_[c] != place::none && of.slots.test(slotOf_[c]));
        if (seen && of.where.test(c) && counts(statusOf(c), width))
            result.push_back(c);
    }
    return result;
}

namespace {

std::vector<std::size_t> within(std::vector<std::size_t> candidates, const place::Bitset& group) {
    std::erase_if(candidates, [&](std::size_t c) { return !group.test(c); });
    return candidates;
}

bool isEnough(const CourseAmount& have, const CourseAmount& need) {
    return have.courses >= need.courses && have.units >= need.units;
}

} // namespace

std::vector<std::size_t> Holding::counted(Index measure, Width width) const {
    const place::Measure& of = compiled_.problem.measures[measure];
    return of.groups.empty() ? seen(measure, width)
                             : within(seen(measure, width), of.groups[groupOf(measure)]);
}

CourseAmount Holding::amountOf(Index measure, const std::vector<std::size_t>& candidates, Width width) const {
    const place::Measure& of = compiled_.problem.measures[measure];
    CourseAmount amount = compiled_.amountOf(candidates, [&](std::size_t c) {
        return of.unplacedToo ? Milli::fromThousandths(compiled_.problem.candidates[c].units)
                              : unitsOf(c, width);
    });
    amount.courses += of.base.courses;
    amount.units += Milli::fromThousandths(of.base.units);
    if (compiled_.layout.measures[measure].earn->different > 0) {
        const std::vector<std::size_t> keys = mostKeys(keyOptions(of, oncePerAttempt(candidates)));
        amount.courses = std::ssize(keys) - std::count(keys.begin(), keys.end(), noKey);
    }
    return amount;
}

CourseAmount Holding::needOf(Index measure) const {
    const Earn& earn = *compiled_.layout.measures[measure].earn;
    return earn.different > 0 ? CourseAmount{earn.different, {}} : earn.need;
}

CourseAmount Holding::measured(Index measure, Width width) const {
    return amountOf(measure, counted(measure, width), width);
}

std::size_t Holding::groupOf(Index measure) const {
    const place::Measure& of = compiled_.problem.measures[measure];
    const CourseAmount need = needOf(measure);
    for (const Width width : widths) {
        const std::vector<std::size_t> all = seen(measure, width);
        for (std::size_t group = 0; group < of.groups.size(); ++group) {
            if (isEnough(amountOf(measure, within(all, of.groups[group]), width), need))
                return group;
        }
    }
    // One that courses still to come may belong to comes before one that stays as it is.
    const auto lacking = [&](std::size_t group) {
        const auto have =
            amountOf(measure, within(seen(measure, Width::planned), of.groups[group]), Width::planned);
        bool open = false;
        for (std::size_t m = compiled_.problem.candidates.size(); m < compiled_.problem.members(); ++m)
            open = open || (of.groups[group].test(m) && of.where.test(m));
        const std::int64_t courses = std::max<std::int64_t>(0, need.courses - have.courses);
        return std::pair(!open, std::max(courses * compiled_.problem.unitsPerCourse,
                                         (need.units - have.units).thousandths()));
    };
    std::size_t least = 0;
    for (std::size_t group = 1; group < of.groups.size(); ++group) {
        if (lacking(group) < lacking(least))
            least = group;
    }
    return least;
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

std::vector<LastUnits> Holding::lastCounted(Index measure, Width width) const {
    const place::Measure& of = compiled_.problem.measures[measure];
    const Earn& earn = *compiled_.layout.measures[measure].earn;
    if (!of.window)
        return countedOfLast(earn, record_, compiled_.institution());
    std::vector<LastUnits> all;
    std::set<std::pair<std::size_t, Index>> parts;
    for (std::size_t c = 0; c < slotOf_.size(); ++c) {
        const place::Candidate& candidate = compiled_.problem.candidates[c];
        const bool looked = (of.unplacedToo || (slotOf_[c] != place::none && of.slots.test(slotOf_[c]))) &&
                            parts.insert({compiled_.entryOf[c], candidate.credit}).second;
        if (looked && of.within.test(c) && counts(statusOf(c), width))
            all.push_back({compiled_.entryOf[c], candidate.when, candidate.units, of.where.test(c)});
    }
    return countedOfLast(std::move(all), *earn.last);
}

std::vector<LastUnits> Holding::lastCounted(Index measure) const {
    const Width* width = std::find_if(std::begin(widths), std::end(widths),
                                      [&](Width one) { return measureSatisfied(measure, one); });
    return lastCounted(measure, width == std::end(widths) ? Width::planned : *width);
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
    const Earn& earn = *compiled_.layout.measures[measure].earn;
    if (earn.about)
        return true;
    if (earn.last)
        return sumOf(lastCounted(measure, width)) >= earn.need.units;
    const std::vector<std::size_t> all = seen(measure, width);
    const bool enough =
        of.groups.empty()
            ? isEnough(amountOf(measure, all, width), needOf(measure))
            : std::any_of(of.groups.begin(), of.groups.end(), [&](const place::Bitset& group) {
                  return isEnough(amountOf(measure, within(all, group), width), needOf(measure));
              });
    if (!enough || !unfilled(measure, width).empty())
        return false;
    const auto& needed = earn.gpa;
    return !needed || reaches(average(measure), *needed);
}

std::vector<std::vector<std::size_t>> keyOptions(const place::Measure& measure,
                                                 const std::vector<std::size_t>& candidates) {
    std::vector<std::vector<std::size_t>> options(candidates.size());
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        for (std::size_t key = 0; key < measure.keys.size(); ++key) {
            if (measure.keys[key].test(candidates[i]))
                options[i].push_back(key);
        }
    }
    return options;
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
    if (earn.last) {
        Progress result;
        for (const LastUnits& one : lastCounted(measure)) {
            const Status status = record_.entries[one.entry].status;
            CourseAmount& amount = status == Status::completed    ? result.completed
                                   : status == Status::inProgress ? result.inProgress
                                                                  : result.planned;
            ++amount.courses;
            amount.units += Milli::fromThousandths(one.units);
        }
        result.need = earn.need;
        return result;
    }
    Progress result = progressOver([&](Width width) {
        CourseAmount have = measured(measure, width);
        if (!earn.allOf.empty()) // of named courses no other counts
            have.courses = earn.need.courses - std::ssize(unfilled(measure, width));
        return have;
    });
    result.need = needOf(measure);
    return result;
}

Standing Holding::leafStanding(Index leaf) const {
    return firstStanding([&](Width width) { return leafSatisfied(leaf, width); });
}

Standing Holding::measureStanding(Index measure) const {
    return firstStanding([&](Width width) { return measureSatisfied(measure, width); });
}

} // namespace gradus
