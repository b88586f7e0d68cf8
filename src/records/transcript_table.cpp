#include "src/records/transcript_table.h"

#include "src/records/csv.h"
#include "src/records/json_build.h"
#include "src/records/object.h"
#include "src/records/transcript_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace gradus::records {

namespace {

using Kind = JsonValue::Kind;

/// What the word in the column `record` makes of a row: where it goes in the JSON form.
struct RowKind {
    const char* word;
    const char* member;
    bool fact;            ///< an id and what is said of it
    bool several = false; ///< several rows with one id say several things of it
};
constexpr RowKind rowKinds[] = {{"attempt", "attempts", false}, {"attained", "attained", true},
                                {"score", "scores", true},      {"choice", "choices", true, true},
                                {"given", "givens", true},      {"field", "fields", true, true},
                                {"program", "programs", false}, {"exception", "exceptions", false}};

std::vector<std::string> rowWords() {
    std::vector<std::string> words;
    for (const RowKind& kind : rowKinds) {
        words.push_back(kind.word);
    }
    return words;
}

class TableReader {
public:
    TableReader(const std::string& text, Faults& faults) : faults_(faults), csv_(text, faults) {}

    std::vector<JsonValue> read() {
        std::vector<CsvField> row;
        if (!csv_.next(row)) {
            faults_.error("missing-column", {0, 0}, "the file is empty",
                          "the first row names the columns: student,course,units,grade,term");
            return {};
        }
        const auto columns = readTranscriptColumns(row, faults_);
        if (!columns) {
            return {};
        }
        columns_ = *columns;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (columns_[i].kind == TranscriptColumn::Kind::student) {
                studentColumn_ = i;
            } else if (columns_[i].kind == TranscriptColumn::Kind::record) {
                recordColumn_ = i;
            }
        }
        while (!full_ && csv_.next(row)) {
            readRow(row);
        }
        if (students_.empty() && !faults_.anyError()) {
            faults_.error("missing-field", {0, 0}, "no row names a student",
                          "write one row for each attempt, with the student's id in `student`");
        }
        std::vector<JsonValue> records;
        for (Student& student : students_) {
            records.push_back(std::move(student.record));
        }
        return records;
    }

private:
    struct Student {
        JsonValue record;
        std::map<std::pair<std::string, std::string>, std::size_t> several; ///< by member and id, its place
    };

    void readRow(const std::vector<CsvField>& row) {
        const Span whole{row.front().span.begin, row.back().span.end};
        const std::string name = fmt::format("row {}", csv_.rowNumber());
        if (std::all_of(row.begin(), row.end(),
                        [](const CsvField& cell) { return trimmed(cell.text).empty(); })) {
            return;
        }
        if (row.size() != columns_.size()) {
            faults_.error("odd-row", whole,
                          fmt::format("{}: there are {} fields, the first row has {}", name, row.size(),
                                      columns_.size()),
                          "put fields that hold a comma in double quotes");
            return;
        }
        if (!hasRoom(whole)) {
            return;
        }
        const JsonValue cells = cellsOf(row, whole, name);
        Student* student = studentOf(row[studentColumn_], whole, name);
        const std::optional<std::size_t> kind = kindOf(row, name);
        if (student == nullptr || !kind || full_) {
            return;
        }
        student->record.span.end = whole.end;
        const RowKind& as = rowKinds[*kind];
        if (as.fact) {
            addFact(*student, as, cells, fmt::format("{} ({})", name, as.word));
        } else {
            member(student->record, as.member, Kind::array, whole).items.push_back(cells);
        }
    }

