#include "src/audit/broken_later.h"

#include "src/audit/forbids.h"
#include "src/audit/required.h"

namespace gradus {
namespace {

/// Only what looks at everything can be broken by more work: what is placed can be left out.
bool breaks(const Compiled& compiled, const Record& record, const Holding& holding,
            const Layout::ForbidPlace& place, Width width) {
    const Forbid& forbid = *place.forbid;
    return forbid.over.looksAtEverything() && holding.chosen(compiled.layout.scopes[place.scope].branch) &&
           isBroken(forbid, amountOf(record, forbidden(compiled, record, holding, forbid, width)));
}

bool breaks(const Record& record, const Holding& holding, const Compiled& compiled,
            const Layout::RequirePlace& place, Width width) {
    return holding.chosen(compiled.layout.scopes[place.scope].branch) &&
           countRequired(*place.require, record, width).met < place.require->count;
}

Status statusAt(Width width) {
    return static_cast<Status>(width);
}

} // namespace

std::vector<BrokenLater> brokenLater(const Compiled& compiled, const Record& record, const Holding& holding,
                                     std::size_t program, const bool (&met)[3]) {
    std::vector<BrokenLater> broken;
    for (const Width width : {Width::inProgress, Width::planned}) {
        const auto before = static_cast<Width>(static_cast<int>(width) - 1);
        if (met[static_cast<int>(width)])
            continue;
        const auto isOwn = [&](const auto& place) {
            return compiled.layout.scopes[place.scope].program == program;
        };
        for (const Layout::ForbidPlace& place : compiled.layout.forbids) {
            if (isOwn(place) && breaks(compiled, record, holding, place, width) &&
                !breaks(compiled, record, holding, place, before))
                broken.push_back({statusAt(width), "forbid " + place.forbid->text, place.forbid->clause.at});
        }
        for (place::Index m = 0; m < compiled.layout.measures.size(); ++m) {
            const Layout::MeasurePlace& place = compiled.layout.measures[m];
            if (isOwn(place) && place.earn->last &&
                holding.chosen(compiled.layout.scopes[place.scope].branch) &&
                holding.measureSatisfied(m, before) && !holding.measureSatisfied(m, width))
                broken.push_back({statusAt(width), "earn " + place.earn->text, place.earn->clause.at});
        }
        for (const Layout::RequirePlace& place : compiled.layout.required) {
            if (isOwn(place) && breaks(record, holding, compiled, place, width) &&
                !breaks(record, holding, compiled, place, before))
                broken.push_back(
                    {statusAt(width), "require " + place.require->text, place.require->clause.at});
        }
    }
    return broken;
}

} // namespace gradus
