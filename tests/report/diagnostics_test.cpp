#include "tests/catch.h"

#include "gradus/report.h"

#include <ctime>
#include <nlohmann/json.hpp>

using namespace gradus;

namespace {

const TextStyle plain{80, false, false};

/// A diagnostic about the first place where the source says `what`.
Diagnostic about(const SourceSet& sources, SourceId id, const std::string& what) {
    const auto begin = static_cast<std::uint32_t>(sources[id].text.find(what));
    Diagnostic diagnostic;
    diagnostic.code = "unknown-course";
    diagnostic.at = {id, {begin, begin + static_cast<std::uint32_t>(what.size())}};
    diagnostic.message = "there is no course AIPI 591";
    return diagnostic;
}

} // namespace

TEST_CASE("a diagnostic shows its place, its line, what is meant, and the repair") {
    SourceSet sources;
    const SourceId id = sources.add("rules/a.gradus", "program a {\n    take AIPI 591\n}\n");
    Diagnostic diagnostic = about(sources, id, "AIPI 591");
    diagnostic.hint = "did you mean AIPI 590?";
    CHECK(renderDiagnostics({diagnostic}, sources, plain) ==
          "error[unknown-course]: there is no course AIPI 591\n"
          "  --> rules/a.gradus:2:10\n"
          " 2 |     take AIPI 591\n"
          "   |          ^^^^^^^^\n"
          "  hint: did you mean AIPI 590?\n");
}

TEST_CASE("labels show further places, and two diagnostics stand apart") {
    SourceSet sources;
    const SourceId id = sources.add("a.gradus", "set a = X 1\nset a = X 2\n");
    Diagnostic second = about(sources, id, "X 2");
    second.severity = Severity::warning;
    second.labels.push_back({about(sources, id, "X 1").at, "first declared here"});
    const Diagnostic first = about(sources, id, "X 1");
    CHECK(renderDiagnostics({first, second}, sources, plain) ==
          "error[unknown-course]: there is no course AIPI 591\n"
          "  --> a.gradus:1:9\n"
          " 1 | set a = X 1\n"
          "   |         ^^^\n"
          "\n"
          "warning[unknown-course]: there is no course AIPI 591\n"
          "  --> a.gradus:2:9\n"
          " 2 | set a = X 2\n"
          "   |         ^^^\n"
          "  --> a.gradus:1:9: first declared here\n"
          " 1 | set a = X 1\n"
          "   |         ^^^\n");
}

TEST_CASE("the caret stands right under wide letters, combining marks and tabs") {
    SourceSet sources;
    const SourceId id = sources.add("a", "\t\"操作 e\xCC\x81\" AIPI 591\n");
    CHECK(renderDiagnostics({about(sources, id, "AIPI 591")}, sources, plain) ==
          "error[unknown-course]: there is no course AIPI 591\n"
          "  --> a:1:10\n"
          " 1 | \t\"操作 e\xCC\x81\" AIPI 591\n"
          "   | \t         ^^^^^^^^\n");
    CHECK(renderDiagnostics({about(sources, id, "操作")}, sources, plain) ==
          "error[unknown-course]: there is no course AIPI 591\n"
          "  --> a:1:3\n"
          " 1 | \t\"操作 e\xCC\x81\" AIPI 591\n"
          "   | \t ^^^^\n");
}

TEST_CASE("of a long line only the part around the place is shown") {
    SourceSet sources;
    const SourceId id = sources.add("a", std::string(500, 'x') + " BAD " + std::string(500, 'y'));
    const std::string text = renderDiagnostics({about(sources, id, "BAD")}, sources, plain);
    CHECK_THAT(text, Catch::Matchers::ContainsSubstring("…xxxxx"));
    CHECK_THAT(text, Catch::Matchers::ContainsSubstring("x BAD y"));
    CHECK_THAT(text, Catch::Matchers::ContainsSubstring("yyyyy…\n"));
    CHECK(text.size() < 400);
    const std::string ascii = renderDiagnostics({about(sources, id, "BAD")}, sources, {80, false, true});
    CHECK_THAT(ascii, Catch::Matchers::ContainsSubstring("...xxxxx"));
}

TEST_CASE("whole letters stand around a place in the middle of a long line") {
    SourceSet sources;
    std::string around;
    for (int i = 0; i < 3000; ++i)
        around += "é";
    const SourceId id = sources.add("a", around + "BAD" + around);
    const std::string text = renderDiagnostics({about(sources, id, "BAD")}, sources, plain);
    CHECK_THAT(text, Catch::Matchers::ContainsSubstring("…éééé"));
    CHECK_THAT(text, Catch::Matchers::ContainsSubstring("éBADé"));
    CHECK_THAT(text, Catch::Matchers::ContainsSubstring("éé…\n"));
    CHECK(text.find("\xEF\xBF\xBD") == std::string::npos);
}

