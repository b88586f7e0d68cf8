#pragma once

#include "gradus/coverage.h"

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace gradus {

/// The clauses of some programmes, found by kind and place. What is asked about a place that holds no such
/// clause is passed over: an audit may tell of rules that are not counted.
class ClauseTable {
public:
    /// Once for each place; another copy of the same text changes nothing.
    void add(ClauseKind kind, const Location& at, const std::string& path,
             const std::vector<ClauseOutcome>& asked);
    void addValue(const std::string& program, const std::string& fact, const std::string& value,
                  const Location& at);

    void reach(ClauseKind kind, const Location& at, std::size_t by);
    /// Reached, with this outcome.
    void see(ClauseKind kind, const Location& at, ClauseOutcome outcome, std::size_t by);
    void seeValue(const std::string& program, const std::string& fact, const std::string& value,
                  std::size_t by);

    /// By the names of the files, then by place, what encloses first.
    std::vector<ClauseCoverage> take(const SourceSet& sources);

private:
    using Key = std::tuple<SourceId, std::uint32_t, std::uint32_t, ClauseKind>;
    ClauseCoverage* find(ClauseKind kind, const Location& at);

    std::map<Key, ClauseCoverage> clauses_;
    std::map<std::tuple<std::string, std::string, std::string>, Location> values_;
};

} // namespace gradus
