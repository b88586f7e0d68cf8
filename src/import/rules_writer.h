#pragma once

#include "src/import/requirement_tree.h"

#include <string>
#include <vector>

namespace gradus::imports {

/// The programme as the text of a rule file. Doubts stand in it as `unchecked` statements.
std::string writeRules(const Programme& programme);

/// As it stands in the source: doubts are notes, credits in all are not asked for, and of `repeatable`
/// courses each attempt counts. REQUIRES: no concentrations.
std::string writePlainRules(const Programme& programme, const std::vector<CourseCode>& repeatable);

} // namespace gradus::imports
