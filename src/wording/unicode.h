#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// UTF-8 as readers may see it.
namespace gradus::wording {

/// One code point of a text. Broken bytes come out one by one as U+FFFD.
struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 0; ///< how many of the text's bytes it took; at least 1
};

/// REQUIRES: `text` is not empty. Reads the first code point.
CodePoint firstCodePoint(std::string_view text);

/// The text with control characters (the C0 and C1 sets, direction overrides) and broken UTF-8 shown as
/// U+FFFD. Line breaks and tabs become spaces.
std::string printable(std::string_view text);

void appendUtf8(std::string& out, char32_t c);

} // namespace gradus::wording
