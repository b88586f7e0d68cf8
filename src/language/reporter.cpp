#include "src/language/reporter.h"

#include <algorithm>

namespace gradus::language {

void Reporter::report(Diagnostic diagnostic) {
    if (diagnostic.severity == Severity::error) {
        ++faults_;
    }
    const Location& at = diagnostic.at;
    if (seen_.insert({at.source, at.span.begin, at.span.end, diagnostic.code, diagnostic.message}).second) {
        diagnostics_.push_back(std::move(diagnostic));
    }
}

Diagnostics Reporter::take() {
    std::stable_sort(diagnostics_.begin(), diagnostics_.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tuple(a.at.source, a.at.span.begin, a.at.span.end) <
               std::tuple(b.at.source, b.at.span.begin, b.at.span.end);
    });
    return std::move(diagnostics_);
}

} // namespace gradus::language
