#pragma once

#include "tests/support/random.h"

#include <string>

namespace gradus::test {

/// The same rules in an ugly layout made by chance: with blanks, tabs, line ends and numbered comments where
/// they change nothing, and without the blanks that are not needed. `rules` has one statement on a line, or
/// several in one line with `;` or braces between them.
std::string shaken(const std::string& rules, Random& random);

} // namespace gradus::test
