#include "grammar/mistakes.h"

#include "grammar/productions.h"
#include "grammar/words.h"

#include "src/did_you_mean.h"

#include <algorithm>

namespace gradus::grammar {

namespace {

Mistake boundMistake(const Site& site) {
    if (site.failure().expected == bound::nesting) {
        return {"too-deep", site.place(),
                "more than " + std::to_string(Limits::nesting) + " blocks and parentheses inside each other",
                "name an inner part with `set`, or make a requirement of it"};
    }
    return {"list-too-long", site.place(),
            "a list or block has more than " + std::to_string(Limits::listLength) + " entries",
            "name a set for the courses, or split the list"};
}

Recognised unexpectedCharacter(const Site& site) {
    if (site.found().kind != Token::Kind::other) {
        return std::nullopt;
    }
    const std::string found(site.found().text);
    std::string hint = "remove it";
    const auto isOneOf = [&found](std::initializer_list<std::string_view> signs) {
        return std::find(signs.begin(), signs.end(), found) != signs.end();
    };
    if (isOneOf({"“", "”", "„", "‟", "«", "»", "'", "‘", "’", "`", "´"})) {
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
    } else if (found == "\xC2\xA0") {
        return Mistake{"unexpected-character", site.place(), "a no-break space stands here",
                       "replace it with an ordinary space"};
    }
    return Mistake{"unexpected-character", site.place(), "`" + found + "` has no meaning in the language", hint};
}

Recognised unbalancedParenthesis(const Site& site) {
    if (site.depth() > 0 && site.ended() && (site.failure().expected == "`)`" || site.previous().is("("))) {
        const auto open = static_cast<std::uint32_t>(site.level().open);
        return Mistake{"unbalanced-parenthesis", {open, open + 1}, "this `(` is not closed before " + site.foundName(),
                       "add the missing `)`"};
    }
    if (site.found().is(")") && site.depth() == 0) {
        return Mistake{"unbalanced-parenthesis", site.place(), "this `)` closes nothing",
                       "remove it, or add the `(` it belongs to"};
    }
    return std::nullopt;
}

Mistake unexpectedText(const Site& site) {
    return {"unexpected-text", site.place(),
            "expected " + expectedName(site.failure().expected) + site.after() + ", found " + site.foundName(), ""};
}

Mistake recognise(const Site& site) {
    if (site.failure().expected == bound::nesting || site.failure().expected == bound::listLength) {
        return boundMistake(site);
    }
    for (const auto recogniser : {unexpectedCharacter, mistakeAtHead, mistakeOfVersion, mistakeInList,
                                  unbalancedParenthesis, mistakeInAmount, mistakeInCode, mistakeInWord}) {
        if (Recognised mistake = recogniser(site)) {
            return *mistake;
        }
    }
    return unexpectedText(site);
}

bool isBlock(std::string_view expected) {
    return expected == "block" || expected == "branches" || expected == "values" || expected == "entries" ||
           expected == "test_entries" || expected == "`{`";
}

/// Whether the lines of the failure have a text without its closing quotation mark, which explains it.
bool hasUnclosedText(const State& state, const Failure& failure) {
    const std::size_t lineEnd = std::min(state.text().find('\n', failure.at), state.text().size());
    const auto& texts = state.layout().unclosedTexts;
    return std::any_of(texts.begin(), texts.end(), [&](const Span& text) {
        return text.begin >= failure.begin && text.begin < lineEnd;
    });
}

} // namespace

std::string expectedName(const std::string& expected) {
#define GRADUS_WORDS(name, attribute, words)                                                                 \
    if (expected == #name) {                                                                                 \
        return words;                                                                                        \
    }
    GRADUS_PRODUCTIONS(GRADUS_WORDS)
#undef GRADUS_WORDS
    return expected;
}

std::optional<std::string> nearestWord(std::string_view word) {
    const auto& known = allWords();
    if (word.size() < 2 || std::find(known.begin(), known.end(), word) != known.end()) {
        return std::nullopt;
    }
    return didYouMean(word, known);
}

std::string listed(const std::vector<std::string>& words, std::string_view joint) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        text += i == 0 ? "" : i + 1 == words.size() ? " " + std::string(joint) + " " : ", ";
        text += "`" + words[i] + "`";
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
        if (hasUnclosedText(state, failure)) {
            continue;
        }
        Mistake mistake = recognise(Site(state, failure));
        if (mistake.code == "misplaced-statement" && failure.inside == "declaration" &&
            !state.layout().strayBraces.empty()) {
            continue; // a brace too many ended the block early
        }
        all.push_back({std::move(mistake.code), Severity::error, {source, mistake.at}, std::move(mistake.message),
                       std::move(mistake.hint), {}});
    }
    std::stable_sort(all.begin(), all.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return a.at.span.begin < b.at.span.begin;
    });
    if (all.size() >= Limits::mistakes) {
        all.resize(Limits::mistakes);
        all.push_back({"too-many-mistakes", Severity::error, all.back().at,
                       "more than " + std::to_string(Limits::mistakes) + " mistakes: the rest is not listed",
                       "mend these first", {}});
    }
    return all;
}

} // namespace gradus::grammar
