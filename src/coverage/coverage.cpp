#include "gradus/coverage.h"

#include "gradus/test_run.h"
#include "src/coverage/clauses_of.h"
#include "src/coverage/deciding.h"
#include "src/coverage/outcomes.h"

#include <algorithm>

namespace gradus {

bool ClauseCoverage::covered() const {
    return std::none_of(outcomes.begin(), outcomes.end(), [](const Seen& seen) { return seen.by.empty(); });
}

std::size_t Coverage::covered() const {
    return static_cast<std::size_t>(std::count_if(
        clauses.begin(), clauses.end(), [](const ClauseCoverage& clause) { return clause.covered(); }));
}

std::int64_t perMille(std::size_t part, std::size_t whole) {
    return whole == 0 ? 1000 : static_cast<std::int64_t>(part * 1000 / whole);
}

CoverageCounter::CoverageCounter(const Programs& programs, bool ofStudents)
    : table_(std::make_unique<ClauseTable>()) {
    coverage_.ofStudents = ofStudents;
    for (const Program* program : programs)
        addClauses(*program, *table_);
}

CoverageCounter::~CoverageCounter() = default;

void CoverageCounter::addExceptions(const Transcript& transcript) {
    for (const RecordedException& exception : transcript.exceptions)
        table_->add(ClauseKind::exception, exception.at, {}, {ClauseOutcome::changed});
}

void CoverageCounter::begin(CoverageCase one) {
    coverage_.cases.push_back(std::move(one));
}

void CoverageCounter::add(const Programs& programs, const std::vector<ProgramAudit>& audits,
                          const Transcript& transcript, const AuditOptions& options) {
    const std::size_t by = coverage_.cases.size() - 1;
    for (std::size_t p = 0; p < audits.size(); ++p) {
        readOutcomes(audits[p], transcript, by, *table_);
        for (const Location& at : decidingStatements(programs, p, audits[p], transcript, options)) {
            for (const ClauseKind kind : {ClauseKind::take, ClauseKind::earn, ClauseKind::forbid,
                                          ClauseKind::attain, ClauseKind::complete, ClauseKind::require})
                table_->see(kind, at, ClauseOutcome::decides, by);
        }
    }
}

void CoverageCounter::addFailed(CoverageCase one) {
    coverage_.failed.push_back(std::move(one));
}

Coverage CoverageCounter::take(const SourceSet& sources) {
    coverage_.clauses = table_->take(sources);
    return std::move(coverage_);
}

namespace {

/// Those of the named files, and those that tests are for.
Programs countedOf(const RuleSet& rules) {
    std::vector<bool> counted(rules.programs.size());
    std::fill_n(counted.begin(), rules.named, true);
    for (const TestCase& test : rules.tests)
        counted[test.program] = true;
    Programs programs;
    for (std::size_t i = 0; i < counted.size(); ++i) {
        if (counted[i])
            programs.push_back(&rules.programs[i]);
    }
    return programs;
}

} // namespace

Coverage coverTests(const RuleSet& rules, const SourceSet& sources, const AuditOptions& options) {
    CoverageCounter counter(countedOf(rules), false);
    AuditOptions traced = options;
    traced.trace = true;
    Diagnostics diagnostics;
    for (const TestCase& test : rules.tests) {
        Programs programs{&rules.programs.at(test.program)};
        for (const std::size_t other : test.with)
            programs.push_back(&rules.programs.at(other));
        const TestOutcome outcome = runTest(rules, test, traced);
        diagnostics.insert(diagnostics.end(), outcome.diagnostics.begin(), outcome.diagnostics.end());
        counter.addExceptions(test.transcript);
        if (!outcome.result.passed) {
            counter.addFailed({test.title, test.at});
            continue;
        }
        counter.begin({test.title, test.at});
        counter.add(programs, outcome.audits, test.transcript, options);
    }
    Coverage coverage = counter.take(sources);
    coverage.diagnostics = std::move(diagnostics);
    return coverage;
}

} // namespace gradus
