#pragma once

#include "src/language/view.h"

#include <optional>
#include <string>
#include <vector>

namespace gradus::language {

/// A line of a test, with its text behind `expect` where it says what is expected.
struct TestLine {
    ast::TestEntry entry;
    std::string text;
};

/// The lines that one row of a table makes.
struct TestRow {
    std::string label; ///< what the row calls itself, else its cells
    Span span;
    std::vector<TestLine> lines;
    bool sound = true; ///< every cell was read
};

/// Lines of a test as they are written, but for its table.
std::vector<TestLine> linesOf(const View& view, const ast::Test& test);

/// The rows of a test's table. A row or cell that does not fit its columns is reported and left out. None
/// where the test has no table.
std::optional<std::vector<TestRow>> rowsOf(const View& view, const ast::Test& test);

} // namespace gradus::language
