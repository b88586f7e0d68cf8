#pragma once

#include "src/language/body_context.h"

#include <optional>

namespace gradus::language {

/// What looks at placed courses; nothing where it is at fault.
std::optional<Earn> readEarn(const BodyContext& context, const OutlineNode& node, const ast::Earn& written);
std::optional<Limit> readLimit(const BodyContext& context, const OutlineNode& node,
                               const ast::Limit& written);

} // namespace gradus::language
