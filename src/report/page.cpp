#include "src/report/page.h"

#include "src/report/unicode.h"

#include <algorithm>

namespace gradus::report {

namespace {

const char* escapeFor(Ink ink) {
    switch (ink) {
    case Ink::strong:
        return "\x1b[1m";
    case Ink::good:
        return "\x1b[32m";
    case Ink::waiting:
        return "\x1b[33m";
    case Ink::bad:
        return "\x1b[31m";
    case Ink::quiet:
        return "\x1b[2m";
    case Ink::plain:
        break;
    }
    return "";
}

std::string withPlainSpaces(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\xC2' && i + 1 < text.size() && text[i + 1] == '\xA0') {
            out += ' ';
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace

Page::Page(const TextStyle& style)
    : style_(style), width_(static_cast<std::size_t>(std::max(style.width, 60))) {}

void Page::put(const Text& line) {
    for (const Text::Run& run : line.runs()) {
        out_.append(pending_, ' ');
        pending_ = 0;
        const bool coloured = style_.colour && run.ink != Ink::plain;
        out_ += coloured ? escapeFor(run.ink) : "";
        out_ += withPlainSpaces(run.text);
        out_ += coloured ? "\x1b[0m" : "";
    }
}

void Page::end() {
    pending_ = 0;
    out_ += '\n';
}

void Page::blank() {
    end();
}

void Page::paragraph(std::size_t indent, const Text& text, std::size_t hanging) {
    indent = std::min(indent, width_ / 2);
    hanging = std::min(hanging, width_ / 2);
    const auto lines = wrapped(text, width_ - indent, width_ - hanging);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        spaces(i == 0 ? indent : hanging);
        put(lines[i]);
        end();
    }
}

void Page::row(std::size_t indent, const std::vector<Cell>& cells) {
    indent = std::min(indent, width_ / 2);
    std::vector<std::vector<Text>> columns;
    std::size_t height = 1;
    for (const Cell& cell : cells) {
        columns.push_back(
            wrapped(cell.text, cell.columns, cell.columns - std::min(cell.hanging, cell.columns)));
        height = std::max(height, columns.back().size());
    }
    for (std::size_t y = 0; y < height; ++y) {
        spaces(indent);
        for (std::size_t x = 0; x < cells.size(); ++x) {
            const Text line = y < columns[x].size() ? columns[x][y] : Text{};
            const std::size_t hanging = y > 0 ? cells[x].hanging : 0;
            const std::size_t used = hanging + line.columns();
            const std::size_t left = cells[x].columns > used ? cells[x].columns - used : 0;
            spaces(hanging + (cells[x].right ? left : 0));
            put(line);
            spaces((cells[x].right ? 0 : left) + 2);
        }
        end();
    }
}

void Page::spread(const Text& left, const Text& right) {
    if (left.columns() + 2 + right.columns() <= width_) {
        put(left);
        spaces(width_ - left.columns() - right.columns());
        put(right);
        end();
    } else {
        paragraph(0, left);
        paragraph(2, right);
    }
}

} // namespace gradus::report
