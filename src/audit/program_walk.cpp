#include "src/audit/program_walk.h"

namespace gradus {
namespace {

struct Visitor {
    std::function<void(const Condition&)> condition;
    std::function<void(const Scope&)> branch;
};

void walk(const std::vector<Statement>& statements, bool branches, const Visitor& visitor) {
    for (const Statement& statement : statements) {
        if (const auto* scope = std::get_if<Scope>(&statement.what)) {
            if (branches) visitor.branch(*scope);
            walk(scope->statements, false, visitor);
        } else if (const auto* complete = std::get_if<Complete>(&statement.what)) {
            walk(complete->branches, true, visitor);
        } else if (const auto* when = std::get_if<When>(&statement.what)) {
            for (const WhenBranch& branch : when->branches) {
                visitor.condition(branch.condition);
                walk(branch.statements, branches, visitor);
            }
            walk(when->otherwise, branches, visitor);
        }
    }
}

} // namespace

void forEachCondition(const Scope& scope, const std::function<void(const Condition&)>& visit) {
    walk(scope.statements, false, {visit, [](const Scope&) {}});
}

void forEachBranch(const Scope& scope, const std::function<void(const Scope&)>& visit) {
    walk(scope.statements, false, {[](const Condition&) {}, visit});
}

std::vector<std::string> concentrationIds(const Scope& scope) {
    std::vector<std::string> ids;
    forEachBranch(scope, [&](const Scope& branch) {
        if (branch.id.empty()) return;
        ids.push_back(branch.id);
        if (branch.path != branch.id) ids.push_back(branch.path);
    });
    return ids;
}

} // namespace gradus
