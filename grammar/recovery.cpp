#include "grammar/recovery.h"

#include "grammar/characters.h"
#include "grammar/words.h"

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
    constexpr std::array words = {"of", "from", "where", "except", "or", "and", "not", "over", "as", "is", "to"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether a line may begin a statement, a misspelt one too. What begins with another word of the language,
/// a course code, a number or a sign carries on the line before.
bool mayBeginStatement(std::string_view text, std::size_t at) {
    if (at >= text.size() || text[at] == '}' || text[at] == ';') {
        return true;
    }
    const std::string_view word = headWord(text, at);
    if (word.empty() || !(isLower(word[0]) || (isCapital(word[0]) && word.size() > 1 && isLower(word[1])))) {
        return false;
    }
    return isVerb(word) || !isWord(word);
}

} // namespace

bool goesOn(std::string_view text, std::size_t end, std::size_t next) {
    if (!mayBeginStatement(text, next)) {
        return true;
    }
    if (end == 0 || isVerb(headWord(text, next))) {
        return false;
    }
    if (text[end - 1] == ',' || text[end - 1] == '(' || text[end - 1] == '+') {
        return true;
    }
    std::size_t begin = end;
    while (begin > 0 && isWordCharacter(text[begin - 1])) {
        --begin;
    }
    return carriesOn(text.substr(begin, end - begin));
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
    while (end < text.size() && isWordCharacter(text[end])) {
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
    return newLine && !goesOn(text, end, next) ? end : next;
}

std::size_t skipToEnd(std::string_view text, std::size_t at, bool ownLine) {
    std::size_t end = at; // behind the last thing that is neither white space nor comment
    while (at < text.size()) {
        const char c = text[at];
        if (c == ';' || c == '}' || c == '{') {
            return at;
        }
        if (c == '\n') {
            const std::size_t next = skipGap(text, at);
            if (!ownLine || next >= text.size() || !goesOn(text, end, next)) {
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
