#pragma once

#include "grammar/primitives.h"

#include <boost/preprocessor/cat.hpp>
#include <boost/preprocessor/seq/for_each.hpp>
#include <boost/preprocessor/variadic/to_seq.hpp>

#include <type_traits>
#include <variant>

/// Gives the nodes of the tree their spans.
namespace gradus::grammar::parts {

template <typename T>
concept HasSpan = requires(T& node) {
    node.span = Span{};
};

template <typename T>
void setSpan(T&, Span) {}
template <HasSpan T>
void setSpan(T& node, Span span) {
    node.span = span;
}
template <typename T>
void setSpan(ast::Box<T>& node, Span span) {
    node->span = span;
}
template <typename T>
Span spanOf(const T& node) {
    return node.span;
}
template <typename T>
Span spanOf(const ast::Box<T>& node) {
    return node->span;
}
/// Sets and conditions: the node they hold has the text of the whole, parentheses included.
inline void setSpan(ast::Set& set, Span span) {
    std::visit([span](auto& node) { setSpan(node, span); }, set);
}
inline void setSpan(ast::Condition& condition, Span span) {
    std::visit([span](auto& node) { setSpan(node, span); }, condition);
}

/// The header of a scope or programme ends where its block begins.
template <typename Node>
void setSpan(Node& node, const State& state, Iterator first, Iterator last) {
    if constexpr (std::is_same_v<Node, ast::Scope> || std::is_same_v<Node, ast::Program> ||
                  std::is_same_v<Node, ast::Template>) {
        node.span = state.span(first, state.text().data() + node.body->span.begin);
    } else if constexpr (!std::is_same_v<Node, x3::unused_type>) {
        setSpan(node, state.span(first, last));
    }
}

} // namespace gradus::grammar::parts

/// BOOST_SPIRIT_DEFINE, and the node of a rule that succeeds gets its span. (A handler `on_success` would not
/// do: it is given no node where the rule has actions.)
#define GRADUS_DEFINE_RULE(r, data, rule_name)                                                               \
    template <typename It, typename Context>                                                                 \
    inline bool parse_rule(boost::spirit::x3::detail::rule_id<decltype(rule_name)::id>, It& first,           \
                           const It& last, const Context& context,                                           \
                           decltype(rule_name)::attribute_type& node) {                                      \
        using Rule = decltype(rule_name);                                                                    \
        x3::skip_over(first, last, context);                                                                 \
        const It begin = first;                                                                              \
        const bool read =                                                                                    \
            x3::detail::rule_parser<Rule::attribute_type, Rule::id, true>::call_rule_definition(             \
                BOOST_PP_CAT(rule_name, _def), rule_name.name, first, last, context, node,                   \
                boost::mpl::bool_<Rule::force_attribute>());                                                 \
        if (read) {                                                                                          \
            parts::setSpan(node, parts::stateOf(context), begin, first);                                     \
        }                                                                                                    \
        return read;                                                                                         \
    }
#define GRADUS_DEFINE(...) BOOST_PP_SEQ_FOR_EACH(GRADUS_DEFINE_RULE, _, BOOST_PP_VARIADIC_TO_SEQ(__VA_ARGS__))
