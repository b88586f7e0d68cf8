#pragma once

#include "grammar/code_page.h"

#include <vector>

namespace gradus {

/// A page for every code that only an audit reports, in no particular order. Codes it shares with the rules'
/// own tests have their page there.
std::vector<CodePage> auditPages();

} // namespace gradus
