#include "gradus/import.h"

#include "src/did_you_mean.h"
#include "src/import/concentrations.h"
#include "src/import/doubts.h"
#include "src/import/graduatenu_reader.h"
#include "src/import/json_fields.h"
#include "src/import/places.h"
#include "src/import/rules_writer.h"

#include <fmt/format.h>

#include <algorithm>

namespace gradus {
namespace imports {
namespace {

constexpr std::size_t mostText = 4 * 1024 * 1024; // what a rule file may have

/// Leaves at most the one concentration that was asked for.
void choose(const std::string& title, Programme& programme, Faults& faults) {
    std::vector<Concentration>& all = programme.concentrations;
    const auto chosen = std::find_if(all.begin(), all.end(),
                                     [&title](const Concentration& one) { return one.title == title; });
    if (chosen == all.end() && !title.empty()) {
        std::vector<std::string> titles;
        for (const Concentration& one : all) {
            titles.push_back(one.title);
        }
        const auto near = didYouMean(title, titles);
        faults.error("no-such-concentration", programme.concentrationsAt,
                     fmt::format("the programme has no concentration {}", records::quoted(title)),
                     near             ? fmt::format("did you mean {}?", records::quoted(*near))
                     : titles.empty() ? std::string("it has none at all")
                                      : fmt::format("the first of its {} is {}", titles.size(),
                                                    records::quoted(titles.front())));
        return;
    }
    std::vector<Concentration> kept;
    if (chosen != all.end()) {
        kept.push_back(std::move(*chosen));
    }
    all = std::move(kept);
    programme.leastConcentrations = 0;
}

std::string written(Programme programme, const ImportOptions& options, Faults& faults) {
    if (options.plain) {
        choose(options.concentration, programme, faults);
    }
    findDoubts(programme, faults);
    if (!options.plain) {
        return writeRules(programme);
    }
    for (Concentration& chosen : programme.concentrations) {
        programme.sections.push_back(joined(std::move(chosen)));
    }
    programme.concentrations.clear();
    return writePlainRules(programme, inSeveralPlaces(programme.sections));
}

} // namespace
} // namespace imports

ImportedRules importGraduateNu(const std::string& json, SourceId source, const ImportOptions& options) {
    imports::Faults faults(source);
    imports::Programme programme = imports::readGraduateNu(json, source, faults);
    ImportedRules result;
    if (!faults.anyError()) {
        std::string rules = imports::written(std::move(programme), options, faults);
        if (rules.size() > imports::mostText) {
            faults.error("import-too-large", {0, 0},
                         fmt::format("the rules would have {} bytes, and a rule file may have {}",
                                     rules.size(), imports::mostText),
                         "one file holds one programme, and none needs as much");
        }
        if (!faults.anyError()) {
            result.rules = std::move(rules);
        }
    }
    result.diagnostics = faults.take();
    return result;
}

} // namespace gradus
