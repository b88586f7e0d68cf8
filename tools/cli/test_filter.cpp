#include "tools/cli/test_filter.h"

namespace gradus::cli {

namespace {

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return lower;
}

/// Goes back to the last `*` only, so that it takes no more than the product of both lengths.
bool matches(std::string_view text, std::string_view pattern) {
    std::size_t t = 0;
    std::size_t p = 0;
    std::size_t star = pattern.npos;
    std::size_t behindStar = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            behindStar = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star != pattern.npos) {
            p = star + 1;
            t = ++behindStar;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == pattern.npos;
}

} // namespace

bool passesFilter(std::string_view text, std::string_view filter) {
    const std::string lowerText = lowerCase(text);
    const std::string lowerFilter = lowerCase(filter);
    return filter.find_first_of("*?") == filter.npos ? lowerText.find(lowerFilter) != lowerText.npos
                                                     : matches(lowerText, lowerFilter);
}

std::vector<std::size_t> chosenTests(const RuleSet& rules, const std::string& filter) {
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < rules.tests.size(); ++i) {
        const TestCase& test = rules.tests[i];
        if (filter.empty() || passesFilter(test.title, filter) ||
            passesFilter(rules.programs[test.program].id, filter)) {
            chosen.push_back(i);
        }
    }
    return chosen;
}

} // namespace gradus::cli
