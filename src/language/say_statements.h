#pragma once

#include "src/language/messages.h"

/// The words about single statements and conditions.
namespace gradus::language::say {

/// What the grammar reads and no audit looks at yet.

Diagnostic nothingToMeasure(const Location& at, const std::string& verb, const std::string& where);
Diagnostic notMeasurable(const Location& at, const std::string& path);
Diagnostic overInBraces(const Location& at);
Diagnostic earnBundle(const Location& at, const std::string& item);
Diagnostic minimumGradeTwice(const Location& at, const Location& first);
Diagnostic priorityTwice(const Location& at, const Location& first);
Diagnostic priorityOfProgram(const Location& at);

Diagnostic restTwice(const Location& at, const Location& first);
Diagnostic timesOfBundle(const Location& at, const std::string& item);
Diagnostic timesWithoutRepeat(const Location& at, const std::string& course);

/// A milestone that is counted here and has a score there.
Diagnostic milestoneBoth(const Location& at, const std::string& milestone, const Location& counted);
/// A test says another of the two than the rules ask for.
Diagnostic milestoneKind(const Location& at, const std::string& milestone, bool scored);
Diagnostic milestoneTwice(const Location& at, const std::string& milestone, const Location& first);

Diagnostic matchValueTwice(const Location& at, const std::string& value, const Location& first);
Diagnostic matchElseNotLast(const Location& at);
Diagnostic matchWithoutCase(const Location& at, const std::string& fact);
Diagnostic matchIncomplete(const Location& at, const std::string& fact, const std::vector<std::string>& open);
Diagnostic matchElseUnused(const Location& at, const std::string& fact);
Diagnostic matchOfSeveral(const Location& at, const std::string& fact);

Diagnostic unknownFact(const Location& at, const std::string& name, const std::vector<std::string>& known);
Diagnostic unknownValue(const Location& at, const std::string& value, const std::string& fact,
                        const std::vector<std::string>& known);

} // namespace gradus::language::say
