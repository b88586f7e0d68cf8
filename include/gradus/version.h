#pragma once

#include <string_view>

namespace gradus {

/// The engine's version, as in "0.1.0". Every audit carries it.
std::string_view version();

} // namespace gradus
