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

std::size_t columnsShown(char32_t c) {
    return c == '\t' ? 8 : columnsOf(c);
}

/// The longest start of the text that is at most `columns` wide.
std::string_view startFitting(std::string_view text, std::size_t columns) {
    std::size_t end = 0;
    for (std::size_t used = 0; end < text.size();) {
        const CodePoint c = firstCodePoint(text.substr(end));
        used += columnsShown(c.value);
        if (used > columns) {
            break;
        }
        end += c.bytes;
    }
    return text.substr(0, end);
}

/// The longest end of the text that is at most `columns` wide.
std::string_view endFitting(std::string_view text, std::size_t columns) {
    std::vector<CodePoint> points;
    for (std::size_t at = 0; at < text.size(); at += points.back().bytes) {
        points.push_back(firstCodePoint(text.substr(at)));
    }
    std::size_t begin = text.size();
    std::size_t used = 0;
    for (std::size_t i = points.size(); i > 0; --i) {
        used += columnsShown(points[i - 1].value);
        if (used > columns) {
            break;
        }
        begin -= points[i - 1].bytes;
    }
    return text.substr(begin);
}

bool continuesCodePoint(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// At most the first `bytes` of a text, whole code points.
std::string_view firstBytes(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) {
        return text;
    }
    while (bytes > 0 && continuesCodePoint(text[bytes])) {
        --bytes;
    }
    return text.substr(0, bytes);
}

/// At most the last `bytes` of a text, whole code points.
std::string_view lastBytes(std::string_view text, std::size_t bytes) {
    std::size_t begin = text.size() - std::min(bytes, text.size());
    while (begin > 0 && begin < text.size() && continuesCodePoint(text[begin])) {
        ++begin;
    }
    return text.substr(begin);
}

/// `begin` and `end` are byte offsets in the line. A line wider than `columns` is shown around the span only.
Excerpt excerptOf(std::string_view line, std::size_t begin, std::size_t end, std::size_t columns,
                  const char* cut) {
    // Of a line of megabytes only so much is looked at: a column takes a few bytes, marks included.
    const std::size_t window = columns * 8;
    std::string_view before = lastBytes(line.substr(0, begin), window);
    std::string_view marked = firstBytes(line.substr(begin, end - begin), window);
    std::string_view after = firstBytes(line.substr(end), window);
    const bool seenWhole = before.size() + marked.size() + after.size() == line.size();
    const char* cutLeft = "";
    const char* cutRight = "";
    if (!seenWhole || printedSource(line).columns > columns) {
        const std::size_t room = columns - 2 * columnsOf(cut);
        // A long place leaves less room for what stands before it.
        const std::size_t place = std::min(printedSource(startFitting(marked, room)).columns, room);
        before = endFitting(before, std::clamp(room - place, room / 4, room / 2));
        cutLeft = before.size() < begin ? cut : "";
        marked = startFitting(marked, room - printedSource(before).columns);
        const bool whole = marked.size() == end - begin;
        const std::size_t used = printedSource(before).columns + printedSource(marked).columns;
        after = whole && used < room ? startFitting(after, room - used) : after.substr(0, 0);
        cutRight = !whole || after.size() < line.size() - end ? cut : "";
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
