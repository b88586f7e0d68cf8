#pragma once

#include "src/language/messages.h"

/// The words about single statements and conditions.
namespace gradus::language::say {

/// What the grammar reads and no audit looks at yet.
Diagnostic laterConstruct(const Location& at, const std::string& construct);

Diagnostic nothingToMeasure(const Location& at, const std::string& verb, const std::string& where);
Diagnostic notMeasurable(const Location& at, const std::string& path);
Diagnostic overInBraces(const Location& at);
Diagnostic earnBundle(const Location& at, const std::string& item);
Diagnostic minimumGradeTwice(const Location& at, const Location& first);

Diagnostic unknownFact(const Location& at, const std::string& name, const std::vector<std::string>& known);
Diagnostic unknownValue(const Location& at, const std::string& value, const std::string& fact,
                        const std::vector<std::string>& known);

} // namespace gradus::language::say
