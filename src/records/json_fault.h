#pragma once

#include "src/records/faults.h"

#include <optional>
#include <string>

namespace gradus::records {

/// How far reading had come when a text turned out not to be JSON.
struct JsonProgress {
    enum class Last { nothing, opening, key, value };

    Last last = Last::nothing;           ///< what was read last; a closed list or object is a value
    std::size_t end = 0;                 ///< where it ends
    std::optional<std::size_t> openedAt; ///< the bracket of the innermost list or object still open
    std::size_t stoppedAt = 0;           ///< the byte at which reading gave up, at or after `end`
};

/// Says in plain words what is wrong, and at which place.
void explainJsonFault(const std::string& text, const JsonProgress& progress, Faults& faults);

/// The first byte from `at` on that is no JSON white space.
std::size_t skipJsonSpace(const std::string& text, std::size_t at);

} // namespace gradus::records
