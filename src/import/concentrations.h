#pragma once

#include "src/import/requirement_tree.h"

#include <vector>

namespace gradus::imports {

/// Puts together the options whose titles are alike up to a colon, in the order of the first of each.
std::vector<Concentration> groupConcentrations(std::vector<Node> options);

/// One section that asks of the parts together what each asks for by itself: their lists joined, their counts
/// summed. So GraduateNU's server hands them out.
Node joined(Concentration concentration);

} // namespace gradus::imports
