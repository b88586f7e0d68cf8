#include "src/prose/document.h"
#include "src/prose/html_style.h"
#include "src/wording/markup.h"

#include <algorithm>

namespace gradus::prose {

namespace {

class Html {
public:
    explicit Html(const Document& document) : document_(document) {}

    std::string write() {
        out_ = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
               wording::markup(document_.title) + "</title>\n<style>\n" + htmlStyle() +
               "</style>\n</head>\n<body>\n<main>\n";
        blocks(document_.blocks);
        out_ += "</main>\n</body>\n</html>\n";
        return std::move(out_);
    }

private:
    void blocks(const Blocks& list) {
        for (const Block& block : list) {
            std::visit([&](const auto& one) { write(one); }, block.what);
        }
    }

    void write(const Heading& heading) {
        const std::string tag = "h" + std::to_string(std::min(heading.level, 6));
        out_ += "<" + tag + (heading.id.empty() ? "" : " id=\"" + heading.id + "\"") + ">" +
                inlined(heading.text) + "</" + tag + ">\n";
    }
    void write(const Paragraph& paragraph) {
        const std::string text = inlined(paragraph.text);
        switch (paragraph.kind) {
        case Paragraph::Kind::rule:
            out_ += "<p>" + text + "</p>\n";
            break;
        case Paragraph::Kind::remark:
            out_ += "<p class=\"remark\">" + text + "</p>\n";
            break;
        case Paragraph::Kind::footer:
            out_ += "<footer>" + text + "</footer>\n";
            break;
        }
    }
    void write(const List& list) {
        out_ += "<ul>\n";
        for (const Blocks& item : list.items) {
            const auto* only = item.size() == 1 ? std::get_if<Paragraph>(&item.front().what) : nullptr;
            if (only != nullptr && only->kind == Paragraph::Kind::rule) {
                out_ += "<li>" + inlined(only->text) + "</li>\n";
            } else {
                out_ += "<li>\n";
                blocks(item);
                out_ += "</li>\n";
            }
        }
        out_ += "</ul>\n";
    }
    void write(const Table& table) {
        out_ += table.kind == Table::Kind::courses ? "<table class=\"courses\">\n<thead><tr>"
                                                   : "<table>\n<thead><tr>";
        for (const std::string& cell : table.head) {
            out_ += "<th scope=\"col\">" + wording::markup(cell) + "</th>";
        }
        out_ += "</tr></thead>\n<tbody>\n";
        for (const Row& row : table.rows) {
            out_ += row.alternative ? "<tr class=\"or\">" : "<tr>";
            bool first = true;
            for (const Text& cell : row.cells) {
                out_ += (first ? "<th scope=\"row\">" : "<td>") +
                        std::string(first && row.alternative ? "or " : "") + inlined(cell) +
                        (first ? "</th>" : "</td>");
                first = false;
            }
            out_ += "</tr>\n";
        }
        out_ += "</tbody>\n</table>\n";
    }
    void write(const Blanks& blanks) {
        out_ += "<dl class=\"form\">\n";
        for (const std::string& label : blanks.lines) {
            out_ += "<div><dt>" + wording::markup(label) + "</dt><dd></dd></div>\n";
        }
        out_ += "</dl>\n";
    }

    std::string inlined(const Text& text) const {
        std::string out;
        for (const Run& run : text.runs()) {
            switch (run.kind) {
            case Run::Kind::plain:
                out += wording::markup(run.text);
                break;
            case Run::Kind::strong:
                out += "<strong>" + wording::markup(run.text) + "</strong>";
                break;
            case Run::Kind::link:
                out += "<a href=\"" + wording::markup(document_.address(run.target)) + "\">" +
                       wording::markup(run.text) + "</a>";
                break;
            case Run::Kind::anchor:
                out += "<span id=\"" + run.target + "\"></span>";
                break;
            }
        }
        return out;
    }

    const Document& document_;
    std::string out_;
};

} // namespace

std::string html(const Document& document) {
    return Html(document).write();
}

} // namespace gradus::prose
