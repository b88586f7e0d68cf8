#include "src/report/coverage_wording.h"

#include <algorithm>

namespace gradus::report {
namespace {

/// What no test does, behind "no test" or "no student".
std::string deed(ClauseOutcome outcome) {
    switch (outcome) {
    case ClauseOutcome::met:
        return "meets it";
    case ClauseOutcome::notMet:
        return "leaves it not met";
    case ClauseOutcome::decides:
        return "lacks it alone";
    case ClauseOutcome::chosen:
        return "chooses it";
    case ClauseOutcome::notChosen:
        return "chooses another";
    case ClauseOutcome::used:
        return "uses it";
    case ClauseOutcome::unused:
        return "goes without it";
    case ClauseOutcome::within:
        return "stays within it";
    case ClauseOutcome::bound:
        return "has more than it lets in";
    case ClauseOutcome::open:
        return "leaves it open";
    case ClauseOutcome::confirmed:
        return "has it confirmed";
    case ClauseOutcome::keptOut:
        return "has a course that it alone keeps out";
    case ClauseOutcome::taken:
        return "takes it";
    case ClauseOutcome::notTaken:
        return "passes it by";
    case ClauseOutcome::held:
        return "has it true";
    case ClauseOutcome::notHeld:
        return "has it false";
    case ClauseOutcome::recorded:
        return "has this value";
    case ClauseOutcome::shared:
        return "shares a course by it";
    case ClauseOutcome::split:
        return "divides a course by it";
    case ClauseOutcome::decided:
        return "has a course stand back by it";
    case ClauseOutcome::stands:
        return "reaches it";
    case ClauseOutcome::reached:
        return "reaches its amount";
    case ClauseOutcome::below:
        return "stays below its amount";
    case ClauseOutcome::changed:
        return "is changed by it";
    }
    return {};
}

} // namespace

std::string kindWord(ClauseKind kind) {
    switch (kind) {
    case ClauseKind::program:
        return "program";
    case ClauseKind::requirement:
        return "requirement";
    case ClauseKind::branch:
        return "branch of complete";
    case ClauseKind::take:
        return "take";
    case ClauseKind::earn:
        return "earn";
    case ClauseKind::limit:
        return "limit";
    case ClauseKind::forbid:
        return "forbid";
    case ClauseKind::attain:
        return "attain";
    case ClauseKind::complete:
        return "complete";
    case ClauseKind::require:
        return "require";
    case ClauseKind::unchecked:
        return "unchecked";
    case ClauseKind::item:
        return "item";
    case ClauseKind::alternative:
        return "alternative";
    case ClauseKind::setPart:
        return "part of the set";
    case ClauseKind::condition:
        return "condition";
    case ClauseKind::approval:
        return "approval";
    case ClauseKind::whenBranch:
        return "branch of when";
    case ClauseKind::whenPart:
        return "part of when";
    case ClauseKind::value:
        return "value";
    case ClauseKind::minimumGrade:
        return "minimum grade";
    case ClauseKind::exclude:
        return "exclude";
    case ClauseKind::share:
        return "share";
    case ClauseKind::split:
        return "split";
    case ClauseKind::prefer:
        return "prefer";
    case ClauseKind::priority:
        return "priority";
    case ClauseKind::noCredit:
        return "no credit";
    case ClauseKind::exception:
        return "exception";
    }
    return {};
}

std::string outcomeWord(ClauseOutcome outcome) {
    switch (outcome) {
    case ClauseOutcome::met:
        return "met";
    case ClauseOutcome::notMet:
        return "not met";
    case ClauseOutcome::decides:
        return "lacking alone";
    case ClauseOutcome::chosen:
        return "chosen";
    case ClauseOutcome::notChosen:
        return "not chosen";
    case ClauseOutcome::used:
        return "used";
    case ClauseOutcome::unused:
        return "not used";
    case ClauseOutcome::within:
        return "kept to";
    case ClauseOutcome::bound:
        return "exceeded";
    case ClauseOutcome::open:
        return "open";
    case ClauseOutcome::confirmed:
        return "confirmed";
    case ClauseOutcome::keptOut:
        return "kept out";
    case ClauseOutcome::taken:
        return "taken";
    case ClauseOutcome::notTaken:
        return "not taken";
    case ClauseOutcome::held:
        return "true";
    case ClauseOutcome::notHeld:
        return "false";
    case ClauseOutcome::recorded:
        return "recorded";
    case ClauseOutcome::shared:
        return "shared";
    case ClauseOutcome::split:
        return "divided";
    case ClauseOutcome::decided:
        return "put first";
    case ClauseOutcome::stands:
        return "stands";
    case ClauseOutcome::reached:
        return "reached";
    case ClauseOutcome::below:
        return "below";
    case ClauseOutcome::changed:
        return "changed something";
    }
    return {};
}

std::vector<std::string> missingOutcomes(const ClauseCoverage& clause, bool ofStudents) {
    const std::string none = ofStudents ? "no student " : "no test ";
    if (clause.reachedBy.empty() && !clause.covered())
        return {none + (clause.outcomes.size() == 1 ? deed(clause.outcomes.front().outcome) : "reaches it")};
    std::vector<std::string> missing;
    bool everNotMet = true;
    for (const ClauseCoverage::Seen& seen : clause.outcomes) {
        everNotMet = everNotMet && !(seen.outcome == ClauseOutcome::notMet && seen.by.empty());
        if (seen.by.empty() && (seen.outcome != ClauseOutcome::decides || everNotMet))
            missing.push_back(none + deed(seen.outcome));
    }
    return missing;
}

std::string stateWord(const ClauseCoverage& clause) {
    return clause.covered() ? "covered" : clause.reachedBy.empty() ? "never reached" : "partly";
}

std::string percent(std::size_t part, std::size_t whole) {
    const std::int64_t thousandths = perMille(part, whole);
    return std::to_string(thousandths / 10) + "." + std::to_string(thousandths % 10) + " %";
}

std::size_t FileClauses::covered() const {
    return static_cast<std::size_t>(std::count_if(
        clauses.begin(), clauses.end(), [](const ClauseCoverage* clause) { return clause->covered(); }));
}

std::vector<FileClauses> byFile(const Coverage& coverage) {
    std::vector<FileClauses> files;
    for (const ClauseCoverage& clause : coverage.clauses) {
        if (files.empty() || files.back().source != clause.at.source)
            files.push_back({clause.at.source, {}});
        files.back().clauses.push_back(&clause);
    }
    return files;
}

} // namespace gradus::report
