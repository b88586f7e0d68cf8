#include "tests/prose/examples.h"

#include "tests/docs/markdown.h"
#include "tests/support/shared.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <sstream>

namespace gradus::test {

namespace {

namespace fs = std::filesystem;

const fs::path root{GRADUS_SOURCE_DIR};

/// Leaves out the `test` blocks: they begin and end at the beginning of a line.
std::string withoutTests(const std::string& text) {
    std::istringstream lines(text);
    std::string result;
    bool inTest = false;
    for (std::string line; std::getline(lines, line);) {
        const bool begins = line.compare(0, 6, "test \"") == 0;
        inTest = inTest || begins;
        if (!inTest) {
            result += line + '\n';
        }
        const bool oneLine = begins && line.back() == '}';
        inTest = inTest && !oneLine && line != "}";
    }
    return result;
}

Loader loaderOf(std::map<std::string, std::string> files) {
    return [files = std::move(files)](const std::string& path) -> std::optional<std::string> {
        if (const auto named = files.find(path); named != files.end()) {
            return named->second;
        }
        return fs::is_regular_file(root / path) ? std::optional(readFile(root / path)) : std::nullopt;
    };
}

std::string asFile(const FencedBlock& block) {
    std::istringstream words(block.text);
    std::string first;
    words >> first;
    const bool declares = first == "requirement" || first == "tag" || first == "set";
    return block.kind == "gradus" || declares ? block.text
                                              : "program example \"Example\" {\n" + block.text + "}\n";
}

} // namespace

std::vector<Example> referenceExamples() {
    std::vector<Example> examples;
    for (const Page& page : pages()) {
        if (page.path != "grammar/reference.md") {
            continue;
        }
        std::map<std::string, std::string> files;
        for (const FencedBlock& block : page.blocks) {
            if (!block.name.empty()) {
                files[block.name] = block.text;
            }
        }
        for (const FencedBlock& block : page.blocks) {
            if (block.kind == "gradus" || block.kind == "gradus-part") {
                const std::string path = block.name.empty() ? "example.gradus" : block.name;
                examples.push_back({page.path + ":" + std::to_string(block.line), path,
                                    withoutTests(asFile(block)), loaderOf(files)});
            }
        }
    }
    return examples;
}

std::vector<Example> rulesIn(const std::string& folder) {
    std::vector<std::string> paths;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
        const std::string path = fs::relative(entry.path(), root).generic_string();
        if (entry.path().extension() == ".gradus" && path.find(".tests.") == std::string::npos) {
            paths.push_back(path);
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<Example> examples;
    for (const std::string& path : paths) {
        examples.push_back({path, path, readFile(root / path), loaderOf({})});
    }
    return examples;
}

RuleSet loaded(const Example& example, const std::string& text, SourceSet& sources) {
    const Loader loader = [&](const std::string& path) {
        return path == example.path ? std::optional(text) : example.loader(path);
    };
    return loadRules({example.path}, loader, {}, sources);
}

} // namespace gradus::test
