#include "tests/support/shared.h"

#include "tests/catch.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace gradus::test {

std::optional<std::filesystem::path> sharedPath(const std::string& path) {
    const char* named = std::getenv("GRADUS_SHARED");
    const std::filesystem::path root =
        named != nullptr && *named != '\0' ? named : std::filesystem::path(GRADUS_SOURCE_DIR) / "../shared";
    const auto found = root / path;
    return std::filesystem::exists(found) ? std::optional(found) : std::nullopt;
}

std::string readFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    INFO("file " << path);
    REQUIRE(file.good());
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

} // namespace gradus::test
