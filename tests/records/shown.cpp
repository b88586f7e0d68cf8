#include "tests/records/shown.h"

namespace gradus::test {

namespace {

std::string place(const SourceSet& sources, Location at) {
    const LineColumn place = sources.lineColumn(at.source, at.span.begin);
    return std::to_string(place.line) + ":" + std::to_string(place.column);
}

} // namespace

std::vector<std::string> shown(const Diagnostics& diagnostics, const std::string& text) {
    SourceSet sources;
    sources.add("file", text);
    std::vector<std::string> lines;
    for (const Diagnostic& d : diagnostics) {
        const char* severity = d.severity == Severity::error     ? "error "
                               : d.severity == Severity::warning ? "warning "
                                                                 : "note ";
        std::string line = severity + d.code + " " + place(sources, d.at) + " " + d.message;
        if (!d.hint.empty()) {
            line += " | " + d.hint;
        }
        for (const Label& label : d.labels) {
            line += " | " + place(sources, label.at) + " " + label.text;
        }
        lines.push_back(line);
    }
    return lines;
}

std::string covered(const std::string& text, Span span) {
    return text.substr(span.begin, span.end - span.begin);
}

} // namespace gradus::test
