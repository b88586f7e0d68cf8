#pragma once

#include "grammar/codes.h"
#include "grammar/parse.h"
#include "tests/grammar/walk.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace gradus::test {

inline bool holdsInAnyCase(std::string_view text, std::string_view part) {
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::search(text.begin(), text.end(), part.begin(), part.end(),
                       [&](char a, char b) { return small(a) == small(b); }) != text.end();
}

/// What holds of every text, rule file or not: the first thing that does not hold, or nothing.
inline std::string brokenInvariant(std::string_view text, SourceId source, const grammar::Parsed& parsed) {
    struct Spans {
        std::size_t size;
        bool outside = false;
        bool bad = false;
        void enter(std::string_view type, Span span, const std::string&) {
            outside = outside || span.begin > span.end || span.end > size;
            bad = bad || type == "Bad";
        }
        void leave() {}
    } spans{text.size()};
    Walk{spans}(parsed.file);
    if (spans.outside) {
        return "a node's span is not within the text";
    }
    if (spans.bad && parsed.diagnostics.empty()) {
        return "a statement was not read and nothing said why";
    }
    std::uint32_t last = 0;
    for (const Diagnostic& d : parsed.diagnostics) {
        if (d.at.source != source || d.at.span.begin > d.at.span.end || d.at.span.end > text.size()) {
            return "a diagnostic's place is not within the text: " + d.code;
        }
        if (d.at.span.begin < last) {
            return "diagnostics are not in the order of their places";
        }
        last = d.at.span.begin;
        if (std::none_of(grammar::syntaxCodes.begin(), grammar::syntaxCodes.end(),
                         [&d](const grammar::SyntaxCode& code) { return code.code == d.code; })) {
            return "an unknown code: " + d.code;
        }
        for (const std::string* words : {&d.message, &d.hint}) {
            for (const char* alien : {"boost", "N5", "N6", "::", "_id"}) {
                // A hint may have a word of the text in capitals.
                if (words->find(alien) != std::string::npos && !holdsInAnyCase(text, alien)) {
                    return "a message with a mangled name: " + *words;
                }
            }
            if (std::any_of(words->begin(), words->end(), [](char c) { return c >= 0 && c < ' '; })) {
                return "a message with a control character or line break";
            }
            if (words->size() > 600) {
                return "a message that is too long: " + d.code;
            }
        }
        if (d.message.empty() || d.message.back() == '.') {
            return "a message that is no sentence without full stop: " + d.message;
        }
    }
    return {};
}

} // namespace gradus::test
