#include "gradus/lint.h"

#include "grammar/parse.h"
#include "src/lint/allowances.h"
#include "src/lint/lints.h"

#include <map>
#include <set>
#include <vector>

namespace gradus {

namespace {

using namespace lints;

/// In this order: what an earlier one explains, a later one doesn't tell again.
constexpr void (*programLints[])(ProgramView&) = {
    listedTwice, tooFewCourses, neededTwice, deadBranches, neverFilled,
    totals,      asksNothing,   unusedFacts, shadowedIds,  neverMet,
};

constexpr void (*fileLints[])(FileView&) = {
    unclearOrder,
    unusedNames,
};

void lintPrograms(const RuleSet& rules, const SourceSet& sources, Findings& findings) {
    std::map<const Institution*, Pools> pools;
    for (std::size_t i = 0; i < rules.named; ++i) {
        const Program& program = rules.programs[i];
        Pools& own = pools.try_emplace(program.institution.get(), *program.institution).first->second;
        ProgramView view{program, sources, own, findings, leavesOf(program), Students(program)};
        for (const auto look : programLints) {
            look(view);
        }
    }
}

/// Whether a file uses another, by way of others, too.
bool sees(const RuleSet& rules, std::size_t file, std::size_t other) {
    std::vector<bool> seen(rules.files.size(), false);
    std::vector<std::size_t> open{file};
    while (!open.empty()) {
        const std::size_t one = open.back();
        open.pop_back();
        for (const std::size_t used : rules.files[one].uses) {
            if (!seen[used]) {
                seen[used] = true;
                open.push_back(used);
            }
        }
    }
    return seen[other];
}

/// Gives the files in which programmes of others build on what is there, or none stands.
std::set<SourceId> lintFiles(const RuleSet& rules, const SourceSet& sources, Findings& findings) {
    std::set<SourceId> libraries;
    std::vector<ast::File> trees;
    for (const RuleFile& file : rules.files) {
        trees.push_back(grammar::parse(sources[file.source].text, file.source).file);
    }
    for (std::size_t i = 0; i < rules.files.size(); ++i) {
        if (!rules.files[i].named) {
            continue;
        }
        FileView view{rules.files[i].source, trees[i], {}, sources, findings};
        for (std::size_t user = 0; user < rules.files.size(); ++user) {
            if (user != i && sees(rules, user, i)) {
                view.users.push_back(&trees[user]);
            }
        }
        for (const auto look : fileLints) {
            look(view);
        }
        if (isLibrary(view)) {
            libraries.insert(view.source);
        }
    }
    return libraries;
}

} // namespace

Diagnostics lint(const RuleSet& rules, const SourceSet& sources) {
    if (hasErrors(rules.diagnostics)) {
        return {};
    }
    Findings findings;
    lintPrograms(rules, sources, findings);
    const std::set<SourceId> libraries = lintFiles(rules, sources, findings);
    Findings all;
    for (Diagnostic& one : withoutAllowed(findings.take(), rules, sources, libraries)) {
        all.report(std::move(one));
    }
    return all.take();
}

} // namespace gradus
