#include "gradus/report.h"

#include "src/report/places.h"
#include "src/wording/markup.h"

#include <algorithm>

namespace gradus {

namespace {

/// XML 1.0 can't hold control characters or broken UTF-8 in any way, so these are made printable.
std::string escapedLines(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        out += wording::markup(text.substr(0, end));
        out += end < text.size() ? "\n" : "";
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string attribute(const char* name, std::string_view value) {
    return std::string(" ").append(name).append("=\"").append(wording::markup(value)).append(1, '"');
}
std::string attribute(const char* name, std::size_t value) {
    return attribute(name, std::to_string(value));
}

/// The lines of the text report about one test.
std::string detailsOf(const TestResult& test, const SourceSet& sources) {
    TestReport alone;
    alone.tests.push_back(test);
    const std::string text = renderTests(alone, sources, {80, false, true}, true);
    return text.substr(0, text.rfind('\n', text.size() - 2) + 1); // without the summary
}

std::size_t lineOf(const Location& at, const SourceSet& sources) {
    return report::isKnown(sources, at) ? sources.lineColumn(at.source, at.span.begin).line : 0;
}

std::string testCase(const TestResult& test, const std::string& file, const SourceSet& sources) {
    std::string out = "    <testcase" + attribute("name", test.title) + attribute("classname", test.program) +
                      attribute("file", file) + attribute("line", lineOf(test.at, sources));
    if (test.passed) {
        return out + "/>\n";
    }
    const auto first = std::find_if(test.expectations.begin(), test.expectations.end(),
                                    [](const ExpectationResult& one) { return !one.passed; });
    const bool judged = first != test.expectations.end();
    const char* kind = judged ? "failure" : "error";
    const std::string message = judged ? "expected " + first->expected + ", got " + first->got
                                       : std::string("the record of the test is at fault");
    return out + ">\n      <" + kind + attribute("message", message) + ">" +
           escapedLines(detailsOf(test, sources)) + "</" + kind + ">\n    </testcase>\n";
}

struct Suite {
    std::string file;
    std::string cases;
    std::size_t tests = 0, failures = 0, errors = 0;
};

std::string counts(const Suite& suite) {
    return attribute("tests", suite.tests) + attribute("failures", suite.failures) +
           attribute("errors", suite.errors);
}

} // namespace

std::string testsJunit(const TestReport& report, const Diagnostics& faults, const SourceSet& sources) {
    std::vector<Suite> suites;
    Suite all;
    if (hasErrors(faults)) {
        const std::string text = renderDiagnostics(faults, sources, {80, false, true});
        all.tests = all.errors = 1;
        suites.push_back({"rules",
                          "    <testcase name=\"the rules can be read\" classname=\"rules\">\n"
                          "      <error message=\"the rules have errors\">" +
                              escapedLines(text) + "</error>\n    </testcase>\n",
                          1, 0, 1});
    }
    for (const TestResult& test : report.tests) {
        const std::string file =
            report::isKnown(sources, test.at) ? sources[test.at.source].name : std::string("rules");
        if (suites.empty() || suites.back().file != file) {
            suites.push_back({file, {}});
        }
        const bool judged = std::any_of(test.expectations.begin(), test.expectations.end(),
                                        [](const ExpectationResult& one) { return !one.passed; });
        for (Suite* suite : {&suites.back(), &all}) {
            ++suite->tests;
            suite->failures += !test.passed && judged ? 1U : 0U;
            suite->errors += !test.passed && !judged ? 1U : 0U;
        }
        suites.back().cases += testCase(test, file, sources);
    }
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"gradus test\"" + counts(all) + ">\n";
    for (const Suite& suite : suites) {
        out += "  <testsuite" + attribute("name", suite.file) + counts(suite) + ">\n" + suite.cases +
               "  </testsuite>\n";
    }
    return out + "</testsuites>\n";
}

} // namespace gradus
