#pragma once

#include "grammar/ast.h"
#include "src/language/view.h"

#include <optional>
#include <string>

namespace gradus::language {

/// What the grammar reads and this room does not resolve yet. Each is an error where it stands, so that
/// nothing is left out silently. Here is the whole list; what is resolved is taken out of it.
struct Later {
    std::string construct; ///< as it is written, without what varies
    Span span;
};
std::optional<Later> laterConstruct(const ast::TestEntry& entry);

/// Reports it.
void reportLater(const View& view, const Later& later);

} // namespace gradus::language
