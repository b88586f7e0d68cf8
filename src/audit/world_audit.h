#pragma once

#include "gradus/audit.h"
#include "src/audit/record.h"

#include <string>
#include <vector>

namespace gradus {

/// Programmes and a record whose every fact but givens and choices is known: audited under each value that
/// these may have.
struct WorldAudit {
    std::vector<ProgramAudit> audits; ///< one per programme
    std::string complaint;            ///< of the checker of witnesses; then there are no audits
};
WorldAudit auditWorld(const Programs& programs, const Record& record, const AuditOptions& options);

} // namespace gradus
