#pragma once

#include "grammar/code_page.h"

#include <vector>

namespace gradus::lints {

/// A page for every code that `lint` reports. `before` is a whole rule set with exactly that finding, `after`
/// the same without it; a line `--- name` begins a second file.
std::vector<CodePage> lintPages();

/// The pages by what they are about.
std::vector<CodePage> coursePages(); ///< about courses that are missing, or named more than once
std::vector<CodePage> rulePages();   ///< about measures, totals, shares, and what says nothing or is unclear

} // namespace gradus::lints
