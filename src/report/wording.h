#pragma once

#include "gradus/audit.h"
#include "src/wording/wording.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Every word the reports say about verdicts, standings, amounts and reasons.
namespace gradus::report {

using wording::amountText;
using wording::counted;
using wording::countedUnits;
using wording::gpaText;
using wording::keyWord;
using wording::listed;
using wording::scoreText;

std::string verdictWord(Verdict verdict);    ///< "met except unchecked"
std::string standingWord(Standing standing); ///< "in progress"
std::string statusWord(Status status);
std::string reasonCode(Reason::Code code); ///< "limit-reached", for JSON
std::string exceptionKindWord(ExceptionKind kind);
std::string assumptionCode(Assumption::Kind kind);
std::string cutoffCode(Cutoff cutoff);
std::string scopeKindWord(Scope::Kind kind);

/// "1 of 2 courses, 1 more in progress". `courseNoun`: what is counted one by one.
std::string progressText(const Progress& progress, std::string_view unitName,
                         std::string_view courseNoun = "course");
/// The same of a measure, with what it counts: "2 of 3 subjects", "1 of 2 courses, of the subject CS".
std::string progressText(const EarnResult& earn, std::string_view unitName);
/// What a measure counts different ones of: "subject", "area".
std::string differentWord(const EarnResult::Different& different);
/// " of the subject CS", " in fall 2023"; of one that is not settled yet " of one subject".
std::string inOneText(const EarnResult& earn);
/// What a measure of different things lacks: "1 course of another subject".
std::string differentMissing(const EarnResult& earn);
std::string comparisonSign(Comparison comparison);
/// What a list lacks: "CS 201", "1 of CS 201 or CS 202"; what is not advised is only counted.
std::string itemsText(const Missing& missing);

/// Cut, never rounded, to three decimals; "none" when nothing is graded.
std::string average(const Average& gpa);

/// "Fall 2024"; empty when there is no term.
std::string termText(const Attempt& attempt);
/// "B+", or for attempts without a grade "in progress" or "planned".
std::string gradeText(const AttemptResult& attempt);

/// Why the attempt is not where the reason is about, as half a sentence: "Electives has all it accepts".
/// `elsewhere`: where the attempt is used, in words; may be empty.
std::string reasonText(const Reason& reason, std::string_view elsewhere);

/// What an audit took for granted, as a sentence without a full stop.
std::string assumptionText(const Assumption& assumption);

/// Why an audit is not proven, as half a sentence with its limit: "the search stopped at its budget of 3
/// steps".
std::string cutoffText(Cutoff cutoff, const ProgramAudit& audit);

/// "B.S. in Mathematics (bs-math)"
std::string requiredText(const RequireResult::Required& program);
/// What a `forbid` finds, beside what it allows: "7 courses, 6 allowed".
std::string forbiddenText(const ForbidResult& forbid, std::string_view unitName);

/// The exception as the record states it: "substitution of ECE 551 for AIPI 520 (registrar, 2024-02-01)".
std::string exceptionText(const RecordedException& exception);
std::string exceptionUnitWord(RecordedException::Unit unit);        ///< "courses"; empty: as the rule asks
std::string exceptionOutcomeCode(ExceptionResult::Outcome outcome); ///< "no-effect", for JSON
/// What became of an exception: "applied"
std::string outcomeText(const ExceptionResult& result, const ProgramAudit& audit);

} // namespace gradus::report
