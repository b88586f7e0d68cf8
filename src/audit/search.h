#pragma once

#include "src/audit/compile.h"
#include "src/place/problem.h"

#include <cstdint>
#include <string>
#include <vector>

namespace gradus {

/// Which work counts: each width contains the one before.
enum class Width { completed, inProgress, planned };
constexpr Width widths[] = {Width::completed, Width::inProgress, Width::planned};

/// Whether work of this status counts at this width.
bool counts(Status status, Width width);

/// The best placement of a record under one setting of the facts, over all open picks of the student.
struct Found {
    Compiled compiled;
    std::size_t pick = 0;       ///< which of the picks it stands for
    place::Placement placement; ///< the one to show
    bool met[3] = {};           ///< per width: nothing lacks and nothing fails
    std::int64_t open = 0;      ///< what a person must still confirm, for completed work alone
    bool proven = true;         ///< of every width
    std::uint64_t nodes = 0;
    std::string complaint; ///< what the checker of witnesses refused; empty: nothing
};

/// Retakes of passed courses are tried only where nothing else would do. Solves all three widths; shows the
/// placement of the first that is met, with later work filling what is still open, else the widest.
Found findBest(const Program& program, const Record& record, const SettingsSpace& space,
               const Settings& facts, std::uint64_t budget);

} // namespace gradus
