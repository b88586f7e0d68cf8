#pragma once

#include "grammar/code_page.h"

#include <vector>

namespace gradus::format {

/// One page for each code that only laying out a file reports.
const std::vector<CodePage>& formatPages();

} // namespace gradus::format
