#include "grammar/characters.h"
#include "grammar/mistakes.h"
#include "grammar/words.h"

#include <fmt/core.h>

#include <algorithm>

namespace gradus::grammar {

namespace {

using Kind = Token::Kind;

bool ofItems(const Site& site) {
    const Mode mode = site.level().mode;
    return mode == Mode::items || mode == Mode::single || mode == Mode::group;
}

bool ofSet(const Site& site) {
    return site.level().mode == Mode::set || site.level().mode == Mode::predicate;
}

/// Something complete was read, and what follows does not go on with it.
bool atEndOfPart(const Site& site) {
    return site.expects({"separator", "`)`"}) || (site.has("when") && site.expects({"block", "branches"}));
}

bool beginsStatement(std::string_view word) {
    const auto& verbs = verbsOf("statement");
    return std::find(verbs.begin(), verbs.end(), word) != verbs.end() || isTopLevelWord(word);
}

Recognised strayComma(const Site& site) {
    if (!site.previous().is(",")) {
        return std::nullopt;
    }
    const Token& found = site.found();
    const bool carriesOn = found.is("where") || found.is("as") || found.is("over") || found.is("up");
    if (site.ended() || carriesOn || found.is(",") || found.is(")") ||
        (found.kind == Kind::word && beginsStatement(found.text))) {
        return Mistake{"trailing-comma", site.spanOf(site.previous()), "nothing follows this comma",
                       "remove the comma, or add what is missing behind it"};
    }
    return std::nullopt;
}

Recognised wrongComma(const Site& site) {
    const Span place = site.place();
    if (site.level().where) {
        return Mistake{
            "comma-after-where", place, "a comma behind a `where` condition can be read in two ways",
            "put what `where` restricts in parentheses, `(A where …), B`, or join conditions by `and` "
            "or `or`"};
    }
    if (site.level().mode == Mode::group) {
        return Mistake{"comma-in-alternative", place,
                       "the parentheses of an item hold alternatives, not a list",
                       "write `(A or B)` for one of them, `A + B` for both"};
    }
    if (site.level().mode == Mode::single) {
        return Mistake{"missing-quantifier", place, "`take` with several courses must say how many",
                       "write `take all of …`, or `take 1 of …`"};
    }
    if (site.has("taken") && site.level().mode == Mode::set && site.depth() == 0) {
        return Mistake{"unexpected-text", place, "a condition takes one course or one set",
                       "put the set in parentheses: `taken (A, B)`"};
    }
    if (site.level().mode == Mode::condition) {
        return Mistake{"unexpected-text", place, "conditions are not listed with commas",
                       "join them by `and` or `or`"};
    }
    return std::nullopt;
}

Recognised wrongConnective(const Site& site) {
    const Token& found = site.found();
    const Span place = site.place();
    if (site.expects({"set_and_part"}) && site.previous().is("and")) {
        return Mistake{"and-between-courses", site.spanOf(site.previous()),
                       "no course is both of two courses", "write a comma between the courses of a set"};
    }
    if (found.is("or") && ofItems(site)) {
        return Mistake{"or-in-list", place, "`or` between the items of a list can be read in two ways",
                       "put alternatives in parentheses, `(A or B)`, or write `take 1 of A, B`"};
    }
    if (found.is("and") && ofItems(site)) {
        return Mistake{"and-between-courses", place, "single courses are not joined by `and`",
                       "separate items by commas, or join courses that are taken together by `+`"};
    }
    if (found.is("except") && site.level().except) {
        return Mistake{"second-except", place, "a second `except` on one level can be read in two ways",
                       "write one, `except A, B`, or use parentheses"};
    }
    if (found.is("except") && ofItems(site)) {
        return Mistake{"set-in-of", place, "`except` belongs to sets, and `of` takes single courses",
                       "write `take … courses from … except …`"};
    }
    if (found.is("where") && site.level().where) {
        return Mistake{"second-where", place, "a second `where` on one level",
                       "join the conditions by `and`"};
    }
    if (found.is("where") && ofItems(site)) {
        return Mistake{"condition-without-parentheses", place,
                       "the condition of an item stands in parentheses with it", "write `(A where …)`"};
    }
    if (found.is("+") && ofSet(site)) {
        return Mistake{"bundle-in-set", place, "`+` joins the items of an `of` list; a set has no bundles",
                       "separate the members of a set by commas"};
    }
    return std::nullopt;
}

/// Whether a template that begins not far above has a parameter of that name.
bool isParameter(const Site& site, std::string_view name) {
    constexpr std::size_t far = 64 * 1024;
    const std::size_t end = site.failure().begin;
    const std::size_t begin = end > far ? end - far : 0;
    return site.text().substr(begin, end - begin).find(std::string(name).append(": items")) !=
           std::string_view::npos;
}

/// A set where a single course must stand.
Recognised setInOf(const Site& site) {
    const Token& found = site.found();
    if (!ofItems(site) || site.ended() || isNumberWord(found.text)) {
        return std::nullopt;
    }
    const bool pattern =
        found.text.find('*') != std::string_view::npos ||
        (site.second().kind == Kind::code && site.second().text.find('*') != std::string_view::npos);
    const bool range = site.second().is("..") || (site.second().startsWithDigit() && site.third().is(".."));
    const bool ofCodes = found.kind == Kind::code && (pattern || range);
    const bool ofWords = found.kind == Kind::word && !atEndOfPart(site) && !site.second().startsWithDigit() &&
                         (isSetWord(found.text) || found.is("any") ||
                          (!isReserved(found.text) && !nearestWord(found.text) &&
                           std::none_of(found.text.begin(), found.text.end(), isDigit)));
    if (!ofCodes && !ofWords) {
        return std::nullopt;
    }
    Token last = found;
    for (Token next = site.second(); ofCodes && (next.startsWithDigit() || next.is("..") || next.is("*") ||
                                                 (next.kind == Kind::code && next.text.back() == '*'));) {
        last = next;
        next = site.following(next);
    }
    const Span place{site.spanOf(found).begin, site.spanOf(last).end};
    const std::string set = shortened(site.text().substr(place.begin, place.end - place.begin));
    return Mistake{
        "set-in-of", place,
        fmt::format("`of` takes single courses, and `{}` {} a set", set, ofCodes ? "is" : "begins"),
        ofWords && isParameter(site, found.text)
            ? fmt::format("write `items {}` for the items of the template's parameter", set)
            : "write `take … courses from …` for a set; alternatives stand in parentheses, `(A or B)`"};
}

/// The word or code found would do behind a comma.
Recognised missingComma(const Site& site) {
    const Token& found = site.found();
    const Token& previous = site.previous();
    if (!atEndOfPart(site) || site.ended()) {
        return std::nullopt;
    }
    if (site.failure().inside == "test_term" || site.verb() == "terms" || site.verb() == "attained" ||
        site.verb() == "concentration" ||
        (site.verb() == "choice" && site.failure().inside == "test_entry")) {
        if (found.kind == Kind::code || found.kind == Kind::word) {
            return Mistake{"missing-comma", site.place(),
                           fmt::format("a comma is missing before {}", site.foundName()),
                           "separate the parts of a list by commas"};
        }
        return std::nullopt;
    }
    const bool behindPart = previous.kind == Kind::code || previous.kind == Kind::word || previous.is(")");
    const bool begins =
        (found.kind == Kind::code && !(previous.kind == Kind::word && found.startsWithDigit())) ||
        found.is("(") ||
        (found.kind == Kind::word && (isSetWord(found.text) || found.is("attained") || found.is("any")));
    if (!behindPart || !begins) {
        return std::nullopt;
    }
    switch (site.level().mode) {
    case Mode::single:
        return Mistake{"missing-quantifier", site.place(), "`take` with several courses must say how many",
                       "write `take all of A, B`, or `take 1 of A, B`"};
    case Mode::group:
        return Mistake{"missing-comma", site.place(),
                       fmt::format("`or` or `+` is missing before {}", site.foundName()),
                       "write `(A or B)` for one of them, `A + B` for both"};
    case Mode::set:
        if (found.kind == Kind::word && isSetWord(found.text)) {
            return Mistake{"missing-comma", site.place(),
                           fmt::format("`where` or a comma is missing before {}", site.foundName()),
                           "write `where` before what has to hold as well, a comma before a further part"};
        }
        [[fallthrough]];
    case Mode::items:
        return Mistake{"missing-comma", site.place(),
                       fmt::format("a comma is missing before {}", site.foundName()),
                       "separate the parts of a list by commas"};
    case Mode::predicate:
        return Mistake{"missing-comma", site.place(),
                       fmt::format("`and` or `or` is missing before {}", site.foundName()),
                       "join conditions by `and` or `or`"};
    default:
        return std::nullopt;
    }
}

Recognised secondStatement(const Site& site) {
    if (site.failure().expected != "separator" || site.found().kind != Kind::word) {
        return std::nullopt;
    }
    const auto& verbs = verbsOf(site.failure().inside);
    if (!beginsStatement(site.found().text) &&
        std::find(verbs.begin(), verbs.end(), site.found().text) == verbs.end()) {
        return std::nullopt;
    }
    return Mistake{"two-statements-on-a-line", site.place(),
                   fmt::format("{} begins another statement on the line where one ended", site.foundName()),
                   fmt::format("begin a new line in front of {}, or write `;`", site.foundName())};
}

} // namespace

Recognised mistakeInList(const Site& site) {
    if (Recognised mistake = strayComma(site)) {
        return mistake;
    }
    if (site.failure().expected == "grade_row" && site.found().is(",") && site.second().startsWithDigit()) {
        return Mistake{"unexpected-text", site.place(), "a comma in a number",
                       "decimals are written with a point"};
    }
    if (site.failure().expected == site.failure().inside && site.found().is(",")) {
        return Mistake{"unexpected-text", site.place(), "the entries here are not separated by commas",
                       "remove the comma; entries stand side by side or on lines of their own"};
    }
    const bool secondCourse =
        site.expects({"set_and_part"}) && (site.found().kind == Kind::code || site.found().is("course"));
    if ((atEndOfPart(site) || secondCourse) && !site.ended()) {
        if (Recognised mistake = site.found().is(",") ? wrongComma(site) : wrongConnective(site)) {
            return mistake;
        }
    }
    for (const auto recogniser : {secondStatement, setInOf, missingComma}) {
        if (Recognised mistake = recogniser(site)) {
            return mistake;
        }
    }
    return std::nullopt;
}

} // namespace gradus::grammar
