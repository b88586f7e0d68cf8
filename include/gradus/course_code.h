#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gradus {

/// A course code, split where rules look at its parts.
///
/// Spellings read: `AIPI 510`, `ECE 685D`, `CH/BI 125` (subject, space, number); `24-785`, `18-7XX`
/// (1–3 digits, dash); `6.100A`, `21G.077` (digits and capitals, dot); `CS2500` (the same course as `CS
/// 2500`). Anything else is kept whole as its subject, with an empty number, and only matches the same
/// spelling.
struct CourseCode {
    std::string subject; ///< "AIPI", "24", "6", "CH/BI"
    char separator = ' ';
    std::string number; ///< "510", "685D", "100A"; may be empty

    /// Reads any spelling; white space at the ends and runs inside are folded. Never fails on non-empty text.
    static CourseCode parse(std::string_view text);

    /// The canonical spelling, equal for equal courses.
    std::string text() const;
    /// The digits the number begins with (485 for "485W"), if any and at most nine.
    std::optional<std::int64_t> leadingNumber() const;

    bool operator==(const CourseCode&) const = default;
    /// By subject (numeric subjects by value), then number by value, then by letters.
    static bool less(const CourseCode& a, const CourseCode& b);
};

} // namespace gradus
