#pragma once

#include "src/coverage/clause_table.h"

namespace gradus {

/// Adds every clause of a programme and of its institution, with the outcomes that its kind asks for.
void addClauses(const Program& program, ClauseTable& into);

} // namespace gradus
