#include "src/language/messages.h"
#include "src/lint/lints.h"
#include "src/lint/tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace gradus::lints {

namespace {

/// What a file names of others, and of itself.
struct Named {
    std::set<std::string> sets, includes;
};

Named namedIn(const ast::File& tree) {
    Named named;
    visitTree(tree, {[&](const ast::Set& node) {
                         if (const auto* name = std::get_if<ast::SetName>(&node)) {
                             named.sets.insert(name->name.text);
                         }
                     },
                     {},
                     [&](const ast::Include& node) {
                         named.includes.insert(node.path.text.substr(0, node.path.text.find('.')));
                     }});
    return named;
}

template <typename... Kinds>
bool declares(const ast::File& tree) {
    return std::any_of(tree.declarations.begin(), tree.declarations.end(), [](const ast::Declaration& one) {
        return (std::holds_alternative<Kinds>(one) || ...);
    });
}

} // namespace

bool isLibrary(const FileView& view) {
    return !declares<ast::Program>(view.tree) ||
           std::any_of(view.users.begin(), view.users.end(), [](const ast::File* user) {
               return declares<ast::Program, ast::SetDeclaration, ast::Scope, ast::Template,
                               ast::Institution>(*user);
           });
}

void unusedNames(FileView& view) {
    if (isLibrary(view)) {
        return;
    }
    const Named named = namedIn(view.tree);
    const auto tell = [&](const char* kind, const ast::Name& name, const std::set<std::string>& used) {
        if (used.count(name.text) == 0) {
            view.findings.report(language::warning("unused", {view.source, name.span},
                                                   fmt::format("nothing names the {} `{}`", kind, name.text),
                                                   "leave it out, or name it where it was meant to be"));
        }
    };
    for (const ast::Declaration& declaration : view.tree.declarations) {
        if (const auto* set = std::get_if<ast::SetDeclaration>(&declaration)) {
            tell("set", set->name, named.sets);
        } else if (const auto* made = std::get_if<ast::Template>(&declaration)) {
            tell("template", made->id, named.includes);
        } else if (const auto* scope = std::get_if<ast::Scope>(&declaration)) {
            if (scope->id) {
                tell("requirement", *scope->id, named.includes);
            }
        }
    }
}

} // namespace gradus::lints
