#include "src/audit/cannot_tell.h"

#include "src/audit/results.h"

#include <map>
#include <set>
#include <string>

namespace gradus {
namespace {

template <typename Scopes, typename Visit>
void forEachScope(Scopes& scope, const Visit& visit) {
    for (auto& one : scope.nodes) {
        if (auto* inner = std::get_if<ScopeResult>(&one.what))
            visit(*inner);
        if (auto* complete = std::get_if<CompleteResult>(&one.what)) {
            for (auto& branch : complete->chosen)
                visit(branch);
        }
    }
}

} // namespace

void markUncertain(ScopeResult& shown, const ScopeResult& other) {
    std::map<std::string, const ScopeResult*> elsewhere;
    forEachScope(other, [&](const ScopeResult& scope) { elsewhere[scope.path] = &scope; });
    forEachScope(shown, [&](ScopeResult& scope) {
        const auto there = elsewhere.find(scope.path);
        if (there == elsewhere.end()) {
            scope.standing = Standing::cannotTell;
        } else {
            markUncertain(scope, *there->second);
            elsewhere.erase(there);
        }
    });
    for (const auto& [path, scope] : elsewhere) {
        ScopeResult unseen = *scope;
        unseen.standing = Standing::cannotTell;
        unseen.nodes.clear();
        shown.nodes.push_back({std::move(unseen)});
    }
    if (shown.standing != other.standing)
        shown.standing = Standing::cannotTell;
}

std::set<std::string> decidingFacts(const SettingsSpace& space,
                                    const std::vector<std::optional<Verdict>>& verdicts) {
    std::set<std::string> deciding;
    std::size_t step = 1; // between two values of one fact, all others the same
    for (std::size_t f = space.facts.size(); f-- > 0;) {
        const std::size_t values = space.facts[f].values.size();
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            const std::size_t value = i / step % values;
            if (verdicts[i] != verdicts[i - value * step])
                deciding.insert(space.facts[f].id);
        }
        step *= values;
    }
    return deciding;
}

} // namespace gradus
