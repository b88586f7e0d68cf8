#pragma once

#include "gradus/audit.h"
#include "gradus/test_run.h"

namespace gradus::author {

/// Compares one expectation with what the audit found. REQUIRES: it is none about what is reported of the
/// record. A course that the record does not have under the
/// number expected is the one that the institution declares to be the same.
ExpectationResult judge(const Expectation& expectation, const ProgramAudit& audit,
                        const Institution& institution);

/// Whether a diagnostic is the one that is expected.
bool isExpected(const Diagnostic& diagnostic, const ExpectDiagnostic& expected);
/// The same of what is expected to be reported of the record. REQUIRES: the expectation is of that kind.
ExpectationResult judgeDiagnostic(const Expectation& expectation, const Diagnostics& found);

} // namespace gradus::author
