#include "tests/grammar/read.h"

#include "grammar/parse.h"
#include "tests/catch.h"

#include <fstream>
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

} // namespace gradus::test
