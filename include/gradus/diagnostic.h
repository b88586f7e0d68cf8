#pragma once

#include "gradus/source.h"

#include <string>
#include <vector>

namespace gradus {

enum class Severity { error, warning, note };

/// A second place that helps to understand a diagnostic ("first declared here").
struct Label {
    Location at;
    std::string text;
};

/// A piece of a text to be replaced: nothing is taken out where the place is empty.
struct Edit {
    Location at;
    std::string text;
    bool operator==(const Edit&) const = default;
};

/// One mistake, as data. `code` is stable and has a page (`gradus explain CODE`); printing is `report`'s
/// work.
struct Diagnostic {
    std::string code; ///< kebab-case, e.g. "unknown-course"
    Severity severity = Severity::error;
    Location at;
    std::string message; ///< one sentence, no full stop, no line breaks
    std::string hint;    ///< the repair, in words; may be empty
    std::vector<Label> labels;
    std::vector<Edit> fix =
        {}; ///< what mends it and changes nothing else that is meant; empty: a person must decide
};

using Diagnostics = std::vector<Diagnostic>;

bool hasErrors(const Diagnostics& diagnostics);

} // namespace gradus
