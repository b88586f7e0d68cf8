#include "src/audit/active.h"

namespace gradus {
namespace {

class Activation {
public:
    Activation(const Program& program, const Record& record, const Settings& settings)
        : program_(program), record_(record), settings_(settings) {}

    ActiveScope scope(const Scope& scope) const {
        ActiveScope active;
        active.scope = &scope;
        nodes(scope.statements, active.nodes);
        return active;
    }

private:
    void nodes(const std::vector<Statement>& statements, std::vector<ActiveNode>& into) const {
        for (const Statement& statement : statements) {
            std::visit([&](const auto& what) { node(what, into); }, statement.what);
        }
    }

    template <typename Leaf>
    void node(const Leaf& leaf, std::vector<ActiveNode>& into) const {
        into.emplace_back(&leaf);
    }
    void node(const Scope& inner, std::vector<ActiveNode>& into) const {
        into.emplace_back(std::make_unique<ActiveScope>(scope(inner)));
    }
    void node(const When& when, std::vector<ActiveNode>& into) const { nodes(decide(when), into); }
    void node(const Complete& complete, std::vector<ActiveNode>& into) const {
        ActiveComplete active;
        active.complete = &complete;
        branches(complete.branches, active.branches);
        into.emplace_back(std::move(active));
    }

    void branches(const std::vector<Statement>& statements, std::vector<ActiveScope>& into) const {
        for (const Statement& statement : statements) {
            if (const auto* inner = std::get_if<Scope>(&statement.what))
                into.push_back(scope(*inner));
            if (const auto* when = std::get_if<When>(&statement.what))
                branches(decide(*when), into);
        }
    }

    const std::vector<Statement>& decide(const When& when) const {
        for (const WhenBranch& branch : when.branches) {
            if (holds(branch.condition, program_, record_, settings_))
                return branch.statements;
        }
        return when.otherwise;
    }

    const Program& program_;
    const Record& record_;
    const Settings& settings_;
};

} // namespace

ActiveScope activate(const Program& program, const Record& record, const Settings& settings) {
    return Activation(program, record, settings).scope(program.body);
}

} // namespace gradus
