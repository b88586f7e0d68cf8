#include "src/audit/active.h"

#include <algorithm>

namespace gradus {
namespace {

class Deciding {
public:
    Deciding(const Conditions& conditions, const Settings& settings)
        : conditions_(conditions), settings_(settings) {}

    void decide(const Scope& body, std::size_t program) {
        program_ = program;
        decide(body.statements);
    }

    Decisions decisions;

private:
    void decide(const std::vector<Statement>& statements) {
        for (const Statement& statement : statements) {
            if (const auto* scope = std::get_if<Scope>(&statement.what))
                decide(scope->statements);
            else if (const auto* complete = std::get_if<Complete>(&statement.what))
                decide(complete->branches);
            else if (const auto* when = std::get_if<When>(&statement.what))
                decide(*when);
        }
    }

    void decide(const When& when) {
        const auto branch =
            std::find_if(when.branches.begin(), when.branches.end(), [&](const WhenBranch& one) {
                return conditions_.hold(one.condition, settings_, program_);
            });
        decisions.push_back(static_cast<std::uint32_t>(branch - when.branches.begin()));
        decide(branch != when.branches.end() ? branch->statements : when.otherwise);
    }

    const Conditions& conditions_;
    const Settings& settings_;
    std::size_t program_ = 0;
};

class Activation {
public:
    explicit Activation(const Decisions& decisions) : next_(decisions.begin()) {}

    ActiveScope scope(const Scope& scope) {
        ActiveScope active;
        active.scope = &scope;
        nodes(scope.statements, active.nodes);
        return active;
    }

private:
    void nodes(const std::vector<Statement>& statements, std::vector<ActiveNode>& into) {
        for (const Statement& statement : statements) {
            std::visit([&](const auto& what) { node(what, into); }, statement.what);
        }
    }

    template <typename Leaf>
    void node(const Leaf& leaf, std::vector<ActiveNode>& into) {
        into.emplace_back(&leaf);
    }
    void node(const Scope& inner, std::vector<ActiveNode>& into) {
        into.emplace_back(std::make_unique<ActiveScope>(scope(inner)));
    }
    void node(const When& when, std::vector<ActiveNode>& into) { nodes(decided(when), into); }
    void node(const Complete& complete, std::vector<ActiveNode>& into) {
        ActiveComplete active;
        active.complete = &complete;
        branches(complete.branches, active.branches);
        into.emplace_back(std::move(active));
    }

    void branches(const std::vector<Statement>& statements, std::vector<ActiveScope>& into) {
        for (const Statement& statement : statements) {
            if (const auto* inner = std::get_if<Scope>(&statement.what))
                into.push_back(scope(*inner));
            if (const auto* when = std::get_if<When>(&statement.what))
                branches(decided(*when), into);
        }
    }

    const std::vector<Statement>& decided(const When& when) {
        const std::size_t branch = *next_++;
        return branch < when.branches.size() ? when.branches[branch].statements : when.otherwise;
    }

    Decisions::const_iterator next_;
};

} // namespace

Decisions decide(const Programs& programs, const Conditions& conditions, const Settings& settings) {
    Deciding deciding(conditions, settings);
    for (std::size_t p = 0; p < programs.size(); ++p)
        deciding.decide(programs[p]->body, p);
    return std::move(deciding.decisions);
}

std::vector<ActiveScope> activate(const Programs& programs, const Decisions& decisions) {
    Activation activation(decisions);
    std::vector<ActiveScope> active;
    for (const Program* program : programs)
        active.push_back(activation.scope(program->body));
    return active;
}

} // namespace gradus
