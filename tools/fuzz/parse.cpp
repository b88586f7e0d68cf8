/// Any bytes read as a rule file: the spans of nodes and diagnostics lie within the text, a text without
/// diagnostics has no node that could not be read, and messages speak words.

#include "grammar/parse.h"
#include "tests/grammar/walk.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void require(bool condition) {
    if (!condition) {
        std::abort();
    }
}

struct Spans {
    std::size_t size;
    bool bad = false;
    void enter(std::string_view type, gradus::Span span, const std::string&) {
        require(span.begin <= span.end && span.end <= size);
        bad = bad || type == "Bad";
    }
    void leave() {}
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const gradus::grammar::Parsed parsed = gradus::grammar::parse(text, 7);
    for (const gradus::Diagnostic& d : parsed.diagnostics) {
        require(d.at.source == 7 && d.at.span.begin <= d.at.span.end && d.at.span.end <= size);
        require(!d.code.empty() && !d.message.empty() && d.message.find('\n') == std::string::npos);
        require(d.message.find("N5boost") == std::string::npos && d.message.find("::") == std::string::npos);
    }
    Spans spans{size};
    gradus::test::Walk{spans}(parsed.file);
    require(!spans.bad || !parsed.diagnostics.empty());
    return 0;
}
