#include "src/author/judge.h"

#include "src/audit/facts.h"
#include "src/author/explain.h"
#include "src/author/within.h"
#include "src/report/tree.h"
#include "src/report/wording.h"

#include <algorithm>

namespace gradus::author {

namespace {

struct Judgement {
    bool passed = false;
    std::string got;
    Explanations why{}; ///< of one that failed
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

bool fulfils(const ProgramAudit& audit, Outcome outcome) {
    const bool notMet = audit.verdict == Verdict::notMet;
    switch (outcome) {
    case Outcome::met:
        return audit.verdict == Verdict::met;
    case Outcome::notMet:
        return notMet;
    case Outcome::inProgress:
        return notMet && audit.withInProgress;
    case Outcome::planned:
        return notMet && !audit.withInProgress && audit.withPlanned;
    case Outcome::metExceptUnchecked:
        return audit.verdict == Verdict::metExceptUnchecked;
    case Outcome::cannotTell:
        return audit.verdict == Verdict::cannotTell;
    case Outcome::waived:
        break;
    }
    return false; // a verdict is never expected to be waived
}

Judgement judgeIt(const ExpectVerdict& expected, const ProgramAudit& audit, const Institution&) {
    const bool notMet = audit.verdict == Verdict::notMet;
    const std::string got = report::verdictWord(audit.verdict) + (notMet ? laterWork(audit) : "");
    if (notMet && !audit.certain) {
        return {false, got + ", but not proven within the budget"};
    }
    if (fulfils(audit, expected.outcome)) {
        return {true, got};
    }
    return {false, got, whyVerdict(audit)};
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
        return Standing::cannotTell;
    case Outcome::waived:
        break;
    }
    return Standing::waived;
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
    const std::string got = expected.path + " is " + report::standingWord(*standing);
    if (waived || *standing == standingFor(expected.outcome)) {
        return {true, got};
    }
    return {false, got, whatHolds(found, expected.path, audit)};
}

Judgement judgeIt(const ExpectNeeds& expected, const ProgramAudit& audit, const Institution&) {
    const Found found = find(audit.body, expected.path);
    if (const std::string absent = absence(found, expected.path); !absent.empty()) {
        return {false, absent};
    }
    const CourseAmount missing = missingIn(found);
    const bool courses = expected.amount.courses == 0 || expected.amount.courses == missing.courses;
    const bool units = expected.amount.units == Milli{} || expected.amount.units == missing.units;
    const std::string got = expected.path + " needs " + report::amountText(missing, audit.unitName);
    return {courses && units, got,
            courses && units ? Explanations{} : whatHolds(found, expected.path, audit)};
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

bool isWithin(const std::string& path, const std::optional<std::string>& place) {
    return !place || path == *place || path.compare(0, place->size() + 1, *place + ".") == 0;
}

/// Whether this is a reason why the attempt is not at the place. What concerns the attempt as a whole
/// concerns every place.
bool hasReason(const AttemptResult& attempt, const std::string& code,
               const std::optional<std::string>& place) {
    for (const auto* reasons : {&attempt.reasons, &attempt.considered}) {
        for (const Reason& reason : *reasons) {
            if (report::reasonCode(reason.code) == code &&
                (reason.path.empty() || isWithin(reason.path, place))) {
                return true;
            }
        }
    }
    return false;
}

/// "A 101 is not used", "A 101 is used by core and more"
std::string useText(const std::vector<std::size_t>& attempts, const ProgramAudit& audit) {
    std::string used;
    for (const std::size_t i : attempts) {
        for (const Reason& use : audit.attempts[i].uses) {
            used +=
                (used.empty() ? "" : " and ") + (use.path.empty() ? std::string("the programme") : use.path);
        }
    }
    return audit.attempts[attempts.front()].attempt.course.text() +
           (used.empty() ? std::string(" is not used") : " is used by " + used);
}

/// The codes of the reasons, for an expectation that names another one.
std::string reasonsFound(const std::vector<std::size_t>& attempts, const ProgramAudit& audit,
                         const std::optional<std::string>& place) {
    std::string found;
    for (const std::size_t i : attempts) {
        for (const auto* reasons : {&audit.attempts[i].reasons, &audit.attempts[i].considered}) {
            for (const Reason& reason : *reasons) {
                const std::string code = report::reasonCode(reason.code);
                if ((reason.path.empty() || isWithin(reason.path, place)) && found.find(code) == found.npos) {
                    found += (found.empty() ? "" : ", ") + code;
                }
            }
        }
    }
    return found;
}

Judgement judgeIt(const ExpectUse& expected, const ProgramAudit& audit, const Institution& institution) {
    const Found found = expected.path ? find(audit.body, *expected.path) : Found{};
    const std::vector<std::size_t> attempts = attemptsOf(expected.course, audit, institution);
    if (attempts.empty()) {
        return {false, expected.course.text() + " is not on the record"};
    }
    const std::set<std::size_t> there = attemptsIn(found);
    const bool isThere = std::any_of(attempts.begin(), attempts.end(), [&](const std::size_t i) {
        return expected.path ? there.count(i) != 0 : !audit.attempts[i].uses.empty();
    });
    std::string got = useText(attempts, audit);
    if (expected.used) {
        return {isThere, got, isThere ? Explanations{} : whyNotAt(attempts, *expected.path, found, audit)};
    }
    if (isThere) {
        return {false, got, whereHeld(attempts, audit)};
    }
    const bool because =
        expected.reason.empty() || std::any_of(attempts.begin(), attempts.end(), [&](const std::size_t i) {
            return hasReason(audit.attempts[i], expected.reason, expected.path);
        });
    if (because) {
        return {true, got};
    }
    const std::string reasons = reasonsFound(attempts, audit, expected.path);
    return {false, got + (reasons.empty() ? ", and nothing there asks for it" : " because " + reasons),
            whyNotAt(attempts, expected.path.value_or(""), Found{}, audit)};
}

Judgement judgeIt(const ExpectShared& expected, const ProgramAudit& audit, const Institution& institution) {
    const Found place = expected.program.empty() ? find(audit.body, expected.path) : Found{};
    const std::set<std::size_t> there = attemptsIn(place);
    const std::vector<std::size_t> attempts = attemptsOf(expected.course, audit, institution);
    Judgement judgement{false, expected.course.text() + " is not used"};
    for (const std::size_t i : attempts) {
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
    if (!judgement.passed) {
        judgement.why = whyNotAt(attempts, expected.path, place, audit);
    }
    return judgement;
}

Judgement judgeIt(const ExpectProven&, const ProgramAudit& audit, const Institution&) {
    std::string got = audit.proven ? "proven" : "not proven";
    for (const Cutoff cutoff : audit.cutoffs) {
        got += (&cutoff == &audit.cutoffs.front() ? ": " : "; ") + report::cutoffText(cutoff, audit);
    }
    return {audit.proven, got};
}

Judgement judgeIt(const ExpectAssuming& expected, const ProgramAudit& audit, const Institution&) {
    Judgement judgement{false, "nothing is assumed of it"};
    for (const Assumption& assumption : audit.assumptions) {
        const bool concentration = assumption.kind == Assumption::Kind::concentration;
        if (expected.id.empty() ? concentration : !concentration && assumption.id == expected.id) {
            judgement.passed = judgement.passed || assumption.value == expected.value;
            judgement.got = report::assumptionText(assumption);
        }
    }
    return judgement;
}

/// A conflict with a side in each of the places.
Judgement judgeIt(const ExpectConflict& expected, const ProgramAudit& audit, const Institution&) {
    Judgement judgement{false, audit.conflicts.empty() ? "nothing conflicts" : ""};
    for (const ConflictResult& conflict : audit.conflicts) {
        const bool all =
            std::all_of(expected.paths.begin(), expected.paths.end(), [&](const std::string& path) {
                return std::any_of(conflict.sides.begin(), conflict.sides.end(),
                                   [&](const auto& side) { return isWithin(side.path, path); });
            });
        std::vector<std::string> sides;
        for (const ConflictResult::Side& side : conflict.sides) {
            sides.push_back(side.path.empty() ? side.text : side.path);
        }
        judgement.passed = judgement.passed || all;
        judgement.got += (judgement.got.empty() ? "" : "; ") + report::listed(sides, "and") + " conflict";
    }
    return judgement;
}

/// Of the record, not of the audit: `judgeDiagnostic` looks at it.
Judgement judgeIt(const ExpectDiagnostic&, const ProgramAudit&, const Institution&) {
    return {};
}

} // namespace

ExpectationResult judge(const Expectation& expectation, const ProgramAudit& audit,
                        const Institution& institution) {
    Judgement judgement = std::visit(
        [&](const auto& expected) { return judgeIt(expected, audit, institution); }, expectation.what);
    return {judgement.passed, expectation.text, std::move(judgement.got), expectation.at,
            std::move(judgement.why)};
}

bool isExpected(const Diagnostic& diagnostic, const ExpectDiagnostic& expected) {
    return diagnostic.code == expected.code && diagnostic.severity == expected.severity;
}

ExpectationResult judgeDiagnostic(const Expectation& expectation, const Diagnostics& found) {
    const auto& expected = std::get<ExpectDiagnostic>(expectation.what);
    const bool passed = std::any_of(found.begin(), found.end(),
                                    [&](const Diagnostic& one) { return isExpected(one, expected); });
    std::string got;
    for (const Diagnostic& one : found) {
        constexpr const char* words[] = {"error ", "warning ", "note "};
        const std::string word = words[static_cast<int>(one.severity)] + one.code;
        got += got.find(word) == got.npos ? (got.empty() ? "" : ", ") + word : "";
    }
    ExpectationResult result{passed, expectation.text,
                             got.empty() ? "nothing is reported of the record" : got, expectation.at};
    for (const Diagnostic& one : found) {
        if (!passed && result.why.size() < 6) {
            result.why.push_back({one.message, 0, one.at});
        }
    }
    return result;
}

} // namespace gradus::author
