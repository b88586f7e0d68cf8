#pragma once

#include "src/place/problem.h"
#include "tools/fuzz/bytes.h"

#include <algorithm>
#include <vector>

namespace gradus::fuzz {

/// A placement problem out of any bytes: within what src/place/problem.h allows, and as odd as that.
class PlacementProblem {
public:
    explicit PlacementProblem(Bytes& bytes) : bytes_(bytes) {}

    place::Problem make() {
        amounts();
        p_.programs = static_cast<Index>(bytes_.rarely(3) ? 1 + bytes_.below(4) : 1);
        p_.branches.resize(p_.programs);
        layers_ = static_cast<Index>(bytes_.rarely(3) ? 1 + bytes_.below(3) : 1);
        members();
        for (Index program = 0; program < p_.programs; ++program)
            block(program, 0);
        // Only now it is known how large sets are.
        for (place::Slot& slot : p_.slots)
            slot.eligible = slot.provisional = Bitset(p_.members());
        eligibility();
        statements();
        return std::move(p_);
    }

    place::Query query(const place::Problem& problem, std::uint64_t budget) {
        place::Query query;
        query.budget = budget;
        query.active = Bitset(problem.candidates.size());
        const bool all = !bytes_.rarely(4);
        bool active = true;
        for (std::size_t c = 0; c < problem.candidates.size(); ++c) {
            const Index attempt = problem.candidates[c].attempt;
            if (c == 0 || attempt == place::none || attempt != problem.candidates[c - 1].attempt)
                active = all || bytes_.yes();
            if (active)
                query.active.set(c);
        }
        return query;
    }

private:
    using Index = place::Index;
    using Bitset = place::Bitset;
    static constexpr std::int64_t largest = 1'000'000'000;
    static constexpr std::int64_t mostCourses = 1'000'000;

    void amounts() {
        p_.unitStep = bytes_.oneOf({1000, 1, 250, 7, 3000, largest});
        p_.unitsPerCourse = std::max(units(), p_.unitStep);
        p_.unitCeiling = units();
    }
    /// A multiple of the step.
    std::int64_t units() {
        const std::int64_t most = largest / p_.unitStep;
        switch (bytes_.below(8)) {
        case 0:
            return 0;
        case 1:
            return most * p_.unitStep;
        case 2:
            return (most - most / 3) * p_.unitStep;
        case 3:
            return bytes_.number(most) * p_.unitStep;
        default:
            return std::min<std::int64_t>(1 + static_cast<std::int64_t>(bytes_.below(6)), most) * p_.unitStep;
        }
    }
    std::int64_t courses() {
        return bytes_.rarely(10) ? bytes_.oneOf({mostCourses, mostCourses - 1, 1001, 70})
                                 : static_cast<std::int64_t>(bytes_.below(4));
    }
    place::Amount amount() {
        place::Amount of;
        if (const std::size_t which = bytes_.below(4); which != 3) {
            of.courses = which != 1 ? courses() : 0;
            of.units = which != 0 ? units() : 0;
        }
        return of;
    }

    void members() {
        for (std::size_t n = bytes_.below(bytes_.rarely(4) ? 40 : 12); n > 0; --n)
            attempt(static_cast<Index>(n));
        for (std::size_t n = bytes_.below(bytes_.rarely(4) ? 24 : 6); n > 0; --n) {
            place::Prospect prospect{std::min(units(), p_.unitCeiling), p_.unitCeiling, place::none};
            if (bytes_.yes())
                prospect.maxUnits = prospect.minUnits;
            if (bytes_.yes()) {
                if (p_.stocks.empty() || bytes_.yes())
                    p_.stocks.push_back(static_cast<Index>(bytes_.oneOf({1, 0, 2, 1000, mostCourses})));
                prospect.stock = static_cast<Index>(bytes_.below(p_.stocks.size()));
            }
            p_.prospects.push_back(prospect);
        }
    }
    void attempt(Index number) {
        place::Candidate candidate;
        candidate.units = units();
        candidate.when = bytes_.oneOf({0, 1, 2, 3});
        if (bytes_.yes())
            candidate.points = bytes_.rarely(4) ? largest : bytes_.oneOf({0, 2000, 3000, 4000});
        const Index parts = bytes_.rarely(6) ? 2 : 1;
        const Index uses = layers_ > 1 && bytes_.yes() ? layers_ : 1;
        for (Index part = 0; part < parts; ++part) {
            for (Index use = 0; use < uses; ++use) {
                candidate.attempt = parts * uses > 1 ? number : place::none;
                candidate.credit = part;
                p_.candidates.push_back(candidate);
                layerOf_.push_back(uses > 1 ? use : place::none);
            }
            candidate.units = units();
        }
    }

