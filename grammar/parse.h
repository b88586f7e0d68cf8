#pragma once

#include "gradus/diagnostic.h"
#include "grammar/ast.h"

#include <string_view>

namespace gradus::grammar {

/// What one text parses into. Statements that could not be read are `ast::Bad` and have a diagnostic each.
struct Parsed {
    ast::File file;
    Diagnostics diagnostics;
};

/// Parses one rule file. Total: never throws, never hangs; bounded in text size, nesting and length of lists.
/// `source` is only copied into the diagnostics' locations.
Parsed parse(std::string_view text, SourceId source);

} // namespace gradus::grammar
