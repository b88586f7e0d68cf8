#pragma once

#include "src/language/messages.h"

/// The words about measures and caps of a particular form.
namespace gradus::language::say {

Diagnostic differentInOne(const Location& at);
Diagnostic keysOfAllAttempts(const Location& at);

Diagnostic lastOfCourses(const Location& at);
Diagnostic lastTooShort(const Location& at, const std::string& least, const std::string& last);
Diagnostic lastWithoutWhere(const Location& at);

Diagnostic partOfCourses(const Location& at);

} // namespace gradus::language::say
