#pragma once

#include "src/language/body_context.h"

namespace gradus::language {

std::optional<Attain> readAttain(const View& view, Clause clause, const ast::Attain& written);
std::optional<AttainSome> readAttainSome(const View& view, const OutlineNode& node,
                                         const ast::AttainSome& written);

} // namespace gradus::language
