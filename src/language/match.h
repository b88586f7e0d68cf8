#pragma once

#include "src/language/body_context.h"

namespace gradus::language {

/// `match` as the `when` that it stands for, its statements left out: a branch for each case with a value, in
/// their order. Cases that can't hold, and values that none is for, are reported.
std::optional<When> readMatch(const BodyContext& context, const OutlineNode& node, const ast::Match& written);

} // namespace gradus::language
