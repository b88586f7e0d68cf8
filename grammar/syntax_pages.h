#pragma once

#include "grammar/code_page.h"

#include <vector>

namespace gradus::grammar {

/// The page of each code in codes.h. `before` is a whole rule file that gets this one diagnostic, and `after`
/// one that gets none; only the mistakes of size and of characters that can't be shown are described instead.
const std::vector<CodePage>& syntaxPages();

/// The parts the pages are written in.
std::vector<CodePage> textPages();
std::vector<CodePage> statementPages();
std::vector<CodePage> listPages();
std::vector<CodePage> wordPages();

} // namespace gradus::grammar