    Index slot() {
        p_.slots.push_back({{}, {}, static_cast<Index>(p_.leaves.size()), bytes_.rarely(5) ? 1 : 0});
        return static_cast<Index>(p_.slots.size() - 1);
    }
    void leaf(Index branch) {
        place::Leaf leaf;
        leaf.branch = branch;
        leaf.layer = static_cast<Index>(bytes_.below(layers_));
        leaf.need = amount();
        if (bytes_.below(3) != 0) {
            leaf.pool = slot();
            if (!bytes_.rarely(3)) {
                leaf.upper = leaf.need;
                leaf.upper->courses += leaf.need.courses > 0 && bytes_.rarely(4) ? 1 : 0;
            }
        } else {
            leaf.need.units = 0;
            for (std::size_t n = bytes_.below(5); n > 0; --n)
                leaf.items.push_back(item());
            leaf.upper = leaf.need;
            leaf.upper->courses += bytes_.rarely(4) ? 1 : 0;
        }
        p_.leaves.push_back(std::move(leaf));
    }
    place::Item item() {
        place::Item item;
        do {
            place::Alternative alternative;
            for (std::size_t parts = bytes_.rarely(3) ? bytes_.below(4) : 1; parts > 0; --parts)
                alternative.parts.push_back(slot());
            alternative.missingMilestones = bytes_.rarely(8) ? 1 : 0;
            item.alternatives.push_back(std::move(alternative));
        } while (bytes_.rarely(3) && item.alternatives.size() < 4);
        return item;
    }
    void block(Index branch, std::size_t depth) {
        for (std::size_t n = bytes_.below(depth == 0 && bytes_.rarely(6) ? 80 : 6); n > 0; --n) {
            if (depth < 5 && p_.choices.size() < 6 && bytes_.rarely(4))
                choice(branch, depth);
            else
                leaf(branch);
        }
    }
    void choice(Index branch, std::size_t depth) {
        const std::size_t index = p_.choices.size();
        place::Choice choice{branch, static_cast<Index>(1 + bytes_.below(3)), {}, {}};
        for (std::size_t n = 1 + bytes_.below(3); n > 0; --n) {
            choice.branches.push_back(static_cast<Index>(p_.branches.size()));
            if (bytes_.rarely(5))
                choice.declared.push_back(choice.branches.back());
            p_.branches.push_back(
                {static_cast<Index>(index), bytes_.rarely(8) ? 1 : 0, bytes_.rarely(8) ? 1 : 0, true});
        }
        p_.choices.push_back(choice);
        for (const Index one : choice.branches)
            block(one, depth + 1);
    }

    /// Every so many from somewhere on, or any.
    Bitset some(std::size_t size) {
        Bitset set(size);
        const std::size_t every = 1 + bytes_.below(4);
        for (std::size_t i = bytes_.below(every); i < size; i += every)
            set.set(i);
        return set;
    }
    /// Uses of an attempt together: rules look at attempts.
    Bitset someMembers() {
        Bitset set = some(p_.members());
        for (std::size_t c = 1; c < p_.candidates.size(); ++c) {
            const Index attempt = p_.candidates[c].attempt;
            if (attempt != place::none && attempt == p_.candidates[c - 1].attempt)
                set.test(c - 1) ? set.set(c) : set.reset(c);
        }
        return set;
    }
    Bitset slotsOf(Index leaf) const {
        Bitset set(p_.slots.size());
        for (std::size_t s = 0; s < p_.slots.size(); ++s) {
            if (p_.slots[s].leaf == leaf)
                set.set(s);
        }
        return set;
    }
    void eligibility() {
        if (p_.slots.empty())
            return;
        for (std::size_t m = 0; m < p_.members(); ++m) {
            const Index layer = m < layerOf_.size() ? layerOf_[m] : place::none;
            const bool everywhere = bytes_.rarely(5);
            const std::size_t few = everywhere ? p_.slots.size() : bytes_.below(4);
            for (std::size_t k = 0; k < few; ++k) {
                const std::size_t s =
                    everywhere ? k : bytes_.below(std::min<std::size_t>(p_.slots.size(), 256));
                if (layer != place::none && p_.leaves[p_.slots[s].leaf].layer != layer)
                    continue;
                p_.slots[s].eligible.set(m);
                if (m < layerOf_.size() && bytes_.rarely(8))
                    p_.slots[s].provisional.set(m);
            }
        }
    }

