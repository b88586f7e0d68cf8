#pragma once

#include "src/audit/record.h"

#include <cstdint>
#include <vector>

namespace gradus {

/// An attempt, or the part of it that stands in a stretch of last units.
struct LastUnits {
    std::size_t entry = 0; ///< of the record
    std::int64_t when = 0; ///< orders the terms
    std::int64_t units = 0;
    bool counts = false;
};

/// Of the last so many units of some attempts the ones that count. In the term that is cut these come first;
/// an attempt that crosses the end stands in the stretch with a part.
std::vector<LastUnits> countedOfLast(std::vector<LastUnits> attempts, Milli last);

/// The same `over all attempts`, of work that is completed.
std::vector<LastUnits> countedOfLast(const Earn& earn, const Record& record, const Institution& institution);

Milli sumOf(const std::vector<LastUnits>& counted);

} // namespace gradus
