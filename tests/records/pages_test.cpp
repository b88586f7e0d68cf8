#include "tests/catch.h"

#include "gradus/catalog.h"
#include "gradus/transcript.h"
#include "src/records/record_pages.h"
#include "tests/support/shared.h"

#include <filesystem>
#include <regex>
#include <set>
#include <string>

using namespace gradus;

namespace {

using Codes = std::set<std::string>;

/// The codes that the sources of this room report.
Codes reportedCodes() {
    const std::regex made{R"re((\b(error|warning|warn)\(|\bpush_back\(\s*\{)\s*"([a-z0-9-]+)")re"};
    Codes codes;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(GRADUS_SOURCE_DIR) / "src/records")) {
        const std::string text = test::readFile(entry.path());
        for (std::sregex_iterator it{text.begin(), text.end(), made}, end; it != end; ++it) {
            codes.insert((*it)[3]);
        }
    }
    return codes;
}

Codes codesOf(const Diagnostics& diagnostics) {
    Codes codes;
    for (const Diagnostic& d : diagnostics) {
        codes.insert(d.code);
    }
    return codes;
}

/// The example as a whole transcript: it is one, or some fields of one, or an attempt.
std::string asTranscript(const std::string& example) {
    if (example.find("\"student\"") != std::string::npos) {
        return example;
    }
    return R"({"student": "s0142", )" +
           (example.front() == '{' ? "\"attempts\": [" + example + "]" : "\"attempts\": [], " + example) +
           "}";
}

} // namespace

TEST_CASE("every code of the readers has one page, and every page a code") {
    Codes described;
    for (const CodePage& page : records::recordPages()) {
        INFO(page.code);
        CHECK(described.insert(page.code).second);
        CHECK(std::string(page.title).find('.') == std::string::npos);
        CHECK(std::string(page.why).size() > 60);
    }
    CHECK(described == reportedCodes());
}

TEST_CASE("the example of every page has exactly the fault it shows, and none when mended") {
    for (const CodePage& page : records::transcriptPages()) {
        INFO(page.code);
        CHECK(codesOf(readTranscriptJson(asTranscript(page.before), 0).diagnostics) == Codes{page.code});
        CHECK(codesOf(readTranscriptJson(asTranscript(page.after), 0).diagnostics) == Codes{});
    }
    for (const CodePage& page : records::transcriptCsvPages()) {
        INFO(page.code);
        CHECK(codesOf(readTranscriptCsv(page.before, 0).diagnostics) == Codes{page.code});
        CHECK(codesOf(readTranscriptCsv(page.after, 0).diagnostics) == Codes{});
    }
    for (const CodePage& page : records::cataloguePages()) {
        INFO(page.code);
        CHECK(codesOf(readCatalogCsv(page.before, 0).diagnostics) == Codes{page.code});
        CHECK(codesOf(readCatalogCsv(page.after, 0).diagnostics) == Codes{});
    }
}
