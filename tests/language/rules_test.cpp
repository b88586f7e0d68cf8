#include "tests/catch.h"
#include "tests/language/loaded.h"
#include "tests/support/shared.h"

#include <algorithm>
#include <filesystem>

using namespace gradus;
using namespace gradus::test;

TEST_CASE("every shipped rule file is without mistakes, by itself and together with the others") {
    namespace fs = std::filesystem;
    const fs::path root{GRADUS_SOURCE_DIR};
    const Loader loader = [&](const std::string& path) -> std::optional<std::string> {
        return fs::is_regular_file(root / path) ? std::optional(readFile(root / path)) : std::nullopt;
    };
    std::vector<std::string> paths;
    for (const auto& entry : fs::recursive_directory_iterator(root / "rules")) {
        if (entry.path().extension() == ".gradus") {
            paths.push_back(fs::relative(entry.path(), root).generic_string());
        }
    }
    std::sort(paths.begin(), paths.end());
    REQUIRE(paths.size() >= 6);
    for (const std::string& path : paths) {
        Loaded alone;
        alone.rules = loadRules({path}, loader, {}, alone.sources);
        INFO(path << "\n" << alone.shown());
        CHECK(alone.codes().empty());
    }
    Loaded all;
    all.rules = loadRules(paths, loader, {}, all.sources);
    INFO(all.shown());
    CHECK(all.codes().empty());
    CHECK(all.rules.named == all.rules.programs.size());
    CHECK_FALSE(all.rules.tests.empty());
}
