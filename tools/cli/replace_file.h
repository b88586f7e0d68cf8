#pragma once

#include <string>

namespace gradus::cli {

/// Puts another text into a file, all or nothing: it is written beside the file and then takes its place and
/// its permissions. A symbolic link stays, and what it leads to gets the text. Returns why that could not be
/// done, in words; the file is then as it was. Empty when it was done.
std::string replaceFile(const std::string& path, const std::string& text);

} // namespace gradus::cli
