#include "src/prose/statements.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace gradus::prose {

namespace {

/// A paragraph that is followed by what it introduces. Without any statements that is said.
Blocks introduced(const Context& context, Text text, const std::vector<Statement>& statements) {
    if (statements.empty()) {
        return {rule(text.add(": nothing is asked."))};
    }
    Blocks blocks{rule(text.add(":"))};
    blocks.push_back({statementList(context, statements)});
    return blocks;
}

void kindsOf(const std::vector<Statement>& branches, std::set<Scope::Kind>& kinds) {
    for (const Statement& branch : branches) {
        if (const auto* scope = std::get_if<Scope>(&branch.what)) {
            kinds.insert(scope->kind);
        } else if (const auto* when = std::get_if<When>(&branch.what)) {
            for (const WhenBranch& one : when->branches) {
                kindsOf(one.statements, kinds);
            }
            kindsOf(when->otherwise, kinds);
        }
    }
}

} // namespace

Blocks blocksOf(const Context& context, const Scope& scope) {
    Text title;
    if (!scope.id.empty()) {
        title.anchor(context.places.id(scope.path));
    }
    title.strong(scope.title);
    return introduced(context.in(scope), std::move(title), scope.statements);
}

std::string completeText(const Complete& complete) {
    std::set<Scope::Kind> kinds;
    kindsOf(complete.branches, kinds);
    const bool same = kinds.size() == 1;
    const char* noun = same && *kinds.begin() == Scope::Kind::concentration ? " concentrations"
                       : same && *kinds.begin() == Scope::Kind::option      ? " options"
                       : same                                               ? " requirements"
                                                                            : "";
    return fmt::format("Complete {} of the following{}", complete.count, noun);
}

Blocks blocksOf(const Context& context, const Complete& complete) {
    return sentence(completeText(complete), {{statementList(context, complete.branches)}});
}

Blocks blocksOf(const Context& context, const When& when) {
    Blocks blocks;
    for (const WhenBranch& branch : when.branches) {
        Text text(blocks.empty() ? "If " : "Otherwise, if ");
        Blocks more =
            introduced(context, text.add(conditionText(context, branch.condition)), branch.statements);
        std::move(more.begin(), more.end(), std::back_inserter(blocks));
    }
    if (!when.otherwise.empty()) {
        Blocks more = introduced(context, "Otherwise", when.otherwise);
        std::move(more.begin(), more.end(), std::back_inserter(blocks));
    }
    return blocks;
}

} // namespace gradus::prose
