#pragma once

#include "gradus/units.h"

#include <optional>
#include <string>

namespace gradus::records {

/// The text without white space at its ends; each run of it inside becomes one space.
std::string folded(const std::string& text);

/// What a catalogue says of a course's units.
struct CatalogUnits {
    std::optional<Milli> units; ///< none: unknown or variable
    bool odd = false;           ///< neither an amount nor blank, `VAR` or a range ("3-12", "9, 12")
};

/// REQUIRES: `text` is folded.
CatalogUnits readCatalogUnits(const std::string& text);

} // namespace gradus::records
