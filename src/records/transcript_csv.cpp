#include "gradus/transcript.h"
#include "src/records/transcript_parts.h"
#include "src/records/transcript_table.h"
#include "src/utf8.h"

#include <fmt/format.h>

namespace gradus {

namespace records {

namespace {

/// The record of the first student; every student's is read, so that one run tells all faults.
std::optional<Transcript> readTable(const std::string& text, Faults& faults) {
    std::optional<Transcript> first;
    const std::vector<JsonValue> students = readTranscriptTable(text, faults);
    for (const JsonValue& student : students) {
        Transcript record = readRecord(student, faults);
        if (!first) {
            first = std::move(record);
        }
    }
    if (students.size() > 1) {
        const JsonValue& one = students[0].items[0];
        const JsonValue& other = students[1].items[0];
        faults.error("several-students", other.span,
                     fmt::format("the rows are about {} students, {} and {} the first of them",
                                 students.size(), quoted(one.text), quoted(other.text)),
                     "write a file for each student; one file holds one student's record");
        faults.label(one.span, "the first student");
    }
    return first;
}

} // namespace

} // namespace records

TranscriptRead readTranscriptCsv(const std::string& text, SourceId source) {
    records::Faults faults(source);
    TranscriptRead read;
    if (text.size() > records::maxJsonBytes) {
        faults.error("record-too-large", {0, 0},
                     fmt::format("the file has {} bytes, more than {}", text.size(), records::maxJsonBytes),
                     "split it; one file holds one student's record");
    } else if (const std::size_t bad = firstInvalidUtf8(text); bad != text.size()) {
        const auto at = static_cast<std::uint32_t>(bad);
        faults.error("csv-not-utf-8", {at, at + 1}, "the text is not UTF-8 here",
                     "save the file as CSV in UTF-8");
    } else if (auto record = records::readTable(text, faults)) {
        (faults.anyError() ? read.part : read.transcript) = std::move(*record);
    }
    read.diagnostics = faults.take();
    return read;
}

} // namespace gradus
