#pragma once

#include <string>

namespace gradus::prose {

/// The style sheet of a page: light and dark, on a phone, on paper.
std::string htmlStyle();

} // namespace gradus::prose
