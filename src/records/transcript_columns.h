#pragma once

#include "src/records/csv.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace gradus::records {

/// One column of a transcript in CSV.
struct TranscriptColumn {
    enum class Kind {
        unnamed,
        ignored, ///< reported, so that its cells are not looked at
        student,
        record,
        value,
        attemptField
    };

    Kind kind = Kind::unnamed;
    /// The field that its cells are, in the JSON form's words; of an `attemptField` the name within `fields`.
    std::string name;
};

/// Understands the row that names the columns. A name that no record has, one that stands twice, and a needed
/// column that is missing are faults. A misspelt column is taken for the one most likely meant, so that one
/// run tells the faults of its cells as well. Nothing is returned without a needed column.
std::optional<std::vector<TranscriptColumn>> readTranscriptColumns(const std::vector<CsvField>& row,
                                                                   Faults& faults);

/// The cell's text without white space at its ends.
std::string trimmed(const std::string& text);

} // namespace gradus::records
