#include "gradus/report.h"

#include "src/report/diagnostics_json.h"
#include "src/report/page.h"
#include "src/report/places.h"
#include "src/report/unicode.h"

#include <algorithm>
#include <fmt/format.h>

namespace gradus {

namespace report {

namespace {

/// The part of a source line that is shown, and where the caret stands under it.
struct Excerpt {
    std::string line;
    std::string underline;
};

/// As printed: tabs stay tabs, so that the line looks as in the editor, and the underline repeats them.
struct Printed {
    std::string text;
    std::string blank; ///< as wide as the text
    std::size_t columns = 0;
};

Printed printedSource(std::string_view text) {
    Printed out;
    while (!text.empty()) {
        const CodePoint c = firstCodePoint(text);
        if (c.value == '\t') {
            out.text += '\t';
            out.blank += '\t';
            out.columns += 8;
        } else {
            const std::string shown = printable(text.substr(0, c.bytes));
            out.text += shown;
            out.blank.append(columnsOf(shown), ' ');
            out.columns += columnsOf(shown);
        }
        text.remove_prefix(c.bytes);
    }
    return out;
}

/// The longest start (or, from the right, end) of the text that is at most `columns` wide.
std::string_view fitting(std::string_view text, std::size_t columns, bool fromRight) {
    std::size_t begin = 0;
    std::size_t end = fromRight ? text.size() : 0;
    if (fromRight) {
        // A byte is at least as much as a column, so this start leaves too much rather than too little.
        begin = text.size() > columns * 4 ? text.size() - columns * 4 : 0;
        while (begin < end && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) {
            ++begin;
        }
        while (begin < end && printedSource(text.substr(begin)).columns > columns) {
            begin += firstCodePoint(text.substr(begin)).bytes;
        }
        return text.substr(begin);
    }
    for (std::size_t used = 0; end < text.size();) {
        const CodePoint c = firstCodePoint(text.substr(end));
        used += c.value == '\t' ? 8 : columnsOf(c.value);
        if (used > columns) {
            break;
        }
        end += c.bytes;
    }
    return text.substr(0, end);
}

/// `begin` and `end` are byte offsets in the line. A line wider than `columns` is shown around the span only.
Excerpt excerptOf(std::string_view line, std::size_t begin, std::size_t end, std::size_t columns,
                  const char* cut) {
    std::string_view before = line.substr(0, begin);
    std::string_view marked = line.substr(begin, end - begin);
    std::string_view after = line.substr(end);
    const char* cutLeft = "";
    const char* cutRight = "";
    if (line.size() > columns && printedSource(line).columns > columns) {
        const std::size_t room = columns - 2 * columnsOf(cut);
        // A long place leaves less room for what stands before it.
        const std::size_t place = std::min(printedSource(fitting(marked, room, false)).columns, room);
        const std::string_view left = fitting(before, std::clamp(room - place, room / 4, room / 2), true);
        cutLeft = left.size() < before.size() ? cut : "";
        before = left;
        const std::string_view middle = fitting(marked, room - printedSource(before).columns, false);
        const bool whole = middle.size() == marked.size();
        marked = middle;
        const std::size_t used = printedSource(before).columns + printedSource(marked).columns;
        const std::string_view right =
            whole && used < room ? fitting(after, room - used, false) : after.substr(0, 0);
        cutRight = !whole || right.size() < after.size() ? cut : "";
        after = right;
    }
    const Printed shownBefore = printedSource(before);
    const Printed shownMarked = printedSource(marked);
    Excerpt excerpt;
    excerpt.line = cutLeft + shownBefore.text + shownMarked.text + printedSource(after).text + cutRight;
    excerpt.underline = std::string(columnsOf(cutLeft), ' ') + shownBefore.blank +
                        std::string(std::max<std::size_t>(shownMarked.columns, 1), '^');
    return excerpt;
}

class Writer {
public:
    Writer(const SourceSet& sources, const TextStyle& style) : sources_(sources), style_(style) {}

    void write(const Diagnostic& diagnostic) {
        const char* ink = diagnostic.severity == Severity::error     ? "\x1b[1;31m"
                          : diagnostic.severity == Severity::warning ? "\x1b[1;33m"
                                                                     : "\x1b[1;36m";
        inked(ink, severityWord(diagnostic.severity) + "[" + printable(diagnostic.code) + "]");
        inked("\x1b[1m", ": " + printable(diagnostic.message));
        out_ += '\n';
        place(diagnostic.at, "", ink);
        for (const Label& label : diagnostic.labels) {
            place(label.at, label.text, "\x1b[1;36m");
        }
        if (!diagnostic.hint.empty()) {
            Page page(plain());
            Text hint("hint: ");
            page.paragraph(2, hint.add(diagnostic.hint), 8);
            out_ += page.take();
        }
    }

    std::string take() { return std::move(out_); }

private:
    TextStyle plain() const {
        TextStyle style = style_;
        style.colour = false;
        return style;
    }

    void inked(const char* ink, const std::string& text) {
        out_ += style_.colour ? ink + text + "\x1b[0m" : text;
    }

    void place(const Location& at, const std::string& label, const char* ink) {
        if (!isKnown(sources_, at)) {
            out_ += label.empty() ? "" : "  " + printable(label) + "\n";
            return;
        }
        const Source& source = sources_[at.source];
        out_ += "  --> " + printable(source.name);
        if (source.text.empty()) {
            out_ += (label.empty() ? "" : ": " + printable(label)) + "\n";
            return;
        }
        const LineColumn where = sources_.lineColumn(at.source, at.span.begin);
        const std::string number = std::to_string(where.line);
        out_ += ":" + number + ":" + std::to_string(where.column);
        out_ += (label.empty() ? "" : ": " + printable(label)) + "\n";

        const std::string_view line = sources_.line(at.source, at.span.begin);
        const std::size_t start = static_cast<std::size_t>(line.data() - source.text.data());
        const std::size_t begin = std::min<std::size_t>(at.span.begin - start, line.size());
        const std::size_t end =
            std::clamp<std::size_t>(at.span.end, start + begin, start + line.size()) - start;
        const std::size_t width = static_cast<std::size_t>(std::max(style_.width, 60)) - number.size() - 4;
        const Excerpt excerpt = excerptOf(line, begin, end, width, style_.ascii ? "..." : "…");
        out_ += fmt::format(" {} | {}\n {:{}} | ", number, excerpt.line, "", number.size());
        const std::size_t caret = excerpt.underline.find('^');
        out_ += excerpt.underline.substr(0, caret);
        inked(ink, excerpt.underline.substr(caret));
        out_ += '\n';
    }

    const SourceSet& sources_;
    TextStyle style_;
    std::string out_;
};

} // namespace

} // namespace report

std::string renderDiagnostics(const Diagnostics& diagnostics, const SourceSet& sources,
                              const TextStyle& style) {
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics) {
        report::Writer one(sources, style);
        one.write(diagnostic);
        out += out.empty() ? "" : "\n";
        out += one.take();
    }
    return out;
}

} // namespace gradus
