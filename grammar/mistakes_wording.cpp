#include "grammar/mistakes.h"
#include "grammar/words.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace gradus::grammar {

namespace {

using Kind = Token::Kind;

/// The message says what was expected and found, the hint is the sentence to write.
Mistake write(const Site& site, std::string hint) {
    return {"unexpected-text", site.place(), expectedFound(site, site.failure().expected), std::move(hint)};
}

bool isOneOf(const Token& token, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&token](std::string_view word) { return token.is(word); });
}

/// Whether a statement could have ended here.
bool couldEnd(const Site& site) {
    return site.expects({"separator"});
}

Recognised ofTake(const Site& site) {
    const Token& found = site.found();
    if (couldEnd(site) && isOneOf(found, {"twice", "thrice"})) {
        return write(site, fmt::format("write `{} times`", found.is("twice") ? 2 : 3));
    }
    if (site.expects({"take_what"}) && isOneOf(found, {"rest", "remaining"})) {
        return write(site, "write `take the rest`");
    }
    if (site.previous().is("of") && found.is("the") && site.second().is("rest")) {
        return write(site, "write `take 2 courses from the rest`");
    }
    if (found.is("rest") && site.previous().is("from")) {
        return write(site, "write `from the rest`");
    }
    if (site.has("up") && site.expects({"quantity", "set_amount"}) && found.startsWithDigit() &&
        site.second().is("of")) {
        return write(site, fmt::format("write `take 0..{} of …`", shortened(found.text)));
    }
    return std::nullopt;
}

Recognised ofEarn(const Site& site) {
    const Token& found = site.found();
    const Token& second = site.second();
    if (site.expects({"earn_what"}) && isOneOf(found, {"approximately", "around", "roughly", "circa"})) {
        return write(site, "write `earn about …`");
    }
    if (site.expects({"earn_what"}) && isOneOf(found, {"different", "distinct"}) &&
        second.startsWithDigit()) {
        return write(site, fmt::format("write `earn {} different …`", shortened(second.text)));
    }
    if (site.expects({"earn_what"}) && found.startsWithDigit() &&
        isOneOf(second, {"subjects", "titles", "areas", "distinct"})) {
        return write(site,
                     second.is("distinct")
                         ? fmt::format("write `earn {} different …`", shortened(found.text))
                         : fmt::format("write `earn {} different {}`", shortened(found.text), second.text));
    }
    if (site.expects({"different_key"}) && isOneOf(found, {"course", "courses", "class", "classes"})) {
        return write(site, "each course counts once in any case: leave out `different`");
    }
    if (site.expects({"`the`"})) {
        return write(site, found.is("last") ? "write `of the last …`"
                                            : "write `earn all of …` for listed courses, or `take … of …`");
    }
    if (couldEnd(site) && found.is("of") && second.is("the")) {
        return write(site, "the noun stands at the end: `earn 24 of the last 30 units`");
    }
    if (couldEnd(site) && found.is("in") && second.is("one")) {
        return write(site, "`in one …` stands behind the amount: `earn 3 courses in one subject from …`");
    }
    if (couldEnd(site) && found.is("in") && isOneOf(second, {"the", "a"})) {
        return write(site, "write `in one subject`, or `where in term 1`");
    }
    if (couldEnd(site) && found.is("in") && isOneOf(second, {"term", "year"})) {
        return write(site, fmt::format("write `where in {} …`", second.text));
    }
    if (site.expects({"area"}) && !site.ended()) {
        return write(site, "put each area in parentheses: `from (A, B), (C where …)`");
    }
    return std::nullopt;
}

Recognised ofLimitOrForbid(const Site& site) {
    const Token& found = site.found();
    if (site.verb() == "limit") {
        if (couldEnd(site) && isOneOf(found, {"each", "in"}) &&
            (found.is("each") || site.second().is("each"))) {
            return write(site, "write `limit 2 courses per subject`, `per term` or `per year`");
        }
        return std::nullopt;
    }
    if (!site.expects({"forbid_what", "set_source"}) || site.ended()) {
        return std::nullopt;
    }
    if (found.startsWithDigit() && site.second().kind == Kind::word) {
        return write(site, fmt::format("write `forbid more than {} {} …`", shortened(found.text),
                                       shortened(site.second().text)));
    }
    if (found.is("over")) {
        return write(site, "say which courses: `forbid courses where … over …`");
    }
    if (isOneOf(found, {"where", "from", "any"})) {
        return write(site, found.is("any") ? "write `forbid courses where …`"
                                           : fmt::format("write `forbid courses {} …`", found.text));
    }
    if (found.kind == Kind::code || (found.kind == Kind::word && !isReserved(found.text) &&
                                     !nearestWord(found.text) && !isWord(found.text))) {
        return write(site, "write `forbid courses from …`, or a text in quotation marks");
    }
    return isSetWord(found.text) ? Recognised(write(site, "write `forbid courses where …`")) : std::nullopt;
}

