#pragma once

#include "gradus/audit.h"
#include "gradus/test_run.h"

namespace gradus::author {

/// Compares one expectation with what the audit found. A course that the record does not have under the
/// number expected is the one that the institution declares to be the same.
ExpectationResult judge(const Expectation& expectation, const ProgramAudit& audit,
                        const Institution& institution);

} // namespace gradus::author
