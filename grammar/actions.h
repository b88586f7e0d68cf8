#pragma once

#include "grammar/primitives.h"

#include <utility>

/// What a rule does with what its parts read. Every rule that builds a node says so field by field.
namespace gradus::grammar::parts {

/// Stores the part in a member of the node: `name[to<&ast::Use::path>]`.
template <auto Member>
struct To {
    template <typename Context>
    void operator()(Context& context) const {
        x3::_val(context).*Member = std::move(x3::_attr(context));
    }
};
template <auto Member>
inline constexpr To<Member> to{};

/// Stores a constant in a member of the node: `"optional"_kw[put<&ast::Choice::optional, true>]`.
template <auto Member, auto Constant>
struct Put {
    template <typename Context>
    void operator()(Context& context) const {
        x3::_val(context).*Member = Constant;
    }
};
template <auto Member, auto Constant>
inline constexpr Put<Member, Constant> put{};

/// The part is the node, or becomes it.
struct Assign {
    template <typename Context>
    void operator()(Context& context) const {
        x3::_val(context) = std::move(x3::_attr(context));
    }
};
inline constexpr Assign assign{};

/// For a node that holds nothing but its span.
struct Nothing {
    template <typename Context>
    void operator()(Context&) const {}
};
inline constexpr Nothing nothing{};

/// Appends to a list and keeps its bound.
template <typename List, typename Element, typename Context>
void appendBounded(List& list, Element&& element, Context& context) {
    if (list.size() >= Limits::listLength) {
        throw x3::expectation_failure<Iterator>(x3::_where(context).begin(), bound::listLength);
    }
    list.push_back(std::forward<Element>(element));
}

/// Appends the part to a list of the node: `item[push<&ast::Take::items>]`.
template <auto Member>
struct Push {
    template <typename Context>
    void operator()(Context& context) const {
        appendBounded(x3::_val(context).*Member, std::move(x3::_attr(context)), context);
    }
};
template <auto Member>
inline constexpr Push<Member> push{};

/// Appends the part to the node, which is a list itself.
struct Append {
    template <typename Context>
    void operator()(Context& context) const {
        appendBounded(x3::_val(context), std::move(x3::_attr(context)), context);
    }
};
inline constexpr Append append{};

/// The text a rule ran over, stored in a member of the node.
template <auto Member>
struct ToText {
    template <typename Context>
    void operator()(Context& context) const {
        const auto& range = x3::_attr(context);
        (x3::_val(context).*Member).assign(range.begin(), range.end());
    }
};
template <auto Member>
inline constexpr ToText<Member> toText{};

} // namespace gradus::grammar::parts
