#include "src/records/faults.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace gradus::records {

void Faults::add(Severity severity, std::size_t& count, Diagnostic diagnostic) {
    ++count;
    keptLast_ = count <= most;
    if (keptLast_) {
        diagnostic.severity = severity;
        kept_.push_back(std::move(diagnostic));
    }
}

void Faults::error(const char* code, Span at, std::string message, std::string hint) {
    add(Severity::error, errors_, {code, {}, {source_, at}, std::move(message), std::move(hint), {}});
}

void Faults::warning(const char* code, Span at, std::string message, std::string hint) {
    add(Severity::warning, warnings_, {code, {}, {source_, at}, std::move(message), std::move(hint), {}});
}

void Faults::label(Span at, std::string text) {
    if (keptLast_) {
        kept_.back().labels.push_back({{source_, at}, std::move(text)});
    }
}

Diagnostics Faults::take() {
    std::stable_sort(kept_.begin(), kept_.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tuple(a.at.span.begin, a.at.span.end) < std::tuple(b.at.span.begin, b.at.span.end);
    });
    const auto mention = [this](Severity severity, std::size_t count, const char* kind) {
        if (count > most) {
            kept_.push_back(
                {"more-faults",
                 severity,
                 kept_.back().at,
                 fmt::format("{} more {} are not shown; at most {} of a file are", count - most, kind, most),
                 "mend those shown first, then read the file again",
                 {}});
        }
    };
    mention(Severity::error, errors_, "errors");
    mention(Severity::warning, warnings_, "warnings");
    return std::move(kept_);
}

namespace {

/// The length of the control character at `i`, 0 when there is none: the ASCII ones, and U+0080 to U+009F.
std::size_t controlAt(const std::string& text, std::size_t i) {
    const auto byte = [&text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    if (byte(i) < 0x20 || byte(i) == 0x7f) {
        return 1;
    }
    return byte(i) == 0xc2 && i + 1 < text.size() && byte(i + 1) >= 0x80 && byte(i + 1) < 0xa0 ? 2 : 0;
}

} // namespace

bool hasControlCharacter(const std::string& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (controlAt(text, i) != 0) {
            return true;
        }
    }
    return false;
}

std::string quoted(const std::string& text) {
    constexpr std::size_t longest = 60;
    std::string result = "\"";
    std::size_t i = 0;
    while (i < text.size() && i < longest) {
        if (const std::size_t length = controlAt(text, i); length != 0) {
            result += fmt::format("\\u{:04x}", static_cast<unsigned char>(text[i + length - 1]));
            i += length;
        } else {
            result += text[i++];
        }
    }
    // Not in the middle of a character.
    while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xc0) == 0x80) {
        result += text[i++];
    }
    return result + (i < text.size() ? "…\"" : "\"");
}

} // namespace gradus::records
