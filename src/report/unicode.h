#pragma once

#include "src/wording/unicode.h"

#include <cstddef>
#include <string>
#include <string_view>

/// What a terminal makes of UTF-8: enough to keep columns and carets straight.
namespace gradus::report {

using wording::appendUtf8;
using wording::CodePoint;
using wording::firstCodePoint;
using wording::printable;

/// Columns that the code point takes: 0 combining, 2 East Asian wide, else 1.
std::size_t columnsOf(char32_t c);
/// Columns that the text takes.
std::size_t columnsOf(std::string_view text);

/// With the spaces inside made unbreakable: "AIPI 531" stays on one line.
std::string glued(std::string_view text);

} // namespace gradus::report
