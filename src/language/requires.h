#pragma once

#include "src/language/body_context.h"

#include <optional>

namespace gradus::language {

/// Which programmes a `require` is about; nothing where it is at fault.
std::optional<Require> readRequire(const BodyContext& context, const OutlineNode& node,
                                   const ast::Require& written);

} // namespace gradus::language
