#include "src/place/one_more.h"

#include <algorithm>

namespace gradus::place {

Problem withOneMore(const Problem& problem, Index prospect) {
    Problem more = problem;
    const std::size_t place = problem.candidates.size();
    const std::size_t like = place + prospect;
    const auto copy = [place, like](Bitset& members) {
        if (members.size() <= like) {
            return; // one left empty
        }
        if (members.test(like)) {
            members.set(place);
        } else {
            members.reset(place);
        }
    };
    for (Slot& slot : more.slots) {
        copy(slot.eligible);
        copy(slot.provisional);
    }
    for (Measure& measure : more.measures) {
        copy(measure.where);
        copy(measure.fresh);
        copy(measure.within);
        for (auto* sets : {&measure.allOf, &measure.keys, &measure.groups}) {
            std::for_each(sets->begin(), sets->end(), copy);
        }
    }
    const auto copyWhere = [&copy](auto& all) {
        for (auto& one : all) {
            copy(one.where);
        }
    };
    copyWhere(more.limits);
    copyWhere(more.prohibitions);
    copyWhere(more.sharings);
    copyWhere(more.shareCaps);
    const Prospect& kind = problem.prospects[prospect];
    const std::int64_t units = std::max(kind.minUnits, std::min(kind.maxUnits, problem.unitsPerCourse));
    more.candidates.push_back({units / problem.unitStep * problem.unitStep, std::nullopt});
    more.prospects.erase(more.prospects.begin());
    return more;
}

} // namespace gradus::place
