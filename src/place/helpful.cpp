#include "src/place/helpful.h"

#include "src/place/one_more.h"
#include "src/place/solve.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace gradus::place {

namespace {

constexpr std::size_t mostClasses = 24;  ///< of further courses that are tried
constexpr std::uint64_t mostNodes = 500; ///< search nodes for each

/// What the candidates leave unmet of the demands at best; none where that isn't proven.
std::optional<Value> unmet(const Problem& problem, const Bitset& active, const std::vector<Index>& chosen,
                           const Demands& demands, Budget& budget) {
    if (!budget.spend(problem.slots.size() * problem.members())) {
        return std::nullopt;
    }
    Query query;
    query.active = active;
    query.branches = chosen;
    query.budget = mostNodes;
    std::vector<Index> limits(problem.limits.size());
    std::iota(limits.begin(), limits.end(), Index{0});
    const Placement placement = best(Wants(problem, active).asking(demands, limits), query);
    budget.spend(placement.nodes * 256);
    Value value = placement.value;
    for (std::size_t k = 0; k < problem.programs; ++k) {
        value.of(k).failed = value.of(k).open = 0;
    }
    return placement.proven ? std::optional(value) : std::nullopt;
}

/// Slots where a member counts for one of the demands.
std::vector<Index> slotsOf(const Problem& problem, const Demands& demands) {
    std::vector<Index> slots;
    for (Index s = 0; s < problem.slots.size(); ++s) {
        if (std::any_of(demands.begin(), demands.end(), [&](const Demand& demand) {
                return demand.kind == Demand::Kind::leaf ? problem.slots[s].leaf == demand.index
                                                         : problem.measures[demand.index].slots.test(s);
            })) {
            slots.push_back(s);
        }
    }
    return slots;
}

/// What tells one kind of further courses from another; empty where it counts for no demand.
std::vector<std::int64_t> classOf(const Problem& problem, const Demands& demands,
                                  const std::vector<Index>& slots, Index prospect) {
    const std::size_t member = problem.candidates.size() + prospect;
    std::vector<std::int64_t> of;
    for (const Index slot : slots) {
        of.push_back(problem.slots[slot].eligible.test(member) ? 1 : 0);
    }
    for (const Demand& demand : demands) {
        const bool measure = demand.kind == Demand::Kind::measure;
        of.push_back(measure && problem.measures[demand.index].where.test(member) ? 1 : 0);
    }
    if (std::count(of.begin(), of.end(), 1) == 0) {
        return {};
    }
    for (const Limit& limit : problem.limits) {
        of.push_back(limit.where.test(member) ? 1 : 0);
    }
    of.push_back(problem.prospects[prospect].minUnits);
    of.push_back(problem.prospects[prospect].maxUnits);
    return of;
}

} // namespace

std::vector<Index> helpfulFor(const Problem& problem, const Bitset& active, const std::vector<Index>& chosen,
                              const Demands& demands, Budget& budget) {
    const std::vector<Index> slots = slotsOf(problem, demands);
    const Wants wants(problem, active);
    // By Hall's theorem any course that nothing keeps out helps plain demands, if only all of them are too
    // many.
    const bool plain = std::all_of(demands.begin(), demands.end(),
                                   [&](const Demand& demand) { return wants.isPlain(demand); });
    std::optional<Value> now;
    std::vector<Index> helpful;
    std::map<std::vector<std::int64_t>, bool> tried;
    for (Index p = 0; p < problem.prospects.size(); ++p) {
        const std::vector<std::int64_t> same = classOf(problem, demands, slots, p);
        const bool limited =
            std::any_of(problem.limits.begin(), problem.limits.end(),
                        [&](const Limit& limit) { return limit.where.test(problem.candidates.size() + p); });
        if (plain && !limited && !same.empty()) {
            helpful.push_back(p);
            continue;
        }
        auto known = tried.find(same);
        if (!same.empty() && known == tried.end() && tried.size() < mostClasses) {
            now = now ? now : unmet(problem, active, chosen, demands, budget);
            Bitset more(active.size() + 1);
            active.forEach(0, active.size(), [&](std::size_t c) { more.set(c); });
            more.set(active.size());
            const std::optional<Value> then = unmet(withOneMore(problem, p), more, chosen, demands, budget);
            known = tried.emplace(same, now && then && *then < *now).first;
        }
        if (known != tried.end() && known->second) {
            helpful.push_back(p);
        }
    }
    return helpful;
}

} // namespace gradus::place
