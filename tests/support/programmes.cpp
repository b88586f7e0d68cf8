#include "tests/support/programmes.h"

#include "tests/support/placements.h"
#include "tests/support/random.h"

#include <algorithm>

namespace gradus::test {

using namespace gradus::place;

namespace {

constexpr std::int64_t unit = 1000;
constexpr std::int64_t ceiling = 130 * unit;

class Maker {
public:
    Maker(std::uint64_t seed, std::size_t courses, std::size_t prospects) : random(seed) {
        problem.branches.resize(1);
        problem.unitsPerCourse = 3 * unit;
        problem.unitStep = unit;
        problem.unitCeiling = ceiling;
        problem.candidates.resize(courses);
        problem.prospects.resize(prospects, {0, ceiling, none});
    }

    Index slot(Index leaf) {
        problem.slots.push_back({Bitset(problem.members()), Bitset(problem.members()), leaf});
        return static_cast<Index>(problem.slots.size() - 1);
    }
    Index pool(Index branch, Amount need) {
        const auto index = static_cast<Index>(problem.leaves.size());
        Leaf leaf;
        leaf.branch = branch;
        leaf.pool = slot(index);
        leaf.need = need;
        leaf.upper = need;
        problem.leaves.push_back(leaf);
        furtherFor(leaf.pool, false);
        return leaf.pool;
    }
    /// `need` of `of` single items.
    void items(Index branch, std::int64_t need, std::size_t of) {
        const auto index = static_cast<Index>(problem.leaves.size());
        Leaf leaf;
        leaf.branch = branch;
        leaf.need = {need, 0};
        leaf.upper = leaf.need;
        for (std::size_t i = 0; i < of; ++i) {
            const Index s = slot(index);
            leaf.items.push_back({{{{s}, 0}}});
            furtherFor(s, true);
        }
        problem.leaves.push_back(leaf);
    }
    /// The next prospect may sit in the slot: a named course, or a class without end.
    void furtherFor(Index slot, bool single) {
        if (single) {
            problem.prospects[used].stock = static_cast<Index>(problem.stocks.size());
            problem.stocks.push_back(1);
        }
        problem.slots[slot].eligible.set(problem.candidates.size() + used++);
    }
    Bitset all(std::size_t size) const {
        Bitset set(size);
        for (std::size_t i = 0; i < size; ++i) {
            set.set(i);
        }
        return set;
    }
    Measure& total() {
        Measure m;
        m.where = all(problem.members());
        m.slots = all(problem.slots.size());
        problem.measures.push_back(m);
        return problem.measures.back();
    }
    Programme take() {
        Query query;
        query.budget = enoughNodes;
        query.active = all(problem.candidates.size());
        return {std::move(problem), std::move(query)};
    }

