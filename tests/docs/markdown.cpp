#include "tests/docs/markdown.h"

#include "tests/support/shared.h"

#include <algorithm>
#include <sstream>

namespace gradus::test {

namespace {

namespace fs = std::filesystem;

std::string withoutCode(const std::string& line) {
    std::string result;
    bool code = false;
    for (const char c : line) {
        if (c == '`') {
            code = !code;
        } else if (!code) {
            result += c;
        }
    }
    return result;
}

bool isLeftOut(const fs::path& folder) {
    const std::string name = folder.filename().string();
    return name == "build" || name.front() == '.';
}

} // namespace

Page readPage(const std::string& path, const std::string& text) {
    Page page{path, text, {}, {}};
    std::istringstream lines(text);
    std::string line;
    bool inBlock = false;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        const bool fence = line.compare(0, 3, "```") == 0;
        if (fence && !inBlock) {
            std::istringstream words(line.substr(3));
            FencedBlock block;
            words >> block.kind >> block.name;
            block.line = number + 1;
            page.blocks.push_back(std::move(block));
            inBlock = true;
        } else if (fence) {
            inBlock = false;
        } else if (inBlock) {
            page.blocks.back().text += line + '\n';
        } else {
            page.prose += withoutCode(line) + '\n';
        }
    }
    return page;
}

std::vector<Page> pages() {
    const fs::path root{GRADUS_SOURCE_DIR};
    std::vector<std::string> paths;
    for (auto it = fs::recursive_directory_iterator(root); it != fs::recursive_directory_iterator(); ++it) {
        if (it->is_directory() && isLeftOut(it->path())) {
            it.disable_recursion_pending();
        } else if (it->path().extension() == ".md") {
            paths.push_back(fs::relative(it->path(), root).generic_string());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<Page> result;
    for (const std::string& path : paths) {
        result.push_back(readPage(path, readFile(root / path)));
    }
    return result;
}

std::string anchorOf(const std::string& heading) {
    std::string anchor;
    for (const char c : heading) {
        if (c >= 'A' && c <= 'Z') {
            anchor += static_cast<char>(c - 'A' + 'a');
        } else if (c == ' ') {
            anchor += '-';
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
                   static_cast<unsigned char>(c) >= 0x80) {
            anchor += c;
        }
    }
    return anchor;
}

std::vector<std::string> anchorsOf(const Page& page) {
    std::vector<std::string> anchors;
    std::istringstream lines(page.text);
    std::string line;
    bool inBlock = false;
    while (std::getline(lines, line)) {
        inBlock = inBlock != (line.compare(0, 3, "```") == 0);
        const std::size_t signs = std::min(line.find_first_not_of('#'), line.size());
        if (!inBlock && signs > 0 && signs < line.size() && line[signs] == ' ') {
            anchors.push_back(anchorOf(line.substr(signs + 1)));
        }
    }
    return anchors;
}

} // namespace gradus::test
