#include "gradus/test_run.h"

#include "src/audit/exceptions.h"
#include "src/audit/record_remarks.h"
#include "src/author/judge.h"

#include <algorithm>

namespace gradus {

TestOutcome runTest(const RuleSet& rules, const TestCase& test, const AuditOptions& options) {
    const Program& program = rules.programs.at(test.program);
    Programs programs{&program};
    for (const std::size_t other : test.with) {
        programs.push_back(&rules.programs.at(other));
    }
    bool sound = true;
    const AuditsRun run = audit(programs, test.transcript, options);
    TestOutcome outcome{{test.title, program.id, test.at, false, {}}, {}};
    // Units and terms are not questioned: in a test they are as its author made them up.
    for (const Diagnostics& some : {run.diagnostics, unlistedCourses(programs, test.transcript),
                                    unaskedFacts(programs, test.transcript)}) {
        outcome.diagnostics.insert(outcome.diagnostics.end(), some.begin(), some.end());
    }
    for (Diagnostic misused : idleExceptions(programs, test.transcript)) {
        misused.severity = Severity::error;
        outcome.diagnostics.push_back(std::move(misused));
        sound = false;
    }
    if (!run.audits.empty()) {
        auto& judged = outcome.result.expectations;
        for (const Expectation& expectation : test.expectations) {
            judged.push_back(author::judge(expectation, run.audits.front(), *program.institution));
        }
        outcome.result.passed = sound && std::all_of(judged.begin(), judged.end(),
                                                     [](const ExpectationResult& e) { return e.passed; });
    }
    return outcome;
}

TestReport reportOn(std::vector<TestOutcome> outcomes) {
    TestReport report;
    for (TestOutcome& outcome : outcomes) {
        ++(outcome.result.passed ? report.passed : report.failed);
        report.tests.push_back(std::move(outcome.result));
        report.diagnostics.insert(report.diagnostics.end(), outcome.diagnostics.begin(),
                                  outcome.diagnostics.end());
    }
    return report;
}

TestReport runTests(const RuleSet& rules, const AuditOptions& options) {
    std::vector<TestOutcome> outcomes;
    for (const TestCase& test : rules.tests) {
        outcomes.push_back(runTest(rules, test, options));
    }
    return reportOn(std::move(outcomes));
}

} // namespace gradus
