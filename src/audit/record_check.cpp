#include "src/audit/record_check.h"

#include "gradus/audit.h"
#include "src/audit/program_walk.h"
#include "src/audit/record_faults.h"

#include <algorithm>

namespace gradus {
namespace {

bool hasValue(const std::vector<NamedValue>& values, const std::string& id) {
    return std::any_of(values.begin(), values.end(), [&](const NamedValue& value) { return value.id == id; });
}

/// Whether an id is that of a `choice`, and so means nothing else.
bool declares(const Program& program, const std::string& choice) {
    return std::any_of(program.choices.begin(), program.choices.end(),
                       [&](const Choice& one) { return one.id == choice; });
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

void checkGivens(const Program& program, const Transcript& transcript, Extent extent, Diagnostics& faults) {
    for (const Given& given : program.givens) {
        const auto recorded = transcript.givens.find(given.id);
        const bool unread =
            recorded == transcript.givens.end() || (recorded->second.empty() && extent == Extent::part);
        if (!unread && !hasValue(given.values, recorded->second))
            faults.push_back(unknownGivenValue(transcript, given, recorded->second));
    }
}

void checkChoices(const Program& program, const Transcript& transcript, Diagnostics& faults) {
    for (const Choice& choice : program.choices) {
        const auto recorded = transcript.choices.find(choice.id);
        if (recorded == transcript.choices.end())
            continue;
        for (const std::string& value : recorded->second) {
            if (!hasValue(choice.values, value))
                faults.push_back(unknownChoiceValue(transcript, choice, value));
        }
        if (recorded->second.size() > static_cast<std::size_t>(choice.upTo))
            faults.push_back(tooManyChosen(transcript, choice));
    }
    for (const std::string& path : completePaths(program.body)) {
        const auto picked = transcript.choices.find(path);
        if (picked == transcript.choices.end() || declares(program, path))
            continue;
        const std::vector<std::string> known = branchIds(program.body, path);
        for (const std::string& value : picked->second) {
            if (std::find(known.begin(), known.end(), value) == known.end())
                faults.push_back(unknownBranch(transcript, path, value, known));
        }
    }
    const auto concentrations = transcript.choices.find("concentration");
    const std::vector<std::string> known = concentrationIds(program.body);
    // A programme that has none does not ask: the declaration may be for another one.
    if (declares(program, "concentration") || known.empty() || concentrations == transcript.choices.end())
        return;
    for (const std::string& value : concentrations->second) {
        if (std::find(known.begin(), known.end(), value) == known.end())
            faults.push_back(unknownConcentration(transcript, value, known));
    }
}

/// Of a milestone the rules ask either how often it was attained or for its score.
void checkMilestones(const Program& program, const Transcript& transcript, Diagnostics& faults) {
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

Diagnostics settingFaults(const Program& program, const Transcript& transcript, Extent extent) {
    Diagnostics faults;
    checkGivens(program, transcript, extent, faults);
    checkChoices(program, transcript, faults);
    checkMilestones(program, transcript, faults);
    for (const HeldProgram& held : transcript.programs) {
        if (held.id == program.id && !held.admittedSeason.empty() &&
            !program.institution->season(held.admittedSeason))
            faults.push_back(unknownAdmission(held, *program.institution));
    }
    const bool admitted =
        std::any_of(transcript.programs.begin(), transcript.programs.end(), [&](const HeldProgram& held) {
            return held.id == program.id && !held.admittedSeason.empty();
        });
    if (extent == Extent::whole && !admitted && countsFromAdmission(program.body))
        faults.push_back(missingAdmission(transcript, program));
    return faults;
}

Diagnostics recordFaults(const Program& program, const Transcript& part) {
    Diagnostics faults = attemptFaults(part, *program.institution, Extent::part);
    const Diagnostics others = settingFaults(program, part, Extent::part);
    faults.insert(faults.end(), others.begin(), others.end());
    return faults;
}

} // namespace gradus
