#pragma once

#include "src/coverage/clause_table.h"

namespace gradus {

/// Enters into the table what one audit of a record shows, as that of the case `by`.
void readOutcomes(const ProgramAudit& audit, const Transcript& transcript, std::size_t by, ClauseTable& into);

} // namespace gradus
