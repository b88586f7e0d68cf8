#pragma once

#include "gradus/source.h"
#include "grammar/ast.h"

#include <functional>
#include <string>
#include <vector>

namespace gradus::lints {

/// What is visited in the tree of a file, outer before inner; what is left empty is passed over.
struct TreeVisitor {
    std::function<void(const ast::Set&)> set;
    std::function<void(const ast::Condition&)> condition;
    std::function<void(const ast::Include&)> include;
};
void visitTree(const ast::File& file, const TreeVisitor& visitor);

/// The place of a node of a variant.
template <typename Variant>
Span spanOf(const Variant& node) {
    return std::visit(
        [](const auto& one) {
            if constexpr (requires { one.span; }) {
                return one.span;
            } else {
                return one->span;
            }
        },
        node);
}

} // namespace gradus::lints
