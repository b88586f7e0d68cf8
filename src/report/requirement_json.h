#pragma once

#include "gradus/audit.h"
#include "src/report/json_writer.h"

namespace gradus::report {

/// The array of what stands directly in the programme, each with its parts.
void writeRequirementTree(JsonWriter& out, const ProgramAudit& audit, const SourceSet& sources);

/// `{"file": …, "line": …}`, or null for a place outside `sources`.
void writeSource(JsonWriter& out, const Location& at, const SourceSet& sources);

} // namespace gradus::report
