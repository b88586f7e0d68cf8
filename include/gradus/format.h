#pragma once

#include "gradus/diagnostic.h"

#include <optional>
#include <string>
#include <string_view>

/// The canonical layout of rule files: where lines end, how far they are indented, and the blanks between
/// words. docs/write-rules.md describes it.
namespace gradus {

struct FormattedRules {
    /// The same rules in the canonical layout; nothing where there is an error. Formatting it again changes
    /// nothing.
    std::optional<std::string> text;
    /// What of the file can't be read, or why it could not be laid out.
    Diagnostics diagnostics;
};

/// Lays out one rule file. Every word stays as it is written, and every comment in its place among them; runs
/// of blank lines become one. The result was read again and says the same. Names are not resolved, and files
/// that are used are not needed. Total and bounded: 4 MiB before and after.
FormattedRules formatted(std::string_view text, SourceId source);

} // namespace gradus
