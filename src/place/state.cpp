#include "src/place/state.h"

#include <algorithm>
#include <cassert>

namespace gradus::place {

State::State(const Model& model)
    : model_(model), leafHoldings_(model.problem.leaves.size()), holder_(model.problem.slots.size(), none),
      held_(model.items.size()), leaf_(model.problem.leaves.size()), measure_(model.problem.measures.size()),
      firstSet_(model.problem.measures.size() + 1), limit_(model.problem.limits.size()),
      averages_(model.problem.measures.size()) {
    const Problem& problem = model.problem;
    for (std::size_t m = 0; m < problem.measures.size(); ++m) {
        measure_[m] = problem.measures[m].base;
        firstSet_[m + 1] = firstSet_[m] + problem.measures[m].allOf.size();
    }
    sets_.resize(firstSet_.back());
    for (const Index m : model.wideMeasures) {
        const Measure& measure = problem.measures[m];
        for (const Index c : model.active) {
            if (!measure.where.test(c)) {
                continue;
            }
            measure_[m].courses += 1;
            measure_[m].units += problem.candidates[c].units;
            for (std::size_t k = 0; k < measure.allOf.size(); ++k) {
                sets_[firstSet_[m] + k] += measure.allOf[k].test(c) ? 1 : 0;
            }
        }
    }
    for (const Index l : model.leaves) {
        for (Index i = model.firstItem[l]; i < model.firstItem[l + 1]; ++i) {
            leaf_[l].courses += model.items[i].given ? 1 : 0;
        }
    }
}

bool State::itemFilled(Index item) const {
    if (model_.items[item].given) {
        return true;
    }
    const Held& held = held_[item];
    if (held.alternative == none) {
        return false;
    }
    const ModelAlternative& alternative = model_.alternatives[held.alternative];
    return alternative.missingMilestones == 0 && held.parts == alternative.parts->size();
}

void State::add(const Holding& h, int sign) {
    const Problem& problem = model_.problem;
    const std::int64_t units = sign * h.units;
    const auto look = [&](Index m) {
        const Measure& measure = problem.measures[m];
        if (!measure.where.test(h.member)) {
            return;
        }
        measure_[m].courses += sign;
        measure_[m].units += units;
        for (std::size_t k = 0; k < measure.allOf.size(); ++k) {
            sets_[firstSet_[m] + k] += measure.allOf[k].test(h.member) ? sign : 0;
        }
    };
    const bool candidate = h.member < problem.candidates.size();
    if (!candidate) {
        std::for_each(model_.wideMeasures.begin(), model_.wideMeasures.end(), look);
    }
    if (h.slot == none) {
        return;
    }
    std::for_each(model_.slotMeasures[h.slot].begin(), model_.slotMeasures[h.slot].end(), look);
    for (const Index l : model_.slotLimits[h.slot]) {
        if (problem.limits[l].where.test(h.member)) {
            limit_[l].courses += sign;
            limit_[l].units += units;
        }
    }
    const Seat& seat = model_.seats[h.slot];
    if (seat.item == none) {
        leaf_[seat.leaf].courses += sign;
        leaf_[seat.leaf].units += units;
    } else {
        leaf_[seat.leaf].courses -= itemFilled(seat.item) ? 1 : 0;
        Held& held = held_[seat.item];
        held.parts = sign > 0 ? held.parts + 1 : held.parts - 1;
        held.alternative = held.parts == 0 ? none : seat.alternative;
        holder_[h.slot] = sign > 0 ? h.member : none;
        leaf_[seat.leaf].courses += itemFilled(seat.item) ? 1 : 0;
    }
    if (!candidate) {
        return;
    }
    open_ += problem.slots[h.slot].provisional.test(h.member) ? sign : 0;
    const Candidate& c = problem.candidates[h.member];
    if (c.points) {
        for (const Index m : model_.slotAverages[h.slot]) {
            if (problem.measures[m].where.test(h.member)) {
                averages_[m].weighted += static_cast<Wide>(*c.points - *problem.measures[m].gpa) * units;
                averages_[m].graded += units;
            }
        }
    }
}

bool State::place(const Holding& holding, Judge judge) {
    if (holding.slot != none) {
        const Seat& seat = model_.seats[holding.slot];
        if (seat.item != none) {
            const Index alternative = held_[seat.item].alternative;
            if (holder_[holding.slot] != none || (alternative != none && alternative != seat.alternative)) {
                return false;
            }
        }
        leafHoldings_[seat.leaf].push_back(holdings_.size());
    }
    holdings_.push_back(holding);
    add(holding, 1);
    if (legalAround(holdings_.size() - 1, judge)) {
        return true;
    }
    takeBack();
    return false;
}

void State::takeBack() {
    const Holding holding = holdings_.back();
    add(holding, -1);
    holdings_.pop_back();
    if (holding.slot != none) {
        leafHoldings_[model_.seats[holding.slot].leaf].pop_back();
    }
}

void State::raise(std::size_t i, std::int64_t units) {
    const Problem& problem = model_.problem;
    Holding& h = holdings_[i];
    assert(h.member >= problem.candidates.size());
    h.units += units;
    const auto look = [&](Index m) {
        measure_[m].units += problem.measures[m].where.test(h.member) ? units : 0;
    };
    std::for_each(model_.wideMeasures.begin(), model_.wideMeasures.end(), look);
    if (h.slot == none) {
        return;
    }
    std::for_each(model_.slotMeasures[h.slot].begin(), model_.slotMeasures[h.slot].end(), look);
    for (const Index l : model_.slotLimits[h.slot]) {
        limit_[l].units += problem.limits[l].where.test(h.member) ? units : 0;
    }
    if (model_.seats[h.slot].item == none) {
        leaf_[model_.seats[h.slot].leaf].units += units;
    }
}

bool State::legalAround(std::size_t i, Judge judge) const {
    const Holding& h = holdings_[i];
    if (h.slot == none) {
        return true;
    }
    const Index leaf = model_.seats[h.slot].leaf;
    if (!withinLimits(h) || redundantIn(leaf, judge)) {
        return false;
    }
    // A measure in the braces of another leaf that looks here too may make that leaf's members redundant.
    return std::none_of(model_.slotMeasures[h.slot].begin(), model_.slotMeasures[h.slot].end(), [&](Index m) {
        return std::any_of(model_.owners[m].begin(), model_.owners[m].end(),
                           [&](Index l) { return l != leaf && redundantIn(l, judge); });
    });
}

bool State::withinLimits(const Holding& h) const {
    for (const Index l : model_.slotLimits[h.slot]) {
        const Limit& limit = model_.problem.limits[l];
        if (limit.where.test(h.member) && ((limit.courses && limit_[l].courses > *limit.courses) ||
                                           (limit.units && limit_[l].units > *limit.units))) {
            return false;
        }
    }
    return true;
}

bool State::redundantIn(Index l, Judge judge) const {
    const Leaf& leaf = model_.problem.leaves[l];
    if (!leaf.upper) {
        return false;
    }
    const auto& has = leaf_[l];
    if (leaf.pool == none ? has.courses < leaf.upper->courses
                          : has.courses - 1 < leaf.upper->courses && leaf.upper->courses > 0) {
        return false;
    }
    return std::any_of(leafHoldings_[l].begin(), leafHoldings_[l].end(), [&](std::size_t i) {
        return fullWithout(l, holdings_[i]) && !ofUse(l, holdings_[i], judge);
    });
}

bool State::fullWithout(Index l, const Holding& h) const {
    const Leaf& leaf = model_.problem.leaves[l];
    const Amount& has = leaf_[l];
    if (leaf.pool != none) {
        return has.courses - 1 >= leaf.upper->courses && has.units - h.units >= leaf.upper->units;
    }
    const Index item = model_.seats[h.slot].item;
    const bool needed = itemFilled(item) && !model_.items[item].given;
    return has.courses - (needed ? 1 : 0) >= leaf.upper->courses;
}

bool State::ofUse(Index l, const Holding& h, Judge judge) const {
    for (const Index m : model_.braces[l]) {
        const Measure& measure = model_.problem.measures[m];
        if (measure.unplacedToo || !model_.counts(m, h.member, h.slot)) {
            continue;
        }
        const Amount& has = measure_[m];
        if (has.courses - 1 < measure.need.courses ||
            (has.units - h.units < measure.need.units && (h.units > 0 || judge == Judge::finally))) {
            return true;
        }
        for (std::size_t k = 0; k < measure.allOf.size(); ++k) {
            if (measure.allOf[k].test(h.member) && sets_[firstSet_[m] + k] == 1) {
                return true;
            }
        }
    }
    return false;
}

std::int64_t State::room(std::size_t i) const {
    const Holding& h = holdings_[i];
    std::int64_t room = std::numeric_limits<std::int64_t>::max();
    if (h.slot == none) {
        return room;
    }
    for (const Index l : model_.slotLimits[h.slot]) {
        const Limit& limit = model_.problem.limits[l];
        if (limit.units && limit.where.test(h.member)) {
            room = std::min(room, *limit.units - limit_[l].units);
        }
    }
    const Index l = model_.seats[h.slot].leaf;
    const Leaf& leaf = model_.problem.leaves[l];
    if (leaf.pool == none || !leaf.upper || !model_.braces[l].empty() ||
        leaf_[l].courses - 1 < leaf.upper->courses) {
        return room;
    }
    for (const std::size_t other : leafHoldings_[l]) {
        if (other != i) {
            // Without the other one, the rest must stay below the upper number.
            const std::int64_t rest = leaf_[l].units - holdings_[other].units;
            room = std::min(room, leaf.upper->units - model_.step - rest);
        }
    }
    return room;
}

int State::failedAverages() const {
    int failed = 0;
    for (const Index m : model_.averages) {
        failed += reachesAverage(averages_[m].weighted, averages_[m].graded) ? 0 : 1;
    }
    return failed;
}

std::int64_t State::missingParts(Index item) const {
    std::int64_t fewest = std::numeric_limits<std::int64_t>::max();
    const ModelItem& it = model_.items[item];
    const Held& held = held_[item];
    for (Index a = it.firstAlternative; a < it.endAlternative; ++a) {
        const auto parts = static_cast<std::int64_t>(model_.alternatives[a].parts->size());
        if (held.alternative == a) {
            fewest = std::min(fewest, parts - held.parts);
        } else if (held.alternative == none || parts == 0) {
            fewest = std::min(fewest, parts);
        }
    }
    return fewest == std::numeric_limits<std::int64_t>::max() ? 1 : fewest;
}

int State::price(Index item) const {
    int least = -1;
    const ModelItem& it = model_.items[item];
    for (Index a = it.firstAlternative; a < it.endAlternative; ++a) {
        const ModelAlternative& alternative = model_.alternatives[a];
        const bool all = alternative.parts->empty() ||
                         (held_[item].alternative == a && held_[item].parts == alternative.parts->size());
        if (all && (least < 0 || alternative.missingMilestones < least)) {
            least = alternative.missingMilestones;
        }
    }
    return least;
}

int State::leastPrice(Index item) const {
    int least = std::numeric_limits<int>::max();
    const ModelItem& it = model_.items[item];
    for (Index a = it.firstAlternative; a < it.endAlternative; ++a) {
        const ModelAlternative& alternative = model_.alternatives[a];
        if (held_[item].alternative == none || held_[item].alternative == a || alternative.parts->empty()) {
            least = std::min(least, alternative.missingMilestones);
        }
    }
    return least == std::numeric_limits<int>::max() ? 0 : least;
}

std::int64_t State::cheapestParts(Index leaf, std::int64_t count) const {
    if (count <= 0) {
        return 0;
    }
    std::vector<std::int64_t> missing;
    for (Index i = model_.firstItem[leaf]; i < model_.firstItem[leaf + 1]; ++i) {
        if (!itemFilled(i)) {
            missing.push_back(missingParts(i));
        }
    }
    std::sort(missing.begin(), missing.end());
    const auto listed = std::min<std::int64_t>(count, static_cast<std::int64_t>(missing.size()));
    std::int64_t total = count - listed;
    for (std::int64_t i = 0; i < listed; ++i) {
        total += missing[static_cast<std::size_t>(i)];
    }
    return total;
}

std::int64_t State::lack() const {
    const Problem& problem = model_.problem;
    std::int64_t total = 0;
    for (const Index l : model_.leaves) {
        const Leaf& leaf = problem.leaves[l];
        std::int64_t lacks = 0;
        if (leaf.pool != none) {
            lacks = std::max<std::int64_t>(
                {0, (leaf.need.courses - leaf_[l].courses) * problem.unitsPerCourse, leaf.need.units - leaf_[l].units});
        } else {
            lacks = cheapestParts(l, leaf.need.courses - leaf_[l].courses) * problem.unitsPerCourse;
        }
        for (const Index m : model_.braces[l]) {
            const Measure& measure = problem.measures[m];
            std::int64_t courses = measure.need.courses - measure_[m].courses;
            std::int64_t sets = 0;
            for (std::size_t k = 0; k < measure.allOf.size(); ++k) {
                sets += hasSet(m, k) ? 0 : 1;
            }
            courses = std::max(courses, sets);
            lacks = std::max({lacks, courses * problem.unitsPerCourse, measure.need.units - measure_[m].units});
        }
        total += lacks;
    }
    return total;
}

} // namespace gradus::place
