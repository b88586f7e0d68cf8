#include "tests/support/worlds.h"

#include "tests/support/placements.h"
#include "tests/support/random.h"

#include <algorithm>
#include <array>

namespace gradus::test {

using namespace gradus::place;

namespace {

constexpr std::int64_t unit = 1000;

/// The shapes of a `take`, one leaf each.
enum class Shape {
    oneCourse,
    twoCourses,
    twoUnits,
    threeUnits,
    courseAndUnits,
    courseRange,
    unitRange,
    atLeastOne,
    atLeastUnits,
    upToOne,
    oneItem,
    oneOfTwo,
    allOfTwo,
    alternative,
    bundle,
    alternativeBundle,
    milestoneOrItem,
    allWithMilestone,
    itemRange,
    attainedOrItem,
    bundleOfThree,
    count
};

/// One more feature of a world.
enum class Feature {
    none,
    bracesCourses,
    bracesUnits,
    bracesSets,
    bracesAcross,
    bracesFull,
    programUnits,
    programCourses,
    programSets,
    programBase,
    average,
    averageEverywhere,
    wideUnits,
    wideCourses,
    limitCourses,
    limitUnits,
    limitOfLeaf,
    repeat,
    choice,
    choiceDeclared,
    choiceUncomputable,
    choiceOfTwo,
    choiceAsked,
    provisional,
    fixed,
    stock,
    inactive,
    bigFurther,
    prohibitCourses,
    prohibitUnits,
    keys,
    keysFresh,
    keysEverywhere,
    bracesKeys,
    groups,
    bracesGroups,
    bracesFullGroups,
    keysInGroup,
    window,
    windowOfLeaf,
    windowEverywhere,
    part,
    partOfLeaf,
    partTwice,
    ranks,
    prefer,
    preferTwice,
    share,
    shareCap,
    split,
    twoPrograms,
    threePrograms,
    count
};

constexpr std::array<const char*, static_cast<std::size_t>(Feature::count)> names{
    "none",
    "courses in braces",
    "units in braces",
    "sets in braces",
    "braces looking at all",
    "leaf full at once",
    "total of units",
    "total of courses",
    "sets",
    "measure with a base",
    "average",
    "average elsewhere",
    "units over all courses",
    "courses over all courses",
    "limit of courses",
    "limit of units",
    "limit of one leaf",
    "repeat",
    "choice",
    "declared choice",
    "uncomputable choice",
    "choice of two",
    "choice asked for",
    "provisional",
    "fixed",
    "common stock",
    "inactive",
    "large further courses",
    "courses prohibited",
    "units prohibited",
    "different keys",
    "fresh keys",
    "keys over all courses",
    "keys in braces",
    "units in one group",
    "courses in one group, in braces",
    "leaf full at once but for a group",
    "keys in one group, in braces",
    "window",
    "window on one leaf",
    "window over all courses",
    "limit counting part",
    "limit of one leaf counting part",
    "two limits counting part",
    "ranks of slots",
    "preference",
    "two preferences",
    "sharing",
    "sharing up to a number",
    "split courses",
    "two programmes",
    "three programmes",
};

/// Which uses the attempts of a world have.
struct Uses {
    std::size_t layers = 1;
    std::size_t parts = 1;
    std::size_t each() const { return layers * parts; }
};

bool hasSharing(Feature feature) {
    return feature == Feature::share || feature == Feature::shareCap;
}
Uses usesFor(const std::vector<Feature>& features) {
    Uses uses;
    for (const Feature feature : features) {
        uses.layers = hasSharing(feature) ? 2 : uses.layers;
        uses.parts = feature == Feature::split ? 2 : uses.parts;
    }
    return uses;
}
/// Limits counting part ask for attempts with one use.
bool asksForOneUse(Feature feature) {
    return feature >= Feature::part && feature <= Feature::partTwice;
}

bool isChoice(Feature feature) {
    return feature >= Feature::choice && feature <= Feature::choiceAsked;
}
bool isPrograms(Feature feature) {
    return feature == Feature::twoPrograms || feature == Feature::threePrograms;
}
std::size_t programsFor(const std::vector<Feature>& features) {
    std::size_t programs = 1;
    for (const Feature feature : features) {
        programs = feature == Feature::twoPrograms ? 2 : feature == Feature::threePrograms ? 3 : programs;
    }
    return programs;
}

class Builder {
public:
    Builder(std::size_t attempts, std::size_t prospects, std::size_t variant, Uses uses = {},
            std::size_t programs = 1)
        : uses_(uses), layerOfProgram_(programs > 1 && variant / 2 % 2 == 0) {
        const std::size_t candidates = attempts * uses.each();
        p().programs = static_cast<Index>(programs);
        p().branches.resize(programs);
        p().unitsPerCourse = 2 * unit;
        p().unitStep = unit;
        p().unitCeiling = 3 * unit;
        const std::array<std::int64_t, 4> points{2000, 4000, 3000, 1000};
        for (std::size_t use = 0; use < candidates; ++use) {
            const std::size_t c = use / uses.each();
            const auto part = static_cast<std::int64_t>(use % uses.each() / uses.layers);
            std::int64_t units = variant % 3 == 0 ? 2 : static_cast<std::int64_t>((c + variant) % 3 + 1);
            if (variant % 7 == 3 && c % 2 == 0) {
                units = 0;
            }
            Candidate candidate{(units + part) * unit, points[(c + variant) % 4],
                                static_cast<std::int64_t>((3 * c + variant / 2) % 4), none, 0};
            if (uses.each() > 1) {
                candidate.attempt = static_cast<Index>(c);
                candidate.credit = static_cast<Index>(part);
            }
            if ((c + variant) % 5 == 4) {
                candidate.points.reset();
            }
            p().candidates.push_back(candidate);
        }
        for (std::size_t i = 0; i < prospects; ++i) {
            // The first is a class without end of any units, the others are single courses of a fixed size.
            const std::int64_t units = static_cast<std::int64_t>(i % 2 + 1);
            p().prospects.push_back(i == 0 ? Prospect{0, 3 * unit, none}
                                           : Prospect{units * unit, units * unit, none});
            if (i > 0) {
                p().prospects.back().stock = static_cast<Index>(p().stocks.size());
                p().stocks.push_back(1);
            }
        }
        world_.query.budget = enoughNodes;
        world_.query.active = Bitset(candidates);
        for (std::size_t c = 0; c < candidates; ++c) {
            world_.query.active.set(c);
        }
    }

