#include "src/audit/cannot_tell.h"

#include "src/audit/results.h"

#include <functional>
#include <map>

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

} // namespace gradus
