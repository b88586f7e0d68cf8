#pragma once

#include "src/language/messages.h"

/// The words about `test` blocks.
namespace gradus::language::say {

Diagnostic saidTwice(const Location& at, const std::string& what, const Location& first);
Diagnostic unknownMilestone(const Location& at, const std::string& id, const std::vector<std::string>& known);
Diagnostic unknownConcentration(const Location& at, const std::string& id,
                                const std::vector<std::string>& known);
Diagnostic ambiguousConcentration(const Location& at, const std::string& id,
                                  const std::vector<std::string>& paths);
Diagnostic tooManyChosen(const Location& at, const std::string& choice, int upTo);
Diagnostic notInTranscript(const Location& at, const std::string& code,
                           const std::vector<std::string>& known);
Diagnostic tooManyAttempts(const Location& at, std::size_t most);
Diagnostic nothingExpected(const Location& at);
Diagnostic tooManyHeld(const Location& at, std::size_t most);
Diagnostic notAPlace(const Location& at, const std::string& path);

} // namespace gradus::language::say
