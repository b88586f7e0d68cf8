#include "src/audit/required.h"

#include <algorithm>

namespace gradus {

std::vector<std::string> countingFor(const Require& require, const Transcript& transcript) {
    if (require.kind.empty())
        return require.programs;
    std::vector<std::string> held;
    for (const std::string& id : require.programs) {
        if (std::any_of(transcript.programs.begin(), transcript.programs.end(),
                        [&](const HeldProgram& one) { return one.id == id; }))
            held.push_back(id);
    }
    return held;
}

RequiredCount countRequired(const Require& require, const Record& record, Width width) {
    RequiredCount count;
    for (const std::string& id : countingFor(require, record.transcript)) {
        const RequiredVerdict& one = record.required.at(id);
        const bool met = one.met[static_cast<int>(width)];
        count.met += met;
        count.confirmed += met && one.verdict != Verdict::metExceptUnchecked;
    }
    return count;
}

namespace {

Standing standingOf(const RequiredVerdict& one) {
    switch (one.verdict) {
    case Verdict::met:
        return Standing::met;
    case Verdict::metExceptUnchecked:
        return Standing::metExceptUnchecked;
    case Verdict::cannotTell:
        return Standing::cannotTell;
    case Verdict::notMet:
        break;
    }
    return one.met[1] ? Standing::inProgress : one.met[2] ? Standing::planned : Standing::notMet;
}

/// The best that so many programmes have in common.
Standing standingOf(const std::vector<RequireResult::Required>& programs, int need) {
    for (const Standing wanted : {Standing::met, Standing::metExceptUnchecked, Standing::cannotTell,
                                  Standing::inProgress, Standing::planned}) {
        const auto as = [&](const RequireResult::Required& one) {
            switch (wanted) {
            case Standing::met:
                return one.standing == Standing::met;
            case Standing::metExceptUnchecked:
                return one.standing == Standing::met || one.standing == Standing::metExceptUnchecked;
            case Standing::cannotTell:
                return one.verdict != Verdict::notMet;
            case Standing::inProgress:
                return one.verdict != Verdict::notMet || one.standing == Standing::inProgress;
            default:
                return one.standing != Standing::notMet;
            }
        };
        if (std::count_if(programs.begin(), programs.end(), as) >= need)
            return wanted;
    }
    return Standing::notMet;
}

} // namespace

RequireResult requireResult(const Require& require, const Record& record) {
    RequireResult result;
    result.path = require.clause.path;
    result.text = require.text;
    result.at = require.clause.at;
    result.need = require.count;
    result.kind = require.kind;
    for (const std::string& id : countingFor(require, record.transcript)) {
        const RequiredVerdict& one = record.required.at(id);
        result.programs.push_back({id, one.title, standingOf(one), one.verdict, one.proven});
    }
    result.standing = standingOf(result.programs, require.count);
    return result;
}

int RequireResult::have() const {
    return static_cast<int>(std::count_if(programs.begin(), programs.end(), [](const Required& one) {
        return one.standing != Standing::notMet && one.standing != Standing::cannotTell;
    }));
}

} // namespace gradus
