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

/// The facts in which two settings of the same record differ.
std::set<std::string> differences(const Settings& a, const Settings& b) {
    std::set<std::string> ids;
    for (const auto& [id, value] : a.givens) {
        if (b.givens.at(id) != value)
            ids.insert(id);
    }
    if (!(a.admitted == b.admitted))
        ids.insert(admissionFact);
    return ids;
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

void markDeciding(std::vector<Assumption>& missing, const SettingsSpace& space,
                  const std::vector<Verdict>& verdicts) {
    std::set<std::string> deciding;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (verdicts[i] == verdicts[j])
                continue;
            const std::set<std::string> ids = differences(space.facts[i], space.facts[j]);
            if (ids.size() == 1)
                deciding.insert(*ids.begin());
        }
    }
    for (Assumption& one : missing) {
        one.decides =
            one.kind == Assumption::Kind::missingGiven && (!space.allFacts || deciding.count(one.id) != 0);
    }
}

} // namespace gradus
