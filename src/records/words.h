#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gradus::records {

/// An id as rule files declare them: a small letter, then small letters and digits, joined by single hyphens.
bool isId(std::string_view text);

/// Ids joined by dots: "core.rl".
bool isIdPath(std::string_view text);

/// A season and a year, as records write terms: "fall 2024".
struct SeasonYear {
    std::string season;
    int year = 0;

    static constexpr int firstYear = 1900;
    static constexpr int lastYear = 2199;

    static std::optional<SeasonYear> parse(std::string_view text);
    std::string text() const { return season + " " + std::to_string(year); }
};

/// "2023-2024" (two years in sequence) or "2023".
bool isCatalogYear(std::string_view text);

/// White space at either end, or nothing else.
bool hasOuterSpace(std::string_view text);

} // namespace gradus::records
