#include "tests/catch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const std::vector<std::string> core{"grammar",      "src/language", "src/lint",   "src/place", "src/audit",
                                    "src/coverage", "src/report",   "src/format", "src/prose", "src/wording"};

struct Source {
    std::string path; // from the root of the checkout
    std::string code; // without comments
};

std::string withoutComments(const std::string& text) {
    static const std::regex comment{R"(//[^\n]*|/\*[^]*?\*/)"};
    return std::regex_replace(text, comment, "");
}

std::vector<Source> sourcesIn(const std::vector<std::string>& folders) {
    const fs::path root{GRADUS_SOURCE_DIR};
    std::vector<Source> sources;
    for (const std::string& folder : folders) {
        for (const auto& entry : fs::recursive_directory_iterator{root / folder}) {
            if (const auto suffix = entry.path().extension(); suffix == ".h" || suffix == ".cpp") {
                std::ostringstream text;
                text << std::ifstream{entry.path()}.rdbuf();
                sources.push_back({fs::relative(entry.path(), root).string(), withoutComments(text.str())});
            }
        }
    }
    std::sort(sources.begin(), sources.end(),
              [](const Source& a, const Source& b) { return a.path < b.path; });
    return sources;
}

/// What the file includes, without the brackets or quotes.
std::vector<std::string> includesOf(const Source& source) {
    static const std::regex include{R"(#\s*include\s*[<"]([^>"]+)[>"])"};
    std::vector<std::string> names;
    for (std::sregex_iterator it{source.code.begin(), source.code.end(), include}, end; it != end; ++it) {
        names.push_back((*it)[1]);
    }
    return names;
}

/// Every include in the folders that matches the pattern, as "file includes name".
std::vector<std::string> includesMatching(const std::vector<std::string>& folders, const char* pattern) {
    const std::regex forbidden{pattern};
    std::vector<std::string> found;
    for (const Source& source : sourcesIn(folders)) {
        for (const std::string& name : includesOf(source)) {
            if (std::regex_match(name, forbidden)) {
                found.push_back(source.path + " includes " + name);
            }
        }
    }
    return found;
}

const std::vector<std::string> none;

} // namespace

TEST_CASE("public headers show no third-party library") {
    CHECK(includesMatching({"include"}, "(boost|fmt|spdlog|nlohmann|CLI)/.*") == none);
}

TEST_CASE("public headers stand without the inner rooms") {
    CHECK(includesMatching({"include"}, "(src|grammar|tools|tests)/.*") == none);
}

TEST_CASE("only the grammar knows Boost") {
    CHECK(includesMatching({"include", "src", "tools", "tests"}, "boost/.*") == none);
}

TEST_CASE("the core has no threads, files, clock, randomness or logging") {
    CHECK(includesMatching(core,
                           "thread|mutex|shared_mutex|future|atomic|condition_variable|fstream|iostream|"
                           "filesystem|cstdio|stdio.h|chrono|ctime|time.h|random|spdlog/.*") == none);
}

TEST_CASE("the core keeps to what clang 14 and its library have") {
    CHECK(includesMatching(core, "ranges|format|memory_resource|source_location|expected|print") == none);
}

TEST_CASE("the core computes without floating point") {
    const std::regex floating{R"(\b(float|double)\b)"};
    const std::regex quoted{R"re("(\\.|[^"\\\n])*")re"};
    for (const Source& source : sourcesIn(core)) {
        INFO(source.path);
        CHECK_FALSE(std::regex_search(std::regex_replace(source.code, quoted, ""), floating));
    }
}

TEST_CASE("the grammar knows nothing of the stages after it") {
    CHECK(includesMatching(
              {"grammar"},
              "src/(?!(did_you_mean|utf8)\\.h).*|gradus/(transcript|catalog|audit|report|program)\\.h") ==
          none);
}

TEST_CASE("the placement room stands alone") {
    CHECK(includesMatching({"src/place"}, "(?!src/place/).*/.*") == none);
}

TEST_CASE("no other room knows the import") {
    CHECK(includesMatching({"grammar", "src/language", "src/records", "src/place", "src/audit", "src/author",
                            "src/coverage", "src/report"},
                           "src/import/.*|gradus/import\\.h") == none);
}

TEST_CASE("nothing but the report knows the report") {
    CHECK(includesMatching({"grammar", "src/language", "src/records", "src/place", "src/audit",
                            "src/coverage", "src/import", "src/format", "src/prose", "src/wording"},
                           "src/report/.*|gradus/report\\.h") == none);
}

TEST_CASE("the layout of rules knows their text and their tree, and nothing of what they mean") {
    CHECK(includesMatching({"src/format"}, "src/(?!format/).*|gradus/(?!format\\.h|diagnostic\\.h).*") ==
          none);
}

TEST_CASE("nothing but the prose knows the prose") {
    CHECK(includesMatching({"grammar", "src/language", "src/records", "src/place", "src/audit", "src/import",
                            "src/author", "src/report", "src/wording", "src/format"},
                           "src/prose/.*|gradus/prose\\.h") == none);
}
