#include "grammar/mistakes.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace gradus::grammar {

namespace {

using Kind = Token::Kind;

Mistake write(const Site& site, std::string hint) {
    return sentenceToWrite(site, std::move(hint));
}

Mistake noStatement(const Site& site, std::string hint) {
    return {"unknown-statement", site.place(), fmt::format("{} is not a statement", site.foundName()),
            std::move(hint)};
}

Recognised ofHead(const Site& site) {
    const Token& found = site.found();
    if (site.ended() || !site.before().empty()) {
        return std::nullopt;
    }
    if (found.isOneOf({"choose", "select", "pick"})) {
        return noStatement(site, "write `take 1 of A, B`, or `complete 1 of { … }` to choose among branches");
    }
    if ((found.is("at") && site.second().is("most")) || (found.is("no") && site.second().is("more"))) {
        return noStatement(site, "write `limit 1 course from …`");
    }
    if (found.is("at") && site.second().is("least")) {
        return noStatement(site, "write `take at least 1 course from …`");
    }
    if (found.isOneOf({"required", "requires"})) {
        return noStatement(site, "write `requirement id \"Title\" { … }`");
    }
    return std::nullopt;
}

Recognised ofNumbers(const Site& site) {
    const Token& found = site.found();
    const Token& previous = site.previous();
    // The number before the comma may have been read or may be what was found.
    const bool read = found.is(",");
    const Token& whole = read ? previous : found;
    const Token& comma = read ? found : site.second();
    const Token& part = read ? site.second() : site.third();
    const bool joined = whole.end() == comma.begin && comma.end() == part.begin;
    const Token& before = read ? site.beforePrevious() : previous;
    if (comma.is(",") && joined && whole.startsWithDigit() && part.startsWithDigit() &&
        before.isOneOf({"take", "earn", "limit", "gpa", "least", "to"})) {
        return write(site, fmt::format("write the decimal point: `{}.{}`", shortened(whole.text),
                                       shortened(part.text)));
    }
    const bool behindCode = previous.kind == Kind::code || previous.startsWithDigit();
    if (found.isOneOf({"to", "through"}) && behindCode && site.second().startsWithDigit()) {
        return write(site, fmt::format("write the range with two points: `{}..{}`", shortened(previous.text),
                                       shortened(site.second().text)));
    }
    const std::string_view level = "-level";
    if (found.startsWithDigit() && found.text.size() > level.size() &&
        found.text.substr(found.text.size() - level.size()) == level) {
        return write(site,
                     fmt::format("write `level {}`", found.text.substr(0, found.text.size() - level.size())));
    }
    const bool pastCode = site.level().mode == Mode::set && found.is("+") && behindCode;
    if (pastCode && site.second().kind != Kind::code && !site.second().startsWithDigit()) {
        return write(site, "write `level >= 500`, or a range of numbers, `CS 500..899`");
    }
    if (previous.is("level") && found.isOneOf({"below", "under"})) {
        return write(site, fmt::format("write `level < {}`", shortened(site.second().text)));
    }
    if (previous.is("level") && found.isOneOf({"above", "over"})) {
        return write(site, fmt::format("write `level > {}`", shortened(site.second().text)));
    }
    return std::nullopt;
}

Recognised ofStatements(const Site& site) {
    const Token& found = site.found();
    const std::string_view verb = site.verb();
    if (verb == "take" && site.expects({"`of`"}) && site.previous().is("all") && found.kind == Kind::code) {
        return write(site, "write `take all of A, B`");
    }
    if (verb == "take" && found.is("with") && site.expects({"separator"})) {
        return write(site, "put the condition into parentheses: `take (CS 101 where grade >= B)`");
    }
    if (verb == "minimum" && site.expects({"`grade`"}) && found.isOneOf({"gpa", "average"})) {
        return write(site, "write `earn gpa 3.0 over program`");
    }
    if (verb == "earn" && site.previous().is("gpa") && found.is("of")) {
        return write(site, "write `earn gpa 3.0`");
    }
    if (site.expects({"separator"}) && found.is("hours") && site.previous().kind == Kind::word) {
        return write(site, "leave out `hours`, or write `hours` alone");
    }
    if (found.is("in") && site.second().isOneOf({"residence", "residency"})) {
        return write(site, "write `where resident`");
    }
    if (site.previous().is("exclude") && !site.ended()) {
        return write(site, "write `exclude where …`");
    }
    if (verb == "limit" && site.expects({"separator"}) &&
        found.isOneOf({"level", "grade", "units", "term"})) {
        return write(site, fmt::format("write `where {} …`", found.text));
    }
    if (verb == "repeat" && found.isOneOf({"highest", "better", "last", "recent"})) {
        return write(site,
                     found.isOneOf({"highest", "better"}) ? "write `repeat best`" : "write `repeat latest`");
    }
    return std::nullopt;
}

Recognised ofNames(const Site& site) {
    const Token& found = site.found();
    const std::string_view verb = site.verb();
    const bool named =
        verb == "requirement" || verb == "concentration" || verb == "program" || verb == "option";
    if (named && site.expects({"block"}) && site.before().size() == 2 && found.kind == Kind::word &&
        site.previous().kind == Kind::word) {
        return write(site, fmt::format("names have no spaces: write `{}-{}`", shortened(site.previous().text),
                                       shortened(found.text)));
    }
    if (verb == "expect" && found.isOneOf({"missing", "lacks", "short"})) {
        return write(site, "write `expect electives needs 1 course`");
    }
    if (verb == "expect" && found.is("unused")) {
        return write(site, "write `not used`");
    }
    return std::nullopt;
}

} // namespace

Recognised mistakeInPhrase(const Site& site) {
    for (const auto& recogniser : {ofHead, ofNumbers, ofStatements, ofNames}) {
        if (Recognised mistake = recogniser(site)) {
            return mistake;
        }
    }
    return std::nullopt;
}

} // namespace gradus::grammar
