#pragma once

#include <string>

namespace gradus {

/// A term of study: a calendar year and a season, whose order within the year the institution states.
struct Term {
    int year = 0;
    int season = 0; ///< index into the institution's `terms`
    bool operator==(const Term&) const = default;
    bool operator<(const Term& o) const { return year != o.year ? year < o.year : season < o.season; }
    bool operator<=(const Term& o) const { return !(o < *this); }
};

/// A calendar day, for "audited on": given by the caller, never read from a clock.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
    /// Reads "2026-11-20"; nothing else and no impossible day.
    static bool parse(const std::string& text, Date& out);
    std::string text() const;
};

} // namespace gradus
