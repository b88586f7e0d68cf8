#pragma once

#include "gradus/program.h"
#include "src/language/outline.h"
#include "src/language/sets.h"

#include <optional>

namespace gradus::language {

/// A condition of `when`; nothing where it is at fault. `open`: see readBody.
std::optional<Condition> readCondition(const View& view, SetReader& sets, const Outline& outline, bool open,
                                       const ast::Condition& condition);

} // namespace gradus::language
