#include "src/audit/search.h"

#include "src/place/check.h"
#include "src/place/solve.h"

#include <algorithm>
#include <optional>

namespace gradus {
namespace {

place::Bitset activeAt(const Compiled& compiled, const Record& record, Width width) {
    place::Bitset active(compiled.entryOf.size());
    for (std::size_t c = 0; c < compiled.entryOf.size(); ++c) {
        if (counts(record.entries[compiled.entryOf[c]].status, width))
            active.set(c);
    }
    return active;
}

/// Branches of nothing but open `unchecked` come last, before any value is compared.
std::size_t uncomputable(const place::Problem& problem, const place::Placement& placement) {
    return static_cast<std::size_t>(
        std::count_if(placement.chosen.begin(), placement.chosen.end(),
                      [&](place::Index b) { return !problem.branches[b].computable; }));
}

class Finding {
public:
    Finding(const Record& record, std::uint64_t budget, Found& found)
        : record_(record), budget_(budget), found_(found) {}

    struct Best {
        std::size_t pick = 0;
        place::Query query;
        place::Placement placement;
    };

    Best best(const std::vector<Compiled>& picks, Width width) {
        std::optional<Best> best;
        for (std::size_t pick = 0; pick < picks.size(); ++pick) {
            Best one{pick, {}, {}};
            one.query.active = activeAt(picks[pick], record_, width);
            one.placement = solve(picks[pick].problem, one.query);
            if (!best || better(picks, one, *best))
                best = std::move(one);
        }
        return std::move(*best);
    }

    /// The same placement, with later work filling only what is still open.
    void extend(const Compiled& compiled, Best& shown) {
        Best wider = shown;
        wider.query.active = activeAt(compiled, record_, Width::planned);
        if (wider.query.active == shown.query.active)
            return;
        wider.query.fixed = shown.placement.slotOf;
        wider.query.branches = shown.placement.chosen;
        wider.placement = solve(compiled.problem, wider.query);
        if (wider.placement.value.met())
            shown = std::move(wider);
    }

private:
    place::Placement solve(const place::Problem& problem, place::Query& query) {
        query.budget = budget_;
        place::Placement placement = place::solve(problem, query);
        found_.nodes += placement.nodes;
        found_.proven = found_.proven && placement.proven;
        if (found_.complaint.empty())
            found_.complaint = place::check(problem, query, placement);
        return placement;
    }

    static bool better(const std::vector<Compiled>& picks, const Best& a, const Best& b) {
        const std::size_t left = uncomputable(picks[a.pick].problem, a.placement);
        const std::size_t right = uncomputable(picks[b.pick].problem, b.placement);
        return left != right ? left < right : a.placement.value < b.placement.value;
    }

    const Record& record_;
    std::uint64_t budget_;
    Found& found_;
};

} // namespace

bool counts(Status status, Width width) {
    return static_cast<int>(status) <= static_cast<int>(width);
}

namespace {

Found findWith(Retakes retakes, const Program& program, const Record& record, const SettingsSpace& space,
               const Settings& facts, std::uint64_t budget) {
    Found found;
    std::vector<Compiled> picks;
    for (const auto& pick : space.picks) {
        Settings settings = facts;
        for (const auto& [choice, values] : pick)
            settings.choices[choice] = values;
        picks.push_back(compile(program, record, settings, retakes));
    }
    Finding finding(record, budget, found);
    std::optional<Finding::Best> shown;
    for (const Width width : widths) {
        Finding::Best best = finding.best(picks, width);
        const auto& value = best.placement.value;
        found.met[static_cast<int>(width)] = value.met();
        if (width == Width::completed)
            found.open = value.open;
        if (!shown || !shown->placement.value.met())
            shown = std::move(best);
    }
    if (shown->placement.value.met()) {
        finding.extend(picks[shown->pick], *shown);
    } else { // what is met needs no further courses, so it is none of their business
        found.proven = found.proven && std::all_of(picks.begin(), picks.end(),
                                                   [](const Compiled& pick) { return pick.complete; });
    }
    found.pick = shown->pick;
    found.placement = std::move(shown->placement);
    found.compiled = std::move(picks[shown->pick]);
    return found;
}

} // namespace

Found findBest(const Program& program, const Record& record, const SettingsSpace& space,
               const Settings& facts, std::uint64_t budget) {
    Found found = findWith(Retakes::left, program, record, space, facts, budget);
    if (found.placement.value.possible)
        return found;
    return findWith(Retakes::tried, program, record, space, facts, budget);
}

} // namespace gradus
