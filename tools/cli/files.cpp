#include "tools/cli/files.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <spdlog/spdlog.h>

namespace gradus::cli {

namespace fs = std::filesystem;

namespace {

constexpr const char* unreadable = "file-unreadable";

FileText faulty(std::string fault) {
    return {std::nullopt, std::move(fault)};
}

/// Adds the rule files of a folder; false when it can't be searched.
bool addFolder(const std::string& folder, std::vector<std::string>& paths) {
    std::error_code error;
    fs::recursive_directory_iterator it(folder, error);
    for (const fs::recursive_directory_iterator end; !error && it != end; it.increment(error)) {
        if (it->path().extension() == ".gradus" && it->is_regular_file(error)) {
            paths.push_back(it->path().lexically_normal().generic_string());
        }
    }
    return !error;
}

} // namespace

FileText readFile(const std::string& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
        return faulty("there is no such file");
    }
    if (fs::is_directory(status)) {
        return faulty("it is a folder, not a file");
    }
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
    if (!file) {
        return faulty(fmt::format("it can't be opened: {}", std::strerror(errno)));
    }
    std::string text;
    std::string block(std::size_t{1} << 16, '\0');
    for (std::size_t n = 0; (n = std::fread(block.data(), 1, block.size(), file.get())) > 0;) {
        text.append(block, 0, n);
        if (text.size() > largestFile) {
            return faulty(fmt::format("it is larger than {} MiB, the most that is read", largestFile >> 20));
        }
    }
    if (std::ferror(file.get()) != 0) {
        return faulty(fmt::format("reading it failed: {}", std::strerror(errno)));
    }
    spdlog::info("read {} ({} bytes)", path, text.size());
    return {std::move(text), {}};
}

Loader fileLoader() {
    return [](const std::string& path) { return readFile(path).text; };
}

Diagnostic fileError(const std::string& code, const std::string& path, const std::string& message,
                     const std::string& hint, SourceSet& sources) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.at = {sources.add(path, ""), {}};
    diagnostic.message = message;
    diagnostic.hint = hint;
    return diagnostic;
}

RuleFiles findRuleFiles(const std::vector<std::string>& paths, SourceSet& sources) {
    RuleFiles found;
    for (const std::string& path : paths) {
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (fs::is_directory(status)) {
            const std::size_t before = found.paths.size();
            if (!addFolder(path, found.paths)) {
                found.diagnostics.push_back(fileError(unreadable, path, "this folder can't be searched",
                                                      "check who may read it and the folders in it", sources));
            } else if (found.paths.size() == before) {
                found.diagnostics.push_back(fileError("no-rule-files", path, "this folder has no rule files",
                                                      "rule files end in .gradus", sources));
            }
        } else if (const FileText file = readFile(path); !file.text) {
            found.diagnostics.push_back(fileError(unreadable, path, fmt::format("\"{}\" can't be read: {}", path, file.fault),
                                                  "check the spelling of the path", sources));
        } else {
            found.paths.push_back(fs::path(path).lexically_normal().generic_string());
        }
    }
    std::sort(found.paths.begin(), found.paths.end());
    found.paths.erase(std::unique(found.paths.begin(), found.paths.end()), found.paths.end());
    return found;
}

} // namespace gradus::cli
