#pragma once

#include "grammar/code_page.h"

#include <vector>

namespace gradus::language {

/// A page for every code that this room reports, in no particular order. `before` is a whole rule set with
/// exactly that mistake, `after` the same without it; a line `--- name` begins a second file. Only the bounds
/// on sizes show a part.
std::vector<CodePage> semanticPages();

/// The pages by what they are about.
std::vector<CodePage> filePages();
std::vector<CodePage> coursePages();
std::vector<CodePage> amountPages();
std::vector<CodePage> scopePages();
std::vector<CodePage> statementPages();
std::vector<CodePage> measurePages(); ///< about what courses have in common or differ in, and stretches
std::vector<CodePage> casePages();    ///< about `match`, `times` and milestones
std::vector<CodePage> sharePages();   ///< about courses that count in several places
std::vector<CodePage> templatePages();
std::vector<CodePage> institutionPages();
std::vector<CodePage> testPages();
std::vector<CodePage> boundPages();

} // namespace gradus::language
