#pragma once

#include "grammar/primitives.h"
#include "grammar/recovery.h"

namespace gradus::grammar::parts {

/// `bounded[p]`: one level of nesting; deeper than `Limits::nesting` is a mistake of its own.
template <typename Subject>
struct Bounded : x3::unary_parser<Subject, Bounded<Subject>> {
    using base_type = x3::unary_parser<Subject, Bounded<Subject>>;
    static bool const is_pass_through_unary = true;

    constexpr explicit Bounded(const Subject& inner) : base_type(inner) {}

    template <typename It, typename Context, typename RContext, typename Attribute>
    bool parse(It& first, const It& last, const Context& context, RContext& rcontext,
               Attribute& attribute) const {
        struct Level {
            int& depth;
            explicit Level(int& d) : depth(d) { ++depth; }
            ~Level() { --depth; }
        };
        const Level level(stateOf(context).depth);
        if (level.depth > Limits::nesting) {
            throw x3::expectation_failure<It>(first, bound::nesting);
        }
        return this->subject.parse(first, last, context, rcontext, attribute);
    }
};

struct BoundedGenerator {
    template <typename Subject>
    constexpr auto operator[](const Subject& inner) const {
        using Parser = typename x3::extension::as_parser<Subject>::value_type;
        return Bounded<Parser>(x3::as_parser(inner));
    }
};
inline constexpr BoundedGenerator bounded{};

/// `softly[p]`: where `p` does not read, not even after it was sure to, another alternative is tried.
template <typename Subject>
struct Softly : x3::unary_parser<Subject, Softly<Subject>> {
    using base_type = x3::unary_parser<Subject, Softly<Subject>>;
    static bool const is_pass_through_unary = true;

    constexpr explicit Softly(const Subject& inner) : base_type(inner) {}

    template <typename It, typename Context, typename RContext, typename Attribute>
    bool parse(It& first, const It& last, const Context& context, RContext& rcontext,
               Attribute& attribute) const {
        const It begin = first;
        try {
            if (this->subject.parse(first, last, context, rcontext, attribute)) {
                return true;
            }
        } catch (const x3::expectation_failure<It>&) {
            // The next alternative says what is wrong.
        }
        first = begin;
        return false;
    }
};

struct SoftlyGenerator {
    template <typename Subject>
    constexpr auto operator[](const Subject& inner) const {
        using Parser = typename x3::extension::as_parser<Subject>::value_type;
        return Softly<Parser>(x3::as_parser(inner));
    }
};
inline constexpr SoftlyGenerator softly{};

/// `recovering<List>[p]`: one element of a list of statements, entries or rows. It skips the separators in
/// front; it fails, as the end of the list, only at a closing brace or where the text ends. An element
/// that can't be read is recorded, passed over and becomes `ast::Bad`, or stays empty where the list has
/// no such thing.
///
/// `List` says: `production`, the element's name; `ownLine`, whether an element ends its line; and
/// `rescue`, which reads the braces of an element whose head failed, for the mistakes inside.
template <typename Subject, typename List>
struct Recovering : x3::unary_parser<Subject, Recovering<Subject, List>> {
    using base_type = x3::unary_parser<Subject, Recovering<Subject, List>>;
    static bool const is_pass_through_unary = true;

    constexpr explicit Recovering(const Subject& inner) : base_type(inner) {}

    template <typename It, typename Context, typename RContext, typename Attribute>
    bool parse(It& first, const It& last, const Context& context, RContext& rcontext,
               Attribute& attribute) const {
        State& state = stateOf(context);
        const char* const text = state.text().data();
        first = text + skipSeparators(state.text(), state.offset(first));
        if (state.stopped()) {
            first = last;
        }
        if (first == last || endsList(state, state.offset(first), List::production)) {
            return false;
        }
        const std::size_t begin = state.offset(first);
        Failure failure{begin, begin, List::production, List::production};
        try {
            if (this->subject.parse(first, last, context, rcontext, attribute)) {
                return true;
            }
        } catch (const x3::expectation_failure<It>& stopped) {
            failure.at = state.offset(stopped.where());
            failure.expected = stopped.which();
        }
        state.record(failure);
        const std::size_t end = passOver(failure, first, last, context);
        first = text + end;
        attribute = Attribute{};
        if constexpr (std::is_constructible_v<Attribute, ast::Bad>) {
            attribute = ast::Bad{state.span(text + begin, first)};
        }
        return true;
    }

private:
    template <typename It, typename Context>
    static std::size_t passOver(const Failure& failure, It& first, const It& last, const Context& context) {
        State& state = stateOf(context);
        const std::string_view text = state.text();
        std::size_t at = leaveBlocks(text, failure.begin, resumeFrom(state, failure));
        for (;;) {
            at = skipToEnd(text, failure.begin, at, List::ownLine);
            if (at >= text.size() || text[at] != '{') {
                break;
            }
            first = text.data() + at;
            const std::string_view head = headWord(text, failure.begin);
            if (state.depth >= Limits::nesting || state.stopped() ||
                !List::rescue(head, first, last, context)) {
                at = skipBraces(text, at);
            } else {
                at = state.offset(first);
            }
            if (!continuesBehindBraces(text, at)) {
                break;
            }
        }
        return std::max(at, failure.begin + 1);
    }
};

template <typename List>
struct RecoveringGenerator {
    template <typename Subject>
    constexpr auto operator[](const Subject& inner) const {
        using Parser = typename x3::extension::as_parser<Subject>::value_type;
        return Recovering<Parser, List>(x3::as_parser(inner));
    }
};
template <typename List>
inline constexpr RecoveringGenerator<List> recovering{};

/// The `}` of a block. Where the file's braces do not balance, the layout said so, and a block may end
/// without.
struct ClosingBrace : x3::parser<ClosingBrace> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <typename It, typename Context, typename RContext, typename Attribute>
    bool parse(It& first, const It& last, const Context& context, RContext&, Attribute&) const {
        x3::skip_over(first, last, context);
        if (first != last && *first == '}') {
            ++first;
            return true;
        }
        const State& state = stateOf(context);
        return state.layout().unclosedBraces || !state.layout().strayBraces.empty() || state.stopped();
    }
};
inline constexpr ClosingBrace closingBrace{};

} // namespace gradus::grammar::parts

namespace boost::spirit::x3 {

template <>
struct get_info<gradus::grammar::parts::ClosingBrace> {
    using result_type = std::string;
    std::string operator()(const gradus::grammar::parts::ClosingBrace&) const { return "`}`"; }
};
template <typename Subject>
struct get_info<gradus::grammar::parts::Bounded<Subject>> {
    using result_type = std::string;
    std::string operator()(const gradus::grammar::parts::Bounded<Subject>& bounded) const {
        return what(bounded.subject);
    }
};

} // namespace boost::spirit::x3
