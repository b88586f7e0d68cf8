#include "src/records/field.h"

#include "gradus/term.h"
#include "src/did_you_mean.h"
#include "src/records/course_spelling.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace gradus::records {

namespace {

constexpr std::size_t longestWord = 100;
constexpr std::size_t longestProse = 2000;

std::string described(const JsonValue& value) {
    switch (value.kind) {
    case JsonValue::Kind::null:
        return "null";
    case JsonValue::Kind::boolean:
        return value.boolean ? "true" : "false";
    case JsonValue::Kind::number:
        return value.text.size() <= 30 ? value.text : value.text.substr(0, 30) + "…";
    case JsonValue::Kind::string:
        return quoted(value.text);
    case JsonValue::Kind::array:
        return "a list";
    case JsonValue::Kind::object:
        return "an object";
    }
    return {};
}

/// How many decimals a plain decimal number of any size has ("12.50": 2); nothing for other texts.
std::optional<std::size_t> decimalsOf(std::string_view text) {
    constexpr std::string_view digits = "0123456789";
    text.remove_prefix(!text.empty() && text.front() == '-' ? 1 : 0);
    const std::size_t whole = std::min(text.find_first_not_of(digits), text.size());
    if (whole == 0 || whole == text.size()) {
        return whole == 0 ? std::nullopt : std::optional<std::size_t>(0);
    }
    const std::string_view decimals = text.substr(whole + 1);
    if (text[whole] != '.' || decimals.empty() || decimals.find_first_not_of(digits) != decimals.npos) {
        return std::nullopt;
    }
    return decimals.size();
}

} // namespace

void Field::wrong(const std::string& cause, std::string hint) const {
    if (value.kind == JsonValue::Kind::null) {
        hint = "leave it out when there is nothing to say";
    }
    faults.error("bad-value", value.span, fmt::format("{} is {}, {}", name, described(value), cause),
                 std::move(hint));
}

std::optional<std::string> Field::prose() const {
    if (value.kind != JsonValue::Kind::string) {
        wrong("not a text", "write a text in double quotes");
        return std::nullopt;
    }
    if (value.text.size() > longestProse) {
        wrong(fmt::format("which has {} bytes, more than {}", value.text.size(), longestProse), "shorten it");
        return std::nullopt;
    }
    if (hasControlCharacter(value.text)) {
        wrong("which holds a control character", "take line breaks, tabs and the like out");
        return std::nullopt;
    }
    return value.text;
}

std::optional<std::string> Field::word() const {
    auto text = prose();
    if (!text) {
        return std::nullopt;
    }
    if (text->size() > longestWord) {
        wrong(fmt::format("which has {} bytes, more than {}", text->size(), longestWord), "shorten it");
        return std::nullopt;
    }
    if (text->empty() || hasOuterSpace(*text)) {
        wrong(text->empty() ? "which is empty" : "which begins or ends with a space",
              text->empty() ? "write what is meant, or leave the field out" : "take the space out");
        return std::nullopt;
    }
    return text;
}

std::optional<std::string> Field::id() const {
    auto text = word();
    if (text && !isId(*text)) {
        wrong("which is no id", "write the id of the rule file: small letters, digits and hyphens");
        return std::nullopt;
    }
    return text;
}

std::optional<std::string> Field::date() const {
    auto text = word();
    if (Date day; text && !Date::parse(*text, day)) {
        wrong("which is no date", "write year, month and day, as in \"2024-02-01\"");
        return std::nullopt;
    }
    return text;
}

std::optional<SeasonYear> Field::term() const {
    const auto text = word();
    if (!text) {
        return std::nullopt;
    }
    const auto term = SeasonYear::parse(*text);
    if (!term) {
        wrong("which is not a season and a year",
              fmt::format("write the season in small letters, a space and the year ({} to {}), as in "
                          "\"fall 2024\"",
                          SeasonYear::firstYear, SeasonYear::lastYear));
    }
    return term;
}

std::optional<CourseCode> Field::course() const {
    if (value.kind == JsonValue::Kind::string && !value.text.empty() &&
        value.text.find_first_not_of(" \t\r\n\v\f") == std::string::npos) {
        wrong("which is empty", "write the course's code, as in \"AIPI 510\"");
        return std::nullopt;
    }
    const auto text = prose();
    if (!text) {
        return std::nullopt;
    }
    if (text->empty() || text->size() > longestWord) {
        wrong(text->empty() ? "which is empty" : fmt::format("which has more than {} bytes", longestWord),
              "write the course's code, as in \"AIPI 510\"");
        return std::nullopt;
    }
    const CourseCode code = CourseCode::parse(*text);
    warnOfSmallLetters(code, name, value.span, faults);
    return code;
}

std::optional<Milli> Field::amount() const {
    const auto amount = Milli::parse(value.text);
    if (amount && *amount >= Milli{}) {
        return amount;
    }
    std::string cause = "not a plain number";
    if (amount) {
        cause = "which is below zero";
    } else if (const auto decimals = decimalsOf(value.text)) {
        cause = *decimals > 3 ? "which has more than three decimals"
                              : fmt::format("which is not between 0 and {}", Milli::maxWhole);
    }
    wrong(cause, "write a number with at most three decimals, as in 3 or 1.5");
    return std::nullopt;
}

std::optional<int> Field::count() const {
    const auto amount = value.kind == JsonValue::Kind::number ? Milli::parse(value.text) : std::nullopt;
    if (!amount || *amount < Milli::whole(1) || amount->thousandths() % 1000 != 0) {
        wrong(fmt::format("not a whole number from 1 to {}", Milli::maxWhole),
              "write how often, or leave the entry out when it has not happened");
        return std::nullopt;
    }
    return static_cast<int>(amount->thousandths() / 1000);
}

std::optional<bool> Field::flag() const {
    if (value.kind != JsonValue::Kind::boolean) {
        wrong("neither true nor false", "write true or false, without quotes");
        return std::nullopt;
    }
    return value.boolean;
}

std::optional<std::size_t> Field::oneOf(const std::vector<std::string>& allowed) const {
    const auto text = word();
    if (!text) {
        return std::nullopt;
    }
    const auto found = std::find(allowed.begin(), allowed.end(), *text);
    if (found == allowed.end()) {
        const auto near = didYouMean(*text, allowed);
        wrong("which is none of those known here",
              near ? fmt::format("did you mean \"{}\"?", *near)
                   : fmt::format("write one of \"{}\"", fmt::join(allowed, "\", \"")));
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - allowed.begin());
}

} // namespace gradus::records
