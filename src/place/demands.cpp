#include "src/place/demands.h"

#include <algorithm>

namespace gradus::place {

namespace {

bool isIn(const Demands& demands, Demand::Kind kind, Index index) {
    return std::find(demands.begin(), demands.end(), Demand{kind, index}) != demands.end();
}

/// Makes a measure ask for nothing.
void silence(Measure& measure) {
    measure.need = {};
    measure.allOf.clear();
    measure.different = 0;
    measure.groups.clear();
}

} // namespace

Wants::Wants(const Problem& problem, const Bitset& active)
    : problem_(problem), candidates_(problem.members()) {
    active.forEach(0, problem.candidates.size(), [this](std::size_t c) { candidates_.set(c); });
}

Bitset Wants::countFor(const Demand& demand) const {
    Bitset all(problem_.members());
    const bool isLeaf = demand.kind == Demand::Kind::leaf;
    const Measure* measure = isLeaf ? nullptr : &problem_.measures[demand.index];
    for (Index s = 0; s < problem_.slots.size(); ++s) {
        if (isLeaf ? problem_.slots[s].leaf == demand.index : measure->slots.test(s)) {
            all |= problem_.slots[s].eligible;
        }
    }
    if (measure != nullptr) {
        if (measure->unplacedToo) {
            all = measure->where;
        } else {
            all &= measure->where;
        }
    }
    all &= candidates_;
    return all;
}

Bitset Wants::competesFor(const Demand& demand) const {
    const Bitset own = countFor(demand);
    Bitset all = own;
    for (const Limit& limit : problem_.limits) {
        if (limit.where.intersects(own)) {
            all |= limit.where;
        }
    }
    all &= candidates_;
    return all;
}

Bitset Wants::coursesAmong(const Bitset& candidates) const {
    Bitset courses(problem_.members());
    candidates.forEach(0, problem_.candidates.size(), [&](std::size_t c) {
        const Candidate& use = problem_.candidates[c];
        std::size_t first = c;
        for (std::size_t other = 0;
             use.attempt != none && problem_.sharings.empty() && first == c && other < c; ++other) {
            const Candidate& earlier = problem_.candidates[other];
            first = earlier.attempt == use.attempt && earlier.credit == use.credit ? other : first;
        }
        courses.set(first);
    });
    return courses;
}

std::optional<std::int64_t> Wants::coursesFor(const Demand& demand) const {
    if (demand.kind == Demand::Kind::measure) {
        return std::nullopt;
    }
    const Leaf& leaf = problem_.leaves[demand.index];
    const auto isCourse = [](const Alternative& way) { return way.parts.size() == 1; };
    const bool single = std::all_of(leaf.items.begin(), leaf.items.end(), [&](const Item& item) {
        return std::all_of(item.alternatives.begin(), item.alternatives.end(), isCourse);
    });
    if (leaf.need.units != 0 || !leaf.measures.empty() || !single) {
        return std::nullopt;
    }
    return leaf.need.courses;
}

bool Wants::isPlain(const Demand& demand) const {
    if (coursesFor(demand).value_or(0) == 0 || problem_.leaves[demand.index].pool == none ||
        !problem_.sharings.empty()) {
        return false;
    }
    const Bitset courses = countFor(demand);
    bool whole = true;
    courses.forEach(0, problem_.candidates.size(),
                    [&](std::size_t c) { whole = whole && problem_.candidates[c].attempt == none; });
    return whole && std::none_of(problem_.limits.begin(), problem_.limits.end(),
                                 [&](const Limit& limit) { return limit.where.intersects(courses); });
}

bool Wants::surelyFails(const Demand& demand) const {
    const Bitset all = countFor(demand);
    if (demand.kind == Demand::Kind::measure) {
        return !all.any();
    }
    const Leaf& leaf = problem_.leaves[demand.index];
    return !all.any() || (leaf.pool != none && static_cast<std::int64_t>(all.count()) < leaf.need.courses);
}

Problem Wants::asking(const Demands& demands, const std::vector<Index>& limits) const {
    Problem alone = problem_;
    alone.prohibitions.clear();
    alone.limits.clear();
    for (const Index limit : limits) {
        alone.limits.push_back(problem_.limits[limit]);
    }
    for (Index i = 0; i < alone.leaves.size(); ++i) {
        if (isIn(demands, Demand::Kind::leaf, i)) {
            continue;
        }
        Leaf& leaf = alone.leaves[i];
        leaf.need = {};
        if (!leaf.measures.empty()) {
            leaf.upper.reset();
            for (const Index measure : leaf.measures) {
                silence(alone.measures[measure]);
            }
            leaf.measures.clear();
        }
    }
    for (Index i = 0; i < alone.measures.size(); ++i) {
        Measure& measure = alone.measures[i];
        if (measure.isJudged()) {
            silence(measure);
        }
        measure.gpa.reset();
        measure.window.reset();
        measure.where &= candidates_;
        if (!inBraces(i) && !isIn(demands, Demand::Kind::measure, i)) {
            silence(measure);
        }
    }
    for (Slot& slot : alone.slots) {
        slot.eligible &= candidates_;
    }
    return alone;
}

bool Wants::inBraces(Index measure) const {
    return std::any_of(problem_.leaves.begin(), problem_.leaves.end(), [measure](const Leaf& leaf) {
        return std::find(leaf.measures.begin(), leaf.measures.end(), measure) != leaf.measures.end();
    });
}

} // namespace gradus::place
