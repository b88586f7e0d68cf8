#include "src/place/state.h"

#include "src/place/window.h"

#include <algorithm>
#include <cassert>

namespace gradus::place {

State::State(const Model& model)
    : model_(model), leafHoldings_(model.problem.leaves.size()), holder_(model.problem.slots.size(), none),
      held_(model.items.size()), leaf_(model.problem.leaves.size()), measure_(model.measureCount()),
      firstSet_(model.measureCount() + 1), limit_(model.problem.limits.size()),
      prohibited_(model.problem.prohibitions.size()), averages_(model.problem.measures.size()),
      groups_(model.grouped.size(), none) {
    const Problem& problem = model.problem;
    for (Index m = 0; m < model.measureCount(); ++m) {
        measure_[m] = model.measure(m).base;
        firstSet_[m + 1] = firstSet_[m] + model.measure(m).allOf.size();
    }
    sets_.resize(firstSet_.back());
    for (const Index m : model.wideMeasures) {
        const Measure& measure = model.measure(m);
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

void State::add(const Holding& h, int sign) {
    const Problem& problem = model_.problem;
    const std::int64_t units = sign * h.units;
    const auto look = [&](Index m) {
        const Measure& measure = model_.measure(m);
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
    for (const Index f : model_.slotProhibitions[h.slot]) {
        if (problem.prohibitions[f].where.test(h.member)) {
            prohibited_[f].courses += sign;
            prohibited_[f].units += units;
        }
    }
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
    cut_.push_back(0);
    add(holding, 1);
    settleCuts();
    if (legalAround(holdings_.size() - 1, judge)) {
        return true;
    }
    takeBack();
    return false;
}

void State::takeBack() {
    const Holding holding = holdings_.back();
    cut(holdings_.size() - 1, 0);
    add(holding, -1);
    holdings_.pop_back();
    cut_.pop_back();
    if (holding.slot != none) {
        leafHoldings_[model_.seats[holding.slot].leaf].pop_back();
    }
    settleCuts();
}

void State::raise(std::size_t i, std::int64_t units) {
    const Problem& problem = model_.problem;
    Holding& h = holdings_[i];
    assert(h.member >= problem.candidates.size());
    h.units += units;
    const auto look = [&](Index m) {
        measure_[m].units += model_.measure(m).where.test(h.member) ? units : 0;
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
    settleCuts();
}

int State::lastingFailures() const {
    return static_cast<int>(
        std::count_if(model_.prohibitions.begin(), model_.prohibitions.end(), [this](Index f) {
            const Prohibition& of = model_.problem.prohibitions[f];
            return (of.courses && prohibited_[f].courses > *of.courses) ||
                   (of.units && prohibited_[f].units > *of.units);
        }));
}

int State::failures() const {
    int failed = lastingFailures();
    for (const Index m : model_.averages) {
        failed += reachesAverage(averages_[m].weighted, averages_[m].graded) ? 0 : 1;
    }
    for (const Index m : model_.windows) {
        failed += windowFails(model_, *this, m) ? 1 : 0;
    }
    return failed;
}

} // namespace gradus::place
