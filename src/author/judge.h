#pragma once

#include "gradus/audit.h"
#include "gradus/test_run.h"

namespace gradus::author {

/// Compares one expectation with what the audit found.
ExpectationResult judge(const Expectation& expectation, const ProgramAudit& audit);

} // namespace gradus::author
