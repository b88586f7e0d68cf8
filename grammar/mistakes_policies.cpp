#include "grammar/mistakes.h"
#include "grammar/words.h"

#include <fmt/core.h>

#include <array>
#include <utility>

namespace gradus::grammar {

namespace {

using Kind = Token::Kind;

Mistake write(const Site& site, std::string hint) {
    return sentenceToWrite(site, std::move(hint));
}

Recognised ofShare(const Site& site) {
    const Token& found = site.found();
    const bool wanted = site.expects({"share_what", "`with`"});
    if (wanted && found.isOneOf({"up", "at"})) {
        return write(site, "the amount stands behind the partners: `share with X up to 2 courses`");
    }
    if (wanted && site.previous().startsWithDigit() && found.kind == Kind::word) {
        return write(site, fmt::format("the amount stands behind the partners: `share with X up to {} {}`",
                                       shortened(site.previous().text), shortened(found.text)));
    }
    if (wanted && site.ended() && site.before().size() > 1) {
        return write(site, "say with whom: `share … with X`");
    }
    if (site.expects({"separator"}) && site.has("with") && found.is("at") && site.second().is("most")) {
        return write(site, "write `up to …`");
    }
    if (site.expects({"path"}) && found.is("any")) {
        return write(site, "name the programmes or requirements: `share with x, y`");
    }
    if (site.expects({"separator"}) && site.previous().is("freely") && found.is("with")) {
        return write(site, "write `share with …`: where no amount is said, there is no bound");
    }
    if (site.expects({"separator"}) && found.isOneOf({"and", "or"}) && site.has("with")) {
        return write(site, "separate the partners by commas");
    }
    if (wanted && site.before().size() > 1 && found.isOneOf({"and", "between", "among"})) {
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
        const bool behind = site.expects({"separator"}) && found.is("grade");
        if (behind || (site.expects({"prefer_what"}) && found.isOneOf({"highest", "higher", "better"}))) {
            return write(site, "write `prefer best grade`");
        }
    }
    if (site.verb() == "catalog" && site.expects({"separator"}) && found.is("-") && site.has("from")) {
        return write(site, "write `catalog 2024-2025`, or `catalog from 2024` for all years from then on");
    }
    if (site.verb() == "catalog" && site.expects({"year"}) && found.kind == Kind::word &&
        site.second().startsWithDigit()) {
        if (found.isOneOf({"since", "after", "starting"})) {
            return write(site, fmt::format("write `catalog from {}`", site.second().text));
        }
        return write(site, fmt::format("catalogue years have no season: write `{}`", site.second().text));
    }
    if (site.verb() == "match" && site.expects({"match_cases"}) && found.isOneOf({"is", "="})) {
        return write(site,
                     "write the values in the braces, `match x { a { … } b { … } }`, or `when x is a { … }`");
    }
    if (site.failure().inside == "match_case" && site.expects({"block"}) &&
        found.isOneOf({":", "is", "=", ","})) {
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
            const Token& named = found.is("programme") ? site.second() : found;
            return write(site, fmt::format("write `require program {}`", shortened(named.text)));
        }
    }
    if (site.verb() == "require" && site.expects({"separator"}) && found.isOneOf({"or", "and"})) {
        return write(site, "separate the programmes by commas");
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
    if (site.expects({"years"}) && found.isOneOf({"month", "months", "term", "terms", "day", "days", "of"})) {
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
    if (site.verb() == "no" && site.expects({"separator"}) && found.is(",")) {
        return write(site, "two courses stand here: write another line for another pair");
    }
    if (site.verb() == "no" && site.previous().is("for") && !found.is("both") && !nearestWord(found.text)) {
        return write(site, "write `no credit for both A, B`");
    }
    if (site.expects({"`,`"}) && found.isOneOf({"and", "or"}) && site.verb() == "no") {
        return write(site, "write a comma between the two courses");
    }
    return std::nullopt;
}

Recognised ofTest(const Site& site) {
    const Token& found = site.found();
    if (site.verb() == "test" && site.expects({"test_entries"}) && found.isOneOf({",", "and"})) {
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

Recognised mistakeInPolicy(const Site& site) {
    if (site.before().empty()) {
        return ofMatchCase(site);
    }
    for (const auto recogniser : {ofShare, ofOtherPolicies, ofProgrammes, ofAtom, ofInstitution, ofTest}) {
        if (Recognised mistake = recogniser(site)) {
            return mistake;
        }
    }
    return std::nullopt;
}

} // namespace gradus::grammar
