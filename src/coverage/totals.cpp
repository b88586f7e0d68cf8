#include "src/coverage/totals.h"

#include <algorithm>
#include <memory>

namespace gradus {
namespace {

class Finding {
public:
    std::vector<UnmetTotal> unmet;

    void nodes(const std::vector<NodeResult>& all) {
        const std::size_t outer = around_.size();
        for (const NodeResult& one : all) {
            const auto* earn = std::get_if<EarnResult>(&one.what);
            if (earn != nullptr && !earn->gpaNeed && earn->standing != Standing::met &&
                earn->standing != Standing::waived)
                unmet.push_back({earn->at, around_});
        }
        for (const NodeResult& one : all) {
            const auto* earn = std::get_if<EarnResult>(&one.what);
            if (earn != nullptr && !earn->gpaNeed)
                around_.push_back(earn->at);
        }
        for (const NodeResult& one : all)
            inside(one);
        around_.resize(outer);
    }

private:
    void inside(const NodeResult& one) {
        if (const auto* scope = std::get_if<ScopeResult>(&one.what))
            nodes(scope->nodes);
        if (const auto* take = std::get_if<TakeResult>(&one.what))
            nodes(take->nodes);
        if (const auto* complete = std::get_if<CompleteResult>(&one.what)) {
            for (const ScopeResult& branch : complete->chosen)
                nodes(branch.nodes);
        }
    }

    std::vector<Location> around_;
};

class LeavingOut {
public:
    explicit LeavingOut(const std::function<bool(const Location&)>& leaveOut) : leaveOut_(leaveOut) {}

    void from(std::vector<Statement>& statements) const {
        const auto isLeftOut = [&](const Statement& one) {
            const auto* earn = std::get_if<Earn>(&one.what);
            return earn != nullptr && !earn->gpa && leaveOut_(earn->clause.at);
        };
        statements.erase(std::remove_if(statements.begin(), statements.end(), isLeftOut), statements.end());
        for (Statement& one : statements)
            inside(one);
    }

private:
    void inside(Statement& one) const {
        if (auto* scope = std::get_if<Scope>(&one.what))
            from(scope->statements);
        if (auto* complete = std::get_if<Complete>(&one.what))
            from(complete->branches);
        if (auto* when = std::get_if<When>(&one.what)) {
            for (WhenBranch& branch : when->branches)
                from(branch.statements);
            from(when->otherwise);
        }
        auto* take = std::get_if<Take>(&one.what);
        if (take != nullptr && take->braces) {
            auto braces = std::make_shared<Scope>(*take->braces);
            from(braces->statements);
            take->braces = std::move(braces);
        }
    }

    const std::function<bool(const Location&)>& leaveOut_;
};

} // namespace

std::vector<UnmetTotal> unmetTotals(const ScopeResult& program) {
    Finding finding;
    finding.nodes(program.nodes);
    return std::move(finding.unmet);
}

Program withoutTotals(const Program& program, const std::function<bool(const Location&)>& leaveOut) {
    Program rest = program;
    LeavingOut(leaveOut).from(rest.body.statements);
    return rest;
}

} // namespace gradus
