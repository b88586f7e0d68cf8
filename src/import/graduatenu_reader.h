#pragma once

#include "src/import/requirement_tree.h"
#include "src/records/faults.h"

#include <string>

namespace gradus::imports {

/// Reads a major or minor in GraduateNU's JSON. Where an error was reported, the result is incomplete and
/// must not be used.
Programme readGraduateNu(const std::string& json, SourceId source, records::Faults& faults);

constexpr std::size_t mostNodes = 5'000;

} // namespace gradus::imports
