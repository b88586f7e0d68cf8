#include "src/lint/lint_pages.h"
#include "tests/catch.h"
#include "tests/lint/linted.h"
#include "tests/support/shared.h"

#include <filesystem>
#include <regex>
#include <set>
#include <string>

using namespace gradus;
using namespace gradus::test;

TEST_CASE("every code of the lints has one page, and every page a code") {
    const std::regex made{R"re(\bwarning\(\s*"([a-z-]+)")re"};
    std::set<std::string> reported;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(GRADUS_SOURCE_DIR) / "src/lint")) {
        const std::string text = readFile(entry.path());
        for (std::sregex_iterator it{text.begin(), text.end(), made}, end; it != end; ++it) {
            reported.insert((*it)[1]);
        }
    }
    std::set<std::string> described;
    for (const CodePage& page : lints::lintPages()) {
        INFO(page.code);
        CHECK(described.insert(page.code).second);
        CHECK(std::string(page.title).find('.') == std::string::npos);
        CHECK(std::string(page.why).size() > 60);
    }
    CHECK(described == reported);
}

TEST_CASE("the example of every lint's page has exactly what it shows, and is clean when mended") {
    for (const CodePage& page : lints::lintPages()) {
        const Loaded before = linted(page.before);
        INFO(page.code << "\nbefore:\n" << before.shown());
        CHECK(before.codes() == std::string(page.code) + "\n");
        const Loaded after = linted(page.after);
        INFO("after:\n" << after.shown());
        CHECK(after.codes().empty());
        CHECK_FALSE(after.rules.programs.empty());
    }
}