    Index anyBranch() {
        return static_cast<Index>(bytes_.below(std::min<std::size_t>(p_.branches.size(), 256)));
    }
    void statements() {
        for (std::size_t n = bytes_.below(5); n > 0; --n)
            measure();
        for (std::size_t n = bytes_.below(5); n > 0; --n)
            p_.limits.push_back(capped<place::Limit>());
        for (place::Limit& limit : p_.limits)
            part(limit);
        for (std::size_t n = bytes_.rarely(4) ? bytes_.below(3) : 0; n > 0; --n)
            p_.prohibitions.push_back(capped<place::Prohibition>());
        for (std::size_t n = layers_ > 1 ? bytes_.below(4) : 0; n > 0; --n)
            share();
        for (std::size_t n = bytes_.rarely(4) && !p_.leaves.empty() ? bytes_.below(3) : 0; n > 0; --n)
            prefer();
    }
    template <typename Capped>
    Capped capped() {
        Capped one;
        one.branch = anyBranch();
        one.where = someMembers();
        one.slots = some(p_.slots.size());
        const std::size_t which = bytes_.below(3);
        if (which != 0)
            one.courses = courses();
        if (which != 1)
            one.units = units();
        return one;
    }
    void part(place::Limit& limit) {
        limit.part = limit.units && bytes_.rarely(3);
        for (std::size_t c = 0; limit.part && c < p_.candidates.size(); ++c) {
            if (p_.candidates[c].attempt != place::none)
                limit.where.reset(c);
        }
    }
    void measure() {
        place::Measure measure;
        measure.where = someMembers();
        measure.branch = anyBranch();
        measure.slots = some(p_.slots.size());
        if (!p_.leaves.empty() && bytes_.rarely(3)) {
            const auto leaf = static_cast<Index>(bytes_.below(std::min<std::size_t>(p_.leaves.size(), 256)));
            p_.leaves[leaf].measures.push_back(static_cast<Index>(p_.measures.size()));
            measure.branch = p_.leaves[leaf].branch;
            if (!bytes_.rarely(3))
                measure.slots = slotsOf(leaf);
        }
        measure.unplacedToo = bytes_.rarely(4);
        switch (bytes_.below(8)) {
        case 0:
            measure.gpa = bytes_.oneOf({2500, 0, largest});
            break;
        case 1:
            measure.window = std::max(units(), p_.unitStep);
            measure.need.units = units();
            measure.within = someMembers();
            break;
        default:
            asks(measure);
        }
        p_.measures.push_back(std::move(measure));
    }
    void asks(place::Measure& measure) {
        measure.need = amount();
        if (bytes_.rarely(4))
            measure.base = amount();
        for (std::size_t n = bytes_.rarely(4) ? bytes_.below(4) : 0; n > 0; --n)
            measure.allOf.push_back(someMembers());
        if (bytes_.rarely(4)) {
            measure.different = courses();
            for (std::size_t n = bytes_.below(5); n > 0; --n)
                measure.keys.push_back(someMembers());
            if (bytes_.yes())
                measure.fresh = someMembers();
        }
        for (std::size_t n = bytes_.rarely(5) ? bytes_.below(4) : 0; n > 0; --n)
            measure.groups.push_back(someMembers());
    }
    void share() {
        const place::Sharing sharing{some(p_.leaves.size()), some(p_.leaves.size()), someMembers()};
        p_.sharings.push_back(sharing);
        if (bytes_.yes()) {
            p_.shareCaps.push_back({sharing.first, sharing.second, sharing.where, {}, {}});
            if (bytes_.yes())
                p_.shareCaps.back().courses = courses();
            else
                p_.shareCaps.back().units = units();
        }
    }
    void prefer() {
        place::Preference preference;
        preference.leaf = static_cast<Index>(bytes_.below(std::min<std::size_t>(p_.leaves.size(), 256)));
        for (std::size_t c = p_.candidates.size(); c > 0; --c) {
            if (bytes_.yes())
                preference.candidates.push_back(static_cast<Index>(c - 1));
        }
        p_.preferences.push_back(std::move(preference));
    }

    Bytes& bytes_;
    place::Problem p_;
    Index layers_ = 1;
    std::vector<Index> layerOf_; ///< per candidate; none: all
};

} // namespace gradus::fuzz
