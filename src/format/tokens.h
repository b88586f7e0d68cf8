#pragma once

#include "src/format/marks.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gradus::format {

/// A word or sign of a rule file as written, a quoted text, or a comment.
struct Token {
    enum class Kind { word, text, comment } kind = Kind::word;
    std::string_view text; ///< a comment's is without the white space at its end
    std::uint32_t begin = 0;
    bool newLine = false;   ///< a line ends between the token before and this one
    bool blankLine = false; ///< and an empty line stands there
    /// It belongs to the statement, or to the row of a list, of the last token before that is no comment.
    bool goesOn = false;
    bool beginsTableRow = false; ///< of a table of cases; so does its head
    std::size_t match = 0;       ///< of `{`: its `}`
    int depth = 0;               ///< parentheses around it
    std::size_t pad = 0;         ///< blanks put in front of it so that a column is even

    bool is(std::string_view word) const { return kind == Kind::word && text == word; }
    bool isComment() const { return kind == Kind::comment; }
};

/// The tokens of a file without errors, in their order.
std::vector<Token> tokensOf(std::string_view text, const Marks& marks);

/// What may not change: all words in their order, without separators; and all comments.
struct Wording {
    std::string words;
    std::vector<std::string_view> comments;
    bool operator==(const Wording&) const = default;
};
Wording wordingOf(const std::vector<Token>& tokens);

} // namespace gradus::format
