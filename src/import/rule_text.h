#pragma once

#include "src/import/course_text.h"

#include <string>
#include <vector>

namespace gradus::imports {

/// A statement or declaration before it is laid out in lines.
struct Statement {
    std::string head;   ///< never broken: `take all of`, `requirement core "Core"`
    Pieces list = {};   ///< may be broken between any two
    bool block = false; ///< has braces, though there may be nothing in them
    std::vector<Statement> inner = {};
};

/// The statements as rules are written: at most 100 columns where a line can be broken, lists below their
/// beginning, a block of one short statement on one line, blank lines around the parts of a programme.
std::string laidOut(const std::vector<Statement>& statements);

} // namespace gradus::imports
