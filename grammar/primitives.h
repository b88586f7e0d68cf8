#pragma once

#include "grammar/characters.h"
#include "grammar/state.h"

#include <boost/spirit/home/x3.hpp>

#include <algorithm>
#include <string>
#include <string_view>

/// The parsers all rules are made of: words, signs, quoted texts, and the white space between them.
namespace gradus::grammar::parts {

namespace x3 = boost::spirit::x3;

using Iterator = const char*;

struct StateTag {};

template <typename Context>
State& stateOf(const Context& context) {
    return x3::get<StateTag>(context).get();
}

/// White space and comments.
struct Gap : x3::parser<Gap> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <typename It, typename Context, typename RContext, typename Attribute>
    bool parse(It& first, const It& last, const Context&, RContext&, Attribute&) const {
        const std::string_view rest(first, static_cast<std::size_t>(last - first));
        const std::size_t length = skipGap(rest, 0);
        first += length;
        return length > 0;
    }
};

/// A word of the language, with nothing behind it that would make it a longer word.
struct Keyword : x3::parser<Keyword> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    std::string_view word;

    constexpr explicit Keyword(std::string_view w) : word(w) {}

    template <typename It, typename Context, typename RContext, typename Attribute>
    bool parse(It& first, const It& last, const Context& context, RContext&, Attribute&) const {
        x3::skip_over(first, last, context);
        if (static_cast<std::size_t>(last - first) < word.size() ||
            !std::equal(word.begin(), word.end(), first)) {
            return false;
        }
        const It end = first + word.size();
        if (end != last && isWordCharacter(*end)) {
            return false;
        }
        first = end;
        return true;
    }
};

/// A sign: `,` `(` `..`
struct Sign : x3::parser<Sign> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    std::string_view sign;

    constexpr explicit Sign(std::string_view s) : sign(s) {}

    template <typename It, typename Context, typename RContext, typename Attribute>
    bool parse(It& first, const It& last, const Context& context, RContext&, Attribute&) const {
        x3::skip_over(first, last, context);
        if (static_cast<std::size_t>(last - first) < sign.size() ||
            !std::equal(sign.begin(), sign.end(), first)) {
            return false;
        }
        first += static_cast<std::ptrdiff_t>(sign.size());
        return true;
    }
};

/// A quoted text, without its escapes. One that is not closed was reported by the layout.
struct Quoted : x3::parser<Quoted> {
    using attribute_type = std::string;
    static bool const has_attribute = true;

    template <typename It, typename Context, typename RContext, typename Attribute>
    bool parse(It& first, const It& last, const Context& context, RContext&, Attribute& attribute) const {
        x3::skip_over(first, last, context);
        if (first == last || *first != '"') {
            return false;
        }
        const std::string_view rest(first, static_cast<std::size_t>(last - first));
        const QuotedEnd end = quotedEnd(rest, 0);
        std::string value;
        for (std::size_t i = 1; i < end.contentEnd; ++i) {
            if (rest[i] == '\\' && i + 1 < end.contentEnd) {
                ++i;
            }
            value += rest[i];
        }
        x3::traits::move_to(value, attribute);
        first += static_cast<std::ptrdiff_t>(end.next);
        return true;
    }
};

/// The end of a word of upper-case letters, digits and signs: no letter, digit or `*` may follow, nor a
/// dot with a letter or digit behind it.
struct CodeEnd : x3::parser<CodeEnd> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <typename It, typename Context, typename RContext, typename Attribute>
    bool parse(It& first, const It& last, const Context&, RContext&, Attribute&) const {
        if (first == last) {
            return true;
        }
        if (isWordCharacter(*first) || *first == '*' || *first == '/' || *first == '&') {
            return false;
        }
        return !(*first == '.' && last - first > 1 && isWordCharacter(first[1]));
    }
};

/// The end of a word or number.
struct WordEnd : x3::parser<WordEnd> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <typename It, typename Context, typename RContext, typename Attribute>
    bool parse(It& first, const It& last, const Context&, RContext&, Attribute&) const {
        return first == last || !isWordCharacter(*first);
    }
};
inline constexpr WordEnd wordEnd{};

/// What closes a statement stands behind it: a new line, `;`, a brace, or the end. Consumes nothing.
struct StatementEnd : x3::parser<StatementEnd> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <typename It, typename Context, typename RContext, typename Attribute>
    bool parse(It& first, const It&, const Context& context, RContext&, Attribute&) const {
        return stateOf(context).endsStatement(first);
    }
};
/// One word of a fixed list, whole.
struct OneOf : x3::parser<OneOf> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    bool (*contains)(std::string_view);

    constexpr explicit OneOf(bool (*f)(std::string_view)) : contains(f) {}

    template <typename It, typename Context, typename RContext, typename Attribute>
    bool parse(It& first, const It& last, const Context&, RContext&, Attribute&) const {
        It end = std::find_if_not(first, last, isWordCharacter);
        if (!contains(std::string_view(first, static_cast<std::size_t>(end - first)))) {
            return false;
        }
        first = end;
        return true;
    }
};

/// What a failure calls a word or sign.
inline std::string inBackquotes(std::string_view word) {
    std::string name(1, '`');
    return name.append(word).append(1, '`');
}

inline constexpr Gap gap{};
inline constexpr StatementEnd statementEnd{};
inline constexpr Quoted quoted{};
inline constexpr CodeEnd codeEnd{};

constexpr Keyword operator""_kw(const char* word, std::size_t length) {
    return Keyword(std::string_view(word, length));
}
constexpr Sign operator""_sign(const char* sign, std::size_t length) {
    return Sign(std::string_view(sign, length));
}

} // namespace gradus::grammar::parts

namespace boost::spirit::x3 {

/// What a failure calls a part that is wrapped: the part.
template <typename Subject, typename Action>
struct get_info<action<Subject, Action>> {
    using result_type = std::string;
    std::string operator()(const action<Subject, Action>& parser) const { return what(parser.subject); }
};
template <typename Subject>
struct get_info<lexeme_directive<Subject>> {
    using result_type = std::string;
    std::string operator()(const lexeme_directive<Subject>& parser) const { return what(parser.subject); }
};
template <typename Subject>
struct get_info<raw_directive<Subject>> {
    using result_type = std::string;
    std::string operator()(const raw_directive<Subject>& parser) const { return what(parser.subject); }
};
template <>
struct get_info<gradus::grammar::parts::Keyword> {
    using result_type = std::string;
    std::string operator()(const gradus::grammar::parts::Keyword& keyword) const {
        return gradus::grammar::parts::inBackquotes(keyword.word);
    }
};
template <>
struct get_info<gradus::grammar::parts::Sign> {
    using result_type = std::string;
    std::string operator()(const gradus::grammar::parts::Sign& sign) const {
        return gradus::grammar::parts::inBackquotes(sign.sign);
    }
};

} // namespace boost::spirit::x3
