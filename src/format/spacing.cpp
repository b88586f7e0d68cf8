#include "src/format/spacing.h"

#include "grammar/characters.h"

#include <algorithm>
#include <array>

namespace gradus::format {

namespace {

template <std::size_t N>
bool isOneOf(const Token& token, const std::array<std::string_view, N>& words) {
    return token.kind == Token::Kind::word &&
           std::find(words.begin(), words.end(), token.text) != words.end();
}

/// What takes its parentheses as a function does: `hidden(…)`, and the name of a template.
bool calls(const Token* before, const Token& left) {
    return left.is("hidden") || (before != nullptr && (before->is("include") || before->is("template")));
}

/// `2023-2024`: a name or code never begins with the sign, and only a grade ends with it. A cell of a table
/// that is empty is the sign alone.
bool isSpanOfYears(const Token& left, const Token& right) {
    constexpr std::array<std::string_view, 3> aroundCells = {"|", "{", "}"};
    if (isOneOf(left, aroundCells) || isOneOf(right, aroundCells)) {
        return false;
    }
    const auto isWord = [](const Token& token) { return token.kind == Token::Kind::word; };
    return (isWord(right) && right.text.front() == '-') ||
           (isWord(left) && left.text.back() == '-' && !grammar::isCapital(left.text.front()));
}

} // namespace

std::size_t columns(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !grammar::continuesCharacter(c); }));
}

std::size_t blanksBetween(const Token* before, const Token& left, const Token& right) {
    constexpr std::array<std::string_view, 5> closing = {",", ";", ":", ")", ".."};
    constexpr std::array<std::string_view, 2> opening = {"(", ".."};
    if (isOneOf(right, closing) || isOneOf(left, opening) || (left.is("{") && right.is("}")) ||
        (right.is("(") && calls(before, left)) || isSpanOfYears(left, right)) {
        return 0;
    }
    return beginsRow(left, right) ? rowGap : 1;
}

bool mayBreak(const Token& left, const Token& right) {
    constexpr std::array<std::string_view, 12> connecting = {
        "where", "except", "or", "and", "over", "as", "from", "with", "into", "by", "because", "+"};
    return left.is(",") || (isOneOf(right, connecting) && !left.is("("));
}

bool beginsRow(const Token& left, const Token& right) {
    constexpr std::array<std::string_view, 3> separating = {"{", "}", ";"};
    return !right.goesOn && !isOneOf(left, separating) && !isOneOf(right, separating);
}

std::string oneLine(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    std::string text(tokens[first].text);
    const Token* before = nullptr;
    const Token* left = &tokens[first];
    bool separated = false;
    for (std::size_t k = first + 1; k <= last; ++k) {
        const Token& right = tokens[k];
        if (right.is(";")) {
            separated = true;
            continue;
        }
        const bool inside = !left->is("{") && !right.is("}");
        if (separated && inside) {
            text += "; ";
        } else {
            text.append(blanksBetween(before, *left, right) + right.pad, ' ');
        }
        text += right.text;
        separated = false;
        before = left;
        left = &right;
    }
    return text;
}

} // namespace gradus::format
