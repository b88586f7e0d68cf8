#include "grammar/site.h"

#include "grammar/characters.h"
#include "grammar/recovery.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace gradus::grammar {

namespace {

/// Letters, digits, hyphens; dots, slashes and stars only where more of the same word follows.
std::size_t wordLength(std::string_view rest, bool isCode) {
    std::size_t length = 1;
    for (; length < rest.size(); ++length) {
        const char c = rest[length];
        const char next = length + 1 < rest.size() ? rest[length + 1] : ' ';
        const bool inside = (isWordCharacter(c) && !isBeyondAscii(c)) ||
                            (c == '.' && (isLetterOrDigit(next) || (isCode && next == '*'))) ||
                            (isCode && (c == '*' || ((c == '/' || c == '&') && isLetterOrDigit(next)) ||
                                        (c == '+' && !isLetterOrDigit(next) && length < 3)));
        if (!inside) {
            break;
        }
    }
    return length;
}

std::size_t characterLength(std::string_view rest) {
    std::size_t length = 1;
    while (length < rest.size() && continuesCharacter(rest[length])) {
        ++length;
    }
    return length;
}

} // namespace

std::string shortened(std::string_view text) {
    constexpr std::size_t most = 40;
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = characterLength(text.substr(i));
        if (result.size() + length > most) {
            return result + "…";
        }
        result += isControl(text[i]) ? " " : std::string(text.substr(i, length));
        i += length;
    }
    return result;
}

Token tokenAt(std::string_view text, std::size_t at) {
    at = skipGap(text, at);
    if (at >= text.size()) {
        return {Token::Kind::end, {}, text.size()};
    }
    const std::string_view rest = text.substr(at);
    const char c = rest[0];
    if (c == '"') {
        return {Token::Kind::text, rest.substr(0, quotedEnd(rest, 0).next), at};
    }
    if (isLower(c)) {
        return {Token::Kind::word, rest.substr(0, wordLength(rest, false)), at};
    }
    if (isLetterOrDigit(c) || c == '*') {
        return {Token::Kind::code, rest.substr(0, wordLength(rest, true)), at};
    }
    constexpr std::array<std::string_view, 7> longSigns = {"..", "<=", ">=", "==", "=>", "=<", "!="};
    for (const std::string_view sign : longSigns) {
        if (rest.substr(0, sign.size()) == sign) {
            return {Token::Kind::sign, rest.substr(0, sign.size()), at};
        }
    }
    constexpr std::string_view signs = ",;:(){}+-<>=.";
    if (signs.find(c) != std::string_view::npos) {
        return {Token::Kind::sign, rest.substr(0, 1), at};
    }
    return {Token::Kind::other, rest.substr(0, characterLength(rest)), at};
}

Site::Site(const State& state, const Failure& failure) : failure_(failure), text_(state.text()) {
    levels_.push_back({Mode::other, false, false, failure.begin});
    const std::size_t end = std::max(failure.begin, trimmedEnd(text_, state.layout(), failure.at));
    for (std::size_t i = failure.begin; i < end;) {
        Token token = tokenAt(text_, i);
        if (token.begin >= end) {
            break;
        }
        token.text = token.text.substr(0, end - token.begin);
        read(token);
        i = token.end();
        if (token.is("{") && skipBraces(text_, token.begin) <= end) {
            // What stands in a block that was read is no matter of this statement.
            i = skipBraces(text_, token.begin);
            read({Token::Kind::sign, text_.substr(i - 1, 1), i - 1});
        }
    }
    const std::size_t resume = resumeFrom(state, failure);
    found_ = tokenAt(text_, failure.at);
    onLaterLine_ = text_.substr(end, found_.begin - end).find('\n') != std::string_view::npos;
    second_ = following(found_);
    third_ = following(second_);
    ended_ = !before_.empty() && (found_.kind == Token::Kind::end || found_.is("}") || found_.is(";") ||
                                  (resume == end && resume < found_.begin));
}

Token Site::following(const Token& token) const {
    const Token next = tokenAt(text_, token.end());
    const std::string_view between = text_.substr(token.end(), next.begin - token.end());
    const bool newLine = between.find('\n') != std::string_view::npos;
    return newLine && !goesOn(text_, failure_.begin, token.end(), next.begin)
               ? Token{Token::Kind::end, {}, token.end()}
               : next;
}

void Site::read(const Token& token) {
    Level& level = levels_.back();
    const std::string_view last = previous().text;
    if (before_.empty()) {
        level.mode = token.is("take")                          ? Mode::single
                     : token.is("when")                        ? Mode::condition
                     : token.is("share") || token.is("prefer") ? Mode::set
                                                               : Mode::other;
    } else if (token.is("(")) {
        const bool item =
            level.mode == Mode::single || level.mode == Mode::items || level.mode == Mode::group;
        levels_.push_back({item                            ? Mode::group
                           : level.mode == Mode::predicate ? Mode::set
                                                           : level.mode,
                           false, false, token.begin});
    } else if (token.is(")") && levels_.size() > 1) {
        levels_.pop_back();
    } else if (token.is("of") && (verb() == "take" || verb() == "earn") && level.mode != Mode::predicate) {
        level.mode = Mode::items;
    } else if (token.is("from") || (token.is("=") && verb() == "set") || token.is("taken")) {
        level.mode = Mode::set;
    } else if (token.is("where")) {
        level.mode = Mode::predicate;
        level.where = true;
    } else if (token.is("except")) {
        level.except = true;
    } else if (token.is("over") || token.is("as") || token.is("with") || token.is("counting")) {
        level.mode = Mode::other;
    } else if (token.is("when") && last == "else") {
        level.mode = Mode::condition;
    } else if (token.is("{")) {
        levels_.assign(1, {Mode::other, false, false, failure_.begin});
    }
    before_.push_back(token);
}

const Token& Site::at(std::size_t index) const {
    static const Token none;
    return index < before_.size() ? before_[index] : none;
}

bool Site::has(std::string_view word) const {
    return std::any_of(before_.begin(), before_.end(), [word](const Token& token) { return token.is(word); });
}

bool Site::expects(std::initializer_list<std::string_view> productions) const {
    return std::find(productions.begin(), productions.end(), failure_.expected) != productions.end();
}

std::string Site::after() const {
    constexpr std::size_t most = 24;
    if (before_.empty()) {
        return {};
    }
    const std::size_t end = previous().end();
    std::size_t first = before_.size() - 1;
    while (first > 0 && end - before_[first - 1].begin <= most) {
        --first;
    }
    std::string_view words = text_.substr(before_[first].begin, end - before_[first].begin);
    if (words.find_first_of("\n#") != std::string_view::npos) {
        words = previous().text;
    }
    return fmt::format(" after `{}`", shortened(words));
}

std::string Site::foundName() const {
    if (ended_ && onLaterLine_ && found_.kind != Token::Kind::end) {
        return "the end of the line";
    }
    if (found_.kind == Token::Kind::end) {
        return "the end of the file";
    }
    if (found_.kind == Token::Kind::text) {
        return fmt::format("the text {}", shortened(found_.text));
    }
    return fmt::format("`{}`", shortened(found_.text));
}

Span Site::spanOf(const Token& token) const {
    return {static_cast<std::uint32_t>(token.begin), static_cast<std::uint32_t>(token.end())};
}

Span Site::place() const {
    if (ended_ && (onLaterLine_ || found_.kind == Token::Kind::end)) {
        const auto end = static_cast<std::uint32_t>(previous().end());
        return {end, end};
    }
    return spanOf(found_);
}

} // namespace gradus::grammar
