#include "src/format/block.h"

#include "src/format/spacing.h"

namespace gradus::format {

namespace {

std::size_t lastOf(const std::vector<Token>& tokens, std::size_t first, std::size_t end) {
    std::size_t last = first;
    for (;;) {
        last = tokens[last].is("{") ? tokens[last].match : last;
        bool newLine = false;
        std::size_t next = last + 1;
        for (; next < end; ++next) {
            newLine = newLine || tokens[next].newLine;
            if (!tokens[next].isComment()) {
                break;
            }
        }
        if (next >= end || tokens[next].is(";")) {
            return last;
        }
        if (!tokens[next].goesOn && (newLine || !beginsRow(tokens[last], tokens[next]))) {
            return last;
        }
        last = next;
    }
}

} // namespace

std::vector<Entry> entriesOf(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
    std::vector<Entry> entries;
    bool newLine = begin == 0;
    bool blankLine = false;
    for (std::size_t k = begin; k < end; ++k) {
        newLine = newLine || tokens[k].newLine;
        blankLine = blankLine || tokens[k].blankLine;
        if (tokens[k].is(";")) {
            continue;
        }
        Entry entry{k, k, blankLine, false};
        if (tokens[k].isComment()) {
            entry.trailing = !newLine;
        } else {
            entry.last = lastOf(tokens, k, end);
        }
        entries.push_back(entry);
        k = entry.last;
        newLine = false;
        blankLine = false;
    }
    return entries;
}

bool hasComment(const std::vector<Token>& tokens, const Entry& entry) {
    for (std::size_t k = entry.first; k <= entry.last; ++k) {
        if (tokens[k].isComment()) {
            return true;
        }
    }
    return false;
}

std::vector<std::size_t> rowsOf(const std::vector<Token>& tokens, const Entry& entry) {
    std::vector<std::size_t> rows = {entry.first};
    for (std::size_t k = entry.first + 1; k <= entry.last; ++k) {
        if (tokens[k].is("{")) {
            k = tokens[k].match;
        } else if (beginsRow(tokens[k - 1], tokens[k])) {
            rows.push_back(k);
        }
    }
    return rows;
}

} // namespace gradus::format
