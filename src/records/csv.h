#pragma once

#include "src/records/faults.h"

#include <cstddef>
#include <string>
#include <vector>

namespace gradus::records {

/// One field of a row: its content, quotes resolved, and where it stands.
struct CsvField {
    std::string text;
    Span span;
};

/// Reads comma-separated values (RFC 4180) row by row. Rows end with a line feed, a carriage return or both;
/// a byte order mark is skipped. Quotes at a wrong place are a fault each, and reading goes on; a quotation
/// that never ends is one, and the last row with it.
class CsvReader {
public:
    CsvReader(const std::string& text, Faults& faults);

    /// The next row that is not blank; false after the last.
    bool next(std::vector<CsvField>& row);
    /// The number of the row just read, from 1, blank ones counted: as spreadsheets number them.
    std::size_t rowNumber() const { return rowNumber_; }

    static constexpr std::size_t maxFields = 1000;

private:
    CsvField readField();
    void readQuoted(CsvField& field);
    bool atRowEnd() const;
    void skipRowEnd();

    const std::string& text_;
    Faults& faults_;
    std::size_t at_ = 0;
    std::size_t rowNumber_ = 0;
};

} // namespace gradus::records
