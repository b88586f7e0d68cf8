#include "tools/cli/coverage_records.h"

#include "tools/cli/files.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace gradus::cli {

namespace {

namespace fs = std::filesystem;

bool isRecord(const fs::path& path) {
    return path.extension() == ".json" || isCsv(path.string());
}

/// Files as given, folders searched, sorted, each once.
std::vector<std::string> findRecords(const std::vector<std::string>& paths, SourceSet& sources,
                                     Diagnostics& found) {
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            files.push_back(fs::path(path).lexically_normal().generic_string());
            continue;
        }
        const std::size_t before = files.size();
        fs::recursive_directory_iterator it(path, error);
        for (const fs::recursive_directory_iterator end; !error && it != end; it.increment(error)) {
            if (isRecord(it->path()) && it->is_regular_file(error)) {
                files.push_back(it->path().lexically_normal().generic_string());
            }
        }
        if (error || files.size() == before) {
            found.push_back(fileError("no-records", path,
                                      error ? "this folder can't be searched" : "this folder has no records",
                                      "records of students end in .json or .csv", sources));
        }
    }
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    if (files.size() > mostRecords) {
        found.push_back(fileError("no-records", files[mostRecords],
                                  fmt::format("{} records are more than the {} that are read in one run",
                                              files.size(), mostRecords),
                                  "name fewer files or folders", sources));
        files.clear();
    }
    return files;
}

/// What is audited together: what the record holds, of one institution; where it holds nothing of the named
/// files, each programme alone.
std::vector<Programs> programsFor(const RuleSet& rules, const Transcript& transcript) {
    std::vector<Programs> groups;
    for (const HeldProgram& held : transcript.programs) {
        for (std::size_t i = 0; i < rules.named; ++i) {
            const Program& program = rules.programs[i];
            if (program.id != held.id) {
                continue;
            }
            const auto group = std::find_if(groups.begin(), groups.end(), [&](const Programs& these) {
                return these.size() < mostPrograms && ofOneInstitution(*these.front(), program) &&
                       std::none_of(these.begin(), these.end(),
                                    [&](const Program* one) { return one->id == program.id; });
            });
            if (group != groups.end()) {
                group->push_back(&program);
            } else {
                groups.push_back({&program});
            }
        }
    }
    if (groups.empty()) {
        for (std::size_t i = 0; i < rules.named; ++i) {
            groups.push_back({&rules.programs[i]});
        }
    }
    return groups;
}

} // namespace

Coverage coverRecords(const RuleSet& rules, const std::vector<std::string>& paths,
                      const AuditOptions& options, SourceSet& sources) {
    Programs counted;
    for (std::size_t i = 0; i < rules.named; ++i) {
        counted.push_back(&rules.programs[i]);
    }
    CoverageCounter counter(counted, true);
    Diagnostics found;
    for (const std::string& path : findRecords(paths, sources, found)) {
        FileText file = readFile(path);
        if (!file.text) {
            found.push_back(fileError("file-unreadable", path,
                                      fmt::format("\"{}\" can't be read: {}", path, file.fault),
                                      "check the spelling of the path", sources));
            continue;
        }
        const std::string text = *file.text;
        const SourceId source = sources.add(path, std::move(*file.text));
        const TranscriptRead record =
            isCsv(path) ? readTranscriptCsv(text, source) : readTranscriptJson(text, source);
        found.insert(found.end(), record.diagnostics.begin(), record.diagnostics.end());
        if (!record.transcript) {
            continue;
        }
        counter.begin({path, {}});
        for (const Programs& together : programsFor(rules, *record.transcript)) {
            const AuditsRun run = audit(together, *record.transcript, options);
            found.insert(found.end(), run.diagnostics.begin(), run.diagnostics.end());
            counter.add(together, run.audits, *record.transcript, options);
        }
    }
    Coverage coverage = counter.take(sources);
    coverage.diagnostics = std::move(found);
    return coverage;
}

} // namespace gradus::cli
