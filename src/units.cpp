#include "gradus/units.h"

namespace gradus {

std::optional<Milli> Milli::parse(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) {
        text.remove_prefix(1);
    }
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view decimals = point == text.npos ? "0" : text.substr(point + 1);
    if ((whole.empty() && point == text.npos) || decimals.empty() || decimals.size() > 3) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    const auto append = [&value](char c) {
        value = value * 10 + (c - '0');
        return c >= '0' && c <= '9';
    };
    for (char c : whole) {
        if (!append(c) || value > maxWhole) {
            return std::nullopt;
        }
    }
    for (std::size_t i = 0; i < 3; ++i) {
        if (!append(i < decimals.size() ? decimals[i] : '0')) {
            return std::nullopt;
        }
    }
    if (value > maxWhole * 1000) {
        return std::nullopt;
    }
    return Milli(negative ? -value : value);
}

std::string Milli::text() const {
    // The magnitude as unsigned: the smallest value has no positive counterpart.
    const auto magnitude =
        value_ < 0 ? 0 - static_cast<std::uint64_t>(value_) : static_cast<std::uint64_t>(value_);
    std::string decimals = std::to_string(magnitude % 1000);
    decimals.insert(0, 3 - decimals.size(), '0');
    decimals.erase(decimals.find_last_not_of('0') + 1);
    std::string text = value_ < 0 ? "-" : "";
    text += std::to_string(magnitude / 1000);
    if (!decimals.empty()) {
        text += '.';
        text += decimals;
    }
    return text;
}

} // namespace gradus
