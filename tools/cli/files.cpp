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

/// What stands behind a byte order mark, white space and comments.
std::string_view content(std::string_view text) {
    constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
    if (text.substr(0, byteOrderMark.size()) == byteOrderMark) {
        text.remove_prefix(byteOrderMark.size());
    }
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
        if (text.empty() || text.front() != '#') {
            return text;
        }
        text.remove_prefix(std::min(text.find('\n'), text.size()));
    }
}

} // namespace

bool isCsv(const std::string& path) {
    const std::string extension = fs::path(path).extension().string();
    return extension == ".csv" || extension == ".CSV";
}

bool looksLikeRecord(std::string_view text) {
    text = content(text);
    return !text.empty() && text.front() == '{';
}

bool looksLikeRules(std::string_view text) {
    text = content(text);
    const std::string_view word = text.substr(0, text.find_first_not_of("abcdefghijklmnopqrstuvwxyz"));
    constexpr std::string_view declarations[] = {"use", "program", "requirement", "concentration",
                                                 "set", "tag",     "institution", "test"};
    return std::find(std::begin(declarations), std::end(declarations), word) != std::end(declarations);
}

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

std::string replaceFile(const std::string& path, const std::string& text) {
    std::error_code error;
    const fs::path target = fs::canonical(path, error);
    if (error) {
        return error.message();
    }
    const fs::path fresh = target.string() + ".gradus-fix";
    const fs::perms permissions = fs::status(target, error).permissions();
    std::FILE* file = std::fopen(fresh.c_str(), "wbx");
    if (file == nullptr) {
        return fmt::format("{} can't be made: {}", fresh.string(), std::strerror(errno));
    }
    bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    written = std::fclose(file) == 0 && written;
    std::string fault = written ? "" : fmt::format("writing it failed: {}", std::strerror(errno));
    if (written) {
        fs::permissions(fresh, permissions, error);
        fs::rename(fresh, target, error);
        fault = error ? error.message() : "";
    }
    if (!fault.empty()) {
        fs::remove(fresh, error);
    }
    return fault;
}

Loader loaderFor(std::map<std::string, std::string> texts) {
    return [texts = std::move(texts)](const std::string& path) -> std::optional<std::string> {
        const auto read = texts.find(path);
        return read == texts.end() ? readFile(path).text : read->second;
    };
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
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            files.push_back(fs::path(path).lexically_normal().generic_string());
            continue;
        }
        const std::size_t before = files.size();
        if (!addFolder(path, files)) {
            found.diagnostics.push_back(fileError(unreadable, path, "this folder can't be searched",
                                                  "check who may read it and the folders in it", sources));
        } else if (files.size() == before) {
            found.diagnostics.push_back(fileError("no-rule-files", path, "this folder has no rule files",
                                                  "rule files end in .gradus", sources));
        }
    }
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    for (const std::string& path : files) {
        FileText file = readFile(path);
        if (file.text && (isCsv(path) || looksLikeRecord(*file.text))) {
            found.diagnostics.push_back(fileError(
                "not-rules", path,
                fmt::format("\"{}\" is a {}, not rules", path,
                            isCsv(path) ? "CSV file" : "record of a student"),
                "name a rule file here; for an audit the order is PROGRAM... TRANSCRIPT, and the one "
                "record comes last",
                sources));
        } else if (file.text) {
            found.paths.push_back(path);
            found.texts.emplace(path, std::move(*file.text));
        } else {
            found.diagnostics.push_back(fileError(unreadable, path,
                                                  fmt::format("\"{}\" can't be read: {}", path, file.fault),
                                                  "check the spelling of the path", sources));
        }
    }
    return found;
}

} // namespace gradus::cli
