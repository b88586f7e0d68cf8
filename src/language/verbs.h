#pragma once

#include "grammar/ast.h"

namespace gradus::language {

/// The word that begins a scope.
const char* verbOf(ast::ScopeKind kind);

/// The verb of a statement that can't stand in the braces after a take; null for one that can.
const char* verbBarredFromBraces(const ast::Statement& statement);

} // namespace gradus::language
