#include "tests/support/planted_seats.h"

#include <algorithm>

namespace gradus::test::planted {

using namespace gradus::place;

Seats::Seats(Random& random) : random_(random) {
    layered = oneIn(3);
    splitting_ = oneIn(5);
    mixed_ = oneIn(3);
    bundles_ = oneIn(3);
    makeBranches();
    std::sort(chosen.begin(), chosen.end());
    // The order of the record has nothing to do with the plan.
    addDecoys();
    for (std::size_t i = attempts.size(); i > 1; --i) {
        std::swap(attempts[i - 1], attempts[random_.below(i)]);
    }
}

std::int64_t Seats::anyUnits() {
    return static_cast<std::int64_t>(mixed_ && oneIn(2) ? upTo(1, 5) : 3) * unit;
}

void Seats::makeBranches() {
    problem.programs = static_cast<Index>(oneIn(3) ? upTo(2, 3) : 1);
    problem.branches.resize(problem.programs);
    for (Index k = 0; k < problem.programs; ++k) {
        chosen.push_back(k);
        const std::size_t most = (problem.programs == 1 ? 8 : 4) / (mixed_ ? 2 : 1);
        for (std::size_t l = upTo(2, most); l > 0; --l) {
            makeLeaf(k, true);
        }
        if (!oneIn(3)) {
            continue;
        }
        const auto of = static_cast<Index>(upTo(2, 3));
        const auto first = static_cast<Index>(problem.branches.size());
        const auto planned = static_cast<Index>(first + random_.below(of));
        Choice choice;
        choice.branch = k;
        for (Index b = first; b < first + of; ++b) {
            choice.branches.push_back(b);
            const bool other = b != planned;
            problem.branches.push_back({static_cast<Index>(problem.choices.size()), other && oneIn(4) ? 1 : 0,
                                        other && oneIn(4) ? 1 : 0, true});
        }
        chosen.push_back(planned);
        problem.choices.push_back(choice);
        for (Index b = first; b < first + of; ++b) {
            for (std::size_t l = upTo(1, b == planned ? 3 : 1); l > 0; --l) {
                makeLeaf(b, b == planned);
            }
        }
    }
}

Index Seats::slot(Index leaf) {
    problem.slots.push_back({Bitset(), Bitset(), leaf, 0});
    return static_cast<Index>(problem.slots.size() - 1);
}

void Seats::makeLeaf(Index branch, bool live) {
    const auto index = static_cast<Index>(problem.leaves.size());
    Leaf leaf;
    leaf.branch = branch;
    leaf.layer = layered ? static_cast<Index>(random_.below(2)) : 0;
    problem.leaves.push_back(leaf);
    if (live && oneIn(3)) {
        makeList(leaf, index, live);
    } else {
        makePool(leaf, index, live);
    }
    problem.leaves[index] = leaf;
}

void Seats::makePool(Leaf& leaf, Index index, bool live) {
    leaf.pool = slot(index);
    Amount has{static_cast<std::int64_t>(upTo(1, 4)), 0};
    for (std::int64_t c = 0; c < has.courses; ++c) {
        has.units += live ? sit(leaf.pool, index, leaf.layer) : anyUnits();
    }
    // The other branches ask for courses: a proof that units can't be met there may cost the whole budget.
    switch (live ? random_.below(3) : 0) {
    case 0:
        leaf.need = {has.courses, 0};
        break;
    case 1:
        leaf.need = {0, has.units};
        break;
    default:
        leaf.need = has;
    }
    leaf.upper = leaf.need;
    if (oneIn(6)) {
        leaf.upper.reset();
    } else if (oneIn(6) && has.courses > 1) {
        leaf.need.courses -= leaf.need.courses > 0 ? 1 : 0;
        leaf.need.units -= leaf.need.units > 3 * unit ? 3 * unit : 0;
    }
}

void Seats::makeList(Leaf& leaf, Index index, bool live) {
    const std::size_t items = upTo(1, 4);
    const std::size_t need = upTo(1, items);
    leaf.need.courses = static_cast<std::int64_t>(need);
    leaf.upper = Amount{leaf.need.courses + (oneIn(4) ? 1 : 0), 0};
    std::size_t left = need;
    for (std::size_t i = 0; i < items; ++i) {
        Item item;
        for (std::size_t a = upTo(1, 2); a > 0; --a) {
            Alternative alternative;
            for (std::size_t part = bundles_ && oneIn(3) ? 2 : 1; part > 0; --part) {
                alternative.parts.push_back(slot(index));
            }
            item.alternatives.push_back(alternative);
        }
        const std::size_t through = random_.below(item.alternatives.size());
        for (std::size_t a = 0; a < item.alternatives.size(); ++a) {
            item.alternatives[a].missingMilestones = a != through && oneIn(3) ? 1 : 0;
        }
        // So many of the items from here on are filled.
        if (live && random_.below(items - i) < left) {
            --left;
            for (const Index part : item.alternatives[through].parts) {
                sit(part, index, leaf.layer);
            }
        }
        leaf.items.push_back(item);
    }
}

Attempt Seats::anyAttempt() {
    Attempt attempt;
    attempt.when = static_cast<std::int64_t>(random_.below(6));
    if (!oneIn(6)) {
        attempt.points = static_cast<std::int64_t>(1000 + 333 * random_.below(10));
    }
    return attempt;
}

std::int64_t Seats::sit(Index slot, Index leaf, Index layer) {
    const auto units = anyUnits();
    const bool share = layered && oneIn(3);
    const bool split = !share && splitting_ && oneIn(3);
    for (Attempt& of : attempts) {
        if (!(share || split) || of.uses.size() > 1 || problem.slots[of.uses[0].slot].leaf == leaf ||
            oneIn(4)) {
            continue;
        }
        if (share && of.uses[0].layer != layer) {
            of.shared = true;
            of.uses.push_back({slot, 0, layer, of.uses[0].units});
            return of.uses[0].units;
        }
        if (split) {
            of.uses.push_back({slot, 1, layer, units});
            return units;
        }
    }
    attempts.push_back(anyAttempt());
    attempts.back().uses.push_back({slot, 0, layer, units});
    return units;
}

void Seats::addDecoys() {
    for (std::size_t d = random_.below(8); d > 0; --d) {
        Attempt attempt = anyAttempt();
        const std::int64_t units = oneIn(8) ? 0 : anyUnits();
        const auto layer = static_cast<Index>(layered ? random_.below(2) : 0);
        attempt.uses.push_back({none, 0, layer, units});
        if (layered && oneIn(2)) {
            attempt.uses.push_back({none, 0, 1 - layer, units});
        }
        attempts.push_back(attempt);
    }
}

} // namespace gradus::test::planted
