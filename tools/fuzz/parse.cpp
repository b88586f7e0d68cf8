/// Any bytes read as a rule file: the parser ends, and what holds of every text holds.

#include "tests/grammar/invariants.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::string broken = gradus::test::brokenInvariant(text, 7, gradus::grammar::parse(text, 7));
    if (!broken.empty()) {
        std::fprintf(stderr, "%s\n", broken.c_str());
        std::abort();
    }
    return 0;
}
