#include "grammar/text_check.h"

#include "grammar/layout.h"
#include "src/utf8.h"

#include <fmt/core.h>

#include <string>

namespace gradus::grammar {

namespace {

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
    if (const std::size_t bad = firstInvalidUtf8(text); bad != text.size()) {
        return error("not-utf-8", source, bad, bad + 1, "the file is not UTF-8 text from here on",
                     "save it as UTF-8; nothing of the file was read");
    }
    return std::nullopt;
}

std::size_t byteOrderMark(std::string_view text) {
    return text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
}

} // namespace gradus::grammar
