#pragma once

#include "grammar/code_page.h"

#include <vector>

namespace gradus::imports {

/// One page for each code that the imports report. The examples are whole files in GraduateNU's JSON.
const std::vector<CodePage>& importPages();

/// Its parts.
std::vector<CodePage> importErrorPages();
std::vector<CodePage> importWarningPages();
/// What no short example shows: files of more than a programme may hold, and words of the command line.
std::vector<CodePage> importBoundPages();

} // namespace gradus::imports
