#include "src/language/test_words.h"

#include <algorithm>

namespace gradus::language {

const std::vector<std::string>& reasonWords() {
    static const std::vector<std::string> words{
        "never-counts",      "failed",          "superseded",     "same-course-used",
        "no-credit",         "matches-nothing", "removed",        "excluded",
        "exception",         "below-minimum",   "full",           "others-preferred",
        "limit-reached",     "forbidden",       "used-elsewhere", "share-limit",
        "branch-not-chosen", "would-block",     "not-proven"};
    return words;
}

bool isReason(const std::string& word) {
    return std::count(reasonWords().begin(), reasonWords().end(), word) != 0;
}

const std::vector<std::string>& recordCodes() {
    static const std::vector<std::string> codes{
        "ambiguous-exception", "dead-exception", "grade-too-early",       "milestone-kind",
        "missing-admission",   "missing-grade",  "missing-student-field", "not-split",
        "other-catalog",       "other-units",    "similar-program",       "term-ahead",
        "too-many-chosen",     "unasked-fact",   "unknown-concentration", "unknown-grade",
        "unknown-term",        "unknown-value",  "unlisted-course"};
    return codes;
}

bool isRecordCode(const std::string& code) {
    return std::count(recordCodes().begin(), recordCodes().end(), code) != 0;
}

} // namespace gradus::language
