#include "gradus/report_formats.h"
#include "src/report/places.h"

#include <fmt/format.h>

namespace gradus {

namespace {

/// What would end a line, or look like an escape, is written as one; in a property also what separates them.
std::string escaped(const std::string& text, bool property) {
    std::string out;
    for (const char c : text) {
        const bool special = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
        out += special ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
    }
    return out;
}

std::string properties(const Diagnostic& diagnostic, const SourceSet& sources) {
    std::string out;
    const Location& at = diagnostic.at;
    if (report::isKnown(sources, at)) {
        out += fmt::format("file={},", escaped(sources[at.source].name, true));
        if (!sources[at.source].text.empty()) {
            const LineColumn begin = sources.lineColumn(at.source, at.span.begin);
            const LineColumn end = sources.lineColumn(at.source, at.span.end);
            out += fmt::format("line={},endLine={},", begin.line, end.line);
            if (begin.line == end.line) { // columns of several lines are not read
                out += fmt::format("col={},endColumn={},", begin.column, end.column);
            }
        }
    }
    return out + "title=" + escaped(diagnostic.code, true);
}

} // namespace

std::string diagnosticsGithub(const Diagnostics& diagnostics, const SourceSet& sources) {
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics) {
        const char* kind = diagnostic.severity == Severity::error     ? "error"
                           : diagnostic.severity == Severity::warning ? "warning"
                                                                      : "notice";
        const std::string hint = diagnostic.hint.empty() ? "" : "\n" + diagnostic.hint;
        out += fmt::format("::{} {}::{}\n", kind, properties(diagnostic, sources),
                           escaped(diagnostic.message + hint, false));
    }
    return out;
}

} // namespace gradus
