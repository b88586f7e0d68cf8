#pragma once

#include "src/language/body_context.h"

#include <optional>

namespace gradus::language {

/// `from` and `where` together, null where neither is written; false where one is at fault.
bool readRestriction(const BodyContext& context, const std::optional<ast::Set>& from,
                     const std::optional<ast::Set>& where, Span span, CourseSetRef& result);

/// What looks at placed courses; nothing where it is at fault.
std::optional<Earn> readEarn(const BodyContext& context, const OutlineNode& node, const ast::Earn& written);
std::optional<Limit> readLimit(const BodyContext& context, const OutlineNode& node,
                               const ast::Limit& written);
std::optional<Forbid> readForbid(const BodyContext& context, const OutlineNode& node,
                                 const ast::Forbid& written);

} // namespace gradus::language
