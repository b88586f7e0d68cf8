#pragma once

#include "gradus/audit.h"

#include <optional>
#include <string>
#include <vector>

/// What the exceptions of a record change.
namespace gradus::report {

/// A requirement, or a named statement, that stands otherwise with the exceptions than without them.
struct ChangedStanding {
    std::string path, title;
    Standing with{}, without{};
};

/// What both audits of one programme show, where it differs, in author order.
std::vector<ChangedStanding> changedBy(const ProgramAudit& with, const ProgramAudit& without);

} // namespace gradus::report