Recognised ofAttain(const Site& site) {
    const Token& found = site.found();
    if (couldEnd(site) && site.verb() == "attain" && site.before().size() == 2 &&
        isOneOf(found, {",", "or", "and"})) {
        return write(site, found.is("or")
                               ? "write `attain 1 of a, b`"
                               : "write one `attain` a line, or `attain 1 of a, b` for one of them");
    }
    if (site.expects({"times"}) && site.previous().startsWithDigit() && site.ended()) {
        return write(
            site, fmt::format("write `{0} times`, or for a score `>= {0}`", shortened(site.previous().text)));
    }
    if (site.verb() == "attain" && site.expects({"milestone_need"}) && found.is("all")) {
        return write(site, "write one `attain` a line");
    }
    if (site.verb() == "attained" && couldEnd(site) && site.previous().startsWithDigit() &&
        found.kind == Kind::word) {
        return write(site, fmt::format("write `{0} times`, or the score alone: `{0}`",
                                       shortened(site.previous().text)));
    }
    if (site.verb() == "attained" && couldEnd(site) && !found.text.empty() &&
        std::string_view("<>=").find(found.text[0]) != std::string_view::npos) {
        return write(site, "a test says the score itself: `attained gre 325`");
    }
    return std::nullopt;
}

Recognised ofShare(const Site& site) {
    const Token& found = site.found();
    const bool wanted = site.expects({"share_what", "`with`"});
    if (wanted && isOneOf(found, {"up", "at"})) {
        return write(site, "the amount stands behind the partners: `share with X up to 2 courses`");
    }
    if (wanted && site.previous().startsWithDigit() && found.kind == Kind::word) {
        return write(site, fmt::format("the amount stands behind the partners: `share with X up to {} {}`",
                                       shortened(site.previous().text), shortened(found.text)));
    }
    if (wanted && site.ended() && site.before().size() > 1) {
        return write(site, "say with whom: `share … with X`");
    }
    if (couldEnd(site) && site.previous().is("freely") && found.is("with")) {
        return write(site, "write `share with …`: where no amount is said, there is no bound");
    }
    if (couldEnd(site) && isOneOf(found, {"and", "or"}) && site.has("with")) {
        return write(site, "separate the partners by commas");
    }
    if (wanted && site.before().size() > 1 && isOneOf(found, {"and", "between", "among"})) {
        return write(site, "write `share with X` in the scope that shares with X");
    }
    return std::nullopt;
}

Recognised ofOtherPolicies(const Site& site) {
    const Token& found = site.found();
    if (site.verb() == "split") {
        if (site.expects({"`for`"}) && isUnitNoun(found.text)) {
            return write(site, fmt::format("leave out `{}`: `6 for core + 6 for electives`", found.text));
        }
        if (site.expects({"`+`"})) {
            return write(site, "a course is split into two parts or more: `6 for core + 6 for electives`");
        }
    }
    if (site.verb() == "prefer") {
        const bool behind = couldEnd(site) && found.is("grade");
        if (behind || (site.expects({"prefer_what"}) && isOneOf(found, {"highest", "higher", "better"}))) {
            return write(site, "write `prefer best grade`");
        }
    }
    if (site.verb() == "catalog" && couldEnd(site) && found.is("-") && site.has("from")) {
        return write(site, "write `catalog 2024-2025`, or `catalog from 2024` for all years from then on");
    }
    if (site.verb() == "catalog" && site.expects({"year"}) && found.kind == Kind::word &&
        site.second().startsWithDigit()) {
        return write(site, fmt::format("catalogue years have no season: write `{}`", site.second().text));
    }
    if (site.verb() == "match" && site.expects({"match_cases"}) && isOneOf(found, {"is", "="})) {
        return write(site,
                     "write the values in the braces, `match x { a { … } b { … } }`, or `when x is a { … }`");
    }
    if (site.failure().inside == "match_case" && site.expects({"block"}) &&
        isOneOf(found, {":", "is", "=", ","})) {
        return write(site, "a value is followed by its braces: `online { … }`");
    }
    return std::nullopt;
}

/// A statement where a value of a `match` must stand.
Recognised ofMatchCase(const Site& site) {
    if (!site.expects({"match_case"}) || site.found().kind != Kind::word || !isReserved(site.found().text)) {
        return std::nullopt;
    }
    return Mistake{"misplaced-statement", site.place(),
                   fmt::format("{} stands in a value's braces, not in those of `match`", site.foundName()),
                   "name the value first: `online { … }`"};
}

