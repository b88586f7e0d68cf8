#include "src/language/include_target.h"

#include "src/language/say_files.h"
#include "src/language/say_scopes.h"

namespace gradus::language {

namespace {

std::string lastPart(const std::string& path) {
    return path.substr(path.rfind('.') + 1);
}

/// Calls `visit(scope)` for every scope directly in a block, those in branches, in `when`s and in options
/// without an id included.
template <typename Visit>
void forEachScope(const ast::Block& block, const Visit& visit) {
    for (const ast::Statement& statement : block.statements) {
        if (const auto* scope = std::get_if<ast::Scope>(&statement)) {
            if (scope->id) {
                visit(*scope);
            } else {
                forEachScope(*scope->body, visit);
            }
        } else if (const auto* complete = std::get_if<ast::Complete>(&statement)) {
            forEachScope(*complete->branches, visit);
        } else if (const auto* when = std::get_if<ast::When>(&statement)) {
            for (const ast::WhenBranch& branch : when->branches) {
                forEachScope(*branch.body, visit);
            }
            if (when->otherwise) {
                forEachScope(**when->otherwise, visit);
            }
        }
    }
}

/// The first scope at a path below a block.
const ast::Scope* follow(const ast::Block& block, std::string_view path) {
    const std::size_t dot = path.find('.');
    const std::string_view id = path.substr(0, dot);
    const ast::Scope* found = nullptr;
    forEachScope(block, [&](const ast::Scope& scope) {
        if (found == nullptr && scope.id->text == id) {
            found = &scope;
        }
    });
    return found == nullptr || dot == path.npos ? found : follow(*found->body, path.substr(dot + 1));
}

void collectPaths(const ast::Block& block, const std::string& prefix, std::vector<std::string>& paths) {
    forEachScope(block, [&](const ast::Scope& scope) {
        paths.push_back(prefix + scope.id->text);
        collectPaths(*scope.body, paths.back() + ".", paths);
    });
}

} // namespace

IncludeTarget findIncluded(const View& view, const ast::Include& include) {
    const std::string& path = include.path.text;
    const Location at = view.at(include.path.span);
    const std::size_t dot = path.find('.');
    if (dot == path.npos) {
        if (const auto* declared = view.names.requirements.find(path, view.file)) {
            return {declared->node, declared->file};
        }
        view.reportUnknown(path, say::unknownInclude(at, path, view.names.requirements.known(view.file)));
        return {};
    }
    const std::string program = path.substr(0, dot);
    const auto* declared = view.names.programs.find(program, view.file);
    if (declared == nullptr) {
        view.reportUnknown(program, say::unknownProgram(at, program, view.names.programs.known(view.file)));
        return {};
    }
    const ast::Block& body = *declared->node->body;
    if (const ast::Scope* scope = follow(body, std::string_view(path).substr(dot + 1))) {
        return {scope, declared->file};
    }
    std::vector<std::string> known;
    collectPaths(body, program + ".", known);
    view.reportUnknown(lastPart(path), say::unknownInclude(at, path, known));
    return {};
}

std::string includedId(const ast::Include& include) {
    return include.as ? include.as->text : lastPart(include.path.text);
}

} // namespace gradus::language
