#include "src/prose/document.h"

#include <algorithm>

namespace gradus::prose {

namespace {

class Links {
public:
    std::vector<std::string> ids;

    void of(const Blocks& blocks) {
        for (const Block& block : blocks) {
            std::visit(*this, block.what);
        }
    }
    void operator()(const Heading& heading) { of(heading.text); }
    void operator()(const Paragraph& paragraph) { of(paragraph.text); }
    void operator()(const List& list) {
        for (const Blocks& item : list.items) {
            of(item);
        }
    }
    void operator()(const Table& table) {
        for (const Row& row : table.rows) {
            for (const Text& cell : row.cells) {
                of(cell);
            }
        }
    }
    void operator()(const Blanks&) {}

private:
    void of(const Text& text) {
        for (const Run& run : text.runs()) {
            if (run.kind == Run::Kind::link) {
                ids.push_back(run.target);
            }
        }
    }
};

} // namespace

Block rule(Text text) {
    return {Paragraph{Paragraph::Kind::rule, std::move(text)}};
}
Block remark(Text text) {
    return {Paragraph{Paragraph::Kind::remark, std::move(text)}};
}

std::string Document::address(const std::string& id) const {
    const auto page = elsewhere.find(id);
    return page == elsewhere.end() ? "#" + id : page->second;
}

std::vector<std::string> linkedIds(const Document& document) {
    Links links;
    links.of(document.blocks);
    std::sort(links.ids.begin(), links.ids.end());
    links.ids.erase(std::unique(links.ids.begin(), links.ids.end()), links.ids.end());
    return std::move(links.ids);
}

} // namespace gradus::prose
