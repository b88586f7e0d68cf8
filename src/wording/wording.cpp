#include "src/wording/wording.h"

#include <fmt/format.h>

namespace gradus::wording {

std::string counted(std::int64_t n, std::string_view noun) {
    return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s");
}

std::string countedUnits(Milli units, std::string_view unitName) {
    return fmt::format("{} {}{}", units.text(), unitName, units == Milli::whole(1) ? "" : "s");
}

std::string amountText(const CourseAmount& amount, std::string_view unitName, std::string_view courseNoun) {
    const bool courses = amount.courses != 0;
    const bool units = amount.units != Milli{};
    if (!courses && !units) {
        return "nothing";
    }
    return fmt::format("{}{}{}", courses ? counted(amount.courses, courseNoun) : "",
                       courses && units ? " and " : "", units ? countedUnits(amount.units, unitName) : "");
}

std::string keyWord(Key key) {
    switch (key) {
    case Key::subject:
        return "subject";
    case Key::term:
        return "term";
    case Key::year:
        return "year";
    case Key::title:
        break;
    }
    return "title";
}

std::string compared(Comparison comparison, const std::string& value) {
    switch (comparison) {
    case Comparison::less:
        return "less than " + value;
    case Comparison::lessEqual:
        return "at most " + value;
    case Comparison::equal:
        return "exactly " + value;
    case Comparison::greaterEqual:
        return "at least " + value;
    case Comparison::greater:
        break;
    }
    return "more than " + value;
}

std::string scoreText(const ScoreNeed& need) {
    return compared(need.comparison, need.score.text());
}

std::string gpaText(Milli gpa) {
    const std::string text = gpa.text();
    return text.find('.') == std::string::npos ? text + ".0" : text;
}

std::string listed(const std::vector<std::string>& parts, std::string_view last) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) {
            text += i + 1 == parts.size() ? fmt::format(" {} ", last) : ", ";
        }
        text += parts[i];
    }
    return text;
}

} // namespace gradus::wording
