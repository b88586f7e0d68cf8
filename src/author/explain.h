#pragma once

#include "gradus/audit.h"
#include "gradus/test_run.h"
#include "src/author/within.h"

#include <cstddef>
#include <string>
#include <vector>

/// What in an audit explains that an expectation failed: its own lines, those that matter only.
namespace gradus::author {

using Explanations = std::vector<Explanation>;

/// Why the verdict is what it is: what is not met, or what nobody can tell.
Explanations whyVerdict(const ProgramAudit& audit);

/// What stands at a place: its statements, what each holds and lacks, and why what else of the record could
/// count there does not.
Explanations whatHolds(const Found& found, const std::string& path, const ProgramAudit& audit);

/// Why the attempts are not at a place, or, where the path is empty, nowhere; and what is at the place
/// instead.
Explanations whyNotAt(const std::vector<std::size_t>& attempts, const std::string& path, const Found& place,
                      const ProgramAudit& audit);

/// The statements that hold the attempts.
Explanations whereHeld(const std::vector<std::size_t>& attempts, const ProgramAudit& audit);

} // namespace gradus::author
