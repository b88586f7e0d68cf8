#pragma once

#include "src/import/requirement_tree.h"
#include "src/records/faults.h"

namespace gradus::imports {

/// Finds what the source lost or contradicts, reports it, and notes it in the `doubts` of the nodes.
void findDoubts(Programme& programme, records::Faults& faults);

} // namespace gradus::imports
