#include "src/language/view.h"

#include <algorithm>

namespace gradus::language {

void View::report(Diagnostic diagnostic) const {
    for (const Arguments* from = arguments; from != nullptr && !from->open; from = from->outer) {
        diagnostic.labels.push_back({from->file->at(from->include), "included from here"});
    }
    reporter.report(std::move(diagnostic));
}

void View::reportUnknown(std::string_view word, Diagnostic diagnostic) const {
    const auto& unread = institution.unread;
    const bool hidden = names.mayHide(word, file) ||
                        std::any_of(unread.begin(), unread.end(),
                                    [&](const std::string& text) { return mentions(text, word); });
    if (hidden) {
        reporter.knownFault();
    } else {
        report(std::move(diagnostic));
    }
}

} // namespace gradus::language
