#pragma once

#include "gradus/program.h"
#include "src/language/outline.h"
#include "src/language/sets.h"

namespace gradus::language {

/// What a statement of a body is read with. `view` sees the file that the statement stands in.
struct BodyContext {
    const View& view;
    SetReader& sets;
    const Outline& outline;
    /// The text stands in no programme, so ids, givens and choices that it names may be those of whoever
    /// includes it.
    bool open = false;
    std::string program = {}; ///< the id of the programme; empty: the text stands in none
};

inline Clause clauseOf(const OutlineNode& node) {
    return {node.id.empty() ? "" : node.path, node.at()};
}

} // namespace gradus::language
