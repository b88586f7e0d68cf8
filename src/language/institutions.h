#pragma once

#include "src/language/catalogs.h"
#include "src/language/view.h"

#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace gradus::language {

/// Every institution that the files declare, and the default for files that name none.
class Institutions {
public:
    Institutions(const LoadedFiles& files, const Names& names, const LoadOptions& options, Catalogs& catalogs,
                 SourceSet& sources, Reporter& reporter);

    /// The one that holds for a file.
    const InstitutionUnit& of(const FileUnit& file) const;

    /// The same with every tag the file sees: what a programme of that file is read with.
    std::shared_ptr<const Institution> withTags(const FileUnit& file);

private:
    const Names& names_;
    std::vector<std::unique_ptr<InstitutionUnit>> units_; // [0] is the default
    std::map<const ast::Institution*, const InstitutionUnit*> byNode_;
    std::map<std::size_t, std::shared_ptr<const Institution>> withTags_; // by the file's index
};

} // namespace gradus::language