Recognised ofProgrammes(const Site& site) {
    const Token& found = site.found();
    if (site.expects({"require_what"}) && !site.ended()) {
        if (found.kind == Kind::code && !found.startsWithDigit()) {
            return write(site, "courses are taken: `take all of …`; `require` asks for another programme");
        }
        if (found.startsWithDigit() && site.second().kind == Kind::word && !site.second().is("of")) {
            return write(site, fmt::format("write `require {} of any {}`", shortened(found.text),
                                           shortened(site.second().text)));
        }
        if (found.is("any")) {
            return write(site, fmt::format("write `require 1 of any {}`", shortened(site.second().text)));
        }
        if (found.kind == Kind::word && !isReserved(found.text)) {
            return write(site, fmt::format("write `require program {}`", shortened(found.text)));
        }
    }
    if (site.verb() == "template" && site.expects({"`:`"})) {
        return write(site, fmt::format("say what it stands for: `{0}: items` or `{0}: set`",
                                       shortened(site.previous().text)));
    }
    if (site.verb() == "template" && site.expects({"`(`"})) {
        return write(site, "a template has parameters, `template t(core: items) { … }`; without any it is a "
                           "`requirement`");
    }
    if (site.verb() == "include" && site.has("(")) {
        if (site.expects({"argument"}) && found.kind == Kind::code) {
            return write(site, site.previous().is(",")
                                   ? "an argument with a comma stands in parentheses: `core = (A, B)`"
                                   : "say which parameter it is for: `core = …`");
        }
        if (site.expects({"`)`"}) && site.depth() == 1 && !site.ended() && !found.is(",")) {
            return write(site, "an argument of several words stands in parentheses: `core = (…)`");
        }
    }
    return std::nullopt;
}

Recognised ofAtom(const Site& site) {
    const Token& found = site.found();
    if (site.expects({"years"}) &&
        isOneOf(found, {"month", "months", "term", "terms", "day", "days", "of"})) {
        return write(site, "the time is counted in years: `within 7 years of completion`");
    }
    if (site.expects({"`(`"}) && site.previous().is("hidden")) {
        return write(site, "write `hidden(…)`");
    }
    if (found.is("student") && site.level().mode != Mode::other && !site.ended() &&
        site.second().kind == Kind::text) {
        return write(site, "`student` is a value: write `field \"…\" is student \"…\"`");
    }
    return std::nullopt;
}

Recognised ofInstitution(const Site& site) {
    const Token& found = site.found();
    if (site.verb() == "no" && couldEnd(site) && found.is(",")) {
        return write(site, "two courses stand here: write another line for another pair");
    }
    if (site.verb() == "no" && site.previous().is("for") && !found.is("both") && !nearestWord(found.text)) {
        return write(site, "write `no credit for both A, B`");
    }
    if (site.expects({"`,`"}) && isOneOf(found, {"and", "or"}) && site.verb() == "no") {
        return write(site, "write a comma between the two courses");
    }
    return std::nullopt;
}

Recognised ofTest(const Site& site) {
    const Token& found = site.found();
    if (site.verb() == "test" && site.expects({"test_entries"}) && isOneOf(found, {",", "and"})) {
        return write(site, "the other programmes stand behind `with`: `for x with y, z`");
    }
    if (site.verb() != "exception" || site.ended()) {
        return std::nullopt;
    }
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kinds = {
        {{"waived", "waive"},
         {"substituted", "substitute"},
         {"allowed", "allow"},
         {"applied", "apply"},
         {"forced", "force"},
         {"adjusted", "adjust"},
         {"excluded", "exclude"},
         {"confirmed", "confirm"}}};
    for (const auto& [written, meant] : kinds) {
        if (site.expects({"exception_what"}) && (found.is(written) || site.second().is(written))) {
            return write(site, fmt::format("write `exception {} …`", meant));
        }
    }
    if (site.expects({"date"})) {
        return write(site, "a day is written year first, without quotation marks: `2024-05-01`");
    }
    if (site.expects({"full_code"}) && found.kind == Kind::word && !isReserved(found.text)) {
        return write(site, fmt::format("the course stands first, then the id: `exception {} AIPI 510 … {}`",
                                       site.previous().text, shortened(found.text)));
    }
    return std::nullopt;
}

} // namespace

Recognised mistakeInWording(const Site& site) {
    if (site.before().empty()) {
        return ofMatchCase(site);
    }
    const std::string_view verb = site.verb();
    Recognised mistake;
    if (verb == "take") {
        mistake = ofTake(site);
    } else if (verb == "earn") {
        mistake = ofEarn(site);
    } else if (verb == "limit" || verb == "forbid") {
        mistake = ofLimitOrForbid(site);
    } else if (verb == "attain" || verb == "attained") {
        mistake = ofAttain(site);
    } else if (verb == "share") {
        mistake = ofShare(site);
    }
    for (const auto recogniser : {ofOtherPolicies, ofProgrammes, ofAtom, ofInstitution, ofTest}) {
        if (!mistake) {
            mistake = recogniser(site);
        }
    }
    return mistake;
}

} // namespace gradus::grammar
