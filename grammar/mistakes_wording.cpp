#include "grammar/mistakes.h"
#include "grammar/words.h"

#include <fmt/core.h>

#include <utility>

namespace gradus::grammar {

namespace {

using Kind = Token::Kind;

Mistake write(const Site& site, std::string hint) {
    return sentenceToWrite(site, std::move(hint));
}

Recognised ofTake(const Site& site) {
    const Token& found = site.found();
    if (site.expects({"separator"}) && found.isOneOf({"twice", "thrice"})) {
        return write(site, fmt::format("write `{} times`", found.is("twice") ? 2 : 3));
    }
    if (site.expects({"`least`"}) && found.is("most")) {
        return write(site, "write `take up to …`");
    }
    if (found.is("the") && site.second().is("rest") && site.level().mode == Mode::set) {
        return write(site, "`the rest` stands alone: `from the rest`, or `from the rest except …`");
    }
    if (site.expects({"take_what"}) && found.isOneOf({"rest", "remaining"})) {
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
    if (site.expects({"earn_what"}) && found.isOneOf({"approximately", "around", "roughly", "circa"})) {
        return write(site, "write `earn about …`");
    }
    if (site.expects({"earn_what"}) && found.isOneOf({"different", "distinct"}) && second.startsWithDigit()) {
        return write(site, fmt::format("write `earn {} different …`", shortened(second.text)));
    }
    if (site.expects({"earn_what"}) && found.startsWithDigit() &&
        second.isOneOf({"subjects", "titles", "areas", "distinct"})) {
        return write(site,
                     second.is("distinct")
                         ? fmt::format("write `earn {} different …`", shortened(found.text))
                         : fmt::format("write `earn {} different {}`", shortened(found.text), second.text));
    }
    if (site.expects({"earn_what"}) && found.startsWithDigit() && second.is("or") &&
        site.third().is("more")) {
        return write(site, fmt::format("what is earned is a least in any case: write `earn {} …`",
                                       shortened(found.text)));
    }
    if (site.expects({"separator"}) && found.is("within")) {
        return write(site, "write `where within …`");
    }
    if (site.expects({"different_key"}) && found.isOneOf({"course", "courses", "class", "classes"})) {
        return write(site, "each course counts once in any case: leave out `different`");
    }
    if (site.expects({"`the`"})) {
        return write(site, found.is("last") ? "write `of the last …`"
                                            : "write `earn all of …` for listed courses, or `take … of …`");
    }
    if (site.expects({"separator"}) && found.is("of") && second.is("the")) {
        return write(site, "the noun stands at the end: `earn 24 of the last 30 units`");
    }
    if (site.expects({"separator"}) && found.is("in") && second.is("one")) {
        return write(site, "`in one …` stands behind the amount: `earn 3 courses in one subject from …`");
    }
    if (site.expects({"separator"}) && found.is("in") && second.isOneOf({"the", "a"})) {
        return write(site, "write `in one subject`, or `where in term 1`");
    }
    if (site.expects({"separator"}) && found.is("in") && second.isOneOf({"term", "year"})) {
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
        if (site.expects({"separator"}) && found.isOneOf({"each", "in"}) &&
            (found.is("each") || site.second().is("each"))) {
            return write(site, "write `limit 2 courses per subject`, `per term` or `per year`");
        }
        if (site.expects({"separator"}) && found.is("per") && !site.has("per")) {
            return write(site, "`per …` stands behind the amount: `limit 2 courses per subject from …`");
        }
        return std::nullopt;
    }
    if (site.expects({"separator"}) && found.is("where") && site.has("over")) {
        return write(site, "`where` stands before `over`");
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
    if (found.isOneOf({"less", "fewer"})) {
        return write(site, "what is needed is earned: write `earn 6 courses …`");
    }
    if (found.isOneOf({"any", "all"})) {
        return write(site, "write `forbid courses where …`");
    }
    if (found.isOneOf({"where", "from"})) {
        return write(site, fmt::format("write `forbid courses {} …`", found.text));
    }
    if (found.kind == Kind::code || (found.kind == Kind::word && !isReserved(found.text) &&
                                     !nearestWord(found.text) && !isWord(found.text))) {
        return write(site, "write `forbid courses from …`, or a text in quotation marks");
    }
    return isSetWord(found.text) ? Recognised(write(site, "write `forbid courses where …`")) : std::nullopt;
}

Recognised ofAttain(const Site& site) {
    const Token& found = site.found();
    if (site.expects({"separator"}) && site.verb() == "attain" && site.before().size() == 2 &&
        found.isOneOf({",", "or", "and"})) {
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
    if (site.verb() == "attain" && site.expects({"separator"}) && site.has("of") &&
        found.isOneOf({"or", "and"})) {
        return write(site, "separate the milestones by commas");
    }
    if (site.verb() == "attain" && site.expects({"separator"}) &&
        found.isOneOf({"of", "at", "above", "over"})) {
        const Token number = site.second().is("least") ? site.third() : site.second();
        return number.startsWithDigit()
                   ? Recognised(write(site, fmt::format("write `>= {}`", shortened(number.text))))
                   : std::nullopt;
    }
    if (site.verb() == "attained" && site.expects({"separator"}) && site.previous().startsWithDigit() &&
        found.kind == Kind::word) {
        return write(site, fmt::format("write `{0} times`, or the score alone: `{0}`",
                                       shortened(site.previous().text)));
    }
    if (site.verb() == "attained" && site.expects({"separator"}) && !found.text.empty() &&
        std::string_view("<>=").find(found.text[0]) != std::string_view::npos) {
        return write(site, "a test says the score itself: `attained gre 325`");
    }
    return std::nullopt;
}

} // namespace

Recognised mistakeInWording(const Site& site) {
    const std::string_view verb = site.verb();
    if (site.before().empty()) {
        return std::nullopt;
    }
    return verb == "take"                           ? ofTake(site)
           : verb == "earn"                         ? ofEarn(site)
           : verb == "limit" || verb == "forbid"    ? ofLimitOrForbid(site)
           : verb == "attain" || verb == "attained" ? ofAttain(site)
                                                    : std::nullopt;
}

} // namespace gradus::grammar
