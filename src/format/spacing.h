#pragma once

#include "src/format/tokens.h"

namespace gradus::format {

/// The number of columns a text takes, every character taken for one.
std::size_t columns(std::string_view text);

/// The blanks between rows that share a line.
inline constexpr std::size_t rowGap = 2;

/// How many blanks stand between two tokens of one line; `before` is the token in front of `left`, if there
/// is one.
std::size_t blanksBetween(const Token* before, const Token& left, const Token& right);

/// Whether a statement that is too long may go on in a new line with `right`.
bool mayBreak(const Token& left, const Token& right);

/// Whether `right` begins another row of a list whose rows may share a line, as those of `grades`.
bool beginsRow(const Token& left, const Token& right);

/// The tokens from `first` to `last`, without a comment among them, in one line.
std::string oneLine(const std::vector<Token>& tokens, std::size_t first, std::size_t last);

} // namespace gradus::format
