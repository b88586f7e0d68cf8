#include "src/language/verbs.h"

namespace gradus::language {

const char* verbOf(ast::ScopeKind kind) {
    switch (kind) {
    case ast::ScopeKind::requirement:
        return "requirement";
    case ast::ScopeKind::concentration:
        return "concentration";
    case ast::ScopeKind::option:
        return "option";
    }
    return "";
}

const char* verbBarredFromBraces(const ast::Statement& statement) {
    struct Verb {
        const char* operator()(const ast::Take&) { return "take"; }
        const char* operator()(const ast::Attain&) { return "attain"; }
        const char* operator()(const ast::Complete&) { return "complete"; }
        const char* operator()(const ast::When&) { return "when"; }
        const char* operator()(const ast::Include&) { return "include"; }
        const char* operator()(const ast::CatalogYears&) { return "catalog"; }
        const char* operator()(const ast::Given&) { return "given"; }
        const char* operator()(const ast::Choice&) { return "choice"; }
        const char* operator()(const ast::Scope& scope) { return verbOf(scope.kind); }
        const char* operator()(const ast::AttainSome&) { return "attain"; }
        const char* operator()(const ast::Require&) { return "require"; }
        const char* operator()(const ast::Match&) { return "match"; }
        const char* operator()(const ast::Split&) { return "split"; }
        const char* operator()(const ast::ProgramKind&) { return "kind"; }
        const char* operator()(const ast::Earn&) { return nullptr; }
        const char* operator()(const ast::Forbid&) { return nullptr; }
        const char* operator()(const ast::Share&) { return nullptr; }
        const char* operator()(const ast::Prefer&) { return nullptr; }
        const char* operator()(const ast::Priority&) { return nullptr; }
        const char* operator()(const ast::Limit&) { return nullptr; }
        const char* operator()(const ast::Exclude&) { return nullptr; }
        const char* operator()(const ast::MinimumGrade&) { return nullptr; }
        const char* operator()(const ast::Unchecked&) { return nullptr; }
        const char* operator()(const ast::Cite&) { return nullptr; }
        const char* operator()(const ast::Note&) { return nullptr; }
        const char* operator()(const ast::Advise&) { return nullptr; }
        const char* operator()(const ast::Bad&) { return nullptr; }
    };
    return std::visit(Verb{}, statement);
}

} // namespace gradus::language
