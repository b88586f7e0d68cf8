/// Any bytes become rules without a mistake, or give errors at places in them.

#include "gradus/import.h"
#include "gradus/rule_set.h"
#include "tools/fuzz/require.h"

#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gradus;
    const std::string json(reinterpret_cast<const char*>(data), size);
    for (const bool plain : {false, true}) {
        const ImportedRules imported = importGraduateNu(json, 0, {plain, ""});
        fuzz::requirePlaces(imported.diagnostics, size);
        fuzz::require(imported.rules.has_value() == !hasErrors(imported.diagnostics));
        if (imported.rules) {
            SourceSet sources;
            const Loader loader = [&imported](const std::string&) { return imported.rules; };
            fuzz::require(loadRules({"rules.gradus"}, loader, {}, sources).diagnostics.empty());
        }
    }
    return 0;
}
