#include "gradus/course_code.h"

#include <algorithm>
#include <tuple>

namespace gradus {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isCapital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isSmall(char c) {
    return c >= 'a' && c <= 'z';
}
bool isDigitOrCapital(char c) {
    return isDigit(c) || isCapital(c);
}
/// Letters of a subject written without white space: `CH/BI`, `A&S`.
bool isSubjectLetter(char c) {
    return isCapital(c) || c == '/' || c == '&';
}

template <typename Is>
bool all(std::string_view text, Is is) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is);
}

std::string folded(std::string_view text) {
    std::string result;
    bool gap = false;
    for (char c : text) {
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            gap = true;
            continue;
        }
        if (gap && !result.empty()) {
            result += ' ';
        }
        gap = false;
        result += c;
    }
    return result;
}

/// "510", "685D", "4490x": a digit, then digits and letters.
bool isNumber(std::string_view text) {
    return !text.empty() && isDigit(text[0]) &&
           all(text, [](char c) { return isDigitOrCapital(c) || isSmall(c); });
}

bool isSubject(std::string_view text) {
    return !text.empty() && isCapital(text[0]) &&
           all(text, [](char c) { return isSubjectLetter(c) || isDigit(c) || c == '-'; });
}

/// The two sides of the only `separator` in the text, or nothing.
std::optional<std::pair<std::string_view, std::string_view>> sides(std::string_view text, char separator) {
    const std::size_t at = text.find(separator);
    if (at == text.npos || text.find(separator, at + 1) != text.npos) {
        return std::nullopt;
    }
    return std::pair{text.substr(0, at), text.substr(at + 1)};
}

std::string_view leadingDigits(std::string_view text) {
    return text.substr(
        0, static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isDigit) - text.begin()));
}

CourseCode made(std::string_view subject, char separator, std::string_view number) {
    return {std::string(subject), separator, std::string(number)};
}

/// Orders by the number the text begins with, then by what follows it; texts without a number come last.
struct NaturalKey {
    explicit NaturalKey(std::string_view text) {
        std::string_view digits = leadingDigits(text);
        rest = text.substr(digits.size());
        isNamed = digits.empty();
        digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
        value = digits;
    }

    bool isNamed;
    std::string_view value; // without leading zeros, so that a longer one is the larger number
    std::string_view rest;

    auto key() const { return std::tuple(isNamed, value.size(), value, rest); }
};

} // namespace

CourseCode CourseCode::parse(std::string_view text) {
    const std::string whole = folded(text);
    if (const auto s = sides(whole, ' '); s && isSubject(s->first) && isNumber(s->second)) {
        return made(s->first, ' ', s->second);
    }
    if (const auto s = sides(whole, '-'); s && all(s->first, isDigit) && s->first.size() <= 3 &&
                                          all(s->second, isDigitOrCapital) && s->second.size() >= 2 &&
                                          s->second.size() <= 4) {
        return made(s->first, '-', s->second);
    }
    if (const auto s = sides(whole, '.'); s && all(s->first, isDigitOrCapital) &&
                                          all(s->second, isDigitOrCapital) &&
                                          std::any_of(whole.begin(), whole.end(), isDigit)) {
        return made(s->first, '.', s->second);
    }
    const auto digits = std::find_if(whole.begin(), whole.end(), isDigit);
    const std::string_view letters(whole.data(), static_cast<std::size_t>(digits - whole.begin()));
    const std::string_view rest = std::string_view(whole).substr(letters.size());
    if (isSubject(letters) && all(letters, isSubjectLetter) && isNumber(rest)) {
        return made(letters, ' ', rest);
    }
    return made(whole, ' ', {});
}

std::string CourseCode::text() const {
    return number.empty() ? subject : subject + separator + number;
}

std::optional<std::int64_t> CourseCode::leadingNumber() const {
    const std::string_view digits = leadingDigits(number);
    if (digits.empty() || digits.size() > 9) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    for (char c : digits) {
        value = value * 10 + (c - '0');
    }
    return value;
}

bool CourseCode::less(const CourseCode& a, const CourseCode& b) {
    for (std::string CourseCode::*part : {&CourseCode::subject, &CourseCode::number}) {
        if (a.*part == b.*part)
            continue;
        const auto left = NaturalKey(a.*part).key(), right = NaturalKey(b.*part).key();
        if (left != right)
            return left < right;
    }
    // Ends with the exact spelling: different codes ("6.01", "6.1") are never equivalent.
    return std::tie(a.separator, a.subject, a.number) < std::tie(b.separator, b.subject, b.number);
}

} // namespace gradus
