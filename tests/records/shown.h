#pragma once

#include "gradus/diagnostic.h"

#include <string>
#include <vector>

namespace gradus::test {

/// Diagnostics as lines for comparison, "error missing-field 3:5 message | hint | 1:2 label", their places in
/// the given text. The hint and the labels stand only where there are any.
std::vector<std::string> shown(const Diagnostics& diagnostics, const std::string& text);

/// The part of the text that a span covers.
std::string covered(const std::string& text, Span span);

} // namespace gradus::test
