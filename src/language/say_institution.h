#pragma once

#include "src/language/messages.h"

/// The words about the institution's file.
namespace gradus::language::say {

Diagnostic entryTwice(const Location& at, const std::string& entry, const Location& first);
Diagnostic gradeTwice(const Location& at, const std::string& grade, const Location& first);
Diagnostic gradesRise(const Location& at, const std::string& grade, const std::string& above);
Diagnostic seasonTwice(const Location& at, const std::string& season);
Diagnostic repeatsDiffer(const Location& at, const std::string& code, const std::string& other,
                         const Location& first);
Diagnostic noCreditForItself(const Location& at, const std::string& course);
Diagnostic noCreditForSame(const Location& at, const std::string& course, const std::string& other);
Diagnostic sameAsItself(const Location& at, const std::string& code);

} // namespace gradus::language::say
