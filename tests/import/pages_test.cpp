#include "tests/catch.h"

#include "gradus/import.h"
#include "src/import/import_pages.h"
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
    const std::regex made{R"re(\b(error|warning)\(\s*"([a-z0-9-]+)")re"};
    Codes codes;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(GRADUS_SOURCE_DIR) / "src/import")) {
        const std::string text = test::readFile(entry.path());
        for (std::sregex_iterator it{text.begin(), text.end(), made}, end; it != end; ++it) {
            codes.insert((*it)[2]);
        }
    }
    codes.erase("json-syntax"); // of the reader of records, whose page it has
    return codes;
}

Codes codesOf(const std::string& json) {
    Codes codes;
    for (const Diagnostic& one : importGraduateNu(json, 0, {}).diagnostics) {
        codes.insert(one.code);
    }
    return codes;
}

} // namespace

TEST_CASE("every code of the imports has one page, and every page a code") {
    Codes described;
    for (const CodePage& page : imports::importPages()) {
        INFO(page.code);
        CHECK(described.insert(page.code).second);
        CHECK(std::string(page.title).find('.') == std::string::npos);
        CHECK(std::string(page.why).size() > 60);
    }
    CHECK(described == reportedCodes());
}

TEST_CASE("the example of every page of the imports has exactly the fault it shows, and none when mended") {
    for (const auto& pages : {imports::importErrorPages(), imports::importWarningPages()}) {
        for (const CodePage& page : pages) {
            INFO(page.code);
            CHECK(codesOf(page.before) == Codes{page.code});
            CHECK(codesOf(page.after) == Codes{});
        }
    }
}