    Problem& p() { return world_.problem; }
    World& world() { return world_; }
    World take() { return std::move(world_); }

    Index slot(Index leaf) {
        const Bitset nobody(p().members());
        p().slots.push_back({nobody, nobody, leaf, 0});
        return static_cast<Index>(p().slots.size() - 1);
    }

    /// Leaf by leaf so many, spread over the programmes; `variant` shifts where the next one begins.
    void leaves(const std::vector<Shape>& shapes, std::size_t variant) {
        const std::size_t programs = p().programs;
        for (std::size_t l = 0; l < shapes.size(); ++l) {
            leaf(shapes[l], static_cast<Index>((l * programs + variant % programs) / shapes.size()));
        }
    }

    void leaf(Shape shape, Index program = 0) {
        const auto index = static_cast<Index>(p().leaves.size());
        p().leaves.emplace_back();
        Leaf leaf;
        leaf.branch = program;
        leaf.layer = (layerOfProgram_ ? program : index) % static_cast<Index>(uses_.layers);
        const auto pool = [&](Amount need, std::optional<Amount> upper) {
            leaf.pool = slot(index);
            leaf.need = need;
            leaf.upper = upper;
        };
        const auto items = [&](std::vector<Item> of, std::int64_t need, std::int64_t upper) {
            leaf.items = std::move(of);
            leaf.need.courses = need;
            leaf.upper = Amount{upper, 0};
        };
        const auto part = [&](std::size_t count, int milestones = 0) {
            Alternative alternative;
            for (std::size_t i = 0; i < count; ++i) {
                alternative.parts.push_back(slot(index));
            }
            alternative.missingMilestones = milestones;
            return alternative;
        };
        const auto single = [&] { return Item{{part(1)}}; };
        switch (shape) {
        case Shape::oneCourse:
            pool({1, 0}, Amount{1, 0});
            break;
        case Shape::twoCourses:
            pool({2, 0}, Amount{2, 0});
            break;
        case Shape::twoUnits:
            pool({0, 2 * unit}, Amount{0, 2 * unit});
            break;
        case Shape::threeUnits:
            pool({0, 3 * unit}, Amount{0, 3 * unit});
            break;
        case Shape::courseAndUnits:
            pool({1, 3 * unit}, Amount{1, 3 * unit});
            break;
        case Shape::courseRange:
            pool({1, 0}, Amount{2, 0});
            break;
        case Shape::unitRange:
            pool({0, 2 * unit}, Amount{0, 3 * unit});
            break;
        case Shape::atLeastOne:
            pool({1, 0}, std::nullopt);
            break;
        case Shape::atLeastUnits:
            pool({0, 2 * unit}, std::nullopt);
            break;
        case Shape::upToOne:
            pool({0, 0}, Amount{1, 0});
            break;
        case Shape::oneItem:
            items({single()}, 1, 1);
            break;
        case Shape::oneOfTwo:
            items({single(), single()}, 1, 1);
            break;
        case Shape::allOfTwo:
            items({single(), single()}, 2, 2);
            break;
        case Shape::alternative: {
            Alternative a = part(1);
            items({Item{{a, part(1)}}}, 1, 1);
            break;
        }
        case Shape::bundle:
            items({Item{{part(2)}}}, 1, 1);
            break;
        case Shape::alternativeBundle: {
            Alternative a = part(2);
            items({Item{{a, part(1)}}}, 1, 1);
            break;
        }
        case Shape::milestoneOrItem: {
            Item first{{part(1, 2)}};
            items({first, single()}, 1, 1);
            break;
        }
        case Shape::allWithMilestone: {
            Item first{{part(0, 1), part(1)}};
            items({first, single()}, 2, 2);
            break;
        }
        case Shape::itemRange: {
            Item first = single();
            items({first, single()}, 1, 2);
            break;
        }
        case Shape::attainedOrItem: {
            Item first{{part(0), part(1)}};
            items({first, single()}, 1, 1);
            break;
        }
        case Shape::bundleOfThree: {
            Alternative a = part(3);
            items({Item{{a, part(1)}}}, 1, 1);
            break;
        }
        case Shape::count:
            break;
        }
        p().leaves[index] = leaf;
    }

