#pragma once

#include "gradus/audit.h"

#include <vector>

namespace gradus {

/// The places of the statements that decide an audit, as `CoverageCounter` says.
std::vector<Location> decidingStatements(const ProgramAudit& audit);

} // namespace gradus
