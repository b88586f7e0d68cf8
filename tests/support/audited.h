#pragma once

#include "gradus/audit.h"
#include "gradus/rule_set.h"

#include <string>

namespace gradus::test {

/// Reads one rule file given as text. Fails the running test on any error, with its message.
RuleSet rulesFrom(const std::string& text);

/// One attempt, in short: "A 101 B+ fall 2020", "A 101 planned fall 2020", units 3 unless the grade is
/// followed by "/1.5".
Attempt attempt(const std::string& text);

/// A record of attempts separated by "; ".
Transcript record(const std::string& attempts);

/// Audits a record against the first programme of a text. Fails the running test when either can't be read.
ProgramAudit audited(const std::string& rules, const Transcript& transcript);
ProgramAudit audited(const std::string& rules, const std::string& attempts);

/// The result at a path: "core", "core.rl"; fails the running test when there is none.
const ScopeResult& scopeAt(const ProgramAudit& audit, const std::string& path);
const TakeResult& takeAt(const ProgramAudit& audit, const std::string& path);
const EarnResult& earnAt(const ProgramAudit& audit, const std::string& path);

/// The attempt of a course and, when given, of a term ("fall 2020").
const AttemptResult& courseIn(const ProgramAudit& audit, const std::string& course,
                              const std::string& term = "");

/// Where a course is used: the path of the place, or "-".
std::string placeOf(const ProgramAudit& audit, const std::string& course, const std::string& term = "");

} // namespace gradus::test
