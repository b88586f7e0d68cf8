#pragma once

#include "src/format/block.h"
#include "src/format/lines.h"

namespace gradus::format {

/// Lays out what stands between the braces of a statement.
class Blocks {
public:
    virtual void lay(std::size_t begin, std::size_t end, std::size_t indent) = 0;

protected:
    ~Blocks() = default;
};

/// One statement, line of rows, or comment on lines of its own. In one line where it fits and its blocks were
/// written in one line; else its blocks are opened, and what is too long goes on in further lines.
class Statement {
public:
    Statement(const std::vector<Token>& tokens, const Entry& entry, std::size_t indent, Lines& lines,
              Blocks& blocks);

    void lay();

private:
    /// A part of a statement that is not broken.
    struct Piece {
        std::size_t first = 0;
        std::size_t last = 0;
    };

    /// A row of a table is as long as it is.
    bool isTableRow() const { return tokens_[entry_.first].beginsTableRow; }
    bool fitsOneLine() const;
    bool isEmptyBlock(std::size_t brace) const;
    void addComment(std::size_t at);
    void addBlock(std::size_t brace);
    void addWords(std::size_t first, std::size_t last);
    std::vector<Piece> pieces(std::size_t first, std::size_t last, int level) const;
    std::size_t blanksBefore(std::size_t at) const;

    const std::vector<Token>& tokens_;
    const Entry entry_;
    const std::size_t indent_;
    std::size_t hang_;
    Lines& lines_;
    Blocks& blocks_;
    std::string line_;         ///< the line being written
    bool begun_ = false;       ///< there are words in it
    bool behindBlock_ = false; ///< the last word written closes a block: what follows is not further right
};

} // namespace gradus::format
