#include "gradus/term.h"

#include <cstddef>
#include <string_view>

namespace gradus {

namespace {

int daysIn(int year, int month) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

std::string padded(int number, std::size_t width) {
    std::string digits = std::to_string(number);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

} // namespace

bool Date::parse(const std::string& text, Date& out) {
    constexpr std::string_view shape = "dddd-dd-dd";
    if (text.size() != shape.size()) {
        return false;
    }
    int numbers[3] = {};
    std::size_t part = 0;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (shape[i] == '-') {
            ++part;
            if (text[i] != '-') {
                return false;
            }
        } else if (text[i] >= '0' && text[i] <= '9') {
            numbers[part] = numbers[part] * 10 + (text[i] - '0');
        } else {
            return false;
        }
    }
    const auto [year, month, day] = numbers;
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
        return false;
    }
    out = {year, month, day};
    return true;
}

std::string Date::text() const {
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
}

} // namespace gradus
