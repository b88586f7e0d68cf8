#pragma once

#include "grammar/state.h"

#include <cstddef>
#include <string_view>

/// Where reading goes on behind a statement that could not be read. All positions are byte offsets;
/// strings and comments are respected everywhere.
namespace gradus::grammar {

/// Over white space, comments and `;`.
std::size_t skipSeparators(std::string_view text, std::size_t at);

/// Whether the list of `production`s ends here: at a `}`, or, where the file lacks one, at a word that
/// stands only outside of blocks.
bool endsList(const State& state, std::size_t at, std::string_view production);

/// The word a statement begins with; may be empty.
std::string_view headWord(std::string_view text, std::size_t begin);

/// Behind the blocks that the statement opened before it failed, if it failed inside one; else `failedAt`.
std::size_t leaveBlocks(std::string_view text, std::size_t begin, std::size_t failedAt);

/// Where to look for the statement's end: behind the last word that was read if the failure was only
/// noticed on a new line that begins another statement; else where it failed.
std::size_t resumeFrom(const State& state, const Failure& failure);

/// Whether a statement that began at `begin` and whose line ends behind `end` continues at `next`, the first
/// place of a later line. Where the words do not tell, the indentation does.
bool goesOn(std::string_view text, std::size_t begin, std::size_t end, std::size_t next);

/// The end, from `at` on, of the statement that began at `begin`, at its own depth: a `;`, a `}`, the end of
/// a line that the next one does not carry on; or a `{`, where the caller decides. Without `ownLine` an
/// element ends with its line.
std::size_t skipToEnd(std::string_view text, std::size_t begin, std::size_t at, bool ownLine);

/// Behind the `}` that matches the `{` at `at`.
std::size_t skipBraces(std::string_view text, std::size_t at);

/// Whether a statement goes on behind its braces: `else`.
bool continuesBehindBraces(std::string_view text, std::size_t at);

} // namespace gradus::grammar
