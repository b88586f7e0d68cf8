#include "tests/support/asp_bounds.h"

#include <algorithm>

namespace gradus::test {

using namespace gradus::place;

namespace {

using Units = std::int64_t;

/// Finds the kinds of further courses, programme by programme.
class Kinds {
public:
    Kinds(const Problem& problem, std::size_t atMost) : p_(problem), atMost_(atMost) {
        for (const Limit& limit : p_.limits) {
            part_ = part_ || limit.part;
        }
    }

    std::vector<FurtherKind> find() {
        for (program_ = 0; program_ < p_.programs; ++program_) {
            for (prospect_ = 0; prospect_ < p_.prospects.size(); ++prospect_) {
                add(); // in view only
                extend(0);
            }
        }
        return std::move(kinds_);
    }

private:
    std::size_t member() const { return p_.candidates.size() + prospect_; }

    /// Every set of slots that goes on from `slots_` with slots from `from` on.
    void extend(Index from) {
        for (Index s = from; s < p_.slots.size() && kinds_.size() < atMost_; ++s) {
            const Leaf& leaf = p_.leaves[p_.slots[s].leaf];
            const bool layerTaken = std::any_of(slots_.begin(), slots_.end(), [&](Index other) {
                return p_.leaves[p_.slots[other].leaf].layer == leaf.layer;
            });
            if (p_.slots[s].eligible.test(member()) && p_.programOf(leaf.branch) == program_ && !layerTaken &&
                (slots_.empty() || !p_.sharings.empty())) {
                slots_.push_back(s);
                add();
                extend(s + 1);
                slots_.pop_back();
            }
        }
    }
    void add() {
        const Prospect& of = p_.prospects[prospect_];
        const Units last = std::min(of.maxUnits, p_.unitCeiling) / p_.unitStep;
        for (Units units = of.minUnits / p_.unitStep; units <= last && kinds_.size() < atMost_; ++units) {
            Units most = std::max(serving(units), Units{0});
            for (const Index s : slots_) {
                most = p_.leaves[p_.slots[s].leaf].pool == none ? std::min(most, Units{1}) : most;
            }
            if (of.stock != none) {
                most = std::min(most, Units{p_.stocks[of.stock]});
            }
            if (most > 0) {
                kinds_.push_back({program_, prospect_, slots_, units, most});
            }
        }
    }

    /// How many of so many units each may be missed, one by one, by the statements that see them: as many as
    /// these ask for courses, sets and keys, and as many as it takes to have the units that they ask for.
    Units serving(Units units) const {
        Units most = 0;
        for (const Index s : slots_) {
            const Leaf& leaf = p_.leaves[p_.slots[s].leaf];
            most += leaf.pool == none ? 1 : leaf.need.courses + filling(leaf.need.units, units);
        }
        for (const Measure& m : p_.measures) {
            const bool inView = m.unplacedToo || std::any_of(slots_.begin(), slots_.end(),
                                                             [&](Index s) { return m.slots.test(s); });
            if (m.isJudged() || p_.programOf(m.branch) != program_ || !inView || !m.where.test(member())) {
                continue;
            }
            most += std::max(Units{0}, m.need.courses - m.base.courses) +
                    filling(m.need.units - m.base.units, units) + m.different +
                    std::count_if(m.allOf.begin(), m.allOf.end(),
                                  [&](const Bitset& set) { return set.test(member()); });
        }
        return most;
    }
    /// Counting part a course may bring as little as one step.
    Units filling(Units need, Units units) const {
        const Units each = part_ ? std::min(units, Units{1}) : units;
        return need > 0 && each > 0 ? (need / p_.unitStep + each - 1) / each : 0;
    }

    const Problem& p_;
    std::size_t atMost_;
    bool part_ = false; ///< any limit counting part
    Index program_ = 0;
    Index prospect_ = 0;
    std::vector<Index> slots_;
    std::vector<FurtherKind> kinds_;
};

} // namespace

std::vector<FurtherKind> furtherKinds(const Problem& problem, std::size_t atMost) {
    return Kinds(problem, atMost).find();
}

std::int64_t mostLacking(const Problem& problem, const Leaf& leaf) {
    const Units perCourse = problem.unitsPerCourse / problem.unitStep;
    Units most = 0;
    if (leaf.pool != none) {
        most = std::max(leaf.need.courses * perCourse, leaf.need.units / problem.unitStep);
    } else {
        std::size_t parts = 1;
        for (const Item& item : leaf.items) {
            for (const Alternative& of : item.alternatives) {
                parts = std::max(parts, of.parts.size());
            }
        }
        most = leaf.need.courses * static_cast<Units>(parts) * perCourse;
    }
    for (const Index index : leaf.measures) {
        const Measure& m = problem.measures[index];
        if (!m.isJudged()) {
            most = std::max({most, m.need.courses * perCourse, m.need.units / problem.unitStep,
                             static_cast<Units>(m.allOf.size()) * perCourse, m.different * perCourse});
        }
    }
    return most;
}

} // namespace gradus::test
