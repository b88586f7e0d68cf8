#include "src/prose/document.h"
#include "src/wording/unicode.h"

#include <algorithm>
#include <cctype>

namespace gradus::prose {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// What CommonMark would read as marks stands for itself.
std::string escaped(std::string_view raw) {
    std::string out;
    const std::string text = wording::printable(raw);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool entity = text[i] == '&' && i + 1 < text.size() && text[i + 1] != ' ';
        if (entity || std::string_view("\\`*_[]<>~|").find(text[i]) != std::string_view::npos) {
            out += '\\';
        }
        out += text[i];
    }
    return out;
}

/// At the beginning of a line some characters mean a list, a heading or a rule.
std::string atLineStart(std::string line) {
    if (line.empty()) {
        return line;
    }
    std::size_t mark = 0;
    while (mark < line.size() && isDigit(line[mark])) {
        ++mark;
    }
    const bool number = mark > 0 && mark < line.size() && (line[mark] == '.' || line[mark] == ')') &&
                        (mark + 1 == line.size() || line[mark + 1] == ' ');
    if (number) {
        line.insert(mark, "\\");
    } else if (std::string_view("-+#=").find(line.front()) != std::string_view::npos) {
        line.insert(0, "\\");
    }
    return line;
}

class Markdown {
public:
    explicit Markdown(const Document& document) : document_(document), linked_(linkedIds(document)) {}

    std::string write() {
        blocks(document_.blocks, 0, false);
        return std::move(out_);
    }

private:
    void blocks(const Blocks& list, std::size_t indent, bool inItem) {
        bool first = true;
        for (const Block& block : list) {
            if (!first || !inItem) {
                out_ += out_.empty() ? "" : "\n";
                if (!(first && inItem)) {
                    pad(indent);
                }
            }
            first = false;
            std::visit([&](const auto& one) { write(one, indent); }, block.what);
        }
    }

    // Nothing is padded before the end of a line, so that no line ends in blanks.
    void pad(std::size_t indent) { pending_ = indent; }
    void line(const std::string& text) {
        out_.append(pending_, ' ');
        pending_ = 0;
        out_ += text + "\n";
    }

    void write(const Heading& heading, std::size_t) {
        if (isLinked(heading.id)) {
            line("<a id=\"" + heading.id + "\"></a>\n");
        }
        line(std::string(static_cast<std::size_t>(std::min(heading.level, 6)), '#') + " " +
             inlined(heading.text));
    }
    void write(const Paragraph& paragraph, std::size_t) { line(atLineStart(inlined(paragraph.text))); }
    void write(const List& list, std::size_t indent) {
        const bool tight = std::all_of(list.items.begin(), list.items.end(),
                                       [](const Blocks& item) { return item.size() < 2; });
        bool first = true;
        for (const Blocks& item : list.items) {
            if (!first) {
                out_ += tight ? "" : "\n";
                pad(indent);
            }
            first = false;
            out_.append(pending_, ' ');
            pending_ = 0;
            out_ += "- ";
            blocks(item, indent + 2, true);
        }
    }
    void write(const Table& table, std::size_t indent) {
        for (auto row = table.rows.begin(); row != table.rows.end();) {
            if (row != table.rows.begin()) {
                pad(indent);
            }
            std::string text = rowText(*row);
            for (++row; row != table.rows.end() && row->alternative; ++row) {
                text += "; or " + rowText(*row);
            }
            line("- " + atLineStart(text));
        }
    }
    std::string rowText(const Row& row) const {
        std::string text;
        for (const Text& cell : row.cells) {
            const std::string words = inlined(cell);
            text += (text.empty() || words.empty() ? "" : ", ") + words;
        }
        return text;
    }
    void write(const Blanks& blanks, std::size_t indent) {
        bool first = true;
        for (const std::string& label : blanks.lines) {
            if (!first) {
                out_ += "\n";
                pad(indent);
            }
            first = false;
            line(escaped(label) + ": " + "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_");
        }
    }

    bool isLinked(const std::string& id) const {
        return std::binary_search(linked_.begin(), linked_.end(), id);
    }

    std::string inlined(const Text& text) const {
        std::string out;
        for (const Run& run : text.runs()) {
            switch (run.kind) {
            case Run::Kind::plain:
                out += escaped(run.text);
                break;
            case Run::Kind::strong:
                out += "**" + escaped(run.text) + "**";
                break;
            case Run::Kind::link:
                out += "[" + escaped(run.text) + "](" + document_.address(run.target) + ")";
                break;
            case Run::Kind::anchor:
                out += isLinked(run.target) ? "<a id=\"" + run.target + "\"></a>" : "";
                break;
            }
        }
        return out;
    }

    const Document& document_;
    const std::vector<std::string> linked_;
    std::string out_;
    std::size_t pending_ = 0;
};

} // namespace

std::string markdown(const Document& document) {
    return Markdown(document).write();
}

} // namespace gradus::prose