TEST_CASE("a line of marks without width is shown around the place only") {
    SourceSet sources;
    std::string marks;
    for (int i = 0; i < 3000; ++i)
        marks += "\xCC\x81";
    const SourceId id = sources.add("a", "x" + marks + "BAD" + marks);
    const std::string text = renderDiagnostics({about(sources, id, "BAD")}, sources, plain);
    CHECK_THAT(text, Catch::Matchers::ContainsSubstring("BAD"));
    CHECK(text.size() < 2000);
}

TEST_CASE("many faults of one enormous line take no longer than those of short ones") {
    SourceSet sources;
    const std::string text = "BAD" + std::string(1'000'000, 'x');
    const SourceId id = sources.add("a", text);
    const std::clock_t before = std::clock();
    const Diagnostics many(300, about(sources, id, "BAD"));
    const std::string all = renderDiagnostics(many, sources, plain);
    CHECK(std::clock() - before < 2 * CLOCKS_PER_SEC); // a few milliseconds, but for slow machines
    CHECK(all.size() < 300 * 400);
}

TEST_CASE("a place that spans lines is underlined on its first line, an empty one by one caret") {
    SourceSet sources;
    const SourceId id = sources.add("a", "take {\n  more\n}");
    Diagnostic diagnostic = about(sources, id, "{\n  more");
    CHECK_THAT(renderDiagnostics({diagnostic}, sources, plain),
               Catch::Matchers::EndsWith(" 1 | take {\n   |      ^\n"));
    diagnostic.at.span = {15, 15};
    CHECK_THAT(renderDiagnostics({diagnostic}, sources, plain),
               Catch::Matchers::EndsWith("a:3:2\n 3 | }\n   |  ^\n"));
}

TEST_CASE("a diagnostic without a text shows the file alone, one without a file the message alone") {
    SourceSet sources;
    const SourceId id = sources.add("missing.gradus", "");
    Diagnostic diagnostic;
    diagnostic.code = "file-unreadable";
    diagnostic.message = "it can't be read";
    diagnostic.at = {id, {}};
    CHECK(renderDiagnostics({diagnostic}, sources, plain) == "error[file-unreadable]: it can't be read\n"
                                                             "  --> missing.gradus\n");
    diagnostic.at = {7, {}};
    CHECK(renderDiagnostics({diagnostic}, sources, plain) == "error[file-unreadable]: it can't be read\n");
    CHECK(renderDiagnostics({}, sources, plain).empty());
}

TEST_CASE("a source line can't write control sequences to the terminal") {
    SourceSet sources;
    const SourceId id = sources.add("a", "\x1b[31m BAD");
    CHECK(renderDiagnostics({about(sources, id, "BAD")}, sources, plain).find('\x1b') == std::string::npos);
    CHECK(renderDiagnostics({about(sources, id, "BAD")}, sources, {80, true, false}).find("\x1b[31m BAD") ==
          std::string::npos);
}

TEST_CASE("diagnostics as JSON have places, hints and labels") {
    SourceSet sources;
    const SourceId id = sources.add("a.gradus", "program a {\n    take é AIPI 591\n}\n");
    Diagnostic diagnostic = about(sources, id, "AIPI 591");
    diagnostic.hint = "did you mean \"AIPI 590\"?";
    diagnostic.labels.push_back({{id, {0, 7}}, "in this programme"});
    const auto json = nlohmann::json::parse(diagnosticsJson({diagnostic}, sources));
    REQUIRE(json["diagnostics"].size() == 1);
    const auto& one = json["diagnostics"][0];
    CHECK(one["code"] == "unknown-course");
    CHECK(one["severity"] == "error");
    CHECK(one["file"] == "a.gradus");
    CHECK(one["line"] == 2);
    CHECK(one["column"] == 12);
    CHECK(one["endLine"] == 2);
    CHECK(one["endColumn"] == 20);
    CHECK(one["hint"] == "did you mean \"AIPI 590\"?");
    CHECK(one["labels"][0]["text"] == "in this programme");
    CHECK(one["labels"][0]["endColumn"] == 8);
    CHECK(diagnosticsJson({}, sources) == "{\n  \"diagnostics\": []\n}\n");
}

TEST_CASE("a diagnostic of no file has null for its place in JSON") {
    Diagnostic diagnostic;
    diagnostic.code = "x";
    diagnostic.at = {3, {}};
    const auto json = nlohmann::json::parse(diagnosticsJson({diagnostic}, SourceSet{}));
    CHECK(json["diagnostics"][0]["file"].is_null());
    CHECK(json["diagnostics"][0]["line"].is_null());
}
