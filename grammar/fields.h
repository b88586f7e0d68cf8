#pragma once

#include "grammar/ast.h"

#include <tuple>
#include <type_traits>

/// Going over a tree without naming its nodes: what is done to all fields of a node can forget none.
namespace gradus::ast {

/// A value without parts that are nodes.
template <typename T>
inline constexpr bool isPlain =
    std::is_arithmetic_v<T> || std::is_enum_v<T> || std::is_same_v<T, std::string> || std::is_same_v<T, Span>;

/// References to all fields of a node, in their order. A node has at most 14: with more, this does not
/// compile.
template <typename Node>
constexpr auto fieldsOf(Node& node) {
    using Plain = std::remove_const_t<Node>;
    static_assert(std::is_aggregate_v<Plain>);
    if constexpr (requires { Plain{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; }) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = node;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n);
    } else if constexpr (requires { Plain{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; }) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m] = node;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m);
    } else if constexpr (requires { Plain{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; }) {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l] = node;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l);
    } else if constexpr (requires { Plain{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; }) {
        auto& [a, b, c, d, e, f, g, h, i, j, k] = node;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k);
    } else if constexpr (requires { Plain{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; }) {
        auto& [a, b, c, d, e, f, g, h, i, j] = node;
        return std::tie(a, b, c, d, e, f, g, h, i, j);
    } else if constexpr (requires { Plain{{}, {}, {}, {}, {}, {}, {}, {}, {}}; }) {
        auto& [a, b, c, d, e, f, g, h, i] = node;
        return std::tie(a, b, c, d, e, f, g, h, i);
    } else if constexpr (requires { Plain{{}, {}, {}, {}, {}, {}, {}, {}}; }) {
        auto& [a, b, c, d, e, f, g, h] = node;
        return std::tie(a, b, c, d, e, f, g, h);
    } else if constexpr (requires { Plain{{}, {}, {}, {}, {}, {}, {}}; }) {
        auto& [a, b, c, d, e, f, g] = node;
        return std::tie(a, b, c, d, e, f, g);
    } else if constexpr (requires { Plain{{}, {}, {}, {}, {}, {}}; }) {
        auto& [a, b, c, d, e, f] = node;
        return std::tie(a, b, c, d, e, f);
    } else if constexpr (requires { Plain{{}, {}, {}, {}, {}}; }) {
        auto& [a, b, c, d, e] = node;
        return std::tie(a, b, c, d, e);
    } else if constexpr (requires { Plain{{}, {}, {}, {}}; }) {
        auto& [a, b, c, d] = node;
        return std::tie(a, b, c, d);
    } else if constexpr (requires { Plain{{}, {}, {}}; }) {
        auto& [a, b, c] = node;
        return std::tie(a, b, c);
    } else if constexpr (requires { Plain{{}, {}}; }) {
        auto& [a, b] = node;
        return std::tie(a, b);
    } else {
        auto& [a] = node;
        return std::tie(a);
    }
}

} // namespace gradus::ast
