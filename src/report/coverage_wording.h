#pragma once

#include "gradus/coverage.h"

#include <string>
#include <vector>

namespace gradus::report {

std::string kindWord(ClauseKind kind);
std::string outcomeWord(ClauseOutcome outcome);

/// What is missing, in words: "no test meets it". Of a clause that was never reached that alone; of a
/// statement that was never not met not also that it never lacked alone.
std::vector<std::string> missingOutcomes(const ClauseCoverage& clause, bool ofStudents);

/// "covered", "partly" or "never reached"
std::string stateWord(const ClauseCoverage& clause);

/// "66.6 %"
std::string percent(std::size_t part, std::size_t whole);

/// The clauses of one file, which stand together.
struct FileClauses {
    SourceId source = 0;
    std::vector<const ClauseCoverage*> clauses; ///< by place
    std::size_t covered() const;
};
std::vector<FileClauses> byFile(const Coverage& coverage);

} // namespace gradus::report
