#include "tests/support/ilp_world.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace gradus::test {

using namespace gradus::place;

bool has(const std::vector<Index>& set, Index x) {
    return std::find(set.begin(), set.end(), x) != set.end();
}

namespace {

class Selections {
public:
    Selections(const Problem& problem, const Query& query) : p_(problem) {
        for (Index b : query.branches) {
            for (; b >= p_.programs; b = p_.choices[p_.branches[b].choice].branch) {
                asked_.push_back(b);
            }
        }
        for (Index b = 0; b < p_.programs; ++b) {
            chosen_.push_back(b);
        }
        choose(0);
    }

    std::vector<std::vector<Index>> best() {
        const auto bad = [&](const std::vector<Index>& chosen) {
            return std::count_if(chosen.begin(), chosen.end(),
                                 [&](Index b) { return !p_.branches[b].computable; });
        };
        auto fewest = bad(all_.front());
        for (const auto& chosen : all_) {
            fewest = std::min(fewest, bad(chosen));
        }
        std::erase_if(all_, [&](const auto& chosen) { return bad(chosen) > fewest; });
        return all_;
    }

private:
    /// Choices from `choice` on; an outer one comes before those in its branches.
    void choose(Index choice) {
        if (choice == p_.choices.size()) {
            all_.push_back(chosen_);
            std::sort(all_.back().begin(), all_.back().end());
            return;
        }
        const Choice& of = p_.choices[choice];
        if (!has(chosen_, of.branch)) {
            choose(choice + 1);
            return;
        }
        const std::size_t count = std::min<std::size_t>(of.count, of.branches.size());
        std::vector<Index> bound;
        for (const Index b : of.branches) {
            if (has(asked_, b)) {
                bound.push_back(b);
            }
        }
        for (std::size_t i = 0; i < of.declared.size() && i < of.count && bound.size() < count; ++i) {
            if (!has(bound, of.declared[i])) {
                bound.push_back(of.declared[i]);
            }
        }
        take(choice, 0, count, bound);
    }
    void take(Index choice, std::size_t from, std::size_t missing, const std::vector<Index>& bound) {
        if (missing == 0) {
            if (std::all_of(bound.begin(), bound.end(), [&](Index b) { return has(chosen_, b); })) {
                choose(choice + 1);
            }
            return;
        }
        for (std::size_t i = from; i < p_.choices[choice].branches.size(); ++i) {
            chosen_.push_back(p_.choices[choice].branches[i]);
            take(choice, i + 1, missing - 1, bound);
            chosen_.pop_back();
        }
    }

    const Problem& p_;
    std::vector<Index> asked_;
    std::vector<Index> chosen_;
    std::vector<std::vector<Index>> all_;
};

bool mayShare(const Problem& p, Index member, Index one, Index two) {
    const Index a = p.slots[one].leaf;
    const Index b = p.slots[two].leaf;
    return p.leaves[a].layer != p.leaves[b].layer &&
           std::any_of(p.sharings.begin(), p.sharings.end(), [&](const Sharing& of) {
               return of.where.test(member) &&
                      ((of.first.test(a) && of.second.test(b)) || (of.first.test(b) && of.second.test(a)));
           });
}

bool belongs(const Bitset& set, Index member) {
    return set.size() > 0 && set.test(member);
}

/// Whether a count of the programme uses a further course in this slot, or in none.
bool counted(const Problem& p, const std::vector<Index>& chosen, Index program, Index member, Index slot) {
    if (slot != none) {
        const Leaf& leaf = p.leaves[p.slots[slot].leaf];
        if (leaf.pool == none || leaf.need.courses > 0 || (leaf.upper && leaf.upper->courses > 0)) {
            return true;
        }
    }
    return std::any_of(p.measures.begin(), p.measures.end(), [&](const Measure& m) {
        const auto holdsIt = [&](const Bitset& set) { return belongs(set, member); };
        const bool sees = has(chosen, m.branch) && p.programOf(m.branch) == program && !m.isJudged() &&
                          m.where.test(member) && (m.unplacedToo || (slot != none && m.slots.test(slot))) &&
                          (m.groups.empty() || std::any_of(m.groups.begin(), m.groups.end(), holdsIt));
        const bool keyed =
            m.different > 0 && (holdsIt(m.fresh) || std::any_of(m.keys.begin(), m.keys.end(), holdsIt));
        return sees && (m.need.courses > 0 || keyed || std::any_of(m.allOf.begin(), m.allOf.end(), holdsIt));
    });
}

} // namespace

std::vector<std::vector<Index>> branchSelections(const Problem& problem, const Query& query) {
    return Selections(problem, query).best();
}

