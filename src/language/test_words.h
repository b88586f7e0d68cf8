#pragma once

#include <string>
#include <vector>

namespace gradus::language {

/// The reasons why a course is not used, by their codes in the JSON report.
const std::vector<std::string>& reasonWords();
bool isReason(const std::string& word);

/// The codes of what can be reported about a record that fits the form of records.
const std::vector<std::string>& recordCodes();
bool isRecordCode(const std::string& code);

} // namespace gradus::language
