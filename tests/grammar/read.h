#pragma once

#include "gradus/diagnostic.h"

#include <string>
#include <vector>

/// What the tests of the grammar share.
namespace gradus::test {

/// A file of the checkout, by its path from the top.
std::string textOf(const std::string& path);

/// The codes of the diagnostics a rule file gets, in order.
std::vector<std::string> codesOf(const std::string& rules);

/// The diagnostics a rule file gets, one a line: "2:14 trailing-comma".
std::string placesOf(const std::string& rules);

/// A rule file with its diagnostics, for the message of a failing test.
std::string shown(const std::string& rules, const Diagnostics& diagnostics);

} // namespace gradus::test