    Bitset allSlots() const { return every(world_.problem.slots.size(), 1, 0); }
    Bitset slotsOf(Index leaf) const {
        Bitset set(world_.problem.slots.size());
        for (Index s = 0; s < world_.problem.slots.size(); ++s) {
            if (world_.problem.slots[s].leaf == leaf) {
                set.set(s);
            }
        }
        return set;
    }
    /// Every `nth` member, beginning with `first`.
    Bitset members(std::size_t nth, std::size_t first) const {
        Bitset set(world_.problem.members());
        const std::size_t uses = world_.problem.candidates.size();
        for (std::size_t i = 0; i < set.size(); ++i) {
            const std::size_t course = i < uses ? i / uses_.each() : i - uses + uses / uses_.each();
            if (course >= first && (course - first) % nth == 0) {
                set.set(i);
            }
        }
        return set;
    }
    Bitset leavesOf(Index layer, bool lastOnly) const {
        Bitset set(world_.problem.leaves.size());
        for (std::size_t l = 0; l < set.size(); ++l) {
            if (world_.problem.leaves[l].layer == layer && (!lastOnly || l + 2 >= set.size())) {
                set.set(l);
            }
        }
        return set;
    }

    Measure& measure(Bitset where, Bitset slots, Amount need) {
        Measure m;
        m.branch = home_;
        m.where = std::move(where);
        m.slots = inSight(std::move(slots));
        m.need = need;
        p().measures.push_back(m);
        return p().measures.back();
    }
    Measure& braces(Index leaf, Bitset where, Amount need) {
        p().leaves[leaf].measures.push_back(static_cast<Index>(p().measures.size()));
        Measure& m = measure(std::move(where), slotsOf(leaf), need);
        m.branch = p().leaves[leaf].branch;
        m.slots = slotsOf(leaf);
        return m;
    }
    /// Every other time only the slots of the programme itself.
    Bitset inSight(Bitset slots) const {
        for (std::size_t s = 0; narrow_ && s < slots.size(); ++s) {
            if (world_.problem.programOf(world_.problem.leaves[world_.problem.slots[s].leaf].branch) !=
                home_) {
                slots.reset(s);
            }
        }
        return slots;
    }
    Limit& limit(Bitset where, Bitset slots, std::optional<std::int64_t> courses,
                 std::optional<std::int64_t> units) {
        p().limits.push_back({home_, std::move(where), inSight(std::move(slots)), courses, units, false});
        return p().limits.back();
    }

