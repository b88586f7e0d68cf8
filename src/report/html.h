#pragma once

#include <string>
#include <string_view>

namespace gradus::report {

/// A text as it stands in HTML, also in an attribute in double quotes: what is markup there is escaped, what
/// a page may not hold is U+FFFD.
std::string html(std::string_view text);

} // namespace gradus::report
