#include "src/audit/compile.h"

#include "src/audit/compiling.h"
#include "src/audit/eligibility.h"
#include "src/audit/keys.h"
#include "src/audit/match.h"
#include "src/audit/repeats.h"

#include <algorithm>
#include <map>
#include <utility>

namespace gradus {

Compiling::Compiling(const Record& of, Retakes tried, Compiled& into)
    : institution(into.institution()), record(of), retakes(tried), out(into), layout(into.layout),
      problem(into.problem) {}

const Facts& Compiling::factsOf(std::size_t member) const {
    const std::size_t candidates = problem.candidates.size();
    return member < candidates ? record.entries[out.entryOf[member]].facts
                               : out.prospects[member - candidates].facts;
}

const std::string& Compiling::courseOf(std::size_t member) const {
    const std::size_t candidates = problem.candidates.size();
    return member < candidates ? record.entries[out.entryOf[member]].course
                               : out.prospects[member - candidates].course;
}

bool Compiling::mayBeCut(const Facts& facts) const {
    return std::any_of(layout.limits.begin(), layout.limits.end(), [&](const auto& place) {
        const Limit& limit = *place.limit;
        const ScopePlace& scope = layout.scopes[place.scope];
        if (!limit.part ||
            (limit.where && match(*limit.where, facts, {institution, scope.program}) == Match::no))
            return false;
        bool fits = false;
        for (place::Index slot = scope.firstSlot; slot < scope.endSlot; ++slot)
            fits = fits || eligibility(layout, slot, facts, institution).match != Match::no;
        return fits;
    });
}

bool Compiling::countsOnce(std::size_t member) const {
    return !courseOf(member).empty() &&
           repeatsOf(institution, factsOf(member).codes.front()).rule != RepeatRule::each;
}

place::Bitset Compiling::membersOf(const CourseSetRef& where, std::size_t program) const {
    const Viewer viewer(institution, program);
    return membersThat(
        [&](std::size_t m) { return !where || match(*where, factsOf(m), viewer) != Match::no; });
}

const Layout::DecisionPlace* Compiling::forcedBy(std::size_t member) const {
    if (member >= out.entryOf.size() || factsOf(member).decisions.empty())
        return nullptr;
    const place::Index layer = out.origins[member].layer;
    for (place::Index leaf = 0; leaf < layout.leaves.size(); ++leaf) {
        if (layer != place::none && layer != out.layerOf[leaf])
            continue;
        if (const Layout::DecisionPlace* forced = forcedInto(layout, factsOf(member), leaf))
            return forced;
    }
    return nullptr;
}

void Compiling::dropForced(place::Bitset& members) const {
    for (std::size_t m = 0; m < out.entryOf.size(); ++m) {
        if (members.test(m) && isForced(m))
            members.reset(m);
    }
}

std::vector<std::size_t> Compiled::usesOf(std::size_t entry) const {
    const auto [first, end] = std::equal_range(entryOf.begin(), entryOf.end(), entry);
    std::vector<std::size_t> uses;
    for (auto use = first; use != end; ++use)
        uses.push_back(static_cast<std::size_t>(use - entryOf.begin()));
    return uses;
}

CourseAmount Compiled::amountOf(const std::vector<std::size_t>& candidates) const {
    return amountOf(candidates,
                    [&](std::size_t c) { return Milli::fromThousandths(problem.candidates[c].units); });
}

void Compiling::countOnce(place::Bitset& members, bool credit) const {
    std::map<std::string, std::size_t> seen; // course → the first member of it
    for (std::size_t m = 0; m < members.size(); ++m) {
        if (!members.test(m))
            continue;
        const std::vector<std::string> excluding =
            credit ? withoutCreditBeside(institution, courseOf(m)) : std::vector<std::string>();
        const bool barred = std::any_of(excluding.begin(), excluding.end(),
                                        [&](const std::string& other) { return seen.count(other) != 0; });
        const auto first = seen.find(courseOf(m));
        const bool again = first != seen.end() && !sameAttempt(first->second, m) && countsOnce(m);
        if (barred || again)
            members.reset(m);
        else if (!courseOf(m).empty())
            seen.emplace(courseOf(m), m);
    }
}

bool isCandidate(const RecordEntry& entry) {
    return entry.standing == RecordEntry::Standing::countable;
}

Compiled compile(const Programs& programs, const Record& record, const Decisions& decisions,
                 Retakes retakes) {
    Compiled compiled;
    compiled.programs = programs;
    compiled.active = activate(programs, decisions);
    compiled.layout = layOut(compiled.active, record.decided, programs.front()->institution->unitsPerCourse);
    compiled.problem.programs = static_cast<place::Index>(programs.size());
    Compiling compiling(record, retakes, compiled);
    compileLayers(compiling);
    compileMembers(compiling);
    compileStructure(compiling);
    compileEligibility(compiling);
    compileSharing(compiling);
    compilePreferences(compiling);
    compileMeasures(compiling);
    compileLimits(compiling);
    compileForbids(compiling);
    compileUnits(compiling);
    compileRecord(compiling);
    countUpTo(compiled, Width::completed);
    return compiled;
}

} // namespace gradus