std::pair<Problem, std::int64_t> inLargestSteps(const Problem& problem) {
    Problem p = problem;
    std::vector<std::int64_t*> units{&p.unitsPerCourse, &p.unitStep, &p.unitCeiling};
    const auto optional = [&](std::optional<std::int64_t>& amount) {
        if (amount) {
            units.push_back(&*amount);
        }
    };
    for (Candidate& c : p.candidates) {
        units.push_back(&c.units);
    }
    for (Prospect& of : p.prospects) {
        units.push_back(&of.minUnits);
        units.push_back(&of.maxUnits);
    }
    for (Leaf& leaf : p.leaves) {
        units.push_back(&leaf.need.units);
        if (leaf.upper) {
            units.push_back(&leaf.upper->units);
        }
    }
    for (Measure& m : p.measures) {
        units.push_back(&m.base.units);
        units.push_back(&m.need.units);
        optional(m.window);
    }
    for (Limit& limit : p.limits) {
        optional(limit.units);
    }
    for (Prohibition& of : p.prohibitions) {
        optional(of.units);
    }
    for (ShareCap& cap : p.shareCaps) {
        optional(cap.units);
    }
    std::int64_t step = 0;
    for (const std::int64_t* amount : units) {
        step = std::gcd(step, *amount);
    }
    for (std::int64_t* amount : units) {
        *amount /= step;
    }
    return {std::move(p), step};
}

std::optional<std::vector<FurtherKind>> furtherKinds(const Problem& p, const std::vector<Index>& chosen,
                                                     Index program, std::size_t most) {
    std::vector<FurtherKind> all;
    const bool seenAnywhere = std::any_of(p.measures.begin(), p.measures.end(), [&](const Measure& m) {
        return m.unplacedToo && has(chosen, m.branch) && p.programOf(m.branch) == program;
    });
    for (Index prospect = 0; prospect < p.prospects.size(); ++prospect) {
        const Prospect& of = p.prospects[prospect];
        const auto member = static_cast<Index>(p.candidates.size() + prospect);
        std::vector<Index> open;
        for (Index s = 0; s < p.slots.size(); ++s) {
            const Index branch = p.leaves[p.slots[s].leaf].branch;
            if (p.slots[s].eligible.test(member) && has(chosen, branch) && p.programOf(branch) == program) {
                open.push_back(s);
            }
        }
        const std::int64_t first = (of.minUnits + p.unitStep - 1) / p.unitStep * p.unitStep;
        const std::int64_t last = std::min(of.maxUnits, p.unitCeiling);
        std::vector<Index> slots;
        const auto add = [&] {
            bool isCounted = slots.empty() && counted(p, chosen, program, member, none);
            for (const Index s : slots) {
                isCounted = isCounted || counted(p, chosen, program, member, s);
            }
            for (std::int64_t units = first; units <= last && all.size() <= most; units += p.unitStep) {
                all.push_back({prospect, slots, units, std::max(isCounted ? p.unitsPerCourse : 0, units)});
            }
        };
        if (seenAnywhere) {
            add();
        }
        const std::function<void(std::size_t)> extend = [&](std::size_t from) {
            for (std::size_t i = from; i < open.size() && all.size() <= most; ++i) {
                if (std::all_of(slots.begin(), slots.end(),
                                [&](Index s) { return mayShare(p, member, s, open[i]); })) {
                    slots.push_back(open[i]);
                    add();
                    extend(i + 1);
                    slots.pop_back();
                }
            }
        };
        extend(0);
    }
    return all.size() > most ? std::nullopt : std::optional(all);
}

std::int64_t mostFurther(const Problem& p, const std::vector<Index>& chosen, Index program) {
    const auto here = [&](Index branch) { return has(chosen, branch) && p.programOf(branch) == program; };
    const auto steps = [&](std::int64_t units) { return (units + p.unitStep - 1) / p.unitStep; };
    std::int64_t most = 0;
    for (const Leaf& leaf : p.leaves) {
        if (!here(leaf.branch)) {
            continue;
        }
        if (leaf.pool != none) {
            most += leaf.need.courses + steps(leaf.need.units);
            continue;
        }
        std::size_t parts = 0;
        for (const Item& item : leaf.items) {
            for (const Alternative& a : item.alternatives) {
                parts = std::max(parts, a.parts.size());
            }
        }
        most += leaf.need.courses * static_cast<std::int64_t>(parts);
    }
    for (const Measure& m : p.measures) {
        if (here(m.branch) && !m.isJudged()) {
            most += m.need.courses + steps(m.need.units) + static_cast<std::int64_t>(m.allOf.size()) +
                    m.different;
        }
    }
    return most;
}

} // namespace gradus::test
