#include "tools/cli/why_words.h"

#include "tools/cli/files.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace gradus::cli {

namespace {

bool endsWith(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool isFile(const std::string& word) {
    return endsWith(word, ".gradus") || endsWith(word, ".json") || isCsv(word) ||
           word.find(".gradus:") != std::string::npos;
}

/// "AIPI", "CH/BI", "aipi": letters alone, which a number may follow.
bool mayBeSubject(const std::string& word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](unsigned char c) {
        return std::isalpha(c) != 0 || c == '/' || c == '&';
    });
}

bool beginsWithDigit(const std::string& word) {
    return !word.empty() && std::isdigit(static_cast<unsigned char>(word.front())) != 0;
}

} // namespace

WhyWords sortWhyWords(const std::vector<std::string>& words) {
    WhyWords sorted;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (isFile(words[i])) {
            sorted.files.push_back(words[i]);
        } else if (mayBeSubject(words[i]) && i + 1 < words.size() && beginsWithDigit(words[i + 1]) &&
                   !isFile(words[i + 1])) {
            sorted.queries.push_back(words[i] + " " + words[i + 1]);
            ++i;
        } else {
            sorted.queries.push_back(words[i]);
        }
    }
    return sorted;
}

} // namespace gradus::cli
