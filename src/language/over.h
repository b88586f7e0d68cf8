#pragma once

#include "src/language/body_context.h"

namespace gradus::language {

/// Reports a measure, limit or prohibition in a scope that takes no course; `verb` is its first word. False
/// where it is.
bool looksAtSomething(const BodyContext& context, const OutlineNode& node, Span span, const char* verb);

/// Adds the paths of the scopes and takes that ids name, looked up from the scope outward. False where one is
/// none in which courses are taken.
bool readPlaces(const BodyContext& context, const OutlineNode& node, const std::vector<ast::Name>& ids,
                std::vector<std::string>& paths);

/// What a measure or a prohibition looks at; `verb` is its first word. False where that is at fault.
bool readOver(const BodyContext& context, const OutlineNode& node, const std::optional<ast::Over>& written,
              Span span, const char* verb, Over& over);

} // namespace gradus::language
