#include "tests/support/worlds_builder.h"

#include <algorithm>

// One more feature.

namespace gradus::test::worlds {

using namespace gradus::place;

Measure& Builder::measure(Bitset where, Bitset slots, Amount need) {
    Measure m;
    m.branch = home_;
    m.where = std::move(where);
    m.slots = inSight(std::move(slots));
    m.need = need;
    p().measures.push_back(m);
    return p().measures.back();
}

Measure& Builder::braces(Index leaf, Bitset where, Amount need) {
    p().leaves[leaf].measures.push_back(static_cast<Index>(p().measures.size()));
    Measure& m = measure(std::move(where), slotsOf(leaf), need);
    m.branch = p().leaves[leaf].branch;
    m.slots = slotsOf(leaf);
    return m;
}

Limit& Builder::limit(Bitset where, Bitset slots, std::optional<std::int64_t> courses,
                      std::optional<std::int64_t> units) {
    p().limits.push_back({home_, std::move(where), inSight(std::move(slots)), courses, units, false});
    return p().limits.back();
}

void Builder::choose(Index count) {
    Choice choice;
    choice.branch = home_;
    choice.count = count;
    std::vector<std::size_t> own;
    for (std::size_t l = 0; l < p().leaves.size(); ++l) {
        if (p().leaves[l].branch == home_) {
            own.push_back(l);
        }
    }
    if (own.size() > 2) {
        own.erase(own.begin());
    }
    if (own.empty()) {
        p().branches.push_back({0, 0, 0, true}); // one with nothing in it
        p().branches.back().choice = static_cast<Index>(p().choices.size());
        choice.branches.push_back(static_cast<Index>(p().branches.size() - 1));
    }
    for (const std::size_t l : own) {
        p().leaves[l].branch = static_cast<Index>(p().branches.size());
        for (const Index m : p().leaves[l].measures) {
            p().measures[m].branch = p().leaves[l].branch;
        }
        choice.branches.push_back(p().leaves[l].branch);
        for (Prohibition& prohibition : p().prohibitions) {
            if (prohibition.slots == slotsOf(static_cast<Index>(l))) {
                prohibition.branch = p().leaves[l].branch;
            }
        }
        p().branches.push_back({static_cast<Index>(p().choices.size()), 0, 0, true});
    }
    p().choices.push_back(choice);
}

Measure& Builder::window(Bitset where, Bitset slots, std::size_t need, std::size_t of) {
    Measure& m = measure(std::move(where), std::move(slots), {0, static_cast<std::int64_t>(need) * unit});
    m.window = static_cast<std::int64_t>(of) * unit;
    m.within = members(1, 0);
    return m;
}

void Builder::prefer(Index leaf, bool backwards) {
    Preference preference;
    preference.leaf = leaf;
    const auto count = static_cast<Index>(p().candidates.size());
    for (Index c = 0; c < count; ++c) {
        preference.candidates.push_back(backwards ? count - 1 - c : (2 * c + 1) % (count | 1U));
    }
    std::erase_if(preference.candidates, [&](Index c) { return c >= count; });
    p().preferences.push_back(preference);
}

void Builder::key(Measure& m, std::size_t odd, std::int64_t different) {
    m.keys = {members(2, odd), members(3, 0), members(3, odd + 1)};
    m.different = different;
}

void Builder::add(Feature feature, std::size_t variant) {
    if (feature != Feature::none) {
        world_.features.push_back(static_cast<std::size_t>(feature) - 1);
    }
    const auto last = static_cast<Index>(p().leaves.size() - 1);
    const Index leaf = variant % 2 == 0 ? 0 : last;
    const std::size_t odd = variant / 2 % 2;
    home_ = homeFor(variant);
    narrow_ = p().programs > 1 && variant / 6 % 2 == 1;
    switch (feature) {
    case Feature::none:
    case Feature::twoPrograms:
    case Feature::threePrograms:
    case Feature::count:
        break;
    case Feature::bracesCourses:
        braces(leaf, members(2, odd), {1, 0});
        break;
    case Feature::bracesUnits:
        braces(leaf, members(2, odd), {0, 2 * unit});
        break;
    case Feature::bracesSets: {
        Measure& m = braces(leaf, members(1, 0), {0, 0});
        m.allOf = {members(2, 0), members(3, odd)};
        break;
    }
    case Feature::bracesAcross: // in the braces of one leaf, looking at all
        braces(leaf, members(2, odd), {1, 0}).slots = allSlots();
        break;
    case Feature::bracesFull: // accepts nothing but what its measure needs
        p().leaves[leaf].need = {0, 0};
        p().leaves[leaf].upper = Amount{0, 0};
        braces(leaf, members(2, odd), {1, 0});
        break;
    case Feature::programUnits:
        measure(members(1, 0), allSlots(), {0, (3 + static_cast<std::int64_t>(p().leaves.size())) * unit});
        break;
    case Feature::programCourses:
        measure(members(2, odd), allSlots(), {2, 0});
        break;
    case Feature::programSets: {
        Measure& m = measure(members(1, 0), allSlots(), {0, 0});
        m.allOf = {members(2, odd), members(3, 1)};
        break;
    }
    case Feature::programBase:
        measure(members(1, 0), slotsOf(leaf), {1, 4 * unit}).base = {1, unit};
        break;
    case Feature::average:
        measure(members(1, 0), allSlots(), {0, 0}).gpa = 3000;
        break;
    case Feature::averageEverywhere: {
        Measure& m = measure(members(2, odd), allSlots(), {0, 0});
        m.gpa = 2500;
        m.unplacedToo = variant / 4 % 2 == 0;
        m.slots = slotsOf(leaf);
        break;
    }
    case Feature::wideUnits:
        measure(members(1, 0), allSlots(), {0, 6 * unit}).unplacedToo = true;
        break;
    case Feature::wideCourses:
        measure(members(2, odd), allSlots(), {2, 0}).unplacedToo = true;
        break;
    case Feature::limitCourses:
        limit(members(2, odd), allSlots(), 1, std::nullopt);
        break;
    case Feature::limitUnits:
        limit(members(1, 0), allSlots(), std::nullopt, (variant % 3 + 2) * unit);
        break;
    case Feature::limitOfLeaf:
        limit(members(1, 0), slotsOf(leaf), 1, 2 * unit);
        break;
    case Feature::repeat: {
        Bitset same(p().members());
        same.set(0);
        same.set(p().candidates.size() - 1);
        if (!p().prospects.empty()) {
            same.set(p().members() - 1);
        }
        limit(same, allSlots(), 1, std::nullopt);
        break;
    }
    case Feature::choice:
        choose(1);
        break;
    case Feature::choiceDeclared:
        choose(1);
        p().choices.back().declared = {p().choices.back().branches.back()};
        break;
    case Feature::choiceUncomputable:
        choose(1);
        p().branches[p().choices.back().branches[0]].computable = odd == 1;
        p().branches[p().choices.back().branches[0]].open = 1;
        p().branches.back().failed = variant % 2 == 0 ? 1 : 0;
        break;
    case Feature::choiceOfTwo:
        choose(2);
        p().branches[p().choices.back().branches[0]].failed = 1;
        break;
    case Feature::choiceAsked:
        choose(1);
        world_.query.branches = {0, p().choices.back().branches.back()};
        p().choices.back().declared = {p().choices.back().branches.front()};
        break;
    case Feature::provisional:
        for (Slot& s : p().slots) {
            for (std::size_t c = odd; c < p().candidates.size(); c += 2) {
                if (s.eligible.test(c)) {
                    s.provisional.set(c);
                }
            }
        }
        break;
    case Feature::fixed:
        world_.query.fixed.assign(p().candidates.size(), none);
        for (Index s = 0; s < p().slots.size(); ++s) {
            const std::size_t c = p().candidates.size() - 1;
            if (p().slots[s].eligible.test(c)) {
                world_.query.fixed[c] = s;
            }
        }
        break;
    case Feature::stock:
        p().stocks = {1};
        for (Prospect& prospect : p().prospects) {
            prospect.stock = 0;
        }
        break;
    case Feature::inactive:
        for (std::size_t c = 0; c < uses_.each(); ++c) {
            world_.query.active.reset(odd * uses_.each() + c);
        }
        break;
    case Feature::bigFurther:
        for (Prospect& prospect : p().prospects) {
            prospect.minUnits = prospect.maxUnits = 3 * unit;
        }
        break;
    case Feature::prohibitCourses:
        p().prohibitions.push_back({home_, members(2, odd), inSight(allSlots()), 1, std::nullopt});
        break;
    case Feature::keys:
        key(measure(members(1, 0), allSlots(), {0, 0}), odd, 2);
        break;
    case Feature::keysFresh: {
        Measure& m = measure(members(1, 0), allSlots(), {0, odd == 0 ? 0 : 2 * unit});
        key(m, odd, 3);
        m.fresh = Bitset(p().members());
        if (!p().prospects.empty()) {
            m.fresh.set(p().candidates.size());
        }
        break;
    }
    case Feature::keysEverywhere:
        key(measure(members(1, 0), allSlots(), {0, 0}), odd, 3);
        p().measures.back().unplacedToo = true;
        break;
    case Feature::bracesKeys:
        key(braces(leaf, members(1, 0), {0, 0}), odd, 2);
        break;
    case Feature::groups: {
        Measure& m = measure(members(1, 0), allSlots(), {0, 3 * unit});
        m.unplacedToo = variant % 5 == 0;
        m.groups = {members(2, 0), members(2, 1), members(3, odd)};
        break;
    }
    case Feature::bracesGroups:
        braces(leaf, members(1, 0), {2, 0}).groups = {members(2, odd), members(3, 0)};
        break;
    case Feature::bracesFullGroups: {
        p().leaves[leaf].need = {0, 0};
        p().leaves[leaf].upper = Amount{0, 0};
        Measure& m = braces(leaf, members(1, 0), {1 + static_cast<std::int64_t>(odd), 0});
        m.groups = {members(2, 0), members(2, 1)};
        m.slots = variant % 3 == 0 ? allSlots() : m.slots;
        break;
    }
    case Feature::keysInGroup: {
        Measure& m = braces(leaf, members(1, 0), {0, 0});
        key(m, odd, 2);
        m.groups = {members(3, 0), members(2, 1), members(2, 0)};
        break;
    }
    case Feature::window:
        window(members(2, odd), allSlots(), 2 + variant % 2, 3);
        break;
    case Feature::windowOfLeaf:
        window(members(2, odd), slotsOf(leaf), 1 + variant % 3, 2 + variant % 2).within = members(3, odd);
        p().measures.back().within |= members(2, 1);
        break;
    case Feature::windowEverywhere:
        window(members(2, odd), allSlots(), 1, 2 + variant % 3).unplacedToo = true;
        break;
    case Feature::part:
        limit(members(1 + variant % 2, 0), allSlots(), std::nullopt, (variant % 3 + 1) * unit).part = true;
        break;
    case Feature::partOfLeaf:
        limit(members(2, odd), slotsOf(leaf), std::nullopt, (variant % 2 + 1) * unit).part = true;
        break;
    case Feature::partTwice:
        limit(members(2, odd), allSlots(), std::nullopt, 2 * unit).part = true;
        limit(members(3, 0), allSlots(), 2, (variant % 3 + 1) * unit).part = true;
        break;
    case Feature::ranks:
        for (std::size_t s = 0; s < p().slots.size(); ++s) {
            p().slots[s].rank = static_cast<std::int64_t>((5 * s + variant) % 3);
        }
        break;
    case Feature::prefer:
        prefer(leaf, odd == 0);
        break;
    case Feature::preferTwice:
        prefer(last, odd == 0);
        prefer(0, odd == 1);
        break;
    case Feature::share:
        p().sharings.push_back(
            {leavesOf(0, false), leavesOf(1, odd == 1), members(1, variant % 3 == 0 ? 1 : 0)});
        break;
    case Feature::shareCap:
        p().sharings.push_back({leavesOf(1, false), leavesOf(0, false), members(1, 0)});
        p().shareCaps.push_back(
            {leavesOf(0, false), leavesOf(1, odd == 1), members(1, 0), std::nullopt, std::nullopt});
        if (variant % 2 == 0) {
            p().shareCaps.back().courses = 1;
        } else {
            p().shareCaps.back().units = 2 * unit;
        }
        break;
    case Feature::split:
        break;
    case Feature::prohibitUnits: {
        const std::int64_t most = static_cast<std::int64_t>(variant % 3 + 1) * unit;
        p().prohibitions.push_back({p().leaves[leaf].branch, members(1, 0), slotsOf(leaf), 2, most});
        break;
    }
    }
}

} // namespace gradus::test::worlds
