#pragma once

#include "src/language/body_context.h"

#include <optional>

namespace gradus::language {

/// Statements by which a course counts in several places; nothing where one is at fault.
std::optional<Share> readShare(const BodyContext& context, const OutlineNode& node,
                               const ast::Share& written);
std::optional<Split> readSplit(const BodyContext& context, const OutlineNode& node,
                               const ast::Split& written);

} // namespace gradus::language