    /// What the row says besides whose it is and what it is about; blank cells say nothing.
    JsonValue cellsOf(const std::vector<CsvField>& row, Span whole, const std::string& name) {
        JsonValue object = made(Kind::object, whole);
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string text = trimmed(row[i].text);
            const Span at = row[i].span;
            if (text.empty()) {
                continue;
            }
            switch (columns_[i].kind) {
            case TranscriptColumn::Kind::student:
            case TranscriptColumn::Kind::record:
            case TranscriptColumn::Kind::ignored:
                break;
            case TranscriptColumn::Kind::unnamed:
                faults_.error("unknown-field", at,
                              fmt::format("{}: {} stands in a column without a name", name, quoted(text)),
                              "name the column in the first row, or take the value out");
                break;
            case TranscriptColumn::Kind::attemptField:
                if (hasRoom(at)) {
                    add(member(object, "fields", Kind::object, at), columns_[i].name, at,
                        made(Kind::string, at, text));
                }
                break;
            case TranscriptColumn::Kind::value:
                if (hasRoom(at)) {
                    add(object, columns_[i].name, at, valueOf(columns_[i].name, text, at));
                }
                break;
            }
        }
        return object;
    }

    JsonValue valueOf(const std::string& column, const std::string& text, Span at) {
        if (column == "tags" || column == "usedFor") {
            JsonValue list = made(Kind::array, at);
            constexpr std::string_view separators = " |";
            for (std::size_t begin = text.find_first_not_of(separators);
                 begin < text.size() && hasRoom(at);) {
                const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
                list.items.push_back(made(Kind::string, at, text.substr(begin, end - begin)));
                begin = text.find_first_not_of(separators, end);
            }
            return list;
        }
        const bool isTrue = text == "true" || text == "TRUE";
        const bool isFlag = column == "passFail" || column == "withCredit";
        if (isFlag && (isTrue || text == "false" || text == "FALSE")) {
            JsonValue flag = made(Kind::boolean, at);
            flag.boolean = isTrue;
            return flag;
        }
        return made(Kind::string, at, text);
    }

    /// Null for a row that names nobody and stands above all that do.
    Student* studentOf(const CsvField& cell, Span whole, const std::string& name) {
        const std::string id = trimmed(cell.text);
        if (id.empty()) {
            faults_.error("missing-field", whole, name + ": `student` is blank",
                          "every row names its student");
            return students_.empty() ? nullptr : &students_.back();
        }
        const auto [found, isNew] = byId_.emplace(id, students_.size());
        if (isNew) {
            Student& added = students_.emplace_back();
            added.record = made(Kind::object, whole);
            add(added.record, "student", cell.span, made(Kind::string, cell.span, id));
            add(added.record, "attempts", whole, made(Kind::array, whole));
        }
        return &students_[found->second];
    }

    std::optional<std::size_t> kindOf(const std::vector<CsvField>& row, const std::string& name) {
        const std::string word = recordColumn_ ? trimmed(row[*recordColumn_].text) : std::string();
        if (word.empty()) {
            return 0; // an attempt
        }
        const JsonValue value = made(Kind::string, row[*recordColumn_].span, word);
        return Field{value, name + ": `record`", faults_}.oneOf(rowWords());
    }

    void addFact(Student& student, const RowKind& as, const JsonValue& cells, const std::string& name) {
        static const std::vector<std::string> known{"id", "value"};
        const Object row(Field{cells, name, faults_}, known);
        const auto id = row.need("id", "write its id, as rule files declare it");
        const auto value = row.need("value", "write what is so: the value's id, how often, or the score");
        if (!id || !value) {
            return;
        }
        JsonValue& facts = member(student.record, as.member, Kind::object, cells.span);
        JsonValue said = value->value;
        // How often something was attained is a number in JSON, too.
        if (std::string_view(as.word) == "attained" && Milli::parse(said.text)) {
            said.kind = Kind::number;
        }
        if (as.several) {
            const auto [place, isNew] = student.several.emplace(
                std::pair(std::string(as.member), id->value.text), facts.items.size());
            if (!isNew) {
                pickAlso(facts.items[place->second], std::move(said));
                return;
            }
        }
        add(facts, id->value.text, id->value.span, std::move(said));
    }

    /// Several rows of one choice are several picks, those of one field several values.
    static void pickAlso(JsonValue& picks, JsonValue more) {
        if (picks.kind != Kind::array) {
            JsonValue first = std::move(picks);
            picks = made(Kind::array, first.span);
            picks.items.push_back(std::move(first));
        }
        picks.items.push_back(std::move(more));
    }

    /// Counts one more value; false, after saying so, when there are more than a file may hold.
    bool hasRoom(Span at) {
        if (++values_ == maxJsonValues + 1) {
            full_ = true;
            faults_.error("record-too-large", at,
                          fmt::format("the file holds more than {} values", maxJsonValues),
                          "split it; one file holds one student's record");
        }
        return !full_;
    }

    Faults& faults_;
    CsvReader csv_;
    std::vector<TranscriptColumn> columns_;
    std::size_t studentColumn_ = 0; // the header's reader lets no table pass without it
    std::optional<std::size_t> recordColumn_;
    std::vector<Student> students_;
    std::map<std::string, std::size_t> byId_;
    std::size_t values_ = 0;
    bool full_ = false;
};

} // namespace

std::vector<JsonValue> readTranscriptTable(const std::string& text, Faults& faults) {
    return TableReader(text, faults).read();
}

} // namespace gradus::records
