#include "gradus/test_run.h"

#include "src/audit/exceptions.h"
#include "src/audit/record_remarks.h"
#include "src/author/judge.h"

#include <algorithm>

namespace gradus {

TestReport runTests(const RuleSet& rules, const AuditOptions& options) {
    TestReport report;
    for (const TestCase& test : rules.tests) {
        const Program& program = rules.programs.at(test.program);
        Programs programs{&program};
        for (const std::size_t other : test.with) {
            programs.push_back(&rules.programs.at(other));
        }
        bool sound = true;
        const AuditsRun run = audit(programs, test.transcript, options);
        TestResult result{test.title, program.id, test.at, !run.audits.empty(), {}};
        // Units and terms are not questioned: in a test they are as its author made them up.
        for (const Diagnostics& some : {run.diagnostics, unlistedCourses(programs, test.transcript),
                                        unaskedFacts(programs, test.transcript)}) {
            report.diagnostics.insert(report.diagnostics.end(), some.begin(), some.end());
        }
        for (Diagnostic misused : idleExceptions(programs, test.transcript)) {
            misused.severity = Severity::error;
            report.diagnostics.push_back(std::move(misused));
            sound = false;
        }
        if (!run.audits.empty()) {
            for (const Expectation& expectation : test.expectations) {
                result.expectations.push_back(
                    author::judge(expectation, run.audits.front(), *program.institution));
            }
            result.passed = sound && std::all_of(result.expectations.begin(), result.expectations.end(),
                                                 [](const ExpectationResult& e) { return e.passed; });
        }
        ++(result.passed ? report.passed : report.failed);
        report.tests.push_back(std::move(result));
    }
    return report;
}

} // namespace gradus
