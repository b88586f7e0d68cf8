#pragma once

#include "src/language/body_context.h"

#include <optional>

namespace gradus::language {

/// A take without its braces; nothing where it is at fault.
std::optional<Take> readTake(const BodyContext& context, const OutlineNode& node, const ast::Take& written);

/// Whether a take has what no other one uses.
bool isOfTheRest(const ast::Take& take);

} // namespace gradus::language
