#pragma once

#include "src/format/marks.h"
#include "src/format/tokens.h"

#include <string>

namespace gradus::format {

/// The widest line, and the indentation of a block and of a line that goes on.
inline constexpr std::size_t width = 100;
inline constexpr std::size_t step = 4;
inline constexpr std::size_t hanging = 8;

/// The tokens of a file without errors in the canonical layout.
std::string laidOut(const std::vector<Token>& tokens, const Marks& marks);

} // namespace gradus::format
