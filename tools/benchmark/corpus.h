#pragma once

#include "gradus/audit.h"
#include "gradus/rule_set.h"
#include "gradus/source.h"
#include "tools/benchmark/choice.h"

#include <benchmark/benchmark.h>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace gradus::bench {

/// A record with the programmes it is audited against.
struct AuditCase {
    std::string name;
    Programs programs;
    const Transcript* transcript = nullptr;
};

/// Rules and the records that belong to them, read and understood.
class Corpus {
public:
    /// Every test in the rule files (or folders of them), and every record (JSON) against those programmes
    /// that it holds.
    Corpus(const std::vector<std::string>& rules, const std::vector<std::string>& records);

    const std::vector<AuditCase>& cases() const { return cases_; }

private:
    void addRecord(const std::string& path);

    SourceSet sources_;
    RuleSet rules_;
    std::vector<std::unique_ptr<Transcript>> transcripts_;
    std::vector<AuditCase> cases_;
};

/// With the budget of the command, on a fixed day.
AuditsRun run(const AuditCase& of);

/// Fills a row of the table `audit`, or of `memory`.
void timeAudits(benchmark::State& state, const std::vector<AuditCase>& cases, const Choice& choice);
void countAuditAllocations(benchmark::State& state, const std::vector<AuditCase>& cases,
                           const Choice& choice);

} // namespace gradus::bench
