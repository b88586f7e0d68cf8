#include "gradus/lint.h"

#include <algorithm>
#include <tuple>

namespace gradus {

namespace {

bool before(const Edit& a, const Edit& b) {
    return std::tuple(a.at.source, a.at.span.begin, a.at.span.end) <
           std::tuple(b.at.source, b.at.span.begin, b.at.span.end);
}

/// Whether one of the edits touches one of the others.
bool overlap(const std::vector<Edit>& some, const std::vector<Edit>& others) {
    return std::any_of(some.begin(), some.end(), [&](const Edit& one) {
        return std::any_of(others.begin(), others.end(), [&](const Edit& other) {
            return one.at.source == other.at.source && one.at.span.begin <= other.at.span.end &&
                   other.at.span.begin <= one.at.span.end;
        });
    });
}

} // namespace

FixedTexts fixed(const Diagnostics& diagnostics, const SourceSet& sources) {
    FixedTexts result;
    std::vector<Edit> edits;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (!diagnostic.fix.empty() && !overlap(diagnostic.fix, edits)) {
            edits.insert(edits.end(), diagnostic.fix.begin(), diagnostic.fix.end());
            result.applied.push_back(diagnostic);
        }
    }
    std::sort(edits.begin(), edits.end(), before);
    // From the back, so that the places before stay where they are.
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        std::string& text =
            result.texts.try_emplace(edit->at.source, sources[edit->at.source].text).first->second;
        text.replace(edit->at.span.begin, edit->at.span.end - edit->at.span.begin, edit->text);
    }
    return result;
}

} // namespace gradus
