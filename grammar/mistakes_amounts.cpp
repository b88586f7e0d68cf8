#include "grammar/characters.h"
#include "grammar/mistakes.h"
#include "grammar/words.h"

#include "src/did_you_mean.h"

#include <algorithm>
#include <array>

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

Mistake fromWithoutNoun(const Site& site, Span place) {
    return {"of-or-from", place, "`of` takes listed courses, `from` takes a set, and a number before `from` needs a noun",
            site.verb() == "take" ? "write `take 2 courses from …` for a set, `take 2 of …` for listed courses"
                                  : "say of what the number is: `2 courses from …`, `9 units from …`"};
}

Recognised numberInWords(const Site& site) {
    constexpr std::array words = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
    if (std::find(words.begin(), words.end(), site.found().text) == words.end()) {
        return std::nullopt;
    }
    return Mistake{"number-in-words", site.place(), "numbers are written in digits, found " + site.foundName(),
                   "write the number in digits"};
}

} // namespace

Recognised mistakeInAmount(const Site& site) {
    const Token& found = site.found();
    if (site.expects({"take_source"}) && found.is("of")) {
        return Mistake{"of-or-from", site.place(), "`of` takes listed courses and has no noun before it",
                       "write `take 2 of A, B` for listed courses, `take 2 courses from …` for a set"};
    }
    if (site.expects({"`of`"}) && site.previous().is("all") && found.is("from")) {
        return Mistake{"of-or-from", site.place(), "`from` takes a set, and `all` needs listed courses",
                       "write `take all of A, B`"};
    }
    if (site.ended() || !site.expects({"take_what", "quantity", "earn_what", "set_amount", "attempt_detail", "number"})) {
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
        return Mistake{"dash-range", site.place(), "`" + number + "` is not a number", "a range is written `3..5`"};
    }
    if (std::any_of(number.begin(), number.end(), isLower)) {
        return Mistake{"number-without-noun", site.place(), "`" + number + "` is not a number and a noun",
                       "put a space between the number and its noun"};
    }
    if (std::any_of(number.begin(), number.end(), isCapital)) {
        return Mistake{"number-without-subject", site.place(), "the course code `" + number + "` has no subject",
                       "write the subject too, as in `MATH " + number + "`"};
    }
    const Token tail = behindNumber(site);
    const bool detail = site.expects({"attempt_detail"});
    if (tail.is("from") && !detail) {
        return fromWithoutNoun(site, site.spanOf(tail));
    }
    if (tail.kind == Kind::word && !isReserved(tail.text) && (!isNoun(tail.text) || detail)) {
        const auto meant = didYouMean(tail.text, knownNouns(detail));
        return Mistake{"unknown-noun", site.spanOf(tail), "`" + shortened(tail.text) + "` is no noun for an amount",
                       meant ? "did you mean `" + *meant + "`?"
                             : detail ? "write units, credits, hours or points"
                                      : "write courses, classes, units, credits, hours, points, terms, years or times"};
    }
    if (tail.kind == Kind::code && site.verb() == "take") {
        return Mistake{"number-without-noun", site.place(), "`of` is missing between the number and the courses",
                       "write `take " + number + " of …`"};
    }
    return Mistake{"number-without-noun", site.place(), "the number `" + number + "` has no noun",
                   site.verb() == "take" ? "write `take " + number + " of A, B`, or `take " + number + " courses from …`"
                                         : "say of what: `" + number + " credits`, `" + number + " courses`"};
}

Recognised mistakeOfVersion(const Site& site) {
    const Token& found = site.found();
    const auto later = [&site](std::string_view what) {
        return Mistake{"unsupported-construct", site.place(),
                       "`" + std::string(what) + "` is not part of this version of the language",
                       "until it is, state the rule in words: `unchecked \"…\"`"};
    };
    if (site.ended() || site.before().empty()) {
        return std::nullopt;
    }
    const std::string_view verb = site.verb();
    if (verb == "take" && found.is("up")) {
        return later("take up to");
    }
    // `the` alone was read as the name of a set.
    if (site.previous().is("the") && (found.is("rest") || found.is("last"))) {
        return later("the " + shortened(found.text));
    }
    if (verb == "earn" && found.is("about")) {
        return later("earn about");
    }
    if (found.startsWithDigit() && site.second().is("different")) {
        return later("different");
    }
    if (found.startsWithDigit() && site.second().is("of") && site.third().is("the")) {
        return later("of the last");
    }
    if (found.startsWithDigit() && (verb == "take" ? site.second().is("times") || site.second().is("time")
                                                   : verb == "attain" && site.second().is("of"))) {
        return later(verb == "take" ? "take … times" : "attain … of");
    }
    if (found.is("in") && site.second().is("one")) {
        return later("in one");
    }
    if (found.is("per") && verb == "limit") {
        return later("per");
    }
    if (found.is("counting")) {
        return later("counting part");
    }
    if (verb == "attain" && found.kind == Kind::sign && std::string_view("<>=").find(found.text[0]) != std::string_view::npos) {
        return later("attain … " + shortened(found.text) + " …");
    }
    if ((found.is("within") && site.second().startsWithDigit()) ||
        (found.is("student") && site.second().kind == Kind::text)) {
        return later(found.text);
    }
    if (verb == "catalog" && found.is("from")) {
        return later("catalog from");
    }
    return std::nullopt;
}

} // namespace gradus::grammar
