#include "src/report/styled_text.h"

#include "src/report/unicode.h"

#include <algorithm>

namespace gradus::report {

namespace {

/// One character with the marks that stand on it.
struct Glyph {
    std::string_view text;
    std::size_t columns;
    Ink ink;
};

std::vector<Glyph> glyphsOf(const std::vector<Text::Run>& runs) {
    std::vector<Glyph> glyphs;
    for (const Text::Run& run : runs) {
        for (std::string_view rest = run.text; !rest.empty();) {
            std::size_t bytes = firstCodePoint(rest).bytes;
            const std::size_t columns = columnsOf(firstCodePoint(rest).value);
            while (bytes < rest.size() && columnsOf(firstCodePoint(rest.substr(bytes)).value) == 0) {
                bytes += firstCodePoint(rest.substr(bytes)).bytes;
            }
            glyphs.push_back({rest.substr(0, bytes), columns, run.ink});
            rest.remove_prefix(bytes);
        }
    }
    return glyphs;
}

} // namespace

Text& Text::add(std::string_view text, Ink ink) {
    if (text.empty()) {
        return *this;
    }
    if (!runs_.empty() && runs_.back().ink == ink) {
        runs_.back().text += printable(text);
    } else {
        runs_.push_back({ink, printable(text)});
    }
    return *this;
}

Text& Text::join(const Text& other) {
    for (const Run& run : other.runs_) {
        add(run.text, run.ink);
    }
    return *this;
}

std::size_t Text::columns() const {
    std::size_t columns = 0;
    for (const Run& run : runs_) {
        columns += columnsOf(run.text);
    }
    return columns;
}

std::vector<Text> wrapped(const Text& text, std::size_t first, std::size_t columns) {
    const std::vector<Glyph> glyphs = glyphsOf(text.runs());
    const auto isSpace = [&](std::size_t i) { return glyphs[i].text == " "; };
    std::vector<Text> lines;
    std::size_t begin = 0;
    do {
        const std::size_t room = lines.empty() ? first : columns;
        std::size_t end = begin;
        std::size_t lastSpace = begin;
        for (std::size_t used = 0; end < glyphs.size() && used + glyphs[end].columns <= room; ++end) {
            used += glyphs[end].columns;
            lastSpace = isSpace(end) ? end : lastSpace;
        }
        if (end < glyphs.size() && !isSpace(end)) {
            if (lastSpace != begin) {
                end = lastSpace;
            }
            end = std::max(end, begin + 1);
        }
        std::size_t trimmed = end;
        while (trimmed > begin && isSpace(trimmed - 1)) {
            --trimmed;
        }
        Text line;
        for (std::size_t i = begin; i < trimmed; ++i) {
            line.add(glyphs[i].text, glyphs[i].ink);
        }
        lines.push_back(std::move(line));
        for (begin = end; begin < glyphs.size() && isSpace(begin);) {
            ++begin;
        }
    } while (begin < glyphs.size());
    return lines;
}

} // namespace gradus::report
