#include "gradus/report.h"

#include "src/report/diagnostics_json.h"
#include "src/report/json_writer.h"
#include "src/report/page.h"
#include "src/report/places.h"

namespace gradus {

namespace report {

namespace {

std::string fullPlace(const Location& at, const SourceSet& sources) {
    if (!isKnown(sources, at)) {
        return {};
    }
    return sources[at.source].name + ":" + std::to_string(sources.lineColumn(at.source, at.span.begin).line);
}

void writeTest(Page& page, const TestResult& test, const SourceSet& sources) {
    Text head(test.passed ? "passed" : "FAILED", test.passed ? Ink::good : Ink::bad);
    head.add("  \"" + test.title + "\" for " + test.program);
    head.add("  (" + fullPlace(test.at, sources) + ")", Ink::quiet);
    page.paragraph(0, head, 8);
    if (test.expectations.empty()) {
        page.paragraph(8, "it could not be audited; the reason is reported beside this");
    }
    for (const ExpectationResult& expectation : test.expectations) {
        if (!expectation.passed) {
            page.row(8, {{"expected", 8}, {expectation.expected, page.width() - 18}});
            page.row(
                8, {{"got", 8},
                    {Text(expectation.got).add("  (" + fullPlace(expectation.at, sources) + ")", Ink::quiet),
                     page.width() - 18}});
        }
    }
}

void writePlace(JsonWriter& out, const Location& at, const SourceSet& sources) {
    const bool known = isKnown(sources, at);
    out.key("file").string(known ? sources[at.source].name : "");
    out.key("line").number(
        known ? static_cast<std::int64_t>(sources.lineColumn(at.source, at.span.begin).line) : 0);
}

} // namespace

} // namespace report

std::string renderTests(const TestReport& report, const SourceSet& sources, const TextStyle& style,
                        bool all) {
    report::Page page(style);
    for (const TestResult& test : report.tests) {
        if (all || !test.passed) {
            report::writeTest(page, test, sources);
        }
    }
    page.paragraph(0,
                   std::to_string(report.passed) + " passed, " + std::to_string(report.failed) + " failed");
    return page.take();
}

std::string testsJson(const TestReport& report, const Diagnostics& warnings, const SourceSet& sources) {
    Diagnostics diagnostics = warnings;
    diagnostics.insert(diagnostics.end(), report.diagnostics.begin(), report.diagnostics.end());
    report::JsonWriter out;
    out.object([&] {
        out.key("passed").number(static_cast<std::int64_t>(report.passed));
        out.key("failed").number(static_cast<std::int64_t>(report.failed));
        out.key("tests").array([&] {
            for (const TestResult& test : report.tests) {
                out.object([&] {
                    out.key("title").string(test.title);
                    out.key("program").string(test.program);
                    report::writePlace(out, test.at, sources);
                    out.key("passed").boolean(test.passed);
                    out.key("expectations").array([&] {
                        for (const ExpectationResult& expectation : test.expectations) {
                            out.object([&] {
                                out.key("passed").boolean(expectation.passed);
                                out.key("expected").string(expectation.expected);
                                out.key("got").string(expectation.got);
                                report::writePlace(out, expectation.at, sources);
                            });
                        }
                    });
                });
            }
        });
        out.key("diagnostics");
        report::writeDiagnostics(out, diagnostics, sources);
    });
    return out.take();
}

} // namespace gradus
