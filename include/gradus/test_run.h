#pragma once

#include "gradus/audit.h"
#include "gradus/diagnostic.h"
#include "gradus/rule_set.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// The runner of the language's `test` blocks.
namespace gradus {

/// One line of the audit that explains a failed expectation: "CS 101 (Fall 2023) counts here".
struct Explanation {
    std::string text;
    int depth = 0;                ///< by how many steps it is indented below the one it belongs to
    std::optional<Location> at{}; ///< the rule it tells of, where it tells of one
};

/// One `expect` line, judged.
struct ExpectationResult {
    bool passed = false;
    std::string expected; ///< as written: "electives needs 1 course"
    std::string got;      ///< in words; also set when passed
    Location at;
    std::vector<Explanation> why{}; ///< of one that failed: why the audit says so
};

struct TestResult {
    std::string title;
    std::string program; ///< its id
    Location at;
    bool passed = false; ///< audited, and every expectation holds
    std::vector<ExpectationResult>
        expectations; ///< in the order of writing; none when it could not be audited
};

/// A test that was run. It fails when its record does not fit the institution or programme, as `diagnostics`
/// then say.
struct TestOutcome {
    TestResult result;
    Diagnostics diagnostics;
    std::vector<ProgramAudit> audits; ///< with `AuditOptions::trace`: that of the tested programme first
};

struct TestReport {
    std::vector<TestResult> tests; ///< in the order of the rule set
    std::size_t passed = 0;
    std::size_t failed = 0;
    std::size_t leftOut = 0; ///< tests of the rule set that were not chosen to be run
    Diagnostics diagnostics; ///< of all tests, in their order
};

/// Audits the record of one test and judges its expectations:
///
/// * `expect met`, `expect not met`, …: the verdict of the programme. A programme that is in progress or
/// planned
///   is also "not met". What was not proven within the budget fails every "not met".
/// * `expect core in progress`: how the requirement or named statement stands, word for word.
/// * `expect core needs 1 course`: what is missing there, counting everything it holds: what its takes lack,
/// added
///   up, or what a measure lacks where that is more. Only the amounts that the expectation names are
///   compared.
/// * `expect ECE 685D used by electives`: placed there or in anything inside; `not used`: placed nowhere.
///
/// What does not apply to the student of the test, being in another branch or under another `when`, fulfils
/// none.
/// Re-entrant: tests of one rule set may run at the same time.
TestOutcome runTest(const RuleSet& rules, const TestCase& test, const AuditOptions& options);

/// The report on tests that were run, in their order.
TestReport reportOn(std::vector<TestOutcome> outcomes);

/// Runs every test of the rule set.
TestReport runTests(const RuleSet& rules, const AuditOptions& options);

} // namespace gradus
