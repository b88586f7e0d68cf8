#pragma once

#include "src/language/messages.h"

#include <cstdint>

/// The words about course codes and sets of courses.
namespace gradus::language::say {

Diagnostic unknownCourse(const Location& at, const std::string& code,
                         const std::vector<std::string>& ofSubject);
Diagnostic unknownSubject(const Location& at, const std::string& subject,
                          const std::vector<std::string>& known);
/// A bare number with no subject before it in its list; `blocked`: there is one, but it does not carry.
Diagnostic missingSubject(const Location& at, const std::string& number, bool blocked);
Diagnostic doubleStar(const Location& at, const std::string& pattern, const std::string& single);
Diagnostic rangeReversed(const Location& at, const std::string& low, const std::string& high);
Diagnostic rangeNotPlain(const Location& at, const std::string& end);
Diagnostic impossibleLevel(const Location& at, const std::string& written, std::int64_t factor);
Diagnostic exceptRemovesNothing(const Location& at, const std::string& removed, const std::string& base);
Diagnostic setCycle(const Location& at, const std::vector<std::string>& chain);
Diagnostic setsTooDeep(const Location& at, std::size_t most);
Diagnostic setTooLarge(const Location& at, std::size_t most);

Diagnostic unknownGrade(const Location& at, const std::string& grade, const std::vector<std::string>& known);
Diagnostic gradeNotComparable(const Location& at, const std::string& grade);
Diagnostic unknownTerm(const Location& at, const std::string& season, const std::vector<std::string>& known);

} // namespace gradus::language::say
