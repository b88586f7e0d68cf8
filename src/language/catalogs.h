#pragma once

#include "gradus/rule_set.h"
#include "src/language/reporter.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace gradus::language {

/// A catalogue, read once however many institutions name it.
struct CatalogUnit {
    std::shared_ptr<const Catalog> catalog; ///< never null
    std::uint64_t hash = 0;                 ///< of its text
    bool readable = false;
    bool sound = false; ///< readable and without errors
};

class Catalogs {
public:
    Catalogs(const Loader& loader, SourceSet& sources, Reporter& reporter)
        : loader_(loader), sources_(sources), reporter_(reporter) {}

    /// What is wrong inside it is reported the first time. That it can't be read is the caller's to say.
    const CatalogUnit& read(const std::string& path);

private:
    const Loader& loader_;
    SourceSet& sources_;
    Reporter& reporter_;
    std::map<std::string, CatalogUnit> byPath_;
};

} // namespace gradus::language
