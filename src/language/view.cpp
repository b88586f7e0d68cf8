#include "src/language/view.h"

#include <algorithm>

namespace gradus::language {

void View::reportUnknown(std::string_view word, Diagnostic diagnostic) const {
    const auto& unread = institution.unread;
    const bool hidden = names.mayHide(word, file) ||
                        std::any_of(unread.begin(), unread.end(),
                                    [&](const std::string& text) { return mentions(text, word); });
    if (hidden) {
        reporter.knownFault();
    } else {
        reporter.report(std::move(diagnostic));
    }
}

} // namespace gradus::language
