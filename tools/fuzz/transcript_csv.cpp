/// Any bytes read as a transcript in CSV, or give errors at places in them.

#include "tools/fuzz/transcript_read.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    gradus::fuzz::requireSound(gradus::readTranscriptCsv(text, 0), size);
    return 0;
}
