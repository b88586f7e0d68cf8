#include "grammar/codes.h"
#include "grammar/layout.h"
#include "grammar/syntax_pages.h"
#include "tests/catch.h"
#include "tests/grammar/read.h"

#include <algorithm>
#include <map>

using namespace gradus;
using namespace gradus::test;

namespace {

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    all.reserve(count * text.size());
    for (std::size_t i = 0; i < count; ++i) {
        all += text;
    }
    return all;
}

/// Files for the pages that describe theirs, because they are too long or can't be printed.
const std::map<std::string, std::string>& described() {
    static const std::map<std::string, std::string> files = {
        {"text-too-long", times(grammar::Limits::textSize / 8 + 1, "# large\n")},
        {"not-utf-8", "requirement a \"\xC9tudes\" { }"},
        {"control-character", "requirement a \"A\x08\" { }"},
        {"list-too-long", "set long = AIPI 1" + times(grammar::Limits::listLength, ", 1")},
    };
    return files;
}

} // namespace

TEST_CASE("every code of the grammar has one page, and no page is left over") {
    std::vector<std::string> codes;
    std::vector<std::string> titles;
    for (const grammar::SyntaxCode& code : grammar::syntaxCodes) {
        codes.emplace_back(code.code);
        titles.emplace_back(code.summary);
    }
    std::vector<std::string> pages;
    std::vector<std::string> pageTitles;
    for (const CodePage& page : grammar::syntaxPages()) {
        pages.emplace_back(page.code);
        pageTitles.emplace_back(page.title);
    }
    for (auto* list : {&codes, &titles, &pages, &pageTitles}) {
        std::sort(list->begin(), list->end());
    }
    CHECK(codes == pages);
    CHECK(titles == pageTitles);
    CHECK(std::adjacent_find(codes.begin(), codes.end()) == codes.end());
}

TEST_CASE("the file of every page has exactly the mistake the page is about, and mended none") {
    for (const CodePage& page : grammar::syntaxPages()) {
        const std::string code = page.code;
        INFO(code);
        CHECK(codesOf(page.after).empty());
        if (code == "too-many-mistakes") {
            continue;
        }
        const auto file = described().find(code);
        const std::string before = file != described().end() ? file->second : page.before;
        CHECK(codesOf(before) == std::vector<std::string>{code});
    }
}

TEST_CASE("a file with very many mistakes has the first ones listed, and says that there are more") {
    const auto codes = codesOf(times(2 * grammar::Limits::mistakes, "foo\n"));
    REQUIRE(codes.size() == grammar::Limits::mistakes + 1);
    CHECK(codes.front() == "unknown-declaration");
    CHECK(codes.back() == "too-many-mistakes");
}
