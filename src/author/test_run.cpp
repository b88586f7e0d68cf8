#include "gradus/test_run.h"

#include "src/audit/exceptions.h"
#include "src/audit/record_remarks.h"
#include "src/author/judge.h"

#include <algorithm>

namespace gradus {

namespace {

const ExpectDiagnostic* diagnosticOf(const Expectation& expectation) {
    return std::get_if<ExpectDiagnostic>(&expectation.what);
}

/// What is reported of the record: `told` in every test, `found` only where a test expects it.
struct Reported {
    Diagnostics told;
    Diagnostics found; ///< `told`, and the rest of what an audit would report
};

Reported reportedOf(const Programs& programs, const TestCase& test, const Diagnostics& audited,
                    const AuditOptions& options) {
    Reported reported;
    // Units and terms are not questioned: in a test they are as its author made them up.
    for (const Diagnostics& some :
         {audited, unlistedCourses(programs, test.transcript), unaskedFacts(programs, test.transcript)}) {
        reported.told.insert(reported.told.end(), some.begin(), some.end());
    }
    Diagnostics idle = idleExceptions(programs, test.transcript);
    for (Diagnostic& misused : idle) {
        misused.severity = Severity::error;
    }
    reported.told.insert(reported.told.end(), idle.begin(), idle.end());
    if (std::none_of(test.expectations.begin(), test.expectations.end(), diagnosticOf)) {
        return reported;
    }
    reported.found = reported.told;
    for (const Diagnostic& remark : recordRemarks(programs, test.transcript, options.asOf)) {
        const bool told = std::any_of(reported.told.begin(), reported.told.end(), [&](const Diagnostic& one) {
            return one.code == remark.code && one.at == remark.at;
        });
        if (!told) {
            reported.found.push_back(remark);
        }
    }
    return reported;
}

} // namespace

TestOutcome runTest(const RuleSet& rules, const TestCase& test, const AuditOptions& options) {
    const Program& program = rules.programs.at(test.program);
    Programs programs{&program};
    for (const std::size_t other : test.with) {
        programs.push_back(&rules.programs.at(other));
    }
    AuditsRun run = audit(programs, test.transcript, options);
    const Reported reported = reportedOf(programs, test, run.diagnostics, options);
    TestOutcome outcome{{test.title, program.id, test.at, false, {}}, {}, {}};
    bool judgedAll = true;
    for (const Expectation& expectation : test.expectations) {
        auto& judged = outcome.result.expectations;
        if (diagnosticOf(expectation) != nullptr) {
            judged.push_back(author::judgeDiagnostic(expectation, reported.found));
        } else if (!run.audits.empty()) {
            judged.push_back(author::judge(expectation, run.audits.front(), *program.institution));
        } else {
            judgedAll = false;
        }
    }
    for (const Diagnostic& one : reported.told) {
        const bool expected = std::any_of(test.expectations.begin(), test.expectations.end(),
                                          [&](const Expectation& expectation) {
                                              const auto* wanted = diagnosticOf(expectation);
                                              return wanted != nullptr && author::isExpected(one, *wanted);
                                          });
        if (!expected) {
            outcome.diagnostics.push_back(one);
        }
    }
    const auto& judged = outcome.result.expectations;
    outcome.result.passed =
        judgedAll && !hasErrors(outcome.diagnostics) &&
        std::all_of(judged.begin(), judged.end(), [](const ExpectationResult& e) { return e.passed; });
    if (options.trace) {
        outcome.audits = std::move(run.audits);
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
