#pragma once

#include "src/language/catalogs.h"
#include "src/language/view.h"

namespace gradus::language {

/// Reads one institution. `catalog`: path of a catalogue used instead of its own; empty: its own.
InstitutionUnit readInstitution(const ast::Institution& institution, const FileUnit& file, const Names& names,
                                const std::string& catalog, Catalogs& catalogs, const SourceSet& sources,
                                Reporter& reporter);

} // namespace gradus::language
