#include "grammar/mistakes.h"
#include "grammar/words.h"

#include "src/did_you_mean.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace gradus::grammar {

namespace {

bool contains(const std::vector<std::string>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string codeOf(std::string_view production) {
    return production == "declaration"                           ? "unknown-declaration"
           : production == "entry" || production == "test_entry" ? "unknown-entry"
                                                                 : "unknown-statement";
}

/// What the elements of a list are called, and where they stand.
struct Kind {
    const char* noun;
    const char* plural;
    const char* place;
};
Kind kindOf(std::string_view production) {
    if (production == "declaration") {
        return {"a declaration", "declarations", "at the top of a file"};
    }
    if (production == "match_case") {
        return {"a value of the fact", "values", "in the braces of `match`"};
    }
    if (production == "branch") {
        return {"a branch", "branches", "in the braces of `complete`"};
    }
    if (production == "entry") {
        return {"an entry of an institution", "entries", "in an institution's braces"};
    }
    if (production == "test_entry") {
        return {"an entry of a test", "entries", "in a test's braces"};
    }
    return {"a statement", "statements", "in a programme or requirement"};
}

/// The verbs of a list, with the further words of those that have some.
std::vector<std::string> shown(std::string_view production) {
    constexpr std::array<std::pair<const char*, const char*>, 3> twoWords = {
        {{"minimum", "minimum grade"}, {"no", "no credit for both"}, {"across", "across programs"}}};
    std::vector<std::string> verbs = verbsOf(production);
    for (const auto& [verb, whole] : twoWords) {
        std::replace(verbs.begin(), verbs.end(), std::string(verb), std::string(whole));
    }
    return verbs;
}

std::string hereAre(std::string_view production) {
    return fmt::format("the {} here are {}", kindOf(production).plural, listed(shown(production), "and"));
}

/// The word is known, but stands elsewhere.
Recognised misplaced(const Site& site, const std::string& word) {
    const std::string& inside = site.failure().inside;
    for (const char* other : {"statement", "declaration", "test_entry", "entry"}) {
        if (inside == other || !contains(verbsOf(other), word)) {
            continue;
        }
        return Mistake{"misplaced-statement", site.place(),
                       fmt::format("`{}` stands {}, not {}", word, kindOf(other).place, kindOf(inside).place),
                       hereAre(inside)};
    }
    return std::nullopt;
}

} // namespace

Recognised mistakeAtHead(const Site& site) {
    const Failure& failure = site.failure();
    const auto& verbs = verbsOf(failure.inside);
    if (!site.before().empty() || failure.expected != failure.inside || verbs.empty()) {
        return std::nullopt;
    }
    const Kind kind = kindOf(failure.inside);
    const std::string word = shortened(site.found().text);
    const std::string known = hereAre(failure.inside);
    if (site.found().kind != Token::Kind::word) {
        if (const auto meant = didYouMean(word, verbs); meant && site.found().kind == Token::Kind::code) {
            return Mistake{codeOf(failure.inside), site.place(),
                           fmt::format("`{}` begins no statement", word), didYouMeanHint(*meant)};
        }
        const bool carriedOn = site.found().kind == Token::Kind::code || site.found().is("(");
        return Mistake{codeOf(failure.inside), site.place(),
                       fmt::format("{} begins with a word such as `{}`, found {}", kind.noun, verbs.front(),
                                   site.foundName()),
                       carriedOn ? "if it belongs to the line above, end that line with a comma" : known};
    }
    if (word == "hidden") {
        return Mistake{codeOf(failure.inside), site.place(), "`hidden(…)` is no statement of its own",
                       "it stands in a list or set: `take 1 of A, hidden(B)`"};
    }
    if (Recognised mistake = misplaced(site, word)) {
        return mistake;
    }
    auto meant = didYouMean(word, verbs);
    if (!meant && failure.inside == "statement") {
        meant = didYouMean(word, wordsAt("line"));
    }
    return Mistake{codeOf(failure.inside), site.place(), fmt::format("`{}` is not {}", word, kind.noun),
                   meant ? didYouMeanHint(*meant) : known};
}

} // namespace gradus::grammar
