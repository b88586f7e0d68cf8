#include "src/language/messages.h"
#include "src/lint/lints.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace gradus::lints {

namespace {

/// What asks the student for something; and what is written for a reader, and so on purpose.
struct Says {
    bool demand = false;
    bool remark = false;
};

Says saysOf(const std::vector<Statement>& statements) {
    Says says;
    const auto add = [&](const Says& inner) {
        says.demand = says.demand || inner.demand;
        says.remark = says.remark || inner.remark;
    };
    for (const Statement& statement : statements) {
        if (const auto* scope = std::get_if<Scope>(&statement.what)) {
            add(saysOf(scope->statements));
        } else if (const auto* when = std::get_if<When>(&statement.what)) {
            for (const WhenBranch& branch : when->branches) {
                add(saysOf(branch.statements));
            }
            add(saysOf(when->otherwise));
        } else {
            const bool policy = std::holds_alternative<MinimumGrade>(statement.what) ||
                                std::holds_alternative<Exclude>(statement.what) ||
                                std::holds_alternative<Limit>(statement.what) ||
                                std::holds_alternative<Share>(statement.what) ||
                                std::holds_alternative<Split>(statement.what) ||
                                std::holds_alternative<Prefer>(statement.what) ||
                                std::holds_alternative<Priority>(statement.what);
            const bool remark = std::holds_alternative<Remark>(statement.what);
            add({!policy && !remark, remark});
        }
    }
    return says;
}

void addNames(const Condition& condition, std::set<std::string>& names) {
    if (const auto* is = std::get_if<ValueIs>(&condition.what)) {
        names.insert(is->name);
    } else if (const auto* combined = std::get_if<CombinedCondition>(&condition.what)) {
        for (const Condition& part : combined->parts) {
            addNames(part, names);
        }
    }
}

} // namespace

void asksNothing(ProgramView& view) {
    if (!saysOf(view.program.body.statements).demand) {
        view.report(language::warning("asks-nothing", view.program.at,
                                      "this programme asks for nothing: everyone meets it",
                                      "write what it takes, or `unchecked` what a person has to look at"));
        return;
    }
    walk(view.program, [&](const Statement& statement, const Trail&) {
        const auto* scope = std::get_if<Scope>(&statement.what);
        if (scope == nullptr || scope->kind != Scope::Kind::requirement) {
            return;
        }
        const Says says = saysOf(scope->statements);
        if (!says.demand && !says.remark) {
            view.report(language::warning(
                "asks-nothing", scope->at,
                fmt::format("the requirement `{}` asks for nothing: everyone meets it", scope->id),
                "write what it takes, or leave it out"));
        }
    });
}

void unusedFacts(ProgramView& view) {
    std::set<std::string> asked;
    walk(view.program, [&](const Statement& statement, const Trail&) {
        if (const auto* when = std::get_if<When>(&statement.what)) {
            for (const WhenBranch& branch : when->branches) {
                addNames(branch.condition, asked);
            }
        }
    });
    const auto tell = [&](const char* kind, const auto& fact) {
        if (asked.count(fact.id) == 0) {
            view.report(language::warning("unused", fact.at,
                                          fmt::format("no rule asks for the {} `{}`", kind, fact.id),
                                          "leave it out, or write the `when` that it is for"));
        }
    };
    for (const Given& given : view.program.givens) {
        tell("given", given);
    }
    for (const Choice& choice : view.program.choices) {
        tell("choice", choice);
    }
}

} // namespace gradus::lints
