#pragma once

#include "src/format/block.h"
#include "src/format/marks.h"

namespace gradus::format {

/// Evens the columns of a block, with the blanks in front of its tokens: what stands behind the terms of a
/// transcript, the titles of the values of a `given` or `choice`, the cells of a table, and rows that share
/// lines. A line with more rows than there is room for becomes several.
void align(std::vector<Token>& tokens, const Marks& marks, std::vector<Entry>& entries, std::size_t indent);

/// Whether the entry is a term of a transcript: `fall 2023: …`
bool isTerm(const std::vector<Token>& tokens, const Entry& entry);

} // namespace gradus::format
