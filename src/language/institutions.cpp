#include "src/language/institutions.h"

#include "src/language/institution_reader.h"
#include "src/language/say_files.h"

namespace gradus::language {

Institutions::Institutions(const LoadedFiles& files, const Names& names, const LoadOptions& options,
                           Catalogs& catalogs, SourceSet& sources, Reporter& reporter)
    : names_(names) {
    const std::string given = options.catalog.empty() ? "" : joinedPath("", options.catalog);
    auto standard = std::make_unique<InstitutionUnit>();
    Institution institution = defaultInstitution();
    if (!given.empty()) {
        const CatalogUnit& catalog = catalogs.read(given);
        if (!catalog.readable) {
            reporter.report(say::fileUnreadable({sources.add(given, ""), {}}, options.catalog, given));
        }
        institution.catalog = catalog.catalog;
        standard->catalogMissing = !catalog.sound;
        standard->sound = catalog.sound;
        standard->catalogHashes.push_back(catalog.hash);
    }
    standard->value = std::make_shared<const Institution>(std::move(institution));
    units_.push_back(std::move(standard));
    for (const auto& file : files.units) {
        for (const ast::Declaration& declaration : file->tree.declarations) {
            if (const auto* node = std::get_if<ast::Institution>(&declaration)) {
                units_.push_back(std::make_unique<InstitutionUnit>(
                    readInstitution(*node, *file, names, given, catalogs, sources, reporter)));
                byNode_[node] = units_.back().get();
            }
        }
    }
}

const InstitutionUnit& Institutions::of(const FileUnit& file) const {
    const auto* declared = names_.institutions.find("", file);
    return declared == nullptr ? *units_.front() : *byNode_.at(declared->node);
}

std::shared_ptr<const Institution> Institutions::withTags(const FileUnit& file) {
    std::shared_ptr<const Institution>& result = withTags_[file.index];
    if (!result) {
        const std::shared_ptr<const Institution>& plain = of(file).value;
        std::map<std::string, std::string> tags;
        for (const std::string& tag : names_.tags.known(file)) {
            tags[tag] = names_.tags.find(tag, file)->node->meaning.value;
        }
        if (tags == plain->tags) {
            result = plain;
        } else {
            Institution more = *plain;
            more.tags = std::move(tags);
            result = std::make_shared<const Institution>(std::move(more));
        }
    }
    return result;
}

} // namespace gradus::language
