#pragma once

#include "gradus/audit.h"

#include <vector>

namespace gradus {

/// The places of the statements that decide one of the audits of a record, as `CoverageCounter` says. Audits
/// again, without totals, where a total is not met.
std::vector<Location> decidingStatements(const Programs& programs, std::size_t program,
                                         const ProgramAudit& audit, const Transcript& transcript,
                                         const AuditOptions& options);

} // namespace gradus
