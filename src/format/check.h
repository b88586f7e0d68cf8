#pragma once

#include "gradus/format.h"
#include "grammar/parse.h"

namespace gradus::format {

/// The answer, if `output` says the same as the text whose tree is `file`; else why it may not be written.
FormattedRules checked(std::string_view text, const ast::File& file, std::string output, SourceId source);

} // namespace gradus::format
