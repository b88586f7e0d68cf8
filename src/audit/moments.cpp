#include "src/audit/moments.h"

#include <algorithm>

namespace gradus {

Term termOf(const Date& day, const Institution& institution) {
    const int terms = static_cast<int>(institution.terms.size());
    return {day.year, std::min((day.month - 1) * terms / 12, terms - 1)};
}

std::optional<Term> termOf(const HeldProgram& held, const Institution& institution) {
    const bool completed = !held.completedSeason.empty();
    const auto season = institution.season(completed ? held.completedSeason : held.admittedSeason);
    return season ? std::optional(Term{completed ? held.completedYear : held.admittedYear, *season})
                  : std::nullopt;
}

namespace {

std::optional<Term> admissionTo(const Program& program, const Transcript& transcript) {
    std::optional<Term> term;
    for (const HeldProgram& held : transcript.programs) {
        if (held.id == program.id && !held.admittedSeason.empty())
            term = Term{held.admittedYear, program.institution->season(held.admittedSeason).value()};
    }
    return term;
}

} // namespace

void setMoments(Record& record, const Programs& programs, const Date& asOf) {
    Moments moments;
    moments.audit = termOf(asOf, *programs.front()->institution);
    moments.admission = admissionTo(*programs.front(), record.transcript);
    for (const HeldProgram& held : record.transcript.programs) {
        if (const auto term = termOf(held, *programs.front()->institution))
            moments.programs.emplace(held.id, *term);
    }
    for (const RecordEntry& entry : record.entries) {
        if (entry.standing == RecordEntry::Standing::countable)
            moments.completion = std::max(moments.completion.value_or(entry.facts.term), entry.facts.term);
    }
    for (RecordEntry& entry : record.entries) {
        entry.facts.moments = moments;
        for (std::size_t p = 0; p < entry.facts.byProgram.size(); ++p)
            entry.facts.byProgram[p].admission = admissionTo(*programs[p], record.transcript);
    }
}

} // namespace gradus
