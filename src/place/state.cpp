#include "src/place/state.h"

#include "src/place/window.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace gradus::place {

State::State(const Model& model)
    : model_(model), leafHoldings_(model.problem.leaves.size()), shared_(model.problem.shareCaps.size()),
      holder_(model.problem.slots.size(), none), held_(model.items.size()),
      leaf_(model.problem.leaves.size()), measure_(model.measureCount()), firstSet_(model.measureCount() + 1),
      limit_(model.problem.limits.size()), prohibited_(model.problem.prohibitions.size()),
      averages_(model.problem.measures.size()), groups_(model.grouped.size(), none),
      open_(model.problem.programs) {
    courseHoldings_.resize(model.shares ? model.problem.candidates.size() : 0);
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
            const auto seenBefore = [&](const std::vector<Index>& of) {
                return std::any_of(model.active.begin(), model.active.end(), [&](Index other) {
                    return other < c && of[other] == of[c] && measure.where.test(other);
                });
            };
            measure_[m].courses += model.shares && seenBefore(model.course) ? 0 : 1;
            measure_[m].units += model.shares && seenBefore(model.credit) ? 0 : problem.candidates[c].units;
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

void State::add(std::size_t i, int sign) {
    const Problem& problem = model_.problem;
    const Holding& h = holdings_[i];
    const std::int64_t units = sign * h.units;
    const bool sole = !model_.shares;
    const auto look = [&](Index m) {
        const Measure& measure = model_.measure(m);
        if (!measure.where.test(h.member)) {
            return;
        }
        const Brings brings = sole ? Brings{} : bringsTo(m, i);
        measure_[m].courses += sign * brings.course;
        measure_[m].units += units * brings.units;
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
    const auto count = [&](Amount& amount, const auto& of) {
        if (of.where.test(h.member)) {
            const Brings brings = sole ? Brings{} : this->brings(i, [&](const Holding& other) {
                return other.slot != none && of.slots.test(other.slot) && of.where.test(other.member);
            });
            amount.courses += sign * brings.course;
            amount.units += units * brings.units;
        }
    };
    const auto measures = model_.slotMeasures[h.slot];
    std::for_each(measures.begin(), measures.end(), look);
    for (const Index l : model_.slotLimits[h.slot]) {
        count(limit_[l], problem.limits[l]);
    }
    const Seat& seat = model_.seats[h.slot];
    if (seat.item == none) {
        const Brings brings = this->brings(i, [&](const Holding& other) { return other.slot == h.slot; });
        leaf_[seat.leaf].courses += sign * brings.course;
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
    open_[model_.leafProgram[seat.leaf]] += problem.slots[h.slot].provisional.test(h.member) ? sign : 0;
    for (const Index f : model_.slotProhibitions[h.slot]) {
        count(prohibited_[f], problem.prohibitions[f]);
    }
    const Candidate& c = problem.candidates[h.member];
    if (!c.points) {
        return;
    }
    for (const Index m : model_.slotAverages[h.slot]) {
        if (problem.measures[m].where.test(h.member) && bringsTo(m, i).units == 1) {
            averages_[m].weighted += static_cast<Wide>(*c.points - *problem.measures[m].gpa) * units;
            averages_[m].graded += units;
        }
    }
}

/// Whether nothing but what the leaf and its limits hold decides about it.
bool State::isPlain(const Holding& h) const {
    if (h.slot == none || !model_.plainSlot[h.slot]) {
        return false;
    }
    if (!model_.shares) {
        return true;
    }
    const Seat& seat = model_.seats[h.slot];
    const bool whole = seat.item != none ||
                       static_cast<std::int64_t>(leafHoldings_[seat.leaf].size()) == leaf_[seat.leaf].courses;
    return whole &&
           (h.member < model_.problem.candidates.size() ? courseHoldings_[model_.course[h.member]].empty()
                                                        : h.course == none);
}

bool State::mayPlace(const Holding& holding, Judge judge) {
    if (isPlain(holding)) {
        return fits(holding);
    }
    const bool legal = place(holding, judge);
    if (legal) {
        takeBack();
    }
    return legal;
}

void State::put(const Holding& holding) {
    holdings_.push_back(holding);
    if (holding.member < model_.problem.candidates.size()) {
        holdings_.back().course = model_.course[holding.member];
    } else if (holding.course == none) {
        holdings_.back().course = static_cast<Index>(model_.problem.candidates.size() + holdings_.size());
    }
    cut_.push_back(0);
    enlist(holdings_.size() - 1);
    add(holdings_.size() - 1, 1);
}

void State::enlist(std::size_t i) {
    const Holding& h = holdings_[i];
    if (h.slot != none) {
        leafHoldings_[model_.seats[h.slot].leaf].push_back(i);
    }
    if (model_.shares) {
        if (courseHoldings_.size() <= h.course) {
            courseHoldings_.resize(h.course + 1);
        }
        countShared(h.course, -1);
        courseHoldings_[h.course].push_back(i);
        countShared(h.course, 1);
    }
}

void State::delist(std::size_t i) {
    const Holding& h = holdings_[i];
    const auto erase = [i](std::vector<std::size_t>& held) {
        std::iter_swap(std::find(held.begin(), held.end(), i), held.end() - 1);
        held.pop_back();
    };
    if (h.slot != none) {
        erase(leafHoldings_[model_.seats[h.slot].leaf]);
    }
    if (model_.shares) {
        countShared(h.course, -1);
        erase(courseHoldings_[h.course]);
        countShared(h.course, 1);
    }
}

bool State::place(const Holding& holding, Judge judge) {
    if (isPlain(holding)) {
        if (!fits(holding)) {
            return false;
        }
        put(holding);
        return true;
    }
    if (holding.slot != none) {
        const Seat& seat = model_.seats[holding.slot];
        if (seat.item != none) {
            const Index alternative = held_[seat.item].alternative;
            if (holder_[holding.slot] != none || (alternative != none && alternative != seat.alternative)) {
                return false;
            }
        }
    }
    put(holding);
    const std::size_t last = holdings_.size() - 1;
    if (!model_.partLimits.empty()) {
        settleCuts();
    }
    if ((!model_.shares || mayStandTogether(last)) && legalAt(last, judge)) {
        return true;
    }
    takeBack();
    return false;
}

void State::takeBack() {
    remove(holdings_.size() - 1);
}

void State::remove(std::size_t i) {
    if (cut_[i] != 0) {
        cut(i, 0);
    }
    add(i, -1);
    delist(i);
    const std::size_t last = holdings_.size() - 1;
    if (i != last) {
        // Nothing that counts depends on the order of holdings.
        const auto renumber = [=](std::vector<std::size_t>& held) {
            *std::find(held.begin(), held.end(), last) = i;
        };
        renumber(leafHoldings_[model_.seats[holdings_[last].slot].leaf]);
        if (model_.shares) {
            renumber(courseHoldings_[holdings_[last].course]);
        }
        holdings_[i] = holdings_[last];
        cut_[i] = cut_[last];
    }
    holdings_.pop_back();
    cut_.pop_back();
    if (!model_.partLimits.empty()) {
        settleCuts();
    }
}

bool State::placeCourse(Index member, std::span<const Index> slots, std::int64_t units, Judge judge) {
    if (slots.empty()) {
        return place({member, none, units}, judge);
    }
    const std::size_t before = holdings_.size();
    for (const Index slot : slots) {
        const Index course = holdings_.size() == before ? none : holdings_.back().course;
        if (!place({member, slot, units, course}, judge)) {
            if (holdings_.size() > before) {
                takeBackCourse();
            }
            return false;
        }
    }
    return true;
}

void State::takeBackCourse() {
    const Index course = holdings_.back().course;
    while (!holdings_.empty() && holdings_.back().course == course) {
        takeBack();
    }
}

void State::raise(std::size_t i, std::int64_t units) {
    const std::array<std::size_t, 1> alone = {i};
    const std::span<const std::size_t> uses =
        model_.shares ? othersOf(i) : std::span<const std::size_t>(alone);
    if (model_.shares) {
        countShared(holdings_[i].course, -1);
    }
    // Each count sees the course once: through the first use it sees.
    const auto first = [&](std::size_t k, const auto& sees) {
        return std::none_of(uses.begin(), uses.end(),
                            [&](std::size_t other) { return other < k && sees(holdings_[other]); });
    };
    for (const std::size_t k : uses) {
        Holding& h = holdings_[k];
        assert(h.member >= model_.problem.candidates.size());
        h.units += units;
        const auto look = [&](Index m) {
            const bool seen = model_.measure(m).where.test(h.member) &&
                              first(k, [&](const Holding& o) { return model_.counts(m, o.member, o.slot); });
            measure_[m].units += seen ? units : 0;
        };
        std::for_each(model_.wideMeasures.begin(), model_.wideMeasures.end(), look);
        if (h.slot == none) {
            continue;
        }
        const auto measures = model_.slotMeasures[h.slot];
        std::for_each(measures.begin(), measures.end(), look);
        for (const Index l : model_.slotLimits[h.slot]) {
            const bool seen = passes(l, h) && first(k, [&](const Holding& o) { return passes(l, o); });
            limit_[l].units += seen ? units : 0;
        }
        if (model_.seats[h.slot].item == none) {
            leaf_[model_.seats[h.slot].leaf].units += units;
        }
    }
    if (model_.shares) {
        countShared(holdings_[i].course, 1);
    }
    if (!model_.partLimits.empty()) {
        settleCuts();
    }
}

void State::addLastingFailures(Value& value) const {
    for (const Index f : model_.prohibitions) {
        const Prohibition& of = model_.problem.prohibitions[f];
        const bool exceeded = (of.courses && prohibited_[f].courses > *of.courses) ||
                              (of.units && prohibited_[f].units > *of.units);
        value.of(model_.problem.programOf(of.branch)).failed += exceeded ? 1 : 0;
    }
}

void State::addFailures(Value& value) const {
    addLastingFailures(value);
    for (const Index m : model_.averages) {
        value.of(model_.measureProgram[m]).failed +=
            reachesAverage(averages_[m].weighted, averages_[m].graded) ? 0 : 1;
    }
    for (const Index m : model_.windows) {
        value.of(model_.measureProgram[m]).failed += windowFails(model_, *this, m) ? 1 : 0;
    }
}

namespace {

bool same(const Amount& a, const Amount& b) {
    return a.courses == b.courses && a.units == b.units;
}

} // namespace

bool State::lacks(Index l) const {
    const Leaf& leaf = model_.problem.leaves[l];
    return leaf_[l].courses < leaf.need.courses || (leaf.pool != none && leaf_[l].units < leaf.need.units);
}

bool State::lacksTheSameAs(const State& other) const {
    const auto sameLeaf = [&](Index l) {
        if (!lacks(l) && !other.lacks(l)) {
            return true;
        }
        bool alike = same(leaf_[l], other.leaf_[l]);
        for (Index i = model_.firstItem[l]; i < model_.firstItem[l + 1]; ++i) {
            alike = alike && (held_[i].parts == 0) == (other.held_[i].parts == 0);
        }
        return alike;
    };
    const auto sameMeasure = [&](Index m) {
        bool alike = same(measure_[m], other.measure_[m]);
        for (std::size_t set = firstSet_[m]; set < firstSet_[m + 1]; ++set) {
            alike = alike && sets_[set] == other.sets_[set];
        }
        return alike || (meets(m) && other.meets(m));
    };
    return std::all_of(model_.leaves.begin(), model_.leaves.end(), sameLeaf) &&
           std::all_of(model_.counting.begin(), model_.counting.end(), sameMeasure);
}

bool State::usesNoMoreThan(const State& other) const {
    const auto noMore = [](const Amount& a, const Amount& b) {
        return a.courses <= b.courses && a.units <= b.units;
    };
    return std::equal(limit_.begin(), limit_.end(), other.limit_.begin(), noMore) &&
           std::equal(shared_.begin(), shared_.end(), other.shared_.begin(), noMore);
}

} // namespace gradus::place
