#include "tools/benchmark/northeastern.h"

#include "tests/support/northeastern.h"
#include "tools/benchmark/corpus.h"
#include "tools/benchmark/measuring.h"

#include <cstdlib>
#include <deque>
#include <filesystem>
#include <map>
#include <optional>

namespace gradus::bench {

namespace {

namespace fs = std::filesystem;

/// As for the tests: below `GRADUS_SHARED` where that is set, else below ../shared.
std::optional<fs::path> folder() {
    const char* named = std::getenv("GRADUS_SHARED");
    const fs::path root =
        named != nullptr && *named != '\0' ? fs::path(named) : fs::path(GRADUS_SOURCE_DIR) / "../shared";
    const fs::path found = root / "corpus/northeastern";
    return fs::exists(found) ? std::optional(found) : std::nullopt;
}

struct Northeastern {
    std::map<std::string, RuleSet> rules; ///< by their text
    std::deque<Transcript> transcripts;
    std::vector<AuditCase> cases;
};

Northeastern read(const fs::path& from) {
    Northeastern all;
    SourceSet sources;
    for (const test::NortheasternCase& one : test::northeasternCases(from)) {
        const auto [rules, isNew] = all.rules.try_emplace(one.rules);
        if (isNew) {
            const Loader loader = [&](const std::string&) { return std::optional(one.rules); };
            rules->second = loadRules({one.name}, loader, {}, sources);
        }
        TranscriptRead record = readTranscriptJson(one.transcriptJson, 0);
        if (!record.transcript || rules->second.programs.empty())
            continue;
        all.transcripts.push_back(std::move(*record.transcript));
        all.cases.push_back({one.name, {&rules->second.programs.front()}, &all.transcripts.back()});
    }
    return all;
}

using Measure = void (*)(benchmark::State&, const std::vector<AuditCase>&, const Choice&);

void addFor(const Choice& choice, const std::string& name, Measure measure) {
    const auto from = folder();
    if (!from || !choice.has("audits"))
        return;
    addRow(name, [=](benchmark::State& state) {
        const Northeastern all = read(*from);
        measure(state, all.cases, choice);
    });
}

} // namespace

void addNortheasternAudits(const Choice& choice) {
    addFor(choice, "audit/northeastern", timeAudits);
}

void addNortheasternAllocations(const Choice& choice) {
    addFor(choice, "memory/northeastern, audit", countAuditAllocations);
}

} // namespace gradus::bench
