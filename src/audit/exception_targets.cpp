#include "src/audit/exception_targets.h"

#include <type_traits>

namespace gradus {
namespace {

class Walk {
public:
    explicit Walk(const std::function<void(const Target&)>& visit) : visit_(visit) {}

    void below(const std::vector<Statement>& statements) {
        for (const Statement& statement : statements)
            std::visit([&](const auto& what) { node(what); }, statement.what);
    }
    void below(const Scope& scope) { below(scope.statements); }
    void below(const Take& take) {
        if (take.braces)
            below(take.braces->statements);
    }
    void below(const Complete& complete) { below(complete.branches); }
    template <typename Other>
    void below(const Other&) {}

private:
    void node(const When& when) {
        for (const WhenBranch& branch : when.branches)
            below(branch.statements);
        below(when.otherwise);
    }
    template <typename What>
    void node(const What& what) {
        if constexpr (std::is_constructible_v<Target, const What*>) {
            visit_(&what);
            below(what);
        }
    }

    const std::function<void(const Target&)>& visit_;
};

const std::string& pathOf(const Scope& scope) {
    return scope.path;
}
template <typename What>
const std::string& pathOf(const What& statement) {
    return statement.clause.path;
}

} // namespace

void forEachTarget(const Scope& scope, const std::function<void(const Target&)>& visit) {
    Walk(visit).below(scope);
}

void forEachWithin(const Target& target, const std::function<void(const Target&)>& visit) {
    visit(target);
    std::visit([&](const auto* what) { Walk(visit).below(*what); }, target);
}

const std::string& pathOf(const Target& target) {
    return std::visit([](const auto* what) -> const std::string& { return pathOf(*what); }, target);
}

std::vector<Target> targetsAt(const Program& program, const std::string& path) {
    if (path.empty())
        return {&program.body};
    std::vector<Target> found;
    forEachTarget(program.body, [&](const Target& target) {
        if (pathOf(target) == path)
            found.push_back(target);
    });
    return found;
}

std::vector<std::string> targetPaths(const Program& program) {
    std::vector<std::string> paths;
    forEachTarget(program.body, [&](const Target& target) {
        if (!pathOf(target).empty())
            paths.push_back(pathOf(target));
    });
    return paths;
}

} // namespace gradus
