#include "tools/benchmark/corpus.h"

#include "tools/benchmark/measuring.h"
#include "tools/cli/files.h"

#include <algorithm>
#include <filesystem>

namespace gradus::bench {

Corpus::Corpus(const std::vector<std::string>& rules, const std::vector<std::string>& records) {
    cli::RuleFiles found = cli::findRuleFiles(rules, sources_);
    rules_ = loadRules(found.paths, cli::loaderFor(std::move(found.texts)), {}, sources_);
    for (const TestCase& test : rules_.tests) {
        Programs programs{&rules_.programs[test.program]};
        for (const std::size_t other : test.with)
            programs.push_back(&rules_.programs[other]);
        cases_.push_back({test.title, std::move(programs), &test.transcript});
    }
    for (const std::string& path : records)
        addRecord(path);
}

void Corpus::addRecord(const std::string& path) {
    const cli::FileText file = cli::readFile(path);
    if (!file.text)
        return;
    TranscriptRead record = readTranscriptJson(*file.text, sources_.add(path, *file.text));
    if (!record.transcript)
        return;
    transcripts_.push_back(std::make_unique<Transcript>(std::move(*record.transcript)));
    Programs programs;
    for (const HeldProgram& held : transcripts_.back()->programs) {
        const auto program = std::find_if(rules_.programs.begin(), rules_.programs.end(),
                                          [&](const Program& one) { return one.id == held.id; });
        if (program != rules_.programs.end())
            programs.push_back(&*program);
    }
    if (!programs.empty()) {
        cases_.push_back({std::filesystem::path(path).filename().string(), std::move(programs),
                          transcripts_.back().get()});
    }
}

AuditsRun run(const AuditCase& of) {
    return audit(of.programs, *of.transcript, {{2026, 11, 20}});
}

void timeAudits(benchmark::State& state, const std::vector<AuditCase>& cases, const Choice& choice) {
    const Timed timed = time(state, choice.of(cases.size()), [&](std::size_t i) {
        const AuditsRun done = run(cases[i]);
        return std::all_of(done.audits.begin(), done.audits.end(),
                           [](const ProgramAudit& audit) { return audit.proven; });
    });
    state.SetLabel(cases[timed.slowest].name);
}

void countAuditAllocations(benchmark::State& state, const std::vector<AuditCase>& cases,
                           const Choice& choice) {
    countAllocations(state, choice.of(cases.size()), [&](std::size_t i) { run(cases[i]); });
}

} // namespace gradus::bench
