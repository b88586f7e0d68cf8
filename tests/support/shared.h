#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace gradus::test {

/// A file or folder of the local collection of catalogues and other systems' data, which not every checkout
/// has beside it: below `GRADUS_SHARED` where that is set, else below ../shared. Nothing when absent; the
/// test then ends with GRADUS_SKIP.
std::optional<std::filesystem::path> sharedPath(const std::string& path);

/// The whole file, byte by byte. Fails the test when it cannot be read.
std::string readFile(const std::filesystem::path& path);

} // namespace gradus::test
