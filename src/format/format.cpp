#include "gradus/format.h"

#include "src/format/check.h"
#include "src/format/layout.h"

#include <algorithm>

namespace gradus {

FormattedRules formatted(std::string_view text, SourceId source) {
    grammar::Parsed parsed = grammar::parse(text, source);
    if (hasErrors(parsed.diagnostics)) {
        auto& all = parsed.diagnostics;
        all.erase(std::remove_if(all.begin(), all.end(),
                                 [](const Diagnostic& one) { return one.severity != Severity::error; }),
                  all.end());
        return {std::nullopt, std::move(all)};
    }
    const format::Marks marks = format::marksOf(parsed.file);
    return format::checked(text, parsed.file, format::laidOut(format::tokensOf(text, marks), marks), source);
}

} // namespace gradus
