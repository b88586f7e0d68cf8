#pragma once

#include "gradus/transcript.h"

namespace gradus {

/// Which work counts: each width contains the one before.
enum class Width { completed, inProgress, planned };
constexpr Width widths[] = {Width::completed, Width::inProgress, Width::planned};

/// Whether work of this status counts at this width.
inline bool counts(Status status, Width width) {
    return static_cast<int>(status) <= static_cast<int>(width);
}

} // namespace gradus
