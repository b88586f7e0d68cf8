#include "tests/grammar/read.h"

#include "grammar/parse.h"
#include "tests/catch.h"

#include <fstream>
#include <map>
#include <sstream>

namespace gradus::test {

std::string textOf(const std::string& path) {
    std::ifstream in(std::string(GRADUS_SOURCE_DIR) + "/" + path, std::ios::binary);
    INFO(path);
    REQUIRE(in.is_open());
    std::stringstream content;
    content << in.rdbuf();
    return content.str();
}

std::vector<std::string> codesOf(const std::string& rules) {
    std::vector<std::string> codes;
    for (const Diagnostic& diagnostic : grammar::parse(rules, 0).diagnostics) {
        codes.push_back(diagnostic.code);
    }
    return codes;
}

std::string placesOf(const std::string& rules) {
    SourceSet sources;
    sources.add("test.gradus", rules);
    std::string places;
    for (const Diagnostic& diagnostic : grammar::parse(rules, 0).diagnostics) {
        const LineColumn at = sources.lineColumn(0, diagnostic.at.span.begin);
        places += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + diagnostic.code + "\n";
    }
    return places;
}

std::string shown(const std::string& rules, const Diagnostics& diagnostics) {
    SourceSet sources;
    sources.add("test.gradus", rules);
    std::string text = rules + "\n";
    for (const Diagnostic& diagnostic : diagnostics) {
        const LineColumn at = sources.lineColumn(0, diagnostic.at.span.begin);
        text += std::to_string(at.line) + ":" + std::to_string(at.column) + ": " + diagnostic.code + ": " +
                diagnostic.message + "\n    " + diagnostic.hint + "\n";
    }
    return text;
}

std::vector<Case> casesIn(const std::string& path) {
    std::vector<Case> all;
    std::istringstream lines(textOf(path));
    std::string heading;
    std::size_t number = 0;
    bool reading = false;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        const bool written = line.rfind("| ", 0) == 0 || line == "|";
        const std::string content = line.size() > 2 ? line.substr(2) : "";
        if (line.rfind("== ", 0) == 0) {
            heading = line.substr(3);
        } else if (written && !reading) {
            all.push_back({heading, content, "", number});
        } else if (written) {
            all.back().written += "\n" + content;
        } else if (!line.empty()) {
            all.back().said += line + "\n";
        }
        reading = written;
    }
    return all;
}

std::string wholeFile(const Case& entry) {
    static const std::map<std::string, std::pair<std::string, std::string>> wraps = {
        {"in a programme", {"program p {\n", "\n}\n"}},
        {"in a test", {"test \"t\" for p {\n", "\n}\n"}},
        {"in a transcript", {"test \"t\" for p { transcript {\n", "\n} }\n"}},
        {"in an institution", {"institution \"i\" {\n", "\n}\n"}},
        {"in grades", {"institution \"i\" { grades {\n", "\n} }\n"}},
        {"whole files", {"\n", ""}}};
    const auto& [before, after] = wraps.at(entry.heading);
    return before + entry.written + after;
}

} // namespace gradus::test
