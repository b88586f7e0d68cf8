#pragma once

#include "gradus/coverage.h"
#include "gradus/report.h"

#include <string>

/// Coverage as text for people, as JSON, for CI viewers, and as a page of the rules. Decides nothing. The
/// same value gives the same bytes. Percentages are rounded down, so that 100.0 % means all.
namespace gradus {

/// A line for each file, then every clause that is not covered with its place, its source line and what is
/// missing, then what does not pass; the last line is "coverage: 12 of 15 clauses, 80.0 %". At most 80
/// columns.
/// With `all` every clause is there, with the cases that showed each outcome.
std::string renderCoverage(const Coverage& coverage, const SourceSet& sources, const TextStyle& style,
                           bool all);

/// As in docs/schema/coverage.schema.json (`"format": "gradus.coverage/1"`); `warnings` are those of the
/// rules.
std::string coverageJson(const Coverage& coverage, const Diagnostics& warnings, const SourceSet& sources);

/// The tracefile of lcov, for genhtml and CI viewers: a line's hits are the cases that reached a clause which
/// begins there, its branches the outcomes that these clauses ask for.
std::string coverageLcov(const Coverage& coverage, const SourceSet& sources);

/// One HTML page without scripts or other files: each rule file line by line, with what each clause lacks and
/// which cases showed what.
std::string coverageHtml(const Coverage& coverage, const SourceSet& sources);

} // namespace gradus
