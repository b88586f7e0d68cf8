#pragma once

#include "src/language/body_context.h"

namespace gradus::language {

/// Reports a measure or limit in a scope that takes no course; `verb` is its first word. False where it is.
bool looksAtSomething(const BodyContext& context, const OutlineNode& node, Span span, const char* verb);

/// What a measure looks at. False where that is at fault.
bool readOver(const BodyContext& context, const OutlineNode& node, const ast::Earn& written, Over& over);

} // namespace gradus::language
