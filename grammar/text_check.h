#pragma once

#include "gradus/diagnostic.h"

#include <optional>
#include <string_view>

namespace gradus::grammar {

/// What forbids reading a text at all: it is too long, or it is not UTF-8.
std::optional<Diagnostic> unreadable(std::string_view text, SourceId source);

/// Length of the byte order mark some editors put in front of a text.
std::size_t byteOrderMark(std::string_view text);

} // namespace gradus::grammar
