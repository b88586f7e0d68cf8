#include "src/language/catalogs.h"

#include "src/language/hash.h"

namespace gradus::language {

const CatalogUnit& Catalogs::read(const std::string& path) {
    const auto known = byPath_.find(path);
    if (known != byPath_.end()) {
        return known->second;
    }
    CatalogUnit unit;
    unit.catalog = std::make_shared<const Catalog>();
    if (const auto text = loader_(path)) {
        CatalogRead read = readCatalogCsv(*text, sources_.add(path, *text));
        unit.readable = true;
        unit.sound = !hasErrors(read.diagnostics);
        unit.hash = fnv1a(*text);
        unit.catalog = std::make_shared<const Catalog>(std::move(read.catalog));
        for (Diagnostic& diagnostic : read.diagnostics) {
            reporter_.report(std::move(diagnostic));
        }
    }
    return byPath_.emplace(path, std::move(unit)).first->second;
}

} // namespace gradus::language
