#include "src/records/catalog_values.h"

namespace gradus::records {

std::string folded(const std::string& text) {
    std::string result;
    for (char c : text) {
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        if (!space) {
            result += c;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    if (!result.empty() && result.back() == ' ') {
        result.pop_back();
    }
    return result;
}

namespace {

/// "3-12", "9,12", "1, 2-4": amounts joined by hyphens and commas.
bool isRange(const std::string& text) {
    bool joined = false;
    std::size_t begin = 0;
    while (true) {
        const std::size_t end = text.find_first_of("-,", begin);
        if (!Milli::parse(folded(text.substr(begin, end - begin)))) {
            return false;
        }
        if (end == text.npos) {
            return joined;
        }
        joined = true;
        begin = end + 1;
    }
}

} // namespace

CatalogUnits readCatalogUnits(const std::string& text) {
    if (text.empty() || text == "VAR") {
        return {};
    }
    const auto amount = Milli::parse(text);
    if (amount && *amount >= Milli{}) {
        return {amount, false};
    }
    return {std::nullopt, !isRange(text)};
}

} // namespace gradus::records
