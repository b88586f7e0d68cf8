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

/// One case of a file of cases: what is written, and what must come of it.
struct Case {
    std::string heading;
    std::string written;  ///< lines
    std::string said;     ///< lines
    std::size_t line = 0; ///< in the file of cases
};

/// A file of cases: headings are lines that begin with "== "; then for each case lines that begin with "| ",
/// which are written, and the lines that must come of it. Empty lines separate.
std::vector<Case> casesIn(const std::string& path);

/// What is written in a case of mistakes.txt, in what its heading says it stands in: "in a programme".
std::string wholeFile(const Case& entry);

} // namespace gradus::test
