#pragma once

#include <cstddef>
#include <string_view>

namespace gradus {

/// The offset of the first byte that is not part of well-formed UTF-8; the text's size when all are.
std::size_t firstInvalidUtf8(std::string_view text);

} // namespace gradus
