#include "src/format/statement.h"

#include "src/format/alignment.h"
#include "src/format/layout.h"
#include "src/format/spacing.h"

#include <algorithm>

namespace gradus::format {

Statement::Statement(const std::vector<Token>& tokens, const Entry& entry, std::size_t indent, Lines& lines,
                     Blocks& blocks)
    : tokens_(tokens), entry_(entry), indent_(indent), hang_(indent + hanging), lines_(lines),
      blocks_(blocks), line_(indent, ' ') {
    if (isTerm(tokens, entry)) {
        const std::size_t attempts = entry.first + 3;
        hang_ = indent + columns(oneLine(tokens, entry.first, attempts - 1)) + tokens[attempts].pad + 1;
    }
}

void Statement::lay() {
    if (fitsOneLine()) {
        lines_.add(line_ + oneLine(tokens_, entry_.first, entry_.last));
        return;
    }
    for (std::size_t k = entry_.first; k <= entry_.last; ++k) {
        if (tokens_[k].isComment()) {
            addComment(k);
        } else if (tokens_[k].is("{")) {
            addBlock(k);
            k = tokens_[k].match;
        } else {
            const std::size_t first = k;
            while (k < entry_.last && !tokens_[k + 1].isComment() && !tokens_[k + 1].is("{")) {
                ++k;
            }
            addWords(first, k);
        }
    }
    if (begun_) {
        lines_.add(std::move(line_));
    }
}

bool Statement::fitsOneLine() const {
    for (std::size_t k = entry_.first; k <= entry_.last; ++k) {
        if (tokens_[k].isComment()) {
            return entry_.first == entry_.last;
        }
        if (!tokens_[k].is("{") || isEmptyBlock(k)) {
            continue;
        }
        for (std::size_t inner = k + 1; inner <= tokens_[k].match; ++inner) {
            if (tokens_[inner].newLine) {
                return false;
            }
        }
    }
    return isTableRow() || indent_ + columns(oneLine(tokens_, entry_.first, entry_.last)) <= width;
}

bool Statement::isEmptyBlock(std::size_t brace) const {
    const auto begin = tokens_.begin() + static_cast<std::ptrdiff_t>(brace) + 1;
    const auto end = tokens_.begin() + static_cast<std::ptrdiff_t>(tokens_[brace].match);
    return std::all_of(begin, end, [](const Token& token) { return token.is(";"); });
}

void Statement::addComment(std::size_t at) {
    const std::string margin(behindBlock_ ? indent_ : hang_, ' ');
    const bool trailing = begun_ && !tokens_[at].newLine;
    if (begun_) {
        lines_.add(std::move(line_));
    }
    if (trailing) {
        lines_.comment(tokens_[at].text);
    } else {
        lines_.add(margin + std::string(tokens_[at].text));
    }
    line_ = margin;
    begun_ = false;
}

void Statement::addBlock(std::size_t brace) {
    if (!begun_) {
        line_.assign(indent_, ' ');
    }
    line_ += begun_ ? " {" : "{";
    begun_ = true;
    behindBlock_ = true;
    if (!isEmptyBlock(brace)) {
        lines_.add(std::move(line_));
        blocks_.lay(brace + 1, tokens_[brace].match, indent_ + step);
        line_.assign(indent_, ' ');
    }
    line_ += "}";
}

void Statement::addWords(std::size_t first, std::size_t last) {
    const bool opens = last < entry_.last && tokens_[last + 1].is("{");
    for (const Piece& piece : isTableRow() ? std::vector<Piece>{{first, last}} : pieces(first, last, 0)) {
        const std::string words = oneLine(tokens_, piece.first, piece.last);
        const std::size_t behind = opens && piece.last == last ? 2 : 0;
        const std::size_t blanks = begun_ ? blanksBefore(piece.first) : 0;
        if (begun_ && mayBreak(tokens_[piece.first - 1], tokens_[piece.first]) &&
            columns(line_) + blanks + columns(words) + behind > width) {
            lines_.add(std::move(line_));
            line_.assign(hang_, ' ');
            line_.append(words);
        } else {
            line_.append(blanks, ' ').append(words);
        }
        begun_ = true;
        behindBlock_ = false;
    }
}

/// A part in parentheses is broken only where it does not fit a line of its own; so are courses joined by
/// `+`.
std::vector<Statement::Piece> Statement::pieces(std::size_t first, std::size_t last, int level) const {
    std::vector<Piece> all = {{first, last}};
    bool deeper = false;
    for (std::size_t k = first + 1; k <= last; ++k) {
        const int here = 2 * tokens_[k].depth + (tokens_[k].is("+") ? 1 : 0);
        deeper = deeper || here > level;
        if (here == level && mayBreak(tokens_[k - 1], tokens_[k])) {
            all.back().last = k - 1;
            all.push_back({k, last});
        }
    }
    if (!deeper) {
        return all;
    }
    std::vector<Piece> finer;
    for (const Piece& piece : all) {
        if (hang_ + columns(oneLine(tokens_, piece.first, piece.last)) <= width) {
            finer.push_back(piece);
        } else {
            const std::vector<Piece> parts = pieces(piece.first, piece.last, level + 1);
            finer.insert(finer.end(), parts.begin(), parts.end());
        }
    }
    return finer;
}

std::size_t Statement::blanksBefore(std::size_t at) const {
    const Token* before = at > 1 ? &tokens_[at - 2] : nullptr;
    return blanksBetween(before, tokens_[at - 1], tokens_[at]) + tokens_[at].pad;
}

} // namespace gradus::format
