#include "src/audit/record_check.h"

#include "gradus/audit.h"
#include "src/audit/moments.h"
#include "src/audit/program_walk.h"
#include "src/audit/record_faults.h"

#include <algorithm>

namespace gradus {
namespace {

bool hasValue(const std::vector<NamedValue>& values, const std::string& id) {
    return std::any_of(values.begin(), values.end(), [&](const NamedValue& value) { return value.id == id; });
}

void checkGrade(const Attempt& attempt, const Institution& institution, Extent extent, Diagnostics& faults) {
    const auto index = institution.gradeIndex(attempt.grade);
    if (attempt.grade.empty()) {
        if (attempt.status == Status::completed && extent == Extent::whole)
            faults.push_back(completedWithoutGrade(attempt));
    } else if (!index) {
        faults.push_back(unknownGrade(attempt, institution));
    } else if (attempt.status) {
        const Grade::Kind kind = institution.grades[*index].kind;
        const bool completed = attempt.status == Status::completed;
        if (completed && kind == Grade::Kind::inProgress)
            faults.push_back(completedWithoutGrade(attempt));
        if (!completed && (kind == Grade::Kind::passes || kind == Grade::Kind::fails))
            faults.push_back(gradedBeforeCompleted(attempt));
    }
}

/// What programmes declare under an id: a value is right when any of them knows it.
template <typename Fact>
std::vector<const Fact*> declaring(const Programs& programs, std::vector<Fact> Program::*facts,
                                   const std::string& id) {
    std::vector<const Fact*> found;
    for (const Program* program : programs) {
        for (const Fact& fact : program->*facts) {
            if (fact.id == id)
                found.push_back(&fact);
        }
    }
    return found;
}

template <typename Fact>
bool anyHasValue(const std::vector<const Fact*>& facts, const std::string& value) {
    return std::any_of(facts.begin(), facts.end(),
                       [&](const Fact* fact) { return hasValue(fact->values, value); });
}

void checkGivens(const Programs& programs, const Transcript& transcript, Extent extent, Diagnostics& faults) {
    for (const auto& [id, value] : transcript.givens) {
        const auto givens = declaring(programs, &Program::givens, id);
        const bool unread = value.empty() && extent == Extent::part;
        if (!givens.empty() && !unread && !anyHasValue(givens, value))
            faults.push_back(unknownGivenValue(transcript, *givens.front(), value));
    }
}

void checkPicks(const std::vector<const Choice*>& choices, const Transcript& transcript,
                const std::vector<std::string>& picked, Diagnostics& faults) {
    for (const std::string& value : picked) {
        if (!anyHasValue(choices, value))
            faults.push_back(unknownChoiceValue(transcript, *choices.front(), value));
    }
    for (const Choice* choice : choices) {
        const auto own = std::count_if(picked.begin(), picked.end(), [&](const std::string& value) {
            return hasValue(choice->values, value);
        });
        if (choices.size() == 1 ? std::ssize(picked) > choice->upTo : own > choice->upTo)
            faults.push_back(tooManyChosen(transcript, *choice));
    }
}

void checkChoices(const Programs& programs, const Transcript& transcript, Diagnostics& faults) {
    for (const auto& [id, picked] : transcript.choices) {
        if (const auto choices = declaring(programs, &Program::choices, id); !choices.empty())
            checkPicks(choices, transcript, picked, faults);
    }
    for (const auto& [id, picked] : transcript.choices) {
        if (!declaring(programs, &Program::choices, id).empty())
            continue;
        // A programme that has no such branches does not ask: the declaration may be for another one.
        std::vector<std::string> known;
        for (const Program* program : programs) {
            const std::vector<std::string> own =
                id == "concentration" ? concentrationIds(program->body) : branchIds(program->body, id);
            known.insert(known.end(), own.begin(), own.end());
        }
        for (const std::string& value : picked) {
            if (known.empty() || std::find(known.begin(), known.end(), value) != known.end())
                continue;
            faults.push_back(id == "concentration" ? unknownConcentration(transcript, value, known)
                                                   : unknownBranch(transcript, id, value, known));
        }
    }
}

/// Of a milestone the rules ask either how often it was attained or for its score.
void checkMilestones(const Program& program, const Transcript& transcript, Diagnostics& faults) {
    if (transcript.attained.empty() && transcript.scores.empty())
        return;
    const std::vector<std::string> asked = milestoneIds(program.body);
    const std::set<std::string> scored = scoredMilestones(program.body);
    for (const auto& [id, times] : transcript.attained) {
        if (scored.count(id) != 0)
            faults.push_back(milestoneKind(transcript, id, true));
    }
    for (const auto& [id, score] : transcript.scores) {
        if (scored.count(id) == 0 && std::find(asked.begin(), asked.end(), id) != asked.end())
            faults.push_back(milestoneKind(transcript, id, false));
    }
}

void checkAdmission(const Program& program, const Transcript& transcript, Extent extent,
                    Diagnostics& faults) {
    bool admitted = false;
    for (const HeldProgram& held : transcript.programs) {
        if (held.id != program.id || held.admittedSeason.empty())
            continue;
        admitted = true;
        if (!program.institution->season(held.admittedSeason))
            faults.push_back(unknownAdmission(held, *program.institution));
    }
    if (extent == Extent::whole && !admitted && countsFromAdmission(program.body))
        faults.push_back(missingAdmission(transcript, program));
}

/// Programmes held from whose terms the rules count years.
void checkHeldTerms(const Program& program, const Transcript& transcript, Extent extent,
                    Diagnostics& faults) {
    if (transcript.programs.empty())
        return;
    const std::set<std::string> counted = programsCountedFrom(program.body);
    for (const HeldProgram& held : transcript.programs) {
        if (held.id == program.id || counted.count(held.id) == 0)
            continue;
        const bool recorded = !held.completedSeason.empty() || !held.admittedSeason.empty();
        if (!recorded && extent == Extent::whole)
            faults.push_back(missingTermOf(held));
        if (recorded && !termOf(held, *program.institution))
            faults.push_back(unknownTermOf(held, *program.institution));
    }
}

} // namespace

Diagnostics attemptFaults(const Transcript& transcript, const Institution& institution, Extent extent) {
    Diagnostics faults;
    for (const Attempt& attempt : transcript.attempts) {
        checkGrade(attempt, institution, extent, faults);
        const bool unread = attempt.season.empty() && extent == Extent::part;
        if (!unread && !institution.season(attempt.season))
            faults.push_back(unknownSeason(attempt, institution));
    }
    return faults;
}

Diagnostics settingFaults(const Programs& programs, const Transcript& transcript, Extent extent) {
    Diagnostics faults;
    checkGivens(programs, transcript, extent, faults);
    checkChoices(programs, transcript, faults);
    for (const Program* program : programs) {
        checkMilestones(*program, transcript, faults);
        checkAdmission(*program, transcript, extent, faults);
        checkHeldTerms(*program, transcript, extent, faults);
    }
    return faults;
}

Diagnostics recordFaults(const Programs& programs, const Transcript& part) {
    Diagnostics faults = attemptFaults(part, *programs.front()->institution, Extent::part);
    const Diagnostics others = settingFaults(programs, part, Extent::part);
    faults.insert(faults.end(), others.begin(), others.end());
    return faults;
}

} // namespace gradus
