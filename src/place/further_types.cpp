#include "src/place/model.h"

#include <algorithm>

// The kinds of further courses that can help some statement.

namespace gradus::place {

namespace {

/// Of further courses in several slots at once.
constexpr std::size_t mostTypes = 20'000;

} // namespace

void Model::indexTypes() {
    const auto up = [this](std::int64_t units) { return (units + step - 1) / step * step; };
    const auto down = [this](std::int64_t units) { return units / step * step; };
    Bitset fitting(problem.members());
    for (const Slot& slot : problem.slots) {
        fitting |= slot.eligible;
    }
    std::vector<Index> fits;
    for (Index p = 0; p < problem.prospects.size(); ++p) {
        const Prospect& prospect = problem.prospects[p];
        const Index member = static_cast<Index>(problem.candidates.size()) + p;
        if (wideMeasures.empty() && !fitting.test(member)) {
            continue; // where no further course is to be had, there are many of these
        }
        const std::int64_t least = up(std::max<std::int64_t>(0, prospect.minUnits));
        const std::int64_t most = down(std::min(prospect.maxUnits, problem.unitCeiling));
        if (least > most) {
            continue;
        }
        const auto add = [&](std::vector<Index> slots) {
            bool useful = false;
            bool counted = false;
            const auto look = [&](Index m) {
                const Measure& measure = this->measure(m);
                if (!measure.where.test(member)) {
                    return;
                }
                useful = true;
                counted |= measure.need.courses > 0 || bringsKey(measure, member);
                for (const Bitset& set : measure.allOf) {
                    counted |= set.test(member);
                }
            };
            for (const Index slot : slots) {
                const Leaf& leaf = problem.leaves[seats[slot].leaf];
                useful |= leaf.need.courses > 0 || (leaf.pool != none && leaf.need.units > 0);
                counted |=
                    leaf.pool == none || leaf.need.courses > 0 || (leaf.upper && leaf.upper->courses > 0);
                std::for_each(slotMeasures[slot].begin(), slotMeasures[slot].end(), look);
            }
            std::for_each(wideMeasures.begin(), wideMeasures.end(), look);
            if (useful) {
                types.push_back({p, std::move(slots), least, most, counted ? problem.unitsPerCourse : 0});
            }
        };
        fits.clear();
        for (Index s = 0; s < problem.slots.size(); ++s) {
            if (seats[s].leaf != none && problem.slots[s].eligible.test(member)) {
                fits.push_back(s);
                add({s});
            }
        }
        add({});
        if (problem.sharings.empty()) {
            continue;
        }
        // Sets of slots grow by one: each with every later slot that all of it may share.
        std::vector<std::vector<Index>> sets;
        for (const Index s : fits) {
            sets.push_back({s});
        }
        for (std::size_t at = 0; at < sets.size(); ++at) {
            for (const Index s : fits) {
                const bool all = s > sets[at].back() &&
                                 std::all_of(sets[at].begin(), sets[at].end(),
                                             [&](Index other) { return mayShare(member, other, member, s); });
                if (!all) {
                    continue;
                }
                if (types.size() >= mostTypes) {
                    complete = false;
                    break;
                }
                sets.push_back(sets[at]);
                sets.back().push_back(s);
                add(sets.back());
                shares = true;
            }
        }
    }
}

} // namespace gradus::place
