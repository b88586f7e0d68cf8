#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// What a terminal makes of UTF-8: enough to keep columns and carets straight.
namespace gradus::report {

/// One code point of a text. Broken bytes come out one by one as U+FFFD.
struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 0; ///< how many of the text's bytes it took; at least 1
};

/// REQUIRES: `text` is not empty. Reads the first code point.
CodePoint firstCodePoint(std::string_view text);

/// Columns that the code point takes: 0 combining, 2 East Asian wide, else 1.
std::size_t columnsOf(char32_t c);
/// Columns that the text takes.
std::size_t columnsOf(std::string_view text);

/// The text with control characters (the C0 and C1 sets, direction overrides) and broken UTF-8 shown as
/// U+FFFD. Line breaks and tabs become spaces.
std::string printable(std::string_view text);

void appendUtf8(std::string& out, char32_t c);

/// With the spaces inside made unbreakable: "AIPI 531" stays on one line.
std::string glued(std::string_view text);

} // namespace gradus::report
