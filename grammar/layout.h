#pragma once

#include "gradus/diagnostic.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace gradus::grammar {

/// How much a rule file may hold. Every message about a bound says the number.
struct Limits {
    static constexpr std::size_t textSize = 4 * 1024 * 1024; ///< bytes of one file
    static constexpr int nesting = 64;                       ///< blocks and parentheses inside each other
    static constexpr std::size_t listLength = 10'000;        ///< entries of one list or block
    static constexpr std::size_t mistakes = 500;             ///< diagnostics of one file
};

/// Where a quoted text ends.
struct QuotedEnd {
    std::size_t contentEnd = 0; ///< behind the last character of the content
    std::size_t next = 0;       ///< behind the closing quotation mark
    bool closed = true;
};

/// Reads the quoted text that begins (with its quotation mark) at `begin`. It ends on its own line: an
/// unclosed one is taken to end before the first brace of the line, so that the braces keep their balance.
QuotedEnd quotedEnd(std::string_view text, std::size_t begin);

/// What can be said of a text before any rule reads it: its comments, and the mistakes of its characters,
/// its quotation marks and the balance of its braces.
struct Layout {
    std::vector<Span> comments;
    std::vector<Span> unclosedTexts;
    std::vector<std::size_t> strayBraces; ///< each `}` that closes nothing
    bool unclosedBraces = false;          ///< some `{` is never closed
    Diagnostics diagnostics;
};

Layout scanLayout(std::string_view text, SourceId source);

/// The end of what is written before `at`: white space and comments in front of it are left out.
std::size_t trimmedEnd(std::string_view text, const Layout& layout, std::size_t at);
/// The first place at or behind `at` that is neither white space nor comment.
std::size_t skipGap(std::string_view text, std::size_t at);

} // namespace gradus::grammar
