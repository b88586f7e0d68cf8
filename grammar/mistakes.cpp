#include "grammar/mistakes.h"

#include "grammar/characters.h"
#include "grammar/productions.h"
#include "grammar/recovery.h"
#include "grammar/words.h"

#include "src/did_you_mean.h"

#include <fmt/core.h>

#include <algorithm>

namespace gradus::grammar {

namespace {

Mistake boundMistake(const Site& site) {
    if (site.failure().expected == bound::nesting) {
        return {"too-deep", site.place(),
                fmt::format("more than {} blocks and parentheses inside each other", Limits::nesting),
                "name an inner part with `set`, or make a requirement of it"};
    }
    return {"list-too-long", site.place(),
            fmt::format("a list or block has more than {} entries", Limits::listLength),
            "name a set for the courses, or split the list"};
}

Recognised unexpectedCharacter(const Site& site) {
    Token token = site.found();
    const bool inWord = token.kind == Token::Kind::word || token.kind == Token::Kind::code;
    if (inWord && token.end() < site.text().size() && isBeyondAscii(site.text()[token.end()])) {
        token = tokenAt(site.text(), token.end());
    }
    if (token.kind != Token::Kind::other || site.ended()) {
        return std::nullopt;
    }
    const std::string found(token.text);
    const Span place = site.spanOf(token);
    std::string hint = "remove it";
    const auto isOneOf = [&found](std::initializer_list<std::string_view> signs) {
        return std::find(signs.begin(), signs.end(), found) != signs.end();
    };
    if (found == "@") {
        hint = "a pattern of course codes is written with `*`, as in `MATH 3*`";
    } else if (isOneOf({"“", "”", "„", "‟", "«", "»", "'", "‘", "’", "`", "´"})) {
        hint = "texts stand in straight quotation marks: `\"`";
    } else if (isOneOf({"≥", "≤"})) {
        hint = found == "≥" ? "write `>=`" : "write `<=`";
    } else if (isOneOf({"–", "—", "−", "‐", "‑"})) {
        hint = "write `-` in a course code and `..` in a range";
    } else if (isOneOf({"…"})) {
        hint = "write `..` in a range";
    } else if (isOneOf({"/", "|"})) {
        hint = "alternatives are joined by `or`, in parentheses";
    } else if (isOneOf({"[", "]"})) {
        hint = "groups stand in parentheses: `(` and `)`";
    } else if (isBeyondAscii(found[0])) {
        hint = "words have the letters a to z; everything else stands in texts and comments";
    }
    if (found == "\xC2\xA0") {
        return Mistake{"unexpected-character", place, "a no-break space stands here",
                       "replace it with an ordinary space"};
    }
    return Mistake{"unexpected-character", place, fmt::format("`{}` has no meaning in the language", found),
                   hint};
}

Recognised unbalancedParenthesis(const Site& site) {
    if (site.depth() > 0 && site.ended() && (site.failure().expected == "`)`" || site.previous().is("("))) {
        const auto open = static_cast<std::uint32_t>(site.level().open);
        return Mistake{"unbalanced-parenthesis",
                       {open, open + 1},
                       fmt::format("this `(` is not closed before {}", site.foundName()),
                       "add the missing `)`"};
    }
    if (site.found().is(")") && site.depth() == 0) {
        return Mistake{"unbalanced-parenthesis", site.place(), "this `)` closes nothing",
                       "remove it, or add the `(` it belongs to"};
    }
    return std::nullopt;
}

Mistake unexpectedText(const Site& site) {
    const bool ofPredicate = site.level().mode == Mode::predicate &&
                             site.expects({"set_or", "set_and", "set_not", "set_and_part"});
    const std::string message = expectedFound(site, ofPredicate ? "predicate" : site.failure().expected);
    if (isBlock(site.failure().expected) && (site.ended() || isVerb(site.found().text))) {
        return {"unbalanced-brace", site.place(), message, "add the missing `{`"};
    }
    return {"unexpected-text", site.place(), message, ""};
}

Mistake recognise(const Site& site) {
    if (site.failure().expected == bound::nesting || site.failure().expected == bound::listLength) {
        return boundMistake(site);
    }
    for (const auto recogniser : {mistakeInTable, unexpectedCharacter, mistakeInPhrase, mistakeAtHead,
                                  mistakeInWording, mistakeInPolicy, mistakeInList, unbalancedParenthesis,
                                  mistakeInAmount, mistakeInCode, mistakeInWord}) {
        if (Recognised mistake = recogniser(site)) {
            return *mistake;
        }
    }
    return unexpectedText(site);
}

/// Whether the lines of the failure have a text without its closing quotation mark, which explains it.
bool hasUnclosedText(const State& state, const Failure& failure) {
    const std::size_t lineEnd =
        std::min(state.text().find('\n', resumeFrom(state, failure)), state.text().size());
    const auto& texts = state.layout().unclosedTexts;
    return std::any_of(texts.begin(), texts.end(),
                       [&](const Span& text) { return text.begin >= failure.begin && text.begin < lineEnd; });
}

/// A control character was reported already.
bool meetsControlCharacter(const State& state, const Failure& failure) {
    const std::size_t at = resumeFrom(state, failure);
    return at < state.text().size() && isControl(state.text()[at]) && !isSpace(state.text()[at]);
}

} // namespace

bool isBlock(std::string_view expected) {
    return expected == "block" || expected == "branches" || expected == "values" || expected == "entries" ||
           expected == "test_entries" || expected == "match_cases" || expected == "`{`";
}

std::string expectedName(const std::string& expected) {
#define GRADUS_WORDS(name, attribute, words)                                                                 \
    if (expected == #name) {                                                                                 \
        return words;                                                                                        \
    }
    GRADUS_PRODUCTIONS(GRADUS_WORDS)
#undef GRADUS_WORDS
    return expected;
}

std::string expectedFound(const Site& site, const std::string& expected) {
    return fmt::format("expected {}{}, found {}", expectedName(expected), site.after(), site.foundName());
}

Mistake sentenceToWrite(const Site& site, std::string hint) {
    return {"unexpected-text", site.place(), expectedFound(site, site.failure().expected), std::move(hint)};
}

std::string didYouMeanHint(std::string_view word) {
    return fmt::format("did you mean `{}`?", word);
}

std::optional<std::string> nearestWord(std::string_view word) {
    const auto& known = allWords();
    if (word.size() < 2 || std::find(known.begin(), known.end(), word) != known.end()) {
        return std::nullopt;
    }
    return didYouMean(word, known);
}

std::string inCapitals(std::string_view text) {
    std::string result = shortened(text);
    for (char& c : result) {
        c = isLower(c) ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return result;
}

std::string listed(const std::vector<std::string>& words, std::string_view joint) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool last = i > 0 && i + 1 == words.size();
        text += i == 0 ? "" : last ? fmt::format(" {} ", joint) : ", ";
        text += fmt::format("`{}`", words[i]);
    }
    return text;
}

