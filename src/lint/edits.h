#pragma once

#include "gradus/diagnostic.h"

namespace gradus::lints {

/// Takes one part out of a list whose parts are separated by commas. Nothing where it can't be taken out
/// without changing what the others mean: where it is not one of several, or a number behind it has its
/// subject from it.
std::vector<Edit> withoutPart(const Location& part, const SourceSet& sources);

/// Puts a text in parentheses.
std::vector<Edit> inParentheses(const Location& at);

} // namespace gradus::lints
