#include "gradus/coverage_report.h"

#include "gradus/version.h"
#include "src/report/coverage_wording.h"
#include "src/report/diagnostics_json.h"
#include "src/report/json_writer.h"
#include "src/report/places.h"

#include <algorithm>

namespace gradus {
namespace report {
namespace {

/// The words of the report as names: "not met" is not-met.
std::string named(std::string words) {
    std::replace(words.begin(), words.end(), ' ', '-');
    return words;
}

void writeCount(JsonWriter& out, const char* key, std::size_t count) {
    out.key(key).number(static_cast<std::int64_t>(count));
}

void writeList(JsonWriter& out, const char* key, const CaseList& list) {
    out.key(key).array([&] {
        for (const std::size_t one : list)
            out.number(static_cast<std::int64_t>(one));
    });
}

void writeClause(JsonWriter& out, const ClauseCoverage& clause, const SourceSet& sources) {
    const LineColumn begin = sources.lineColumn(clause.at.source, clause.at.span.begin);
    const LineColumn end = sources.lineColumn(clause.at.source, clause.at.span.end);
    out.object([&] {
        out.key("kind").string(named(kindWord(clause.kind)));
        out.key("path").string(clause.path);
        writeCount(out, "line", begin.line);
        writeCount(out, "column", begin.column);
        writeCount(out, "endLine", end.line);
        writeCount(out, "endColumn", end.column);
        out.key("state").string(named(stateWord(clause)));
        writeList(out, "reachedBy", clause.reachedBy);
        out.key("outcomes").array([&] {
            for (const ClauseCoverage::Seen& seen : clause.outcomes) {
                out.object([&] {
                    out.key("outcome").string(named(outcomeWord(seen.outcome)));
                    writeList(out, "by", seen.by);
                });
            }
        });
    });
}

void writeCases(JsonWriter& out, const char* key, const std::vector<CoverageCase>& cases,
                const SourceSet& sources) {
    out.key(key).array([&] {
        for (const CoverageCase& one : cases) {
            const bool known = isKnown(sources, one.at) && one.at.span.begin < one.at.span.end;
            out.object([&] {
                out.key("name").string(one.name);
                if (known) {
                    out.key("file").string(sources[one.at.source].name);
                    writeCount(out, "line", sources.lineColumn(one.at.source, one.at.span.begin).line);
                }
            });
        }
    });
}

} // namespace
} // namespace report

std::string coverageJson(const Coverage& coverage, const Diagnostics& warnings, const SourceSet& sources) {
    Diagnostics diagnostics = warnings;
    diagnostics.insert(diagnostics.end(), coverage.diagnostics.begin(), coverage.diagnostics.end());
    report::JsonWriter out;
    out.object([&] {
        out.key("format").string("gradus.coverage/1");
        out.key("engine").string(version());
        out.key("of").string(coverage.ofStudents ? "students" : "tests");
        report::writeCount(out, "clauses", coverage.clauses.size());
        report::writeCount(out, "covered", coverage.covered());
        out.key("perMille").number(perMille(coverage.covered(), coverage.clauses.size()));
        out.key("files").array([&] {
            for (const report::FileClauses& file : report::byFile(coverage)) {
                out.object([&] {
                    out.key("file").string(sources[file.source].name);
                    report::writeCount(out, "covered", file.covered());
                    out.key("clauses").array([&] {
                        for (const ClauseCoverage* clause : file.clauses)
                            report::writeClause(out, *clause, sources);
                    });
                });
            }
        });
        report::writeCases(out, "cases", coverage.cases, sources);
        report::writeCases(out, "failed", coverage.failed, sources);
        out.key("diagnostics");
        report::writeDiagnostics(out, diagnostics, sources);
    });
    return out.take();
}

} // namespace gradus
