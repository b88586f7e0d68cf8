#include "src/records/transcript_columns.h"

#include "src/did_you_mean.h"
#include "src/records/transcript_parts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace gradus::records {

namespace {

constexpr std::string_view fieldPrefix = "field ";

/// The names of all columns but those of further fields.
const std::vector<std::string>& columnNames() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all{"student", "record"};
        std::vector<std::string> more = attemptFields();
        more.erase(std::find(more.begin(), more.end(), "fields"));
        for (const auto& part :
             {more, std::vector<std::string>{"id", "value"}, heldProgramFields(), exceptionFields()}) {
            for (const std::string& name : part) {
                if (std::find(all.begin(), all.end(), name) == all.end()) {
                    all.push_back(name);
                }
            }
        }
        return all;
    }();
    return names;
}

const std::vector<std::string>& neededColumns() {
    static const std::vector<std::string> names{"student", "course", "units", "term"};
    return names;
}

class HeaderReader {
public:
    HeaderReader(const std::vector<CsvField>& row, Faults& faults) : row_(row), faults_(faults) {}

    std::optional<std::vector<TranscriptColumn>> read() {
        if (row_.size() == 1 && row_[0].text.find_first_of(";|\t") != std::string::npos) {
            missingColumns(neededColumns(), "separate the columns with commas");
            return std::nullopt;
        }
        std::vector<TranscriptColumn> columns;
        for (const CsvField& cell : row_) {
            columns.push_back(readName(cell));
        }
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (const auto meant = misspelt_.find(i);
                meant != misspelt_.end() && seen_.count(meant->second) == 0) {
                columns[i] = known(meant->second);
                seen_.emplace(meant->second, row_[i].span);
            }
        }
        if (!hasAllNeeded()) {
            return std::nullopt;
        }
        return columns;
    }

private:
    using Kind = TranscriptColumn::Kind;

    static TranscriptColumn known(const std::string& name) {
        return {name == "student" ? Kind::student : name == "record" ? Kind::record : Kind::value, name};
    }

    TranscriptColumn readName(const CsvField& cell) {
        const std::string name = trimmed(cell.text);
        if (name.empty()) {
            return {};
        }
        if (const auto first = seen_.find(name); first != seen_.end()) {
            faults_.error("repeated-column", cell.span,
                          fmt::format("the column {} stands twice", quoted(name)), "keep one of the two");
            faults_.label(first->second, "first here");
            return {Kind::ignored, name};
        }
        if (name.compare(0, fieldPrefix.size(), fieldPrefix) == 0) {
            seen_.emplace(name, cell.span);
            return readFieldName(cell, trimmed(name.substr(fieldPrefix.size())));
        }
        const std::vector<std::string>& all = columnNames();
        if (std::find(all.begin(), all.end(), name) != all.end()) {
            seen_.emplace(name, cell.span);
            return known(name);
        }
        const auto near = didYouMean(name, all);
        if (near) {
            misspelt_.emplace(static_cast<std::size_t>(&cell - row_.data()), *near);
        }
        faults_.error(
            "unknown-field", cell.span, fmt::format("{} is no column known here", quoted(name)),
            near ? fmt::format("did you mean `{}`?", *near)
                 : "call a column of your own `field NAME`, or take it out; docs/transcripts.md lists all "
                   "others");
        return {Kind::ignored, name};
    }

    TranscriptColumn readFieldName(const CsvField& cell, const std::string& name) {
        JsonValue value;
        value.kind = JsonValue::Kind::string;
        value.span = cell.span;
        value.text = name;
        const auto word = Field{value, "the name of a column `field NAME`", faults_}.word();
        return {word ? Kind::attemptField : Kind::ignored, name};
    }

    bool hasAllNeeded() {
        std::vector<std::string> missing;
        for (const std::string& name : neededColumns()) {
            if (seen_.count(name) == 0) {
                missing.push_back(name);
            }
        }
        if (missing.empty()) {
            return true;
        }
        missingColumns(missing, "the first row names the columns: student,course,units,grade,term");
        return false;
    }

    void missingColumns(const std::vector<std::string>& names, std::string hint) {
        faults_.error("missing-column", {row_.front().span.begin, row_.back().span.end},
                      fmt::format("the first row names no column `{}`", fmt::join(names, "`, `")),
                      std::move(hint));
    }

    const std::vector<CsvField>& row_;
    Faults& faults_;
    std::map<std::string, Span> seen_;
    std::map<std::size_t, std::string> misspelt_; // by its place in the row: the column most likely meant
};

} // namespace

std::optional<std::vector<TranscriptColumn>> readTranscriptColumns(const std::vector<CsvField>& row,
                                                                   Faults& faults) {
    return HeaderReader(row, faults).read();
}

std::string trimmed(const std::string& text) {
    constexpr std::string_view space = " \t\r\n\v\f";
    const std::size_t begin = text.find_first_not_of(space);
    return begin == text.npos ? std::string() : text.substr(begin, text.find_last_not_of(space) + 1 - begin);
}

} // namespace gradus::records
