#include "src/records/object.h"
#include "src/records/transcript_parts.h"

namespace gradus::records {

const std::vector<std::string>& heldProgramFields() {
    static const std::vector<std::string> fields{"id", "catalog", "admitted", "completed"};
    return fields;
}

HeldProgram readHeldProgram(const Field& field) {
    const Object object(field, heldProgramFields());
    HeldProgram program;
    program.at = field.faults.locate(field.value.span);
    if (const auto id = object.need("id", "write the programme's id, as in \"meng-aipi\"")) {
        program.id = id->id().value_or("");
    }
    if (const auto catalog = object.find("catalog")) {
        program.catalog = catalog->word().value_or("");
        if (!program.catalog.empty() && !isCatalogYear(program.catalog)) {
            catalog->wrong("which is no catalogue year", "write \"2023-2024\" or \"2023\"");
        }
    }
    if (const auto admitted = object.find("admitted")) {
        program.admittedAt = admitted->at();
        const SeasonYear term = admitted->term().value_or(SeasonYear{});
        program.admittedSeason = term.season;
        program.admittedYear = term.year;
    }
    if (const auto completed = object.find("completed")) {
        program.completedAt = completed->at();
        const SeasonYear term = completed->term().value_or(SeasonYear{});
        program.completedSeason = term.season;
        program.completedYear = term.year;
    }
    return program;
}

} // namespace gradus::records
