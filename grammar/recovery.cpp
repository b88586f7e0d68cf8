#include "grammar/recovery.h"

#include "grammar/characters.h"
#include "grammar/words.h"

#include "src/did_you_mean.h"

#include <algorithm>
#include <array>

namespace gradus::grammar {

namespace {

/// Behind the string, comment or character at `at`.
std::size_t step(std::string_view text, std::size_t at) {
    if (text[at] == '"') {
        return quotedEnd(text, at).next;
    }
    if (text[at] == '#') {
        return skipGap(text, at);
    }
    return at + 1;
}

/// Words a statement can't end with: the line goes on.
bool carriesOn(std::string_view word) {
    constexpr std::array words = {"of",   "from", "where", "except", "or",   "and",  "not",
                                  "over", "as",   "is",    "to",     "with", "into", "than"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether an unknown word is more likely a misspelt connective than a misspelt verb.
bool meansConnective(std::string_view word) {
    const auto& connectives = wordsAt("separator");
    return nearestVerb(word, "statement").empty() && didYouMean(word, connectives).has_value();
}

/// Whether a line may begin a statement: with a verb, a misspelt one too, or with what is no word of the
/// language.
bool mayBeginStatement(std::string_view text, std::size_t at) {
    if (at >= text.size() || text[at] == '}' || text[at] == ';') {
        return true;
    }
    const std::string_view word = headWord(text, at);
    if (word.empty()) {
        return false;
    }
    if (isLower(word[0]) || (isCapital(word[0]) && word.size() > 1 && isLower(word[1]))) {
        return isVerb(word) || (!isWord(word) && !meansConnective(word));
    }
    return !nearestVerb(word, "statement").empty();
}

/// How far the line of `at` is indented.
std::size_t indentOf(std::string_view text, std::size_t at) {
    const std::size_t newLine = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t begin = newLine == std::string_view::npos ? 0 : newLine + 1;
    const std::size_t first = text.find_first_not_of(" \t\r", begin);
    return std::min(first, text.size()) - begin;
}

} // namespace

bool goesOn(std::string_view text, std::size_t begin, std::size_t end, std::size_t next) {
    if (next < text.size() && (carriesOn(headWord(text, next)) ||
                               std::string_view(",)+{").find(text[next]) != std::string_view::npos)) {
        return true;
    }
    if (!mayBeginStatement(text, next)) {
        return indentOf(text, next) > indentOf(text, begin);
    }
    if (end == 0 || isVerb(headWord(text, next))) {
        return false;
    }
    if (text[end - 1] == ',' || text[end - 1] == '(' || text[end - 1] == '+') {
        return true;
    }
    std::size_t lastWord = end;
    while (lastWord > 0 && isWordCharacter(text[lastWord - 1])) {
        --lastWord;
    }
    return carriesOn(text.substr(lastWord, end - lastWord));
}

std::size_t skipSeparators(std::string_view text, std::size_t at) {
    for (;;) {
        at = skipGap(text, at);
        if (at >= text.size() || text[at] != ';') {
            return at;
        }
        ++at;
    }
}

std::string_view headWord(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && isWordCharacter(text[end]) && !isBeyondAscii(text[end])) {
        ++end;
    }
    return text.substr(begin, end - begin);
}

bool endsList(const State& state, std::size_t at, std::string_view production) {
    if (production == "declaration") {
        return false;
    }
    if (state.text()[at] == '}') {
        return true;
    }
    if (!state.layout().unclosedBraces) {
        return false;
    }
    const std::string_view word = headWord(state.text(), at);
    if (production == "value" || production == "grade_row" || production == "test_term") {
        const auto& entries = verbsOf("entry");
        const auto& testEntries = verbsOf("test_entry");
        return isReserved(word) || std::find(entries.begin(), entries.end(), word) != entries.end() ||
               std::find(testEntries.begin(), testEntries.end(), word) != testEntries.end();
    }
    if (production == "match_case") {
        return isVerb(word);
    }
    if (production == "branch") {
        const auto& branches = verbsOf("branch");
        return isVerb(word) && std::find(branches.begin(), branches.end(), word) == branches.end();
    }
    return isTopLevelWord(word) && !(production == "entry" && word == "tag");
}

std::size_t resumeFrom(const State& state, const Failure& failure) {
    const std::string_view text = state.text();
    const std::size_t end = std::max(failure.begin, trimmedEnd(text, state.layout(), failure.at));
    const std::size_t next = skipGap(text, failure.at);
    const bool newLine = text.substr(end, next - end).find('\n') != std::string_view::npos;
    return newLine && !goesOn(text, failure.begin, end, next) ? end : next;
}

std::size_t skipToEnd(std::string_view text, std::size_t begin, std::size_t at, bool ownLine) {
    std::size_t end = at; // behind the last thing that is neither white space nor comment
    while (at < text.size()) {
        const char c = text[at];
        if (c == ';' || c == '}' || c == '{') {
            return at;
        }
        if (c == '\n') {
            const std::size_t next = skipGap(text, at);
            if (!ownLine || next >= text.size() || !goesOn(text, begin, end, next)) {
                return at;
            }
            at = next;
            continue;
        }
        if (c == '#') {
            at = std::min(text.find('\n', at), text.size());
            continue;
        }
        at = step(text, at);
        if (c != ' ' && c != '\t' && c != '\r') {
            end = at;
        }
    }
    return at;
}

std::size_t leaveBlocks(std::string_view text, std::size_t begin, std::size_t failedAt) {
    std::size_t depth = 0;
    std::size_t at = begin;
    while (at < text.size() && (at < failedAt || depth > 0)) {
        depth += text[at] == '{' ? 1 : 0;
        depth -= text[at] == '}' && depth > 0 ? 1 : 0;
        at = step(text, at);
    }
    return std::max(at, failedAt);
}

std::size_t skipBraces(std::string_view text, std::size_t at) {
    std::size_t depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        at = step(text, at);
        if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            break;
        }
    }
    return at;
}

bool continuesBehindBraces(std::string_view text, std::size_t at) {
    return headWord(text, skipGap(text, at)) == "else";
}

} // namespace gradus::grammar
