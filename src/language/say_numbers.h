#pragma once

#include "src/language/messages.h"

#include <cstdint>

/// The words about numbers and amounts.
namespace gradus::language::say {

Diagnostic notWhole(const Location& at, const std::string& digits, const std::string& what);
Diagnostic numberTooLarge(const Location& at, const std::string& digits, std::int64_t most);
Diagnostic numberTooSmall(const Location& at, const std::string& digits, const std::string& what,
                          const std::string& least);
Diagnostic tooManyDecimals(const Location& at, const std::string& digits);

/// `verb`: the statement's first word.
Diagnostic nothingAsked(const Location& at, const std::string& verb);
Diagnostic amountReversed(const Location& at, const std::string& low, const std::string& high);
Diagnostic nounTwice(const Location& at, const std::string& noun);
Diagnostic wrongNoun(const Location& at, const std::string& verb, const std::string& noun);
Diagnostic moreThanListed(const Location& at, std::int64_t asked, std::size_t listed,
                          const std::string& noun = "item");
/// `number`: the end of the range that counts.
Diagnostic oneNumber(const Location& at, const std::string& verb, const std::string& number);

} // namespace gradus::language::say
