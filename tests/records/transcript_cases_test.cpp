#include "tests/catch.h"

#include "gradus/transcript.h"
#include "src/records/json.h"
#include "tests/records/shown.h"
#include "tests/support/shared.h"

using namespace gradus;

// transcript_schema_test.py judges the same cases by the published schema.
TEST_CASE("the cases that the schema is held to are judged so by the reader") {
    const std::string text =
        test::readFile(std::filesystem::path(GRADUS_SOURCE_DIR) / "tests/records/transcript_cases.json");
    records::Faults faults(0);
    const auto root = records::readJson(text, faults);
    REQUIRE(root);
    std::size_t cases = 0;
    for (std::size_t i = 0; i < root->items.size(); ++i) {
        const bool good = root->keys[i].name == "good";
        for (const records::JsonValue& item : root->items[i].items) {
            const std::string transcript = test::covered(text, item.items.at(1).span);
            const TranscriptRead read = readTranscriptJson(transcript, 0);
            INFO(item.items[0].text << ": " << transcript);
            CHECK(read.transcript.has_value() == good);
            CHECK(read.diagnostics.empty() == good);
            ++cases;
        }
    }
    CHECK(cases > 80);
}
