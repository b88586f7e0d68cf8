#include "src/place/model.h"

#include <algorithm>

// The kinds of further courses that can help some statement.

namespace gradus::place {

namespace {

/// Of further courses in several slots at once.
constexpr std::size_t mostTypes = 20'000;

} // namespace

/// Memory kept from one prospect to the next.
struct Model::TypeSets {
    std::vector<Index> fits;
    std::vector<Index> larger;
    Rows sets;
};

void Model::indexTypes() {
    const auto up = [this](std::int64_t units) { return (units + step - 1) / step * step; };
    const auto down = [this](std::int64_t units) { return units / step * step; };
    std::vector<std::pair<Index, Index>> fits; // prospect, slot
    for (Index s = 0; s < problem.slots.size(); ++s) {
        if (seats[s].leaf != none) {
            problem.slots[s].eligible.forEach(
                problem.candidates.size(), problem.members(), [&](std::size_t p) {
                    fits.emplace_back(static_cast<Index>(p - problem.candidates.size()), s);
                });
        }
    }
    const Rows slotsOf(problem.prospects.size(), fits);
    TypeSets memory;
    for (Index p = 0; p < problem.prospects.size(); ++p) {
        const Prospect& prospect = problem.prospects[p];
        const auto slots = slotsOf[p];
        if (wideMeasures.empty() && slots.empty()) {
            continue; // where no further course is to be had, there are many of these
        }
        const std::int64_t least = up(std::max<std::int64_t>(0, prospect.minUnits));
        const std::int64_t most = down(std::min(prospect.maxUnits, problem.unitCeiling));
        for (Index program = 0; least <= most && program < problem.programs; ++program) {
            addTypes({program, p, {}, least, most, 0}, slots, memory);
        }
    }
    for (std::size_t t = 0; t < types.size(); ++t) {
        types[t].slots = typeSlots_[t];
    }
    std::vector<std::pair<Index, Index>> alone; // slot, type
    for (Index t = 0; t < types.size(); ++t) {
        if (types[t].slots.size() == 1) {
            alone.emplace_back(types[t].slots.front(), t);
        }
    }
    slotTypes = Rows(problem.slots.size(), alone);
    indexFurtherWorth();
}

void Model::indexFurtherWorth() {
    constexpr std::int64_t endless = std::int64_t{1} << 60;
    const std::int64_t one = std::max(problem.unitsPerCourse, problem.unitCeiling);
    furtherWorth.resize(problem.leaves.size());
    furtherItem.resize(items.size());
    std::vector<Index> stocks;
    for (Index s = 0; s < problem.slots.size(); ++s) {
        const Seat& seat = seats[s];
        if (seat.leaf == none || slotTypes[s].empty()) {
            continue;
        }
        std::int64_t& worth = furtherWorth[seat.leaf];
        if (seat.item != none) {
            furtherItem[seat.item] = true;
            worth += problem.unitsPerCourse;
            continue;
        }
        stocks.clear();
        for (const Index t : slotTypes[s]) {
            stocks.push_back(problem.prospects[types[t].prospect].stock);
        }
        std::sort(stocks.begin(), stocks.end());
        stocks.erase(std::unique(stocks.begin(), stocks.end()), stocks.end());
        for (const Index stock : stocks) {
            worth = stock == none ? endless : std::min(endless, worth + problem.stocks[stock] * one);
        }
    }
}

/// Those of one programme and prospect, which fits these slots of any: in every set of them that it may fill.
void Model::addTypes(FurtherType type, std::span<const Index> slots, TypeSets& memory) {
    auto& [fits, larger, sets] = memory;
    const Index member = static_cast<Index>(problem.candidates.size()) + type.prospect;
    for (const Index& s : slots) {
        if (slotProgram(s) == type.program) {
            addType(type, {&s, 1});
        }
    }
    if (!wideMeasures.empty()) {
        addType(type, {});
    }
    if (problem.sharings.empty()) {
        return;
    }
    // Sets of slots grow by one: each with every later slot that all of it may share.
    sets.clear();
    fits.clear();
    for (const Index s : slots) {
        if (slotProgram(s) == type.program) {
            fits.push_back(s);
            sets.pushRow({&s, 1});
        }
    }
    for (std::size_t at = 0; at < sets.size(); ++at) {
        for (const Index s : fits) {
            const std::span<const Index> set = sets[at];
            const bool all = s > set.back() && std::all_of(set.begin(), set.end(), [&](Index other) {
                                 return mayShare(member, other, member, s);
                             });
            if (!all) {
                continue;
            }
            if (types.size() >= mostTypes) {
                // Nothing is known of those left out, but that they share.
                complete = false;
                shares = furtherShared = true;
                furtherCapped = false;
                break;
            }
            larger.assign(set.begin(), set.end());
            larger.push_back(s);
            sets.pushRow(larger);
            addType(type, larger);
            shares = furtherShared = true;
            capFurther(member, larger);
        }
    }
}

/// Notes which caps count a further course in these slots.
void Model::capFurther(Index member, std::span<const Index> slots) {
    for (std::size_t i = 0; furtherCapped && i < slots.size(); ++i) {
        for (std::size_t k = i + 1; furtherCapped && k < slots.size(); ++k) {
            const Index one = seats[slots[i]].leaf;
            const Index two = seats[slots[k]].leaf;
            const auto counts = [&](const ShareCap& cap) {
                return cap.courses && cap.where.test(member) && isBetween(cap, one, two);
            };
            const auto& caps = problem.shareCaps;
            const auto at = std::find_if(caps.begin(), caps.end(), counts);
            if (at == caps.end()) {
                furtherCapped = false;
                return;
            }
            // In one of two leaves that count courses it does no more than one course.
            const bool inUnits = problem.leaves[one].need.units > 0 && problem.leaves[two].need.units > 0;
            const std::int64_t one_use =
                inUnits ? std::max(problem.unitsPerCourse, problem.unitCeiling) : problem.unitsPerCourse;
            const auto cap = static_cast<Index>(at - caps.begin());
            auto known = std::find_if(furtherCaps.begin(), furtherCaps.end(),
                                      [cap](const FurtherCap& of) { return of.cap == cap; });
            known = known != furtherCaps.end() ? known : furtherCaps.insert(known, {cap, 0});
            known->worth = std::max(known->worth, static_cast<std::int64_t>(slots.size() - 1) * one_use);
        }
    }
}

/// Adds it where it helps a statement of its programme, with what it costs at least.
void Model::addType(FurtherType type, std::span<const Index> slots) {
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
    for (const Index slot : slots) {
        const Leaf& leaf = problem.leaves[seats[slot].leaf];
        useful |= leaf.need.courses > 0 || (leaf.pool != none && leaf.need.units > 0);
        counted |= leaf.pool == none || leaf.need.courses > 0 || (leaf.upper && leaf.upper->courses > 0);
        std::for_each(slotMeasures[slot].begin(), slotMeasures[slot].end(), look);
    }
    std::for_each(wideMeasures.begin(), wideMeasures.end(), look);
    if (useful) {
        type.floor = counted ? problem.unitsPerCourse : 0;
        types.push_back(type);
        typeSlots_.pushRow(slots);
    }
}

} // namespace gradus::place
