#pragma once

#include "src/language/messages.h"

/// The words about courses that count in several places.
namespace gradus::language::say {

Diagnostic unknownPartner(const Location& at, const std::string& id, const std::vector<std::string>& known);
Diagnostic sharesWithItself(const Location& at);
Diagnostic partnerTwice(const Location& at, const std::string& id);
Diagnostic misplacedSplit(const Location& at);
Diagnostic splitTwice(const Location& at, const std::string& course);
Diagnostic emptyPart(const Location& at);

} // namespace gradus::language::say
