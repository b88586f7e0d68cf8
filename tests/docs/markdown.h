#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace gradus::test {

/// A fenced block of a page: ```` ```gradus campus.gradus ````.
struct FencedBlock {
    std::string kind; ///< "gradus", "csv"; empty when the fence says nothing
    std::string name; ///< what stands behind the kind: the file that the block stands for
    std::string text;
    std::size_t line = 0; ///< of its first line, from 1
};

/// A Markdown page of the repository.
struct Page {
    std::string path; ///< from the root of the checkout
    std::string text;
    std::vector<FencedBlock> blocks;
    std::string prose; ///< the text without its fenced blocks and without `code`
};

/// Every page of the checkout, in the order of their paths. Build folders and hidden folders are left out.
std::vector<Page> pages();

Page readPage(const std::string& path, const std::string& text);

/// The anchor of a heading, as sites make it: "take: courses" → "take-courses".
std::string anchorOf(const std::string& heading);

/// The anchors of a page's headings.
std::vector<std::string> anchorsOf(const Page& page);

} // namespace gradus::test