Diagnostics explain(const State& state, SourceId source) {
    Diagnostics all = state.layout().diagnostics;
    for (const Failure& failure : state.failures()) {
        if (isBlock(failure.expected)) {
            // The brace that was wanted here explains one that seems to close nothing.
            const auto stray = std::find_if(all.begin(), all.end(), [&](const Diagnostic& diagnostic) {
                return diagnostic.code == "unbalanced-brace" && diagnostic.at.span.begin >= failure.at;
            });
            if (stray != all.end()) {
                all.erase(stray);
            }
        }
        if (hasUnclosedText(state, failure) || meetsControlCharacter(state, failure)) {
            continue;
        }
        Mistake mistake = recognise(Site(state, failure));
        if (mistake.code == "misplaced-statement" && failure.inside == "declaration" &&
            !state.layout().strayBraces.empty()) {
            continue; // a brace too many ended the block early
        }
        all.push_back({std::move(mistake.code),
                       Severity::error,
                       {source, mistake.at},
                       std::move(mistake.message),
                       std::move(mistake.hint),
                       {}});
    }
    std::stable_sort(all.begin(), all.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return a.at.span.begin < b.at.span.begin;
    });
    if (all.size() >= Limits::mistakes) {
        all.resize(Limits::mistakes);
        all.push_back({"too-many-mistakes",
                       Severity::error,
                       all.back().at,
                       fmt::format("more than {} mistakes: the rest is not listed", Limits::mistakes),
                       "mend these first",
                       {}});
    }
    return all;
}

} // namespace gradus::grammar
