#pragma once

#include "tests/language/loaded.h"

#include <string>

namespace gradus::test {

/// The page about every programme of the named files, without the last line, which names the files' hash.
std::string told(const RuleSet& rules);

} // namespace gradus::test
