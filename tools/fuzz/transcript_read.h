#pragma once

#include "gradus/transcript.h"
#include "tools/fuzz/require.h"

namespace gradus::fuzz {

/// What was read, of a text of so many bytes, is a transcript or has errors; and its attempts stay the same
/// when they are written in their canonical form and read again.
inline void requireSound(const TranscriptRead& read, std::size_t size) {
    require(read.transcript.has_value() != hasErrors(read.diagnostics));
    requirePlaces(read.diagnostics, size);
    if (!read.transcript) {
        return;
    }
    for (const Attempt& attempt : read.transcript->attempts) {
        const std::string json = canonicalJson(attempt);
        const auto again = readTranscriptJson("{\"student\":\"s\",\"attempts\":[" + json + "]}", 0);
        require(again.transcript && canonicalJson(again.transcript->attempts.at(0)) == json);
    }
}

} // namespace gradus::fuzz
