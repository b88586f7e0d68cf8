#include "src/format/alignment.h"

#include "src/format/layout.h"
#include "src/format/spacing.h"

#include <algorithm>

namespace gradus::format {

namespace {

/// Evens a column: for each line, the token that is to stand in it and the width of what stands before.
void even(std::vector<Token>& tokens, const std::vector<std::pair<std::size_t, std::size_t>>& column) {
    std::size_t widest = 0;
    for (const auto& [token, before] : column) {
        widest = std::max(widest, before);
    }
    for (const auto& [token, before] : column) {
        tokens[token].pad = widest - before;
    }
}

void alignTerms(std::vector<Token>& tokens, const std::vector<Entry>& entries) {
    std::vector<std::pair<std::size_t, std::size_t>> column;
    for (const Entry& entry : entries) {
        if (isTerm(tokens, entry)) {
            column.emplace_back(entry.first + 3, columns(oneLine(tokens, entry.first, entry.first + 2)));
        }
    }
    even(tokens, column);
}

/// Of values that stand one on a line.
void alignTitles(std::vector<Token>& tokens, const Marks& marks, const std::vector<Entry>& entries) {
    std::vector<std::pair<std::size_t, std::size_t>> column;
    for (const Entry& entry : entries) {
        const Token& id = tokens[entry.first];
        if (id.isComment() || hasComment(tokens, entry)) {
            continue;
        }
        if (!std::binary_search(marks.values.begin(), marks.values.end(), id.begin) ||
            entry.last != entry.first + 1) {
            return;
        }
        column.emplace_back(entry.last, columns(id.text));
    }
    even(tokens, column);
}

/// A line of rows: the first token of each, and the last of all.
struct Rows {
    std::vector<std::size_t> begins;
    std::size_t last = 0;

    std::string text(const std::vector<Token>& tokens, std::size_t row) const {
        return oneLine(tokens, begins[row], row + 1 < begins.size() ? begins[row + 1] - 1 : last);
    }
};

std::vector<Rows> linesOfRows(const std::vector<Token>& tokens, const std::vector<Entry>& entries) {
    std::vector<Rows> lines;
    for (const Entry& entry : entries) {
        if (!hasComment(tokens, entry)) {
            if (Rows rows{rowsOf(tokens, entry), entry.last}; rows.begins.size() > 1) {
                lines.push_back(std::move(rows));
            }
        }
    }
    return lines;
}

void alignRows(std::vector<Token>& tokens, const std::vector<Entry>& entries, std::size_t indent) {
    const std::vector<Rows> lines = linesOfRows(tokens, entries);
    for (std::size_t row = 0;; ++row) {
        std::vector<std::pair<std::size_t, std::size_t>> column;
        for (const Rows& line : lines) {
            if (row + 1 < line.begins.size()) {
                column.emplace_back(line.begins[row + 1], columns(line.text(tokens, row)));
            }
        }
        if (column.empty()) {
            break;
        }
        even(tokens, column);
    }
    const bool fit = std::all_of(lines.begin(), lines.end(), [&](const Rows& line) {
        return indent + columns(oneLine(tokens, line.begins.front(), line.last)) <= width;
    });
    for (const Rows& line : lines) {
        for (const std::size_t begin : line.begins) {
            tokens[begin].pad = fit ? tokens[begin].pad : 0;
        }
    }
}

/// What a line has for rows, with the gap behind each.
std::size_t roomAt(std::size_t indent) {
    return indent < width ? width - indent + rowGap : 0;
}

/// Lines with more rows than there is room for become several.
void wrapRows(const std::vector<Token>& tokens, std::vector<Entry>& entries, std::size_t indent) {
    std::vector<Entry> lines;
    for (const Entry& entry : entries) {
        lines.push_back(entry);
        if (hasComment(tokens, entry)) {
            continue;
        }
        const Rows rows{rowsOf(tokens, entry), entry.last};
        std::size_t room = roomAt(indent);
        for (std::size_t row = 0; row < rows.begins.size(); ++row) {
            const std::size_t needed = columns(rows.text(tokens, row)) + rowGap;
            if (row > 0 && needed > room) {
                lines.back().last = rows.begins[row] - 1;
                lines.push_back({rows.begins[row], entry.last, false, false});
                room = roomAt(indent);
            }
            room -= std::min(room, needed);
        }
    }
    entries = std::move(lines);
}

/// The cells of a table of cases. A row with a comment in it has more lines than one and stands aside.
void alignTable(std::vector<Token>& tokens, const std::vector<Entry>& entries) {
    using Column = std::vector<std::pair<std::size_t, std::size_t>>;
    std::vector<Column> table;
    for (const Entry& entry : entries) {
        if (!tokens[entry.first].beginsTableRow || hasComment(tokens, entry)) {
            continue;
        }
        std::size_t cell = entry.first;
        std::size_t number = 0;
        for (std::size_t k = entry.first; k <= entry.last; ++k) {
            if (tokens[k].is("|")) {
                table.resize(std::max(table.size(), number + 1));
                table[number].emplace_back(k, columns(oneLine(tokens, cell, k - 1)));
                cell = k + 1;
                ++number;
            }
        }
    }
    for (const Column& column : table) {
        even(tokens, column);
    }
}

} // namespace

void align(std::vector<Token>& tokens, const Marks& marks, std::vector<Entry>& entries, std::size_t indent) {
    wrapRows(tokens, entries, indent);
    alignTerms(tokens, entries);
    alignTitles(tokens, marks, entries);
    alignRows(tokens, entries, indent);
    alignTable(tokens, entries);
}

bool isTerm(const std::vector<Token>& tokens, const Entry& entry) {
    return !tokens[entry.first].beginsTableRow && entry.last > entry.first + 2 &&
           tokens[entry.first + 2].is(":") && !tokens[entry.first + 3].isComment();
}

} // namespace gradus::format
