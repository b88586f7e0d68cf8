#include "gradus/transcript.h"
#include "src/records/transcript_parts.h"

namespace gradus {

TranscriptRead readTranscriptJson(const std::string& text, SourceId source) {
    records::Faults faults(source);
    TranscriptRead read;
    if (const auto root = records::readJson(text, faults)) {
        Transcript record = records::readRecord(*root, faults);
        (faults.anyError() ? read.part : read.transcript) = std::move(record);
    }
    read.diagnostics = faults.take();
    return read;
}

} // namespace gradus
