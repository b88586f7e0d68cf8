#include "grammar/text_check.h"

#include "grammar/characters.h"
#include "grammar/layout.h"

#include <fmt/core.h>

#include <string>

namespace gradus::grammar {

namespace {

/// Length of the UTF-8 character at `at`; 0 if there is none.
std::size_t characterLength(std::string_view text, std::size_t at) {
    const auto byte = [text](std::size_t i) {
        return static_cast<unsigned char>(i < text.size() ? text[i] : 0);
    };
    const auto continues = [text](std::size_t i) { return i < text.size() && continuesCharacter(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first <= 0xDF) {
        return continues(at + 1) ? 2 : 0;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        const bool overlong = first == 0xE0 && byte(at + 1) < 0xA0;
        const bool surrogate = first == 0xED && byte(at + 1) > 0x9F;
        return continues(at + 1) && continues(at + 2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool overlong = first == 0xF0 && byte(at + 1) < 0x90;
        const bool beyond = first == 0xF4 && byte(at + 1) > 0x8F;
        return continues(at + 1) && continues(at + 2) && continues(at + 3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

Diagnostic error(const char* code, SourceId source, std::size_t begin, std::size_t end, std::string message,
                 std::string hint) {
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    return {code, Severity::error, {source, span}, std::move(message), std::move(hint), {}};
}

} // namespace

std::optional<Diagnostic> unreadable(std::string_view text, SourceId source) {
    if (text.size() > Limits::textSize) {
        return error("text-too-long", source, 0, 0,
                     fmt::format("the file has {} bytes, and at most {} (4 MiB) are read", text.size(),
                                 Limits::textSize),
                     "split it and join the parts with `use`");
    }
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = characterLength(text, i);
        if (length == 0) {
            return error("not-utf-8", source, i, i + 1, "the file is not UTF-8 text from here on",
                         "save it as UTF-8; nothing of the file was read");
        }
        i += length;
    }
    return std::nullopt;
}

std::size_t byteOrderMark(std::string_view text) {
    return text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
}

} // namespace gradus::grammar
