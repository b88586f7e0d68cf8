#include "src/lint/edits.h"

#include <string>

namespace gradus::lints {

namespace {

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isCapital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

std::vector<Edit> withoutPart(const Location& part, const SourceSet& sources) {
    const std::string& text = sources[part.source].text;
    std::uint32_t before = part.span.begin;
    while (before > 0 && isSpace(text[before - 1])) {
        --before;
    }
    // With a comment between, or where it stands first, a person decides.
    if (before == 0 || text[before - 1] != ',' || part.span.end > text.size() ||
        sources.line(part.source, before - 1)
                .substr(0, sources.lineColumn(part.source, before - 1).column)
                .find('#') != std::string_view::npos) {
        return {};
    }
    std::size_t next = part.span.end;
    while (next < text.size() && isSpace(text[next])) {
        ++next;
    }
    if (next < text.size() && text[next] == ',') {
        do {
            ++next;
        } while (next < text.size() && isSpace(text[next]));
        // Also out of parentheses, and out of `hidden(…)`.
        const bool carriesSubject = !isDigit(text[part.span.begin]);
        if (next == text.size() || (carriesSubject && !isCapital(text[next]))) {
            return {};
        }
    }
    return {{{part.source, {before - 1, part.span.end}}, ""}};
}

std::vector<Edit> inParentheses(const Location& at) {
    return {{{at.source, {at.span.begin, at.span.begin}}, "("},
            {{at.source, {at.span.end, at.span.end}}, ")"}};
}

} // namespace gradus::lints
