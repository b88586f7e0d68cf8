#include "src/records/words.h"

#include <algorithm>

namespace gradus::records {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::optional<int> year(std::string_view text) {
    if (text.size() != 4 || !std::all_of(text.begin(), text.end(), isDigit)) {
        return std::nullopt;
    }
    const int value = (text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + (text[3] - '0');
    if (value < SeasonYear::firstYear || value > SeasonYear::lastYear) {
        return std::nullopt;
    }
    return value;
}

} // namespace

bool isId(std::string_view text) {
    if (text.empty() || text.front() < 'a' || text.front() > 'z' || text.back() == '-' ||
        text.find("--") != text.npos) {
        return false;
    }
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || isDigit(c) || c == '-'; });
}

bool isIdPath(std::string_view text) {
    while (true) {
        const std::size_t dot = text.find('.');
        if (!isId(text.substr(0, dot))) {
            return false;
        }
        if (dot == text.npos) {
            return true;
        }
        text.remove_prefix(dot + 1);
    }
}

std::optional<SeasonYear> SeasonYear::parse(std::string_view text) {
    const std::size_t space = text.find(' ');
    if (space == text.npos || !isId(text.substr(0, space))) {
        return std::nullopt;
    }
    const auto number = gradus::records::year(text.substr(space + 1));
    if (!number) {
        return std::nullopt;
    }
    return SeasonYear{std::string(text.substr(0, space)), *number};
}

bool isCatalogYear(std::string_view text) {
    const auto first = year(text.substr(0, 4));
    if (text.size() == 4) {
        return first.has_value();
    }
    const auto second = text.size() == 9 && text[4] == '-' ? year(text.substr(5)) : std::nullopt;
    return first && second && *second == *first + 1;
}

bool hasOuterSpace(std::string_view text) {
    return !text.empty() && (isSpace(text.front()) || isSpace(text.back()));
}

} // namespace gradus::records
