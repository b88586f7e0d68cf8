#include "tools/benchmark/audits.h"

#include "tools/benchmark/corpus.h"
#include "tools/benchmark/measuring.h"

#include <algorithm>
#include <filesystem>

/// By itself, so that a tool can be told to look at this alone.
extern "C" [[gnu::noinline]] std::size_t gradus_one_audit(const gradus::bench::AuditCase& of) {
    return gradus::bench::run(of).audits.size();
}

namespace gradus::bench {

namespace {

namespace fs = std::filesystem;

std::string here(const std::string& path) {
    return std::string(GRADUS_SOURCE_DIR) + "/" + path;
}

std::vector<std::string> sorted(std::vector<std::string> paths) {
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// From the root of the checkout.
std::vector<std::string> foldersIn(const std::string& folder) {
    std::vector<std::string> folders;
    for (const fs::directory_entry& entry : fs::directory_iterator(here(folder))) {
        if (entry.is_directory())
            folders.push_back(folder + "/" + entry.path().filename().string());
    }
    return sorted(std::move(folders));
}

std::vector<std::string> foldersFor(const Choice& choice) {
    if (!choice.has("audits"))
        return {};
    std::vector<std::string> folders = foldersIn("rules");
    for (const std::string& folder : foldersIn("tests/pages"))
        folders.push_back(folder);
    return folders;
}

Corpus corpusIn(const std::string& folder) {
    std::vector<std::string> records;
    if (const std::string transcripts = here(folder) + "/transcripts"; fs::is_directory(transcripts)) {
        for (const fs::directory_entry& entry : fs::directory_iterator(transcripts))
            records.push_back(entry.path().string());
    }
    return Corpus({here(folder)}, sorted(std::move(records)));
}

} // namespace

void addAudits(const Choice& choice) {
    for (const std::string& folder : foldersFor(choice)) {
        addRow("audit/" + folder, [=](benchmark::State& state) {
            const Corpus corpus = corpusIn(folder);
            timeAudits(state, corpus.cases(), choice);
        });
    }
}

void addAuditAllocations(const Choice& choice) {
    for (const std::string& folder : foldersFor(choice)) {
        addRow("memory/" + folder + ", audit", [=](benchmark::State& state) {
            const Corpus corpus = corpusIn(folder);
            countAuditAllocations(state, corpus.cases(), choice);
        });
    }
}

bool oneAudit() {
    const Corpus corpus({here("rules/cmu/ms-aie-meche.gradus")},
                        {here("rules/cmu/transcripts/robotics-one-short.json")});
    return corpus.cases().size() == 1 && gradus_one_audit(corpus.cases().front()) == 1;
}

} // namespace gradus::bench
