#pragma once

#include "gradus/audit.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace gradus {

/// The audits without one exception, on a budget of steps.
using AuditWithout = std::function<std::vector<ProgramAudit>(std::size_t exception, std::uint64_t budget)>;

/// Marks applied exceptions without which, each alone, the audits would be the same. Looks at so many at
/// most, with what the audits left of the budget; what could not be decided stays `applied`. The audits count
/// the steps used.
constexpr std::size_t mostExceptionsExamined = 32;
void findEffects(std::vector<ExceptionResult>& exceptions, std::vector<ProgramAudit>& audits,
                 std::uint64_t budget, const AuditWithout& without);

} // namespace gradus
