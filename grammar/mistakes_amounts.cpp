#include "grammar/characters.h"
#include "grammar/mistakes.h"
#include "grammar/words.h"

#include "src/did_you_mean.h"

#include <fmt/core.h>

#include <algorithm>

namespace gradus::grammar {

namespace {

using Kind = Token::Kind;

std::vector<std::string> knownNouns(bool unitsOnly) {
    std::vector<std::string> nouns;
    for (const NounWord& known : nounWords()) {
        if (!unitsOnly || known.noun == ast::Noun::unit) {
            nouns.emplace_back(known.word);
        }
    }
    return nouns;
}

bool isNoun(std::string_view word) {
    const auto nouns = knownNouns(false);
    return std::find(nouns.begin(), nouns.end(), word) != nouns.end();
}

/// The token behind the number, or behind both numbers of a range.
Token behindNumber(const Site& site) {
    if (!site.second().is("..")) {
        return site.second();
    }
    return site.following(site.third());
}

Recognised numberInWords(const Site& site) {
    if (!isNumberWord(site.found().text)) {
        return std::nullopt;
    }
    return Mistake{"number-in-words", site.place(),
                   fmt::format("numbers are written in digits, found {}", site.foundName()),
                   "write the number in digits"};
}

/// `take one concentration`: branches are chosen by another verb.
Recognised branchesAreCompleted(const Site& site) {
    const Token& counted =
        site.found().startsWithDigit() || isNumberWord(site.found().text) ? site.second() : site.found();
    const auto& branches = verbsOf("branch");
    std::string noun = shortened(counted.text);
    if (!noun.empty() && noun.back() == 's') {
        noun.pop_back();
    }
    if (site.ended() || counted.kind != Kind::word || noun == "include" || noun == "when" ||
        std::find(branches.begin(), branches.end(), noun) == branches.end() || site.verb() != "take" ||
        !site.expects({"take_what", "take_source"})) {
        return std::nullopt;
    }
    const Token& number = site.found().startsWithDigit() ? site.found() : site.previous();
    const std::string count = number.startsWithDigit() ? shortened(number.text) : "1";
    return Mistake{"unknown-noun", site.spanOf(counted),
                   fmt::format("`take` takes courses, and a {} is no course", noun),
                   fmt::format("write `complete {} of {{ {} … }}`", count, noun)};
}

/// `limit transfer 6 credits`: the amount stands behind what it limits.
Recognised amountBehind(const Site& site) {
    const Token& found = site.found();
    if (site.verb() != "limit" || !site.expects({"quantity"}) || site.ended() || site.before().size() != 1 ||
        isNumberWord(found.text)) {
        return std::nullopt;
    }
    Token number = found;
    constexpr int farthest = 8;
    for (int i = 0; i < farthest && number.kind != Kind::end; ++i) {
        const Token noun = site.following(number);
        if (number.startsWithDigit() && number.begin > found.begin && isNoun(noun.text)) {
            const std::string amount = shortened(site.text().substr(number.begin, noun.end() - number.begin));
            std::string_view what = site.text().substr(found.begin, number.begin - found.begin);
            const std::size_t to = what.rfind(" to");
            what = what.substr(0, to != std::string_view::npos ? to : what.find_last_not_of(" \t") + 1);
            if (found.isOneOf({"at", "up", "to", "no", "only"})) {
                return Mistake{"unexpected-text", site.place(), expectedFound(site, site.failure().expected),
                               fmt::format("a limit is a most in any case: write `limit {} …`", amount)};
            }
            const bool condition =
                found.kind == Kind::word && (isSetWord(found.text) || isReserved(found.text));
            const bool begun = found.is("where") || found.is("from");
            return Mistake{"unexpected-text", site.place(), expectedFound(site, site.failure().expected),
                           fmt::format("the amount stands first: `limit {}{} {}`", amount,
                                       begun       ? ""
                                       : condition ? " where"
                                                   : " from",
                                       shortened(what))};
        }
        number = noun;
    }
    return std::nullopt;
}

} // namespace

Recognised mistakeInAmount(const Site& site) {
    const Token& found = site.found();
    for (const auto recogniser : {branchesAreCompleted, amountBehind}) {
        if (Recognised mistake = recogniser(site)) {
            return mistake;
        }
    }
    if (site.expects({"take_source"}) && found.is("of")) {
        return Mistake{"of-or-from", site.place(), "`of` takes listed courses and has no noun before it",
                       "write `take 2 of A, B` for listed courses, `take 2 courses from …` for a set"};
    }
    if (site.expects({"`of`"}) && site.previous().is("all") && found.is("from")) {
        return Mistake{"of-or-from", site.place(), "`from` takes a set, and `all` needs listed courses",
                       "write `take all of A, B`"};
    }
    if (site.ended() ||
        !site.expects({"take_what", "quantity", "earn_what", "set_amount", "attempt_detail", "number"})) {
        return std::nullopt;
    }
    if (found.kind == Kind::word) {
        return numberInWords(site);
    }
    if (!found.startsWithDigit()) {
        return std::nullopt;
    }
    const std::string number = shortened(found.text);
    if (number.find('-') != std::string::npos) {
        return Mistake{"dash-range", site.place(), fmt::format("`{}` is not a number", number),
                       "a range is written `3..5`"};
    }
    if (std::any_of(number.begin(), number.end(), isLower)) {
        return Mistake{"number-without-noun", site.place(),
                       fmt::format("`{}` is not a number and a noun", number),
                       "put a space between the number and its noun"};
    }
    if (std::any_of(number.begin(), number.end(), isCapital)) {
        return Mistake{"number-without-subject", site.place(),
                       fmt::format("the course code `{}` has no subject", number),
                       fmt::format("write the subject too, as in `MATH {}`", number)};
    }
    const Token tail = behindNumber(site);
    const bool detail = site.expects({"attempt_detail"});
    if (tail.is("from") && site.verb() == "take") {
        return Mistake{
            "of-or-from", site.spanOf(tail),
            "`of` takes listed courses, `from` takes a set, and a number before `from` needs a noun",
            "write `take 2 courses from …` for a set, `take 2 of …` for listed courses"};
    }
    if (tail.kind == Kind::word && !isReserved(tail.text) && (!isNoun(tail.text) || detail)) {
        const auto meant = didYouMean(tail.text, knownNouns(detail));
        return Mistake{"unknown-noun", site.spanOf(tail),
                       fmt::format("`{}` is no noun for an amount", shortened(tail.text)),
                       meant ? didYouMeanHint(*meant)
                       : detail
                           ? "write units, credits, hours or points"
                           : "write courses, classes, units, credits, hours, points, terms, years or times"};
    }
    if (tail.kind == Kind::code && site.verb() == "take") {
        return Mistake{"number-without-noun", site.place(),
                       "`of` is missing between the number and the courses",
                       fmt::format("write `take {} of …`", number)};
    }
    return Mistake{"number-without-noun", site.place(), fmt::format("the number `{}` has no noun", number),
                   site.verb() == "take"
                       ? fmt::format("write `take {0} of A, B`, or `take {0} courses from …`", number)
                   : number == "1" ? "say of what: `1 credit`, `1 course`"
                                   : fmt::format("say of what: `{0} credits`, `{0} courses`", number)};
}

} // namespace gradus::grammar
