#pragma once

#include "gradus/program.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Words that reports about students and the prose about rules have in common.
namespace gradus::wording {

/// "1 course", "2 courses"; `noun` is singular.
std::string counted(std::int64_t n, std::string_view noun);
/// "1.5 credits", "1 credit"
std::string countedUnits(Milli units, std::string_view unitName);
/// "2 courses and 9 units"; "nothing" for a zero amount. `courseNoun` is "course" or "item".
std::string amountText(const CourseAmount& amount, std::string_view unitName,
                       std::string_view courseNoun = "course");
/// "subject", "term"
std::string keyWord(Key key);
/// "at least 320"
std::string compared(Comparison comparison, const std::string& value);
std::string scoreText(const ScoreNeed& need);
/// "3.5", "3.0"
std::string gpaText(Milli gpa);
/// "A, B and C" / "A, B or C"
std::string listed(const std::vector<std::string>& parts, std::string_view last);

} // namespace gradus::wording
