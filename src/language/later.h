#pragma once

#include "grammar/ast.h"
#include "src/language/view.h"

#include <optional>
#include <string>

namespace gradus::language {

/// What the grammar reads and this room does not resolve yet. Each is an error where it stands, so that no
/// rule is left out silently. Here is the whole list; what is resolved is taken out of it.
struct Later {
    std::string construct; ///< as it is written, without what varies: "earn about"
    Span span;
};
std::optional<Later> laterConstruct(const ast::Statement& statement);
std::optional<Later> laterConstruct(const ast::TestEntry& entry);
std::optional<Later> laterConstruct(const ast::Set& atom); ///< of the atom itself, not of parts of it

/// Reports it.
void reportLater(const View& view, const Later& later);

} // namespace gradus::language