    /// Whether a choice may be added: programmes that come later have later choices.
    bool mayChoose(std::size_t variant) const {
        return world_.problem.choices.empty() || world_.problem.choices.back().branch < homeFor(variant);
    }
    Index homeFor(std::size_t variant) const {
        return static_cast<Index>(variant / 3 % world_.problem.programs);
    }
    /// The last leaves of the programme become the branches of a choice, one each; the first stays.
    void choose(Index count) {
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

    void add(Feature feature, std::size_t variant) {
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
            measure(members(1, 0), allSlots(),
                    {0, (3 + static_cast<std::int64_t>(p().leaves.size())) * unit});
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
            limit(members(1 + variant % 2, 0), allSlots(), std::nullopt, (variant % 3 + 1) * unit).part =
                true;
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

    Measure& window(Bitset where, Bitset slots, std::size_t need, std::size_t of) {
        Measure& m = measure(std::move(where), std::move(slots), {0, static_cast<std::int64_t>(need) * unit});
        m.window = static_cast<std::int64_t>(of) * unit;
        m.within = members(1, 0);
        return m;
    }
    /// Would have all candidates from the last one on, or the odd ones first.
    void prefer(Index leaf, bool backwards) {
        Preference preference;
        preference.leaf = leaf;
        const auto count = static_cast<Index>(p().candidates.size());
        for (Index c = 0; c < count; ++c) {
            preference.candidates.push_back(backwards ? count - 1 - c : (2 * c + 1) % (count | 1U));
        }
        std::erase_if(preference.candidates, [&](Index c) { return c >= count; });
        p().preferences.push_back(preference);
    }
    /// Keys of which a member may belong to several.
    void key(Measure& m, std::size_t odd, std::int64_t different) {
        m.keys = {members(2, odd), members(3, 0), members(3, odd + 1)};
        m.different = different;
    }

    /// Member `m` may sit in the slots of the mask, read cyclically from its first bit.
    void allow(std::size_t m, std::size_t mask) {
        for (std::size_t s = 0; s < p().slots.size(); ++s) {
            const bool itsLayer =
                m >= p().candidates.size() || p().leaves[p().slots[s].leaf].layer == m % uses_.layers;
            if (((mask >> s) & 1U) && itsLayer) {
                p().slots[s].eligible.set(m);
            }
        }
    }

private:
    static Bitset every(std::size_t size, std::size_t nth, std::size_t first) {
        Bitset set(size);
        for (std::size_t i = first; i < size; i += nth) {
            set.set(i);
        }
        return set;
    }

    World world_;
    Uses uses_;
    bool layerOfProgram_ = false; ///< the layers are the programmes', not the leaves' in turn
    Index home_ = 0;              ///< the programme to which a feature is added
    bool narrow_ = false;         ///< it looks at this programme only
};

/// Which slots a candidate may have: all masks of up to two slots, a choice of telling ones of more.
std::vector<std::size_t> masksOver(std::size_t slots) {
    const std::size_t all = (std::size_t{1} << slots) - 1;
    switch (slots) {
    case 1:
        return {1};
    case 2:
        return {1, 2, 3};
    default:
        return {1, all, std::size_t{1} << (slots - 1), all & 0xaaaaU};
    }
}

/// Which prospects there are and where they may go: everywhere; everywhere and one course here and there; a
/// single course for a part of the slots only.
void allowProspects(Builder& b, std::size_t variant) {
    const std::size_t first = b.p().candidates.size();
    for (std::size_t i = 0; i < b.p().prospects.size(); ++i) {
        b.allow(first + i,
                i == 0 && variant % 4 != 3 ? ~std::size_t{0} : std::size_t{0x55555555} << (variant % 2));
    }
}

std::size_t slotsOf(const std::vector<Shape>& shapes) {
    Builder b(0, 0, 0);
    for (const Shape shape : shapes) {
        b.leaf(shape);
    }
    return b.p().slots.size();
}

std::vector<std::vector<Shape>> leafCombinations() {
    std::vector<std::vector<Shape>> all;
    const auto count = static_cast<int>(Shape::count);
    for (int a = 0; a < count; ++a) {
        all.push_back({static_cast<Shape>(a)});
        for (int b = a; b < count; ++b) {
            all.push_back({static_cast<Shape>(a), static_cast<Shape>(b)});
        }
    }
    const std::array telling{Shape::oneCourse,  Shape::threeUnits, Shape::unitRange,
                             Shape::atLeastOne, Shape::oneOfTwo,   Shape::bundle};
    for (std::size_t a = 0; a < telling.size(); ++a) {
        for (std::size_t b = a; b < telling.size(); ++b) {
            for (std::size_t c = b; c < telling.size(); ++c) {
                all.push_back({telling[a], telling[b], telling[c]});
            }
        }
    }
    return all;
}

/// What a world of several programmes has besides, to tie them together.
Feature besides(Feature feature, std::size_t variant) {
    constexpr std::array with{Feature::none,        Feature::repeat,       Feature::limitUnits,
                              Feature::share,       Feature::shareCap,     Feature::programUnits,
                              Feature::choice,      Feature::average,      Feature::programSets,
                              Feature::provisional, Feature::bracesAcross, Feature::stock,
                              Feature::wideUnits,   Feature::part};
    return isPrograms(feature) ? with[variant % with.size()] : Feature::none;
}

} // namespace

const std::vector<std::string>& worldFeatures() {
    static const std::vector<std::string> all(names.begin() + 1, names.end());
    return all;
}

void forEachSmallWorld(std::size_t stride, const std::function<void(const World&)>& visit) {
    std::size_t number = 0;
    for (const std::vector<Shape>& shapes : leafCombinations()) {
        const std::vector<std::size_t> masks = masksOver(slotsOf(shapes));
        for (int f = 0; f < static_cast<int>(Feature::count); ++f) {
            const auto feature = static_cast<Feature>(f);
            // Patterns: candidate by candidate one of the masks; all of them for one leaf or one candidate,
            // else every so many.
            for (std::size_t candidates = 1; candidates <= 4; ++candidates) {
                std::size_t patterns = 1;
                for (std::size_t c = 0; c < candidates; ++c) {
                    patterns *= masks.size();
                }
                const std::array<std::size_t, 5> every{1, 1, 3, 13, 47};
                const std::size_t thin = (shapes.size() == 1 ? candidates : every[candidates]) * 5 / 2;
                for (std::size_t pattern = number % thin; pattern < patterns; pattern += thin) {
                    const std::size_t variant = number++;
                    if (variant % stride != 0) {
                        continue;
                    }
                    const std::vector<Feature> features = {feature, besides(feature, variant)};
                    const Uses uses = usesFor(features);
                    if (candidates % uses.each() != 0) {
                        continue;
                    }
                    Builder b(candidates / uses.each(), 1 + variant % 3, variant, uses,
                              programsFor(features));
                    b.leaves(shapes, variant);
                    for (Slot& slot : b.p().slots) {
                        slot.eligible = slot.provisional = Bitset(b.p().members());
                    }
                    std::size_t rest = pattern;
                    for (std::size_t c = 0; c < candidates; ++c) {
                        b.allow(c, masks[rest % masks.size()]);
                        rest /= masks.size();
                    }
                    allowProspects(b, variant);
                    b.add(feature, variant);
                    b.add(features[1], variant);
                    b.world().name = "grid world " + std::to_string(variant);
                    visit(b.take());
                }
            }
        }
    }
}

World randomWorld(std::uint64_t seed) {
    Random random(seed);
    std::vector<Feature> features;
    for (std::size_t k = random.below(4); k > 0; --k) {
        features.push_back(static_cast<Feature>(random.below(static_cast<std::size_t>(Feature::count))));
    }
    if (random.below(3) == 0) {
        features.push_back(random.below(2) == 0 ? Feature::twoPrograms : Feature::threePrograms);
    }
    const Uses uses = usesFor(features);
    const std::size_t attempts = std::max<std::size_t>(1, (1 + random.below(6)) / uses.each());
    const std::size_t candidates = attempts * uses.each();
    Builder b(attempts, random.below(uses.each() > 1 ? 3 : 4), random.below(60), uses, programsFor(features));
    std::vector<Shape> shapes;
    for (std::size_t l = 1 + random.below(4); l > 0; --l) {
        shapes.push_back(static_cast<Shape>(random.below(static_cast<std::size_t>(Shape::count))));
    }
    b.leaves(shapes, random.below(3));
    const std::size_t slots = b.p().slots.size();
    for (std::size_t m = 0; m < b.p().members(); ++m) {
        // About two slots each.
        std::size_t mask = 0;
        for (std::size_t k = 0; k < 1 + random.below(3); ++k) {
            mask |= std::size_t{1} << random.below(slots);
        }
        b.allow(m, m >= candidates && random.below(2) == 0 ? ~std::size_t{0} : mask);
    }
    const std::size_t programs = programsFor(features);
    for (const Feature feature : features) {
        const std::size_t variant = random.below(12);
        const bool fits = !(isChoice(feature) && !b.mayChoose(variant)) &&
                          !(feature == Feature::inactive && attempts < 2) &&
                          !(asksForOneUse(feature) && uses.each() > 1) &&
                          !(isPrograms(feature) && programsFor({feature}) != programs);
        if (fits) {
            b.add(feature, variant);
        }
    }
    b.world().name = "random world " + std::to_string(seed);
    return b.take();
}

} // namespace gradus::test
