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
Diagnostic tooManyTranscripts(const Location& at, std::size_t most);
/// `what` is not the same in the file named at `at` as it is at `other`.
Diagnostic contradictingRecord(const Location& at, const std::string& what, const Location& other);
Diagnostic rowWidth(const Location& at, std::size_t cells, std::size_t columns);
Diagnostic cellKind(const Location& at, const std::string& head, const std::string& fitting);
Diagnostic noCases(const Location& at);
Diagnostic unknownReason(const Location& at, const std::string& reason,
                         const std::vector<std::string>& known);
Diagnostic unknownCode(const Location& at, const std::string& code, const std::vector<std::string>& known);
Diagnostic notAPlace(const Location& at, const std::string& path);

} // namespace gradus::language::say
