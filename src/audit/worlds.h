#pragma once

#include "src/audit/world_audit.h"

#include <algorithm>
#include <cstdint>

namespace gradus {

/// What is left of a budget, in equal parts.
inline std::uint64_t partOf(std::uint64_t budget, std::uint64_t used, std::size_t parts) {
    return std::max<std::uint64_t>(1, (budget - std::min(budget, used)) / parts);
}

/// Audits a record whatever the fields of the student say that it lacks, and whichever way what nobody can
/// tell of required programmes turns out: shows one of these worlds, and says what is not the same in all.
/// `proven`: the verdicts of required programmes are.
WorldAudit auditWorlds(const Programs& programs, Record record, const AuditOptions& options, bool proven);

} // namespace gradus
