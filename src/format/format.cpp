#include "gradus/format.h"

#include "src/format/check.h"
#include "src/format/layout.h"

#include <utility>

namespace gradus {

FormattedRules formatted(std::string_view text, SourceId source) {
    grammar::Parsed parsed = grammar::parse(text, source);
    if (hasErrors(parsed.diagnostics)) {
        return {std::nullopt, std::move(parsed.diagnostics)};
    }
    const format::Marks marks = format::marksOf(parsed.file);
    return format::checked(text, parsed.file, format::laidOut(format::tokensOf(text, marks), marks), source);
}

} // namespace gradus
