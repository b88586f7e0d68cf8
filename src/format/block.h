#pragma once

#include "src/format/tokens.h"

namespace gradus::format {

/// What stands between two braces, or in a file: statements, lines of rows, and comments.
struct Entry {
    std::size_t first = 0;
    std::size_t last = 0;  ///< its last token, in the block it opens or behind that
    bool apart = false;    ///< an empty line stands before it
    bool trailing = false; ///< a comment behind the entry before, or behind the opening brace
};

/// The entries of the tokens `[begin, end)`, which are all of a block's or of a file.
std::vector<Entry> entriesOf(const std::vector<Token>& tokens, std::size_t begin, std::size_t end);

bool hasComment(const std::vector<Token>& tokens, const Entry& entry);

/// Where each row of an entry begins. REQUIRES: no comment in it.
std::vector<std::size_t> rowsOf(const std::vector<Token>& tokens, const Entry& entry);

} // namespace gradus::format
