#include "src/author/judge.h"

#include "src/audit/facts.h"
#include "src/author/within.h"
#include "src/report/tree.h"
#include "src/report/wording.h"

#include <algorithm>

namespace gradus::author {

namespace {

struct Judgement {
    bool passed = false;
    std::string got;
};

/// What to say where nothing is found; empty where something is.
std::string absence(const Found& found, const std::string& path) {
    if (std::holds_alternative<std::monostate>(found)) {
        return path + " is not asked of this student";
    }
    if (std::holds_alternative<NotChosen>(found)) {
        return path + " is not in a branch that counts here";
    }
    return {};
}

std::string laterWork(const ProgramAudit& audit) {
    return audit.withInProgress ? ", met once the work in progress is passed"
           : audit.withPlanned  ? ", met once the planned work is passed too"
                                : "";
}

Judgement judgeIt(const ExpectVerdict& expected, const ProgramAudit& audit, const Institution&) {
    const bool notMet = audit.verdict == Verdict::notMet;
    std::string got = report::verdictWord(audit.verdict) + (notMet ? laterWork(audit) : "");
    if (notMet && !audit.certain) {
        return {false, got + ", but not proven within the budget"};
    }
    switch (expected.outcome) {
    case Outcome::met:
        return {audit.verdict == Verdict::met, got};
    case Outcome::notMet:
        return {notMet, got};
    case Outcome::inProgress:
        return {notMet && audit.withInProgress, got};
    case Outcome::planned:
        return {notMet && !audit.withInProgress && audit.withPlanned, got};
    case Outcome::metExceptUnchecked:
        return {audit.verdict == Verdict::metExceptUnchecked, got};
    case Outcome::cannotTell:
        break;
    }
    return {audit.verdict == Verdict::cannotTell, got};
}

Standing standingFor(Outcome outcome) {
    switch (outcome) {
    case Outcome::met:
        return Standing::met;
    case Outcome::notMet:
        return Standing::notMet;
    case Outcome::inProgress:
        return Standing::inProgress;
    case Outcome::planned:
        return Standing::planned;
    case Outcome::metExceptUnchecked:
        return Standing::metExceptUnchecked;
    case Outcome::cannotTell:
        break;
    }
    return Standing::cannotTell;
}

Judgement judgeIt(const ExpectScope& expected, const ProgramAudit& audit, const Institution&) {
    const Found found = find(audit.body, expected.path);
    if (const std::string absent = absence(found, expected.path); !absent.empty()) {
        return {false, absent};
    }
    const auto standing = standingOf(found);
    if (!standing) {
        const auto* node = std::get_if<const NodeResult*>(&found);
        const bool informs = node != nullptr && std::holds_alternative<EarnResult>((*node)->what);
        return {false, expected.path + (informs ? " only informs" : " is a limit") +
                           ", which is neither met nor not met"};
    }
    const bool waived = *standing == Standing::waived && expected.outcome == Outcome::met;
    return {waived || *standing == standingFor(expected.outcome),
            expected.path + " is " + report::standingWord(*standing)};
}

Judgement judgeIt(const ExpectNeeds& expected, const ProgramAudit& audit, const Institution&) {
    const Found found = find(audit.body, expected.path);
    if (const std::string absent = absence(found, expected.path); !absent.empty()) {
        return {false, absent};
    }
    const CourseAmount missing = missingIn(found);
    const bool courses = expected.amount.courses == 0 || expected.amount.courses == missing.courses;
    const bool units = expected.amount.units == Milli{} || expected.amount.units == missing.units;
    return {courses && units, expected.path + " needs " + report::amountText(missing, audit.unitName)};
}

/// The attempts of a course: those under the number expected, else those of the same course.
std::vector<std::size_t> attemptsOf(const CourseCode& expected, const ProgramAudit& audit,
                                    const Institution& institution) {
    std::vector<std::size_t> exact;
    std::vector<std::size_t> same;
    for (std::size_t i = 0; i < audit.attempts.size(); ++i) {
        const CourseCode& code = audit.attempts[i].attempt.course;
        if (code == expected) {
            exact.push_back(i);
        } else if (courseIdentity(institution, code) == courseIdentity(institution, expected)) {
            same.push_back(i);
        }
    }
    return exact.empty() ? same : exact;
}

Judgement judgeIt(const ExpectUse& expected, const ProgramAudit& audit, const Institution& institution) {
    const Found found = expected.path ? find(audit.body, *expected.path) : Found{};
    const std::set<std::size_t> there = attemptsIn(found);
    const std::vector<std::size_t> attempts = attemptsOf(expected.course, audit, institution);
    if (attempts.empty()) {
        return {false, expected.course.text() + " is not on the record"};
    }
    bool isThere = false;
    std::string used;
    for (const std::size_t i : attempts) {
        isThere = isThere || there.count(i) != 0;
        for (const Reason& use : audit.attempts[i].uses) {
            used +=
                (used.empty() ? "" : " and ") + (use.path.empty() ? std::string("the programme") : use.path);
        }
    }
    const std::string code = audit.attempts[attempts.front()].attempt.course.text();
    const std::string got = code + (used.empty() ? " is not used" : " is used by " + used);
    return {expected.path ? isThere : used.empty(), got};
}

Judgement judgeIt(const ExpectShared& expected, const ProgramAudit& audit, const Institution& institution) {
    const std::set<std::size_t> there =
        expected.program.empty() ? attemptsIn(find(audit.body, expected.path)) : std::set<std::size_t>{};
    Judgement judgement{false, expected.course.text() + " is not used"};
    for (const std::size_t i : attemptsOf(expected.course, audit, institution)) {
        const AttemptResult& attempt = audit.attempts[i];
        const bool elsewhere =
            std::any_of(attempt.elsewhere.begin(), attempt.elsewhere.end(),
                        [&](const Reason& use) { return use.program == expected.program; });
        const bool here = expected.program.empty() ? there.count(i) != 0 && attempt.uses.size() > 1
                                                   : elsewhere && !attempt.uses.empty();
        judgement.passed = judgement.passed || here;
        if (!attempt.uses.empty() || !attempt.elsewhere.empty()) {
            judgement.got = expected.course.text() + " is used by " + report::whereUsed(attempt);
        }
    }
    return judgement;
}

} // namespace

ExpectationResult judge(const Expectation& expectation, const ProgramAudit& audit,
                        const Institution& institution) {
    const Judgement judgement = std::visit(
        [&](const auto& expected) { return judgeIt(expected, audit, institution); }, expectation.what);
    return {judgement.passed, expectation.text, judgement.got, expectation.at};
}

} // namespace gradus::author
