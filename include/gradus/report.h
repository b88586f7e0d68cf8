#pragma once

#include "gradus/audit.h"
#include "gradus/diagnostic.h"
#include "gradus/test_run.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Audits, diagnostics and test runs as text for people and as JSON for programmes. Decides nothing: every
/// figure and reason comes from its argument. The same value gives the same bytes.
///
///     AuditRun run = audit(program, transcript, options);
///     if (run.audit) {
///         std::string page = renderAudit({*run.audit}, sources, TextStyle{});
///     }
///
/// All text is UTF-8 and ends with a newline (empty input gives empty text). Control characters and broken
/// UTF-8 in names and titles are shown as U+FFFD, so that a record can't write to the reader's terminal.
namespace gradus {

struct TextStyle {
    int width = 100;     ///< columns; less than 60 is taken as 60. Only a word that is wider stands out
    bool colour = false; ///< ANSI colours; nothing is told by colour alone
    bool ascii = false;  ///< no symbols beyond ASCII of our own; names and titles keep their letters
};

/// Each with its code, place, source line, underlined span, labels and hint, a blank line between two.
/// A diagnostic whose source is empty, or not in `sources`, is shown without a source line.
std::string renderDiagnostics(const Diagnostics& diagnostics, const SourceSet& sources,
                              const TextStyle& style);

/// `{"diagnostics": […]}`, as in docs/schema/diagnostics.schema.json.
std::string diagnosticsJson(const Diagnostics& diagnostics, const SourceSet& sources);

/// The whole report: the verdict first, then what to do next, then the details. Audits of one record under
/// several programmes stand below each other in the order given.
std::string renderAudit(const std::vector<ProgramAudit>& audits, const SourceSet& sources,
                        const TextStyle& style);

/// What the exceptions of the record change: the verdict, and which requirements stand otherwise. Both audits
/// of the same programmes in the same order.
std::string renderDifference(const std::vector<ProgramAudit>& with, const std::vector<ProgramAudit>& without,
                             const TextStyle& style);

/// One answer to `--why`.
struct WhyAnswer {
    bool known = false; ///< false: `text` says that nothing is called so, and what comes near
    std::string text;
};

/// Answers a course code ("AIPI 531": where it is used, what has yet to be approved, and why not elsewhere)
/// or a requirement or statement ("electives": what it asks, holds and lacks, and what of the record could
/// count there). These are called by path, title or words ("Earn 30 credits"), in any letter case; two words
/// or more may be the beginning, when nothing else begins so.
WhyAnswer renderWhy(const std::vector<ProgramAudit>& audits, std::string_view query, const SourceSet& sources,
                    const TextStyle& style);

/// A question and its answer, for the JSON report.
struct WhyEntry {
    std::string query;
    WhyAnswer answer;
};

/// The report as in docs/schema/audit.schema.json (`"format": "gradus.audit/1"`). `warnings` are those of the
/// rules and the record; `why` may be empty. Where the audits were made without the exceptions of the record,
/// `with` are those with them, and the difference is told.
std::string auditJson(const std::vector<ProgramAudit>& audits, const Diagnostics& warnings,
                      const std::vector<WhyEntry>& why, const SourceSet& sources,
                      const std::vector<ProgramAudit>* with = nullptr);

/// Every failed expectation with what was found instead and why, in lines of at most 80 columns; the last
/// line is "37 tests, 37 passed". With `all`, passed tests are named too.
std::string renderTests(const TestReport& report, const SourceSet& sources, const TextStyle& style, bool all);

/// `{"passed": N, "failed": M, "tests": […], "diagnostics": […]}`; `warnings` come before the run's own.
std::string testsJson(const TestReport& report, const Diagnostics& warnings, const SourceSet& sources);

/// The same as JUnit XML, a suite for each file: what CI systems show. It states no times, so that the same
/// tests give the same bytes. Where the rules have errors, `faults` are those, and no test was run.
std::string testsJunit(const TestReport& report, const Diagnostics& faults, const SourceSet& sources);

} // namespace gradus
