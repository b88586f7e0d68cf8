#pragma once

#include "src/import/course_text.h"

#include <string>
#include <vector>

namespace gradus::imports {

/// A statement or declaration before it is laid out in lines.
struct Statement {
    std::string head;   ///< `take all of`, `requirement core "Core"`
    Pieces list = {};   ///< what follows it
    bool block = false; ///< has braces, though there may be nothing in them
    std::vector<Statement> inner = {};
};

/// The statements in the canonical layout, with a block of one short statement on one line and blank lines
/// around the parts of a programme.
std::string laidOut(const std::vector<Statement>& statements);

} // namespace gradus::imports
