#pragma once

#include "src/records/json.h"

#include <string>
#include <vector>

namespace gradus::records {

/// Reads a table of transcripts in CSV and gives each student's rows the form that a JSON file has, every
/// value at its cell's place: so one reader, `readRecord`, judges both forms with the same words. The
/// students come in the order of their first rows. Where a fault was reported, rows or cells are missing.
/// Holds no more values than a JSON file may.
std::vector<JsonValue> readTranscriptTable(const std::string& text, Faults& faults);

} // namespace gradus::records
