#pragma once

#include "gradus/report.h"
#include "src/report/styled_text.h"

#include <cstddef>
#include <string>
#include <vector>

namespace gradus::report {

/// Lays text out in lines of a page of fixed width. Nothing is ever cut off: what is too long is wrapped,
/// at spaces where there are any, else within a word. What is indented by more than half of the page is
/// indented by half of it.
class Page {
public:
    struct Cell {
        Text text;
        std::size_t columns;     ///< the column's width; the text is wrapped in it, however narrow it is
        bool right = false;      ///< aligned to the right
        std::size_t hanging = 0; ///< by how much lines after the first are indented
    };

    explicit Page(const TextStyle& style);

    std::size_t width() const { return width_; }
    bool ascii() const { return style_.ascii; }

    void blank();
    /// Wrapped; lines after the first begin at `hanging`.
    void paragraph(std::size_t indent, const Text& text, std::size_t hanging);
    void paragraph(std::size_t indent, const Text& text) { paragraph(indent, text, indent); }
    /// Cells side by side, two columns apart.
    void row(std::size_t indent, const std::vector<Cell>& cells);
    /// `left` and, against the right margin of the page where both fit on one line, `right`.
    void spread(const Text& left, const Text& right);

    std::string take() { return std::move(out_); }

private:
    void put(const Text& line);
    void end();
    void spaces(std::size_t n) { pending_ += n; }

    TextStyle style_;
    std::size_t width_;
    std::size_t pending_ = 0; // spaces not yet written: none ends a line
    std::string out_;
};

} // namespace gradus::report
