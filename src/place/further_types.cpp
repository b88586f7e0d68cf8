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
    for (Index p = 0; p < problem.prospects.size(); ++p) {
        const Prospect& prospect = problem.prospects[p];
        const Index member = static_cast<Index>(problem.candidates.size()) + p;
        if (wideMeasures.empty() && !fitting.test(member)) {
            continue; // where no further course is to be had, there are many of these
        }
        const std::int64_t least = up(std::max<std::int64_t>(0, prospect.minUnits));
        const std::int64_t most = down(std::min(prospect.maxUnits, problem.unitCeiling));
        for (Index program = 0; least <= most && program < problem.programs; ++program) {
            addTypes({program, p, {}, least, most, 0});
        }
    }
}

/// Those of one programme and prospect: `type` in every set of slots that it may fill.
void Model::addTypes(FurtherType type) {
    const Index member = static_cast<Index>(problem.candidates.size()) + type.prospect;
    const auto addIn = [&](const std::vector<Index>& slots) {
        type.slots = slots;
        addType(type);
    };
    std::vector<Index> fits;
    for (Index s = 0; s < problem.slots.size(); ++s) {
        if (seats[s].leaf != none && slotProgram(s) == type.program &&
            problem.slots[s].eligible.test(member)) {
            fits.push_back(s);
            addIn({s});
        }
    }
    addIn({});
    if (problem.sharings.empty()) {
        return;
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
            addIn(sets.back());
            shares = furtherShared = true;
        }
    }
}

/// Adds it where it helps a statement of its programme, with what it costs at least.
void Model::addType(FurtherType type) {
    const Index member = static_cast<Index>(problem.candidates.size()) + type.prospect;
    bool useful = false;
    bool counted = false;
    const auto look = [&](Index m) {
        const Measure& measure = this->measure(m);
        if (measureProgram[m] != type.program || !measure.where.test(member)) {
            return;
        }
        useful = true;
        counted |= measure.need.courses > 0 || bringsKey(measure, member);
        for (const Bitset& set : measure.allOf) {
            counted |= set.test(member);
        }
    };
    for (const Index slot : type.slots) {
        const Leaf& leaf = problem.leaves[seats[slot].leaf];
        useful |= leaf.need.courses > 0 || (leaf.pool != none && leaf.need.units > 0);
        counted |= leaf.pool == none || leaf.need.courses > 0 || (leaf.upper && leaf.upper->courses > 0);
        std::for_each(slotMeasures[slot].begin(), slotMeasures[slot].end(), look);
    }
    std::for_each(wideMeasures.begin(), wideMeasures.end(), look);
    if (useful) {
        type.floor = counted ? problem.unitsPerCourse : 0;
        types.push_back(std::move(type));
    }
}

} // namespace gradus::place
