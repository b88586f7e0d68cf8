#include "gradus/lint.h"

#include "src/lint/lints.h"

#include <map>

namespace gradus {

namespace {

using namespace lints;

/// In this order: what an earlier one explains, a later one doesn't tell again.
constexpr void (*programLints[])(ProgramView&) = {
    listedTwice,
    tooFewCourses,
    neededTwice,
    deadBranches,
};

} // namespace

Diagnostics lint(const RuleSet& rules, const SourceSet& sources) {
    if (hasErrors(rules.diagnostics)) {
        return {};
    }
    Findings findings;
    std::map<const Institution*, Pools> pools;
    for (std::size_t i = 0; i < rules.named; ++i) {
        const Program& program = rules.programs[i];
        Pools& own = pools.try_emplace(program.institution.get(), *program.institution).first->second;
        ProgramView view{program, sources, own, findings, leavesOf(program), Students(program)};
        for (const auto look : programLints) {
            look(view);
        }
    }
    return findings.take();
}

} // namespace gradus
