#include "src/coverage/clause_table.h"

#include <algorithm>

namespace gradus {
namespace {

void addCase(CaseList& list, std::size_t by) {
    if (list.empty() || list.back() != by) // cases come in ascending order
        list.push_back(by);
}

} // namespace

void ClauseTable::add(ClauseKind kind, const Location& at, const std::string& path,
                      const std::vector<ClauseOutcome>& asked) {
    if (at.span.begin == at.span.end) // what the institution left at its default stands nowhere
        return;
    const auto [place, isNew] = clauses_.insert({{at.source, at.span.begin, at.span.end, kind}, {}});
    if (!isNew)
        return;
    ClauseCoverage& clause = place->second;
    clause.kind = kind;
    clause.at = at;
    clause.path = path;
    for (const ClauseOutcome outcome : asked)
        clause.outcomes.push_back({outcome, {}});
}

void ClauseTable::addValue(const std::string& program, const std::string& fact, const std::string& value,
                           const Location& at) {
    values_.insert({{program, fact, value}, at});
    add(ClauseKind::value, at, {}, {ClauseOutcome::recorded});
}

ClauseCoverage* ClauseTable::find(ClauseKind kind, const Location& at) {
    const auto found = clauses_.find({at.source, at.span.begin, at.span.end, kind});
    return found == clauses_.end() ? nullptr : &found->second;
}

void ClauseTable::reach(ClauseKind kind, const Location& at, std::size_t by) {
    if (ClauseCoverage* clause = find(kind, at))
        addCase(clause->reachedBy, by);
}

void ClauseTable::see(ClauseKind kind, const Location& at, ClauseOutcome outcome, std::size_t by) {
    ClauseCoverage* clause = find(kind, at);
    if (clause == nullptr)
        return;
    addCase(clause->reachedBy, by);
    for (ClauseCoverage::Seen& seen : clause->outcomes) {
        if (seen.outcome == outcome)
            addCase(seen.by, by);
    }
}

void ClauseTable::seeValue(const std::string& program, const std::string& fact, const std::string& value,
                           std::size_t by) {
    const auto found = values_.find({program, fact, value});
    if (found != values_.end())
        see(ClauseKind::value, found->second, ClauseOutcome::recorded, by);
}

std::vector<ClauseCoverage> ClauseTable::take(const SourceSet& sources) {
    std::vector<ClauseCoverage> clauses;
    for (auto& entry : clauses_)
        clauses.push_back(std::move(entry.second));
    const auto order = [&](const ClauseCoverage& one) {
        return std::tuple(std::string_view(sources[one.at.source].name), one.at.span.begin, ~one.at.span.end,
                          one.kind);
    };
    std::stable_sort(clauses.begin(), clauses.end(),
                     [&](const ClauseCoverage& a, const ClauseCoverage& b) { return order(a) < order(b); });
    return clauses;
}

} // namespace gradus
