#include "tests/catch.h"

#include "gradus/catalog.h"
#include "gradus/transcript.h"
#include "tests/records/shown.h"
#include "tests/support/shared.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace gradus;
using test::shown;

namespace {

const std::filesystem::path root{GRADUS_SOURCE_DIR};

/// The contents of the page's fenced blocks of one kind.
std::vector<std::string> examples(const std::string& page, const std::string& kind) {
    const std::string text = test::readFile(root / page);
    const std::string fence = "\n```" + kind + "\n";
    std::vector<std::string> blocks;
    for (std::size_t at = text.find(fence); at != std::string::npos; at = text.find(fence, at)) {
        at += fence.size();
        blocks.push_back(text.substr(at, text.find("\n```", at) + 1 - at));
    }
    return blocks;
}

std::vector<std::filesystem::path> shipped(const std::string& extension) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "rules")) {
        if (entry.path().extension() == extension) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// What stands between the marks in the hints of a transcript's faults.
std::set<std::string> namedInHints(const std::string& transcript, char mark) {
    std::set<std::string> names;
    for (const Diagnostic& d : readTranscriptJson(transcript, 0).diagnostics) {
        const std::string& hint = d.hint;
        for (std::size_t at = hint.find(mark); at != std::string::npos; at = hint.find(mark, at + 1)) {
            const std::size_t begin = at + 1;
            at = hint.find(mark, begin);
            REQUIRE(at != std::string::npos);
            names.insert(hint.substr(begin, at - begin));
        }
    }
    return names;
}

/// The fields the reader knows in each kind of object, in the schema's words for it. Taken from what it says
/// of one it does not know.
std::map<std::string, std::set<std::string>> knownFields() {
    const auto ask = [](const std::string& fields) {
        return namedInHints(R"({"student": "s", "attempts": [])" + fields + "}", '`');
    };
    return {
        {"", ask(R"(, "?": 1)")},
        {"attempt", namedInHints(R"({"student": "s", "attempts": [{"course": "A 1", "units": 3, "grade": "A",
                                         "term": "fall 2024", "?": 1}]})",
                                 '`')},
        {"heldProgram", ask(R"(, "programs": [{"id": "p", "?": 1}])")},
        {"exception", ask(R"(, "exceptions": [{"kind": "waive", "on": "a", "who": "b", "when": "2024-02-01",
                                  "why": "c", "?": 1}])")}};
}

std::set<std::string> knownWords() {
    return namedInHints(R"({"student": "s", "attempts": [{"course": "A 1", "units": 3, "grade": "A", "term":
        "fall 2024", "status": "?", "origin": "?"}], "exceptions": [{"kind": "?", "on": "a", "who": "b", "when":
        "2024-02-01", "why": "c"}]})",
                        '"');
}

} // namespace

TEST_CASE("the transcripts in the manual read without a word") {
    const auto blocks = examples("docs/transcripts.md", "json");
    REQUIRE(blocks.size() == 3);
    for (const std::string& block : blocks) {
        INFO(block);
        const TranscriptRead read = readTranscriptJson(block, 0);
        CHECK(shown(read.diagnostics, block).empty());
        CHECK(read.transcript);
    }
}

TEST_CASE("the tables in the manual read as transcripts without a word, but for the one that shows faults") {
    const std::string page = "docs/transcripts.md";
    for (const char* name : {"s0144.csv", "s0145.csv"}) {
        const auto blocks = examples(page, std::string("csv ") + name);
        REQUIRE(blocks.size() == 1);
        INFO(blocks[0]);
        const TranscriptRead read = readTranscriptCsv(blocks[0], 0);
        CHECK(shown(read.diagnostics, blocks[0]).empty());
        CHECK(read.transcript);
    }
}

TEST_CASE("the manual names every column of a table, and every word that says what a row is") {
    const std::string page = test::readFile(root / "docs/transcripts.md");
    const std::string table =
        page.substr(page.find("## As a table"), page.find("## Bounds") - page.find("## As"));
    for (const char* name :
         {"student", "course", "units", "term",    "record",    "id",   "value",   "catalog", "admitted",
          "kind",    "on",     "for",   "amount",  "who",       "when", "why",     "attempt", "attained",
          "score",   "choice", "given", "program", "exception", "tags", "usedFor", "passFail"}) {
        INFO(name);
        CHECK(table.find(std::string("`") + name + "`") != std::string::npos);
    }
}

TEST_CASE("the catalogues in the manual read without a word") {
    const auto blocks = examples("docs/catalogues.md", "csv");
    REQUIRE(blocks.size() == 4);
    for (const std::string& block : blocks) {
        INFO(block);
        const CatalogRead read = readCatalogCsv(block, 0);
        CHECK(shown(read.diagnostics, block).empty());
        CHECK_FALSE(read.catalog.courses().empty());
    }
}

TEST_CASE("the manual names every field, and every word a field may hold") {
    const std::string page = test::readFile(root / "docs/transcripts.md");
    std::size_t fields = 0;
    for (const auto& [object, names] : knownFields()) {
        for (const std::string& name : names) {
            INFO(object << ": " << name);
            CHECK(page.find("`" + name + "`") != std::string::npos);
            ++fields;
        }
    }
    CHECK(fields == 34);
    for (const std::string& word : knownWords()) {
        INFO(word);
        CHECK((page.find("`\"" + word + "\"`") != std::string::npos ||
               page.find("| `" + word + "` |") != std::string::npos));
    }
    CHECK(knownWords().size() == 14);
}

TEST_CASE("the schema has the fields that the reader knows, and no others") {
    const auto schema = nlohmann::json::parse(test::readFile(root / "docs/schema/transcript.schema.json"));
    for (const auto& [object, names] : knownFields()) {
        const auto& described = object.empty() ? schema : schema["$defs"][object];
        std::set<std::string> properties;
        for (const auto& [name, value] : described["properties"].items()) {
            properties.insert(name);
        }
        INFO(object);
        CHECK(properties == names);
    }
}

TEST_CASE("the shipped transcripts and catalogues read without a word") {
    std::size_t read = 0;
    for (const auto& path : shipped(".json")) {
        if (path.parent_path().filename() == "transcripts") {
            INFO(path);
            const std::string text = test::readFile(path);
            CHECK(shown(readTranscriptJson(text, 0).diagnostics, text).empty());
            ++read;
        }
    }
    CHECK(read > 0);
    for (const auto& path : shipped(".csv")) {
        INFO(path);
        const std::string text = test::readFile(path);
        CHECK(shown(readCatalogCsv(text, 0).diagnostics, text).empty());
    }
}
