#include "tests/catch.h"
#include "tests/docs/markdown.h"
#include "tests/support/shared.h"

#include <algorithm>
#include <filesystem>
#include <regex>

namespace {

using namespace gradus::test;
namespace fs = std::filesystem;

/// The targets of `[text](target)` that lead to a place in the repository.
std::vector<std::string> localLinks(const Page& page) {
    static const std::regex link{R"(\]\(([^)\s]+)\))"};
    std::vector<std::string> targets;
    for (std::sregex_iterator it{page.prose.begin(), page.prose.end(), link}, end; it != end; ++it) {
        if (const std::string target = (*it)[1]; target.find("://") == target.npos) {
            targets.push_back(target);
        }
    }
    return targets;
}

/// Nothing when the link leads somewhere, else why not.
std::string fault(const Page& page, const std::string& target) {
    const std::size_t sign = std::min(target.find('#'), target.size());
    const std::string file = target.substr(0, sign);
    const fs::path root{GRADUS_SOURCE_DIR};
    const fs::path path = file.empty() ? root / page.path : (root / page.path).parent_path() / file;
    if (!fs::exists(path)) {
        return "there is no such file";
    }
    if (sign == target.size()) {
        return {};
    }
    const auto anchors = anchorsOf(readPage(path.string(), readFile(path)));
    const bool there = std::find(anchors.begin(), anchors.end(), target.substr(sign + 1)) != anchors.end();
    return there ? "" : "the page has no such heading";
}

} // namespace

TEST_CASE("every link within the repository leads somewhere") {
    std::size_t checked = 0;
    for (const Page& page : pages()) {
        for (const std::string& target : localLinks(page)) {
            INFO(page.path << " links to " << target);
            CHECK(fault(page, target) == "");
            ++checked;
        }
    }
    CHECK(checked > 0);
}

TEST_CASE("a link to nowhere is noticed") {
    const Page page = readPage("README.md", "[a](missing.md) [b](README.md#no-such-heading) `[c](code.md)`\n"
                                            "[d](#here) [e](http://example.org/x)\n# Here: it is\n");
    CHECK(localLinks(page) == std::vector<std::string>{"missing.md", "README.md#no-such-heading", "#here"});
    CHECK(fault(page, "missing.md") == "there is no such file");
    CHECK(fault(page, "CMakeLists.txt#nothing") == "the page has no such heading");
    CHECK(anchorsOf(page) == std::vector<std::string>{"here-it-is"});
}
