#include "gradus/coverage_report.h"

#include "src/report/coverage_wording.h"

#include <fmt/format.h>
#include <map>
#include <set>

namespace gradus {
namespace {

/// The clauses that begin on one line.
using Lines = std::map<std::size_t, std::vector<const ClauseCoverage*>>;

std::size_t hitsOf(const std::vector<const ClauseCoverage*>& clauses) {
    std::set<std::size_t> cases;
    for (const ClauseCoverage* clause : clauses)
        cases.insert(clause->reachedBy.begin(), clause->reachedBy.end());
    return cases.size();
}

std::string recordOf(const report::FileClauses& file, const SourceSet& sources) {
    Lines lines;
    for (const ClauseCoverage* clause : file.clauses)
        lines[sources.lineColumn(file.source, clause->at.span.begin).line].push_back(clause);
    std::string branches;
    std::string hits;
    std::size_t branchesFound = 0, branchesHit = 0, linesHit = 0;
    for (const auto& [line, clauses] : lines) {
        for (std::size_t block = 0; block < clauses.size(); ++block) {
            const auto& outcomes = clauses[block]->outcomes;
            for (std::size_t branch = 0; branch < outcomes.size(); ++branch) {
                const std::size_t count = outcomes[branch].by.size();
                ++branchesFound;
                branchesHit += count > 0;
                branches += fmt::format("BRDA:{},{},{},{}\n", line, block, branch,
                                        clauses[block]->reachedBy.empty() ? "-" : std::to_string(count));
            }
        }
        const std::size_t reached = hitsOf(clauses);
        linesHit += reached > 0;
        hits += fmt::format("DA:{},{}\n", line, reached);
    }
    return fmt::format("TN:\nSF:{}\n{}BRF:{}\nBRH:{}\n{}LF:{}\nLH:{}\nend_of_record\n",
                       sources[file.source].name, branches, branchesFound, branchesHit, hits, lines.size(),
                       linesHit);
}

} // namespace

std::string coverageLcov(const Coverage& coverage, const SourceSet& sources) {
    std::string text;
    for (const report::FileClauses& file : report::byFile(coverage))
        text += recordOf(file, sources);
    return text;
}

} // namespace gradus
