#include "gradus/report.h"

#include "src/report/diagnostics_json.h"
#include "src/report/json_writer.h"
#include "src/report/page.h"
#include "src/report/places.h"
#include "src/report/wording.h"

#include <algorithm>

namespace gradus {

namespace report {

namespace {

std::string fullPlace(const Location& at, const SourceSet& sources) {
    if (!isKnown(sources, at)) {
        return {};
    }
    return sources[at.source].name + ":" + std::to_string(sources.lineColumn(at.source, at.span.begin).line);
}

constexpr int widest = 80;

/// A label, what stands beside it, and the place of a rule.
void labelledLine(Page& page, const char* label, const std::string& text, std::size_t indent,
                  const std::string& place) {
    Text line(text);
    if (!place.empty()) {
        line.add("  (" + place + ")", Ink::quiet);
    }
    page.row(2, {{label, 9 + indent}, {line, page.width() - 13 - indent, false, 2}});
}

void writeTest(Page& page, const TestResult& test, const SourceSet& sources) {
    Text head(test.passed ? "passed" : "FAILED", test.passed ? Ink::good : Ink::bad);
    head.add("  \"" + test.title + "\" for " + test.program);
    head.add("  (" + fullPlace(test.at, sources) + ")", Ink::quiet);
    page.paragraph(0, head, 8);
    if (!test.passed && test.expectations.empty()) {
        page.paragraph(2, "it could not be audited; the reason is reported beside this");
    }
    const bool failed = std::any_of(test.expectations.begin(), test.expectations.end(),
                                    [](const ExpectationResult& one) { return !one.passed; });
    if (!test.passed && !test.expectations.empty() && !failed) {
        page.paragraph(2, "every expectation holds; what is wrong with its record is reported beside this");
    }
    for (const ExpectationResult& expectation : test.expectations) {
        if (expectation.passed) {
            continue;
        }
        labelledLine(page, "expected:", expectation.expected, 0, fullPlace(expectation.at, sources));
        labelledLine(page, "got:", expectation.got, 0, "");
        for (const Explanation& because : expectation.why) {
            const bool first = &because == &expectation.why.front();
            labelledLine(page, first ? "because:" : "", because.text,
                         2 * static_cast<std::size_t>(because.depth),
                         because.at ? fullPlace(*because.at, sources) : std::string());
        }
    }
}

void writePlace(JsonWriter& out, const Location& at, const SourceSet& sources) {
    const bool known = isKnown(sources, at);
    out.key("file").string(known ? sources[at.source].name : "");
    out.key("line").number(
        known ? static_cast<std::int64_t>(sources.lineColumn(at.source, at.span.begin).line) : 0);
}

void writeWhy(JsonWriter& out, const std::vector<Explanation>& why, const SourceSet& sources) {
    if (why.empty()) {
        return;
    }
    out.key("why").array([&] {
        for (const Explanation& because : why) {
            out.object([&] {
                out.key("text").string(because.text);
                out.key("depth").number(because.depth);
                if (because.at && isKnown(sources, *because.at)) {
                    writePlace(out, *because.at, sources);
                }
            });
        }
    });
}

} // namespace

} // namespace report

std::string renderTests(const TestReport& report, const SourceSet& sources, const TextStyle& style,
                        bool all) {
    TextStyle narrow = style;
    narrow.width = std::min(style.width, report::widest);
    report::Page page(narrow);
    for (const TestResult& test : report.tests) {
        if (all || !test.passed) {
            report::writeTest(page, test, sources);
        }
    }
    std::string summary = report::counted(static_cast<std::int64_t>(report.passed + report.failed), "test") +
                          ", " + std::to_string(report.passed) + " passed";
    if (report.failed > 0) {
        summary += ", " + std::to_string(report.failed) + " failed";
    }
    if (report.leftOut > 0) {
        summary += "; " + std::to_string(report.leftOut) + " not chosen";
    }
    page.paragraph(0, summary);
    return page.take();
}

std::string testsJson(const TestReport& report, const Diagnostics& warnings, const SourceSet& sources) {
    Diagnostics diagnostics = warnings;
    diagnostics.insert(diagnostics.end(), report.diagnostics.begin(), report.diagnostics.end());
    report::JsonWriter out;
    out.object([&] {
        out.key("passed").number(static_cast<std::int64_t>(report.passed));
        out.key("failed").number(static_cast<std::int64_t>(report.failed));
        out.key("notChosen").number(static_cast<std::int64_t>(report.leftOut));
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
                                report::writeWhy(out, expectation.why, sources);
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
