#pragma once

#include "src/language/view.h"

#include <optional>
#include <string>

namespace gradus::language {

/// A statement as written, without its verb, its id and its braces: "2 courses from pratt-graduate". In a
/// template's copy its arguments stand for the parameters.
std::string withoutVerb(const View& view, Span statement, const std::optional<ast::Name>& as,
                        const std::optional<ast::Box<ast::Block>>& braces = std::nullopt);

} // namespace gradus::language
