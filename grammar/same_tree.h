#pragma once

#include "grammar/ast.h"

namespace gradus::grammar {

/// Whether two files say the same: their trees are equal in everything but the places of the nodes in the
/// text, and the blanks inside of a course code.
bool sameTree(const ast::File& a, const ast::File& b);

} // namespace gradus::grammar
