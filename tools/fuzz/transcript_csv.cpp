/// Any bytes read as a transcript in CSV, or give errors at places in them; and what was read stays the same
/// when it is written in its canonical form and read as JSON.

#include "gradus/transcript.h"

#include <cstdint>
#include <cstdlib>

namespace {

void require(bool condition) {
    if (!condition) {
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const gradus::TranscriptRead read = gradus::readTranscriptCsv(text, 0);
    require(read.transcript.has_value() != gradus::hasErrors(read.diagnostics));
    for (const gradus::Diagnostic& d : read.diagnostics) {
        require(!d.message.empty() && d.at.span.begin <= d.at.span.end && d.at.span.end <= size);
    }
    if (read.transcript) {
        for (const gradus::Attempt& attempt : read.transcript->attempts) {
            const std::string json = gradus::canonicalJson(attempt);
            const auto again =
                gradus::readTranscriptJson("{\"student\":\"s\",\"attempts\":[" + json + "]}", 0);
            require(again.transcript && gradus::canonicalJson(again.transcript->attempts.at(0)) == json);
        }
    }
    return 0;
}
