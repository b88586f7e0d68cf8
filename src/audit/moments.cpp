#include "src/audit/moments.h"

#include <algorithm>

namespace gradus {

Term termOf(const Date& day, const Institution& institution) {
    const int terms = static_cast<int>(institution.terms.size());
    return {day.year, std::min((day.month - 1) * terms / 12, terms - 1)};
}

void setMoments(Record& record, const Program& program, const Date& asOf) {
    Moments moments;
    moments.audit = termOf(asOf, *program.institution);
    for (const HeldProgram& held : record.transcript.programs) {
        if (held.id == program.id && !held.admittedSeason.empty())
            moments.admission =
                Term{held.admittedYear, program.institution->season(held.admittedSeason).value()};
    }
    for (const RecordEntry& entry : record.entries) {
        if (entry.standing == RecordEntry::Standing::countable)
            moments.completion = std::max(moments.completion.value_or(entry.facts.term), entry.facts.term);
    }
    for (RecordEntry& entry : record.entries)
        entry.facts.moments = moments;
}

} // namespace gradus
