#pragma once

#include "grammar/code_page.h"

#include <vector>

namespace gradus::cli {

/// The pages of every diagnostic code there is, by code.
std::vector<CodePage> allPages();

} // namespace gradus::cli
