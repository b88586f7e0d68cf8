#include "tools/cli/programs.h"

#include "src/did_you_mean.h"
#include "tools/cli/files.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace gradus::cli {

namespace {

std::string normal(const std::string& path) {
    return std::filesystem::path(path).lexically_normal().generic_string();
}

std::size_t rankOf(const Program& program, const Transcript& transcript) {
    const auto held = std::find_if(transcript.programs.begin(), transcript.programs.end(),
                                   [&](const HeldProgram& candidate) { return candidate.id == program.id; });
    return static_cast<std::size_t>(held - transcript.programs.begin());
}

} // namespace

ProgramName parseProgramName(const std::string& word) {
    std::error_code error;
    const std::size_t colon = word.rfind(':');
    if (colon == std::string::npos || colon == 0 || std::filesystem::exists(word, error)) {
        return {normal(word), {}};
    }
    return {normal(word.substr(0, colon)), word.substr(colon + 1)};
}

Selection selectPrograms(const std::vector<ProgramName>& names, const RuleSet& rules,
                         const Transcript& transcript, SourceSet& sources) {
    Selection selection;
    std::vector<bool> wanted(rules.named, false);
    std::vector<bool> held(rules.named, false);
    for (const ProgramName& name : names) {
        std::vector<std::size_t> there;
        std::vector<std::string> ids;
        bool found = false;
        for (std::size_t i = 0; i < rules.named; ++i) {
            const Program& program = rules.programs[i];
            if (normal(sources[program.at.source].name) == name.path) {
                there.push_back(i);
                ids.push_back(program.id);
                if (name.id.empty() || name.id == program.id) {
                    wanted[i] = found = true;
                    held[i] = held[i] || !name.id.empty() ||
                              rankOf(program, transcript) < transcript.programs.size();
                }
            }
        }
        if (there.size() == 1) {
            held[there.front()] = wanted[there.front()];
        }
        if (!found && there.empty()) {
            selection.diagnostics.push_back(
                fileError("no-program", name.path, "this file defines no programme",
                          "name a rule file that has a `program` in it", sources));
        } else if (!found) {
            const auto near = didYouMean(name.id, ids);
            selection.diagnostics.push_back(
                fileError("unknown-program", name.path,
                          fmt::format("no programme of this file is called `{}`", name.id),
                          near ? fmt::format("did you mean `{}`?", *near)
                               : fmt::format("it defines: {}", fmt::join(ids, ", ")),
                          sources));
        }
    }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < rules.named; ++i) {
        if (wanted[i]) {
            order.push_back(i);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return rankOf(rules.programs[a], transcript) < rankOf(rules.programs[b], transcript);
    });
    std::vector<std::size_t> shared; // groups of what is held
    for (const std::size_t i : order) {
        const Program& program = rules.programs[i];
        const auto group = std::find_if(shared.begin(), shared.end(), [&](std::size_t g) {
            const Programs& these = selection.together[g];
            return ofOneInstitution(*these.front(), program) &&
                   std::none_of(these.begin(), these.end(),
                                [&](const Program* one) { return one->id == program.id; });
        });
        if (held[i] && group != shared.end()) {
            selection.together[*group].push_back(&program);
            continue;
        }
        if (held[i]) {
            shared.push_back(selection.together.size());
        }
        selection.together.push_back({&program});
    }
    return selection;
}

Programs Selection::programs() const {
    Programs all;
    for (const Programs& some : together) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

} // namespace gradus::cli
