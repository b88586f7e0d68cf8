#pragma once

#include "src/import/requirement_tree.h"

#include <vector>

namespace gradus::imports {

/// The courses that stand in two places or more which may have to be filled at once, in the order of the
/// source: in two lists of which something is needed, say. Such a course may have been taken for each.
std::vector<CourseCode> inSeveralPlaces(const std::vector<Node>& sections);

} // namespace gradus::imports
