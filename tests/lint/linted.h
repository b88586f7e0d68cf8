#pragma once

#include "tests/language/loaded.h"

namespace gradus::test {

/// Rule files read as `load` does, with what the lints find in place of the mistakes. Fails the test when
/// there is a mistake.
Loaded linted(const std::string& text);

} // namespace gradus::test
