#include "src/language/semantic_pages.h"
#include "tests/catch.h"
#include "tests/language/loaded.h"
#include "tests/support/shared.h"

#include <filesystem>
#include <regex>
#include <set>
#include <string>

namespace {

using namespace gradus;
using namespace gradus::test;

/// The codes that the sources of this room report.
std::set<std::string> reportedCodes() {
    const std::regex made{R"re(\b(error|warning)\(\s*"([a-z-]+)")re"};
    std::set<std::string> codes;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(GRADUS_SOURCE_DIR) / "src/language")) {
        const std::string text = readFile(entry.path());
        for (std::sregex_iterator it{text.begin(), text.end(), made}, end; it != end; ++it) {
            codes.insert((*it)[2]);
        }
    }
    return codes;
}

} // namespace

TEST_CASE("every code of the language has one page, and every page a code") {
    std::set<std::string> described;
    for (const CodePage& page : language::semanticPages()) {
        INFO(page.code);
        CHECK(described.insert(page.code).second);
        CHECK(std::string(page.title).find('.') == std::string::npos);
        CHECK(std::string(page.why).size() > 60);
    }
    CHECK(described == reportedCodes());
}

TEST_CASE("the example of every page has exactly the mistake it shows, and is clean when mended") {
    std::set<std::string> bounds;
    for (const CodePage& page : language::boundPages()) {
        bounds.insert(page.code);
    }
    for (const CodePage& page : language::semanticPages()) {
        if (bounds.count(page.code) != 0) {
            continue;
        }
        const Loaded before = load(page.before);
        INFO(page.code << "\nbefore:\n" << before.shown());
        CHECK(before.codes() == std::string(page.code) + "\n");
        const Loaded after = load(page.after);
        INFO("after:\n" << after.shown());
        CHECK(after.codes().empty());
        CHECK_FALSE(after.rules.programs.empty());
    }
}
