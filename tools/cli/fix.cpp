#include "tools/cli/fix.h"

#include "gradus/lint.h"
#include "tools/cli/files.h"
#include "tools/cli/replace_file.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <tuple>

namespace gradus::cli {

namespace {

constexpr int mostRounds = 20;

/// The named files as they would be, and what is found in them.
struct Round {
    std::map<std::string, std::string> texts;
    SourceSet sources;
    RuleSet rules;
    Diagnostics found;
};

Round readAgain(const std::vector<std::string>& paths, std::map<std::string, std::string> texts,
                const RuleOptions& options) {
    Round round;
    round.rules = loadRules(paths, loaderFor(texts), {options.catalog}, round.sources);
    round.texts = std::move(texts);
    round.found = findingsIn(round.rules, round.sources);
    return round;
}

/// Those whose fix is in a named file.
Diagnostics fixable(const Round& round) {
    std::set<SourceId> named;
    for (const RuleFile& file : round.rules.files) {
        if (file.named) {
            named.insert(file.source);
        }
    }
    Diagnostics result;
    for (const Diagnostic& diagnostic : round.found) {
        if (std::all_of(diagnostic.fix.begin(), diagnostic.fix.end(),
                        [&](const Edit& edit) { return named.count(edit.at.source) != 0; })) {
            result.push_back(diagnostic);
        }
    }
    return result;
}

/// Whether something is found that was not there, code by code.
const Diagnostic* worse(const Round& before, const Round& after) {
    std::map<std::string, std::size_t> counts;
    for (const Diagnostic& diagnostic : before.found) {
        ++counts[diagnostic.code];
    }
    for (const Diagnostic& diagnostic : after.found) {
        std::size_t& left = counts[diagnostic.code];
        if (left == 0 || diagnostic.severity == Severity::error) {
            return &diagnostic;
        }
        --left;
    }
    return nullptr;
}

} // namespace

Diagnostics findingsIn(const RuleSet& rules, const SourceSet& sources) {
    Diagnostics found = rules.diagnostics;
    const Diagnostics more = lint(rules, sources);
    found.insert(found.end(), more.begin(), more.end());
    std::stable_sort(found.begin(), found.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tuple(a.at.source, a.at.span.begin, a.at.span.end) <
               std::tuple(b.at.source, b.at.span.begin, b.at.span.end);
    });
    return found;
}

Fixing fixFiles(const RuleOptions& options, bool dryRun, SourceSet& sources) {
    RuleFiles files = findRuleFiles(options.paths, sources);
    Fixing fixing;
    const std::map<std::string, std::string> texts = files.texts;
    Round round = readAgain(files.paths, std::move(files.texts), options);
    if (!files.diagnostics.empty() || hasErrors(round.found)) {
        return fixing; // the check says why
    }
    for (int i = 0; i < mostRounds; ++i) {
        const FixedTexts next = fixed(fixable(round), round.sources);
        if (next.applied.empty()) {
            break;
        }
        std::map<std::string, std::string> changed = round.texts;
        for (const auto& [source, text] : next.texts) {
            changed[round.sources[source].name] = text;
        }
        Round after = readAgain(files.paths, std::move(changed), options);
        if (const Diagnostic* fault = worse(round, after)) {
            fixing.faults.push_back(
                fileError("fix-refused",
                          next.applied.front().at.source < round.sources.size()
                              ? round.sources[next.applied.front().at.source].name
                              : "",
                          fmt::format("the fixes would bring about another fault: {}", fault->message),
                          "nothing was changed; mend by hand what the check tells", sources));
            fixing.done.clear();
            return fixing;
        }
        for (const Diagnostic& one : next.applied) {
            fixing.done.push_back(fmt::format("{}:{}: {}: {}", round.sources[one.at.source].name,
                                              round.sources.lineColumn(one.at.source, one.at.span.begin).line,
                                              one.code, one.message));
        }
        round = std::move(after);
    }
    for (const auto& [path, text] : round.texts) {
        if (text == texts.at(path)) {
            continue;
        }
        ++fixing.files;
        const std::string fault = dryRun ? "" : replaceFile(path, text);
        if (!fault.empty()) {
            const std::string of = path + ":";
            std::erase_if(fixing.done, [&](const std::string& line) { return line.starts_with(of); });
            fixing.faults.push_back(fileError("file-unwritable", path,
                                              fmt::format("\"{}\" can't be written: {}", path, fault),
                                              "check who may write it and its folder", sources));
        }
    }
    return fixing;
}

} // namespace gradus::cli
