#include "src/records/csv.h"

#include <fmt/format.h>

namespace gradus::records {

namespace {

Span spanOf(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

} // namespace

CsvReader::CsvReader(const std::string& text, Faults& faults) : text_(text), faults_(faults) {
    constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
    if (text.compare(0, byteOrderMark.size(), byteOrderMark) == 0) {
        at_ = byteOrderMark.size();
    }
}

bool CsvReader::next(std::vector<CsvField>& row) {
    row.clear();
    while (at_ < text_.size() && atRowEnd()) {
        skipRowEnd();
        ++rowNumber_;
    }
    if (at_ >= text_.size()) {
        return false;
    }
    ++rowNumber_;
    bool tooMany = false;
    while (true) {
        CsvField field = readField();
        if (row.size() < maxFields) {
            row.push_back(std::move(field));
        } else if (!tooMany) {
            tooMany = true;
            faults_.error("record-too-large", field.span,
                          fmt::format("row {} has more than {} fields", rowNumber_, maxFields),
                          "look for a missing line break");
        }
        if (at_ >= text_.size() || text_[at_] != ',') {
            break;
        }
        ++at_;
    }
    skipRowEnd();
    return true;
}

CsvField CsvReader::readField() {
    CsvField field;
    const std::size_t begin = at_;
    if (at_ < text_.size() && text_[at_] == '"') {
        readQuoted(field);
        if (at_ < text_.size() && text_[at_] != ',' && !atRowEnd()) {
            faults_.error("csv-quotes", spanOf(at_, at_ + 1),
                          fmt::format("row {}: text follows the closing quotes of a field", rowNumber_),
                          "write quotes inside a field twice: \"\"");
            while (at_ < text_.size() && text_[at_] != ',' && !atRowEnd()) {
                field.text += text_[at_++];
            }
        }
    } else {
        bool reported = false;
        while (at_ < text_.size() && text_[at_] != ',' && !atRowEnd()) {
            if (text_[at_] == '"' && !reported) {
                reported = true;
                faults_.error("csv-quotes", spanOf(at_, at_ + 1),
                              fmt::format("row {}: quotes stand inside a field that does not begin with them",
                                          rowNumber_),
                              "put the whole field in quotes and write those inside it twice: \"\"");
            }
            field.text += text_[at_++];
        }
    }
    field.span = spanOf(begin, at_);
    return field;
}

void CsvReader::readQuoted(CsvField& field) {
    const std::size_t begin = at_++;
    while (at_ < text_.size()) {
        if (text_[at_] != '"') {
            field.text += text_[at_++];
        } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
            field.text += '"';
            at_ += 2;
        } else {
            ++at_;
            return;
        }
    }
    faults_.error("csv-quotes", spanOf(begin, begin + 1),
                  fmt::format("row {}: the quotes that open here are never closed", rowNumber_),
                  "close the field with \"");
}

bool CsvReader::atRowEnd() const {
    return text_[at_] == '\n' || text_[at_] == '\r';
}

void CsvReader::skipRowEnd() {
    if (at_ < text_.size() && text_[at_] == '\r') {
        ++at_;
        if (at_ < text_.size() && text_[at_] == '\n') {
            ++at_;
        }
    } else if (at_ < text_.size() && text_[at_] == '\n') {
        ++at_;
    }
}

} // namespace gradus::records
