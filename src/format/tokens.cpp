#include "src/format/tokens.h"

#include "grammar/characters.h"
#include "grammar/layout.h"
#include "grammar/text_check.h"

#include <algorithm>

namespace gradus::format {

namespace {

using Kind = Token::Kind;

class Reader {
public:
    Reader(std::string_view text, const Marks& marks) : text_(text), marks_(marks) {}

    std::vector<Token> read() {
        at_ = grammar::byteOrderMark(text_);
        while (skipBlanks()) {
            add(kindHere(), endHere());
        }
        markGoingOn();
        return std::move(tokens_);
    }

private:
    bool skipBlanks() {
        newLines_ = 0;
        while (at_ < text_.size() && grammar::isSpace(text_[at_])) {
            newLines_ += text_[at_] == '\n' ? 1 : 0;
            ++at_;
        }
        return at_ < text_.size();
    }

    Kind kindHere() const {
        return text_[at_] == '#' ? Kind::comment : text_[at_] == '"' ? Kind::text : Kind::word;
    }

    std::size_t endHere() const {
        switch (text_[at_]) {
        case '#':
            return std::min(text_.find('\n', at_), text_.size());
        case '"':
            return grammar::quotedEnd(text_, at_).next;
        default:
            break;
        }
        if (const std::size_t length = signAt(at_); length > 0) {
            return at_ + length;
        }
        std::size_t end = at_ + 1;
        while (end < text_.size() && !grammar::isSpace(text_[end]) && text_[end] != '#' &&
               text_[end] != '"' && signAt(end) == 0) {
            ++end;
        }
        return end;
    }

    /// How long the sign is that begins here; 0 where none does.
    std::size_t signAt(std::size_t at) const {
        const std::string_view two = text_.substr(at, 2);
        if (two == ".." || two == "<=" || two == ">=") {
            return 2;
        }
        if (text_[at] == '+') {
            const auto& ends = marks_.gradeEnds;
            return std::binary_search(ends.begin(), ends.end(), static_cast<std::uint32_t>(at + 1)) ? 0 : 1;
        }
        return std::string_view("{}(),;:<=>|").find(text_[at]) != std::string_view::npos ? 1 : 0;
    }

    void add(Kind kind, std::size_t end) {
        Token token;
        token.kind = kind;
        token.text = text_.substr(at_, end - at_);
        while (kind == Kind::comment && grammar::isSpace(token.text.back())) {
            token.text.remove_suffix(1);
        }
        token.begin = static_cast<std::uint32_t>(at_);
        token.beginsTableRow =
            kind != Kind::comment &&
            std::binary_search(marks_.tableRows.begin(), marks_.tableRows.end(), token.begin);
        token.newLine = newLines_ > 0;
        token.blankLine = newLines_ > 1;
        if (token.is("{")) {
            open_.push_back(tokens_.size());
        } else if (token.is("}") && !open_.empty()) {
            tokens_[open_.back()].match = tokens_.size();
            open_.pop_back();
        }
        depth_ -= token.is(")") ? 1 : 0;
        token.depth = depth_;
        depth_ += token.is("(") ? 1 : 0;
        tokens_.push_back(token);
        at_ = end;
    }

    /// The token behind this one, and behind its block, that is no comment.
    std::size_t next(std::size_t k) const {
        k = tokens_[k].is("{") ? tokens_[k].match + 1 : k + 1;
        while (k < tokens_.size() && tokens_[k].isComment()) {
            ++k;
        }
        return k;
    }

    /// Two tokens of one node are of one statement, if the node does not begin outside of the block they
    /// stand in.
    void markGoingOn() {
        for (const Span& node : marks_.nodes) {
            const auto first =
                std::lower_bound(tokens_.begin(), tokens_.end(), node.begin,
                                 [](const Token& token, std::uint32_t at) { return token.begin < at; });
            auto k = static_cast<std::size_t>(first - tokens_.begin());
            if (k == tokens_.size() || tokens_[k].begin >= node.end) {
                continue;
            }
            for (k = next(k); k < tokens_.size() && tokens_[k].begin < node.end; k = next(k)) {
                tokens_[k].goesOn = true;
            }
        }
        for (Token& token : tokens_) {
            token.goesOn = token.goesOn || token.is("{");
        }
    }

    std::string_view text_;
    const Marks& marks_;
    std::vector<Token> tokens_;
    std::vector<std::size_t> open_;
    std::size_t at_ = 0;
    std::size_t newLines_ = 0;
    int depth_ = 0;
};

} // namespace

std::vector<Token> tokensOf(std::string_view text, const Marks& marks) {
    return Reader(text, marks).read();
}

Wording wordingOf(const std::vector<Token>& tokens) {
    Wording wording;
    for (const Token& token : tokens) {
        if (token.isComment()) {
            wording.comments.push_back(token.text);
        } else if (!token.is(";")) {
            wording.words += token.text;
        }
    }
    return wording;
}

} // namespace gradus::format
