#pragma once

#include "gradus/diagnostic.h"

#include <cstddef>
#include <cstdlib>

namespace gradus::fuzz {

inline void require(bool condition) {
    if (!condition) {
        std::abort();
    }
}

/// Every diagnostic says something, at a place in a text of so many bytes.
inline void requirePlaces(const Diagnostics& diagnostics, std::size_t size) {
    for (const Diagnostic& d : diagnostics) {
        require(!d.message.empty() && d.at.span.begin <= d.at.span.end && d.at.span.end <= size);
    }
}

} // namespace gradus::fuzz
