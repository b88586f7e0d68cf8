#pragma once

#include <string>
#include <string_view>

namespace gradus::wording {

/// A text as it stands in HTML or XML, also in an attribute in double quotes: what is markup there is
/// escaped, what neither may hold is U+FFFD.
std::string markup(std::string_view text);

} // namespace gradus::wording
