#include "src/audit/left_out.h"

#include "src/audit/forbids.h"
#include "src/audit/limits.h"
#include "src/audit/places.h"

namespace gradus {

bool isLeftOut(const Compiled& compiled, const Record& record, const Holding& holding, std::size_t candidate,
               place::Index slot) {
    return compiled.problem.slots[slot].eligible.test(candidate) &&
           !isUsed(compiled, holding, compiled.entryOf[candidate]) && !holding.full(slot) &&
           !brokenLimit(compiled, holding, candidate, slot) &&
           brokenBy(compiled, record, holding, candidate, slot) == nullptr;
}

const Earn* sakeOf(const Compiled& compiled, const Holding& holding, place::Index slot) {
    for (place::Index measure = 0; measure < compiled.layout.measures.size(); ++measure) {
        const place::Measure& of = compiled.problem.measures[measure];
        if (!of.unplacedToo && !of.isJudged() && holding.chosen(of.branch) && of.slots.test(slot) &&
            !holding.measureSatisfied(measure, Width::planned))
            return compiled.layout.measures[measure].earn;
    }
    return nullptr;
}

} // namespace gradus