    Problem problem;
    Random random;
    std::size_t used = 0;
};

} // namespace

Programme typicalProgramme(std::uint64_t seed) {
    Maker m(seed, 40, 80);
    Problem& p = m.problem;
    for (Index branch = 1; branch <= 4; ++branch) {
        p.branches.push_back({0, 0, 0, true});
    }
    p.choices.push_back({0, 1, {1, 2, 3, 4}, {}});
    for (std::size_t l = 0; l < 8; ++l) {
        m.items(0, 1, 1 + m.random.below(3));
    }
    m.items(0, 3, 3);
    m.items(0, 2, 4);
    for (std::size_t l = 0; l < 7; ++l) {
        m.pool(0, {1 + static_cast<std::int64_t>(m.random.below(2)), 0});
    }
    m.pool(0, {0, 9 * unit});
    m.pool(0, {0, 6 * unit});
    for (Index branch = 1; branch <= 4; ++branch) {
        m.items(branch, 1, 1);
        m.items(branch, 1, 2);
        m.pool(branch, {2, 0});
        m.pool(branch, {0, 6 * unit});
        m.pool(branch, {1, 0});
    }
    const Index electives = m.pool(0, {4, 0});
    Bitset passFail(p.members());
    // Most students are near the end: their courses go round the slots of the programme and one
    // concentration, each with up to two others where it would fit as well.
    std::vector<Index> seats;
    const Index concentration = static_cast<Index>(1 + m.random.below(4));
    for (Index s = 0; s < p.slots.size(); ++s) {
        const Leaf& leaf = p.leaves[p.slots[s].leaf];
        if (leaf.branch == 0 || leaf.branch == concentration) {
            const std::int64_t courses =
                leaf.pool == none ? 1 : std::max(leaf.need.courses, leaf.need.units / (3 * unit));
            seats.insert(seats.end(), static_cast<std::size_t>(courses), s);
        }
    }
    for (std::size_t c = 0; c < p.candidates.size(); ++c) {
        p.candidates[c].units = (m.random.below(5) == 0 ? 4 : 3) * unit;
        p.candidates[c].points = static_cast<std::int64_t>(2000 + 333 * m.random.below(7));
        if (m.random.below(8) == 0) {
            passFail.set(c);
            p.candidates[c].points.reset();
        }
        p.slots[seats[m.random.below(seats.size() * 4) < seats.size() ? m.random.below(seats.size())
                                                                      : c % seats.size()]]
            .eligible.set(c);
        for (std::size_t k = 0; k < m.random.below(3); ++k) {
            p.slots[m.random.below(p.slots.size())].eligible.set(c);
        }
        p.slots[electives].eligible.set(c);
    }
    const Bitset everywhere = m.all(p.slots.size());
    p.limits.push_back({0, passFail, everywhere, 4, std::nullopt});
    m.total().need.units = 100 * unit;
    m.total().gpa = 2700;
    return m.take();
}

Programme threeProgrammes(std::uint64_t seed) {
    constexpr std::size_t courses = 60;
    Maker m(seed, 2 * courses, 60); // two uses each: in the first two programmes, in the third
    Problem& p = m.problem;
    p.programs = 3;
    p.branches.resize(3);
    p.branches.push_back({0, 0, 0, true});
    p.branches.push_back({0, 0, 0, true});
    p.choices.push_back({2, 1, {3, 4}, {}});
    for (Index branch = 0; branch < 3; ++branch) {
        for (std::size_t l = 0; l < 4; ++l) {
            m.items(branch, 1, 1 + m.random.below(2));
        }
        for (std::size_t l = 0; l < 3; ++l) {
            m.pool(branch, {1 + static_cast<std::int64_t>(m.random.below(2)), 0});
        }
        m.pool(branch, {0, 6 * unit});
    }
    for (Index branch = 3; branch <= 4; ++branch) {
        m.items(branch, 1, 2);
        m.pool(branch, {2, 0});
    }
    for (Leaf& leaf : p.leaves) {
        leaf.layer = leaf.branch < 2 ? 0 : 1;
    }
    for (std::size_t c = 0; c < p.candidates.size(); ++c) {
        const auto attempt = static_cast<Index>(c / 2);
        p.candidates[c].units = (attempt % 5 == 0 ? 4 : 3) * unit;
        p.candidates[c].attempt = attempt;
        for (std::size_t k = 0; k < 3 + m.random.below(4); ++k) {
            const auto slot = m.random.below(p.slots.size());
            if (p.leaves[p.slots[slot].leaf].layer == c % 2) {
                p.slots[slot].eligible.set(c);
            }
        }
    }
    Sharing sharing{Bitset(p.leaves.size()), Bitset(p.leaves.size()), m.all(p.members())};
    for (std::size_t l = 0; l < p.leaves.size(); ++l) {
        (p.leaves[l].layer == 0 ? sharing.first : sharing.second).set(l);
    }
    p.sharings.push_back(sharing);
    p.shareCaps.push_back({sharing.first, sharing.second, sharing.where, 5, std::nullopt});
    Bitset same(p.members());
    for (std::size_t c = 0; c < 4; ++c) {
        same.set(c);
    }
    p.limits.push_back({0, same, m.all(p.slots.size()), 1, std::nullopt});
    for (Index branch = 0; branch < 3; ++branch) {
        Measure& total = m.total();
        total.branch = branch;
        total.need.units = 24 * unit;
        for (std::size_t s = 0; s < p.slots.size(); ++s) {
            if (p.programOf(p.leaves[p.slots[s].leaf].branch) != branch) {
                total.slots.reset(s);
            }
        }
    }
    return m.take();
}

Programme overlappingProgramme(std::uint64_t seed, std::size_t courses, std::size_t leaves,
                               std::size_t fits) {
    Maker m(seed, courses, leaves);
    Problem& p = m.problem;
    for (std::size_t l = 0; l < leaves; ++l) {
        m.pool(0, {1 + static_cast<std::int64_t>(m.random.below(2)), 0});
    }
    for (std::size_t c = 0; c < courses; ++c) {
        p.candidates[c].units = 3 * unit;
        for (std::size_t k = 0; k < fits;) {
            Bitset& eligible = p.slots[m.random.below(leaves)].eligible;
            k += eligible.test(c) ? 0 : 1;
            eligible.set(c);
        }
    }
    return m.take();
}

Programme unitProgramme(std::uint64_t seed, std::size_t courses, std::size_t leaves) {
    Maker m(seed, courses, leaves);
    Problem& p = m.problem;
    std::int64_t total = 0;
    for (std::size_t l = 0; l < leaves; ++l) {
        const std::int64_t need = static_cast<std::int64_t>(6 + m.random.below(13)) * unit;
        total += need;
        m.pool(0, {0, need});
    }
    for (std::size_t c = 0; c < courses; ++c) {
        p.candidates[c].units = static_cast<std::int64_t>(3 + m.random.below(2)) * unit;
        for (std::size_t k = 0; k < 1 + m.random.below(3); ++k) {
            p.slots[m.random.below(leaves)].eligible.set(c);
        }
    }
    m.total().need.units = total + 2 * unit;
    return m.take();
}

} // namespace gradus::test
