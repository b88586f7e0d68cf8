#include "src/report/diagnostics_json.h"

#include "gradus/report.h"
#include "src/report/places.h"

namespace gradus {

namespace report {

namespace {

void writePlace(JsonWriter& out, const Location& at, const SourceSet& sources) {
    if (!isKnown(sources, at)) {
        for (const char* key : {"file", "line", "column", "endLine", "endColumn"}) {
            out.key(key).null();
        }
        return;
    }
    const LineColumn begin = sources.lineColumn(at.source, at.span.begin);
    const LineColumn end = sources.lineColumn(at.source, at.span.end);
    out.key("file").string(sources[at.source].name);
    out.key("line").number(static_cast<std::int64_t>(begin.line));
    out.key("column").number(static_cast<std::int64_t>(begin.column));
    out.key("endLine").number(static_cast<std::int64_t>(end.line));
    out.key("endColumn").number(static_cast<std::int64_t>(end.column));
}

void writeFix(JsonWriter& out, const std::vector<Edit>& fix, const SourceSet& sources) {
    out.key("fix").array([&] {
        for (const Edit& edit : fix) {
            out.object([&] {
                writePlace(out, edit.at, sources);
                out.key("text").string(edit.text);
            });
        }
    });
}

} // namespace

std::string severityWord(Severity severity) {
    switch (severity) {
    case Severity::warning:
        return "warning";
    case Severity::note:
        return "note";
    case Severity::error:
        break;
    }
    return "error";
}

void writeDiagnostics(JsonWriter& out, const Diagnostics& diagnostics, const SourceSet& sources) {
    out.array([&] {
        for (const Diagnostic& diagnostic : diagnostics) {
            out.object([&] {
                out.key("code").string(diagnostic.code);
                out.key("severity").string(severityWord(diagnostic.severity));
                writePlace(out, diagnostic.at, sources);
                out.key("message").string(diagnostic.message);
                out.key("hint").string(diagnostic.hint);
                out.key("labels").array([&] {
                    for (const Label& label : diagnostic.labels) {
                        out.object([&] {
                            writePlace(out, label.at, sources);
                            out.key("text").string(label.text);
                        });
                    }
                });
                if (!diagnostic.fix.empty()) {
                    writeFix(out, diagnostic.fix, sources);
                }
            });
        }
    });
}

} // namespace report

std::string diagnosticsJson(const Diagnostics& diagnostics, const SourceSet& sources) {
    report::JsonWriter out;
    out.object([&] {
        out.key("diagnostics");
        report::writeDiagnostics(out, diagnostics, sources);
    });
    return out.take();
}

} // namespace gradus
