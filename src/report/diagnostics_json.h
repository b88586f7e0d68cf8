#pragma once

#include "gradus/diagnostic.h"
#include "src/report/json_writer.h"

namespace gradus::report {

/// The array of diagnostics that every JSON document has in the same form.
void writeDiagnostics(JsonWriter& out, const Diagnostics& diagnostics, const SourceSet& sources);

std::string severityWord(Severity severity);

} // namespace gradus::report
