#include "grammar/characters.h"
#include "grammar/mistakes.h"
#include "grammar/words.h"

#include <fmt/core.h>

#include <algorithm>

namespace gradus::grammar {

namespace {

using Kind = Token::Kind;

bool any(std::string_view text, bool (*property)(char)) {
    return std::any_of(text.begin(), text.end(), property);
}

Mistake lowerCaseCode(const Site& site, Span place, std::string_view subject, std::string_view number) {
    const std::string code = inCapitals(subject) + (number.empty() ? "" : " ") + inCapitals(number);
    return {"lower-case-code", place,
            fmt::format("course codes are written in capitals, found `{}`",
                        shortened(site.text().substr(place.begin, place.end - place.begin))),
            fmt::format("write `{}`", code)};
}

/// `2xx` for `2*`.
bool isLetteredPattern(std::string_view number) {
    const std::size_t digits = number.find_first_not_of("0123456789");
    return digits != 0 && digits != std::string_view::npos &&
           number.find_first_not_of('x', digits) == std::string_view::npos;
}

Mistake letteredPattern(const Site& site, Span place, std::string_view subject, std::string_view number) {
    const std::string pattern = fmt::format("{}{}{}*", inCapitals(subject), subject.empty() ? "" : " ",
                                            number.substr(0, number.find_first_not_of("0123456789")));
    return {"lettered-pattern", place,
            fmt::format("`{}` is no pattern of course codes",
                        shortened(site.text().substr(place.begin, place.end - place.begin))),
            fmt::format("write `{}`: `*` stands for whatever follows", pattern)};
}

} // namespace

Recognised mistakeInCode(const Site& site) {
    const Token& found = site.found();
    const Token& second = site.second();
    const Mode mode = site.level().mode;
    const bool wanted = site.expects({"take_what",  "item_list", "item",         "bundle",         "part",
                                      "item_code",  "code",      "full_code",    "test_attempt",   "set",
                                      "set_except", "set_or",    "set_and",      "set_and_part",   "set_not",
                                      "set_atom",   "predicate", "predicate_or", "course_subject", "outcome",
                                      "subject"}) ||
                        (site.expects({"path"}) && site.verb() == "expect" && !any(found.text, isLower));
    const bool ended = site.expects({"separator", "`)`"}) && mode != Mode::other;
    if (site.ended() || (!wanted && !ended)) {
        return std::nullopt;
    }
    if (site.expects({"outcome"}) && site.previous().kind == Kind::word && found.startsWithDigit()) {
        return lowerCaseCode(site, {site.spanOf(site.previous()).begin, site.spanOf(found).end},
                             site.previous().text, found.text);
    }
    const Span both{site.spanOf(found).begin, site.spanOf(second).end};
    const bool numbered = second.startsWithDigit();
    if (!ended && found.kind == Kind::code && !found.startsWithDigit() && isLetteredPattern(second.text)) {
        return letteredPattern(site, both, found.text, second.text);
    }
    if (found.kind == Kind::code && isLetteredPattern(found.text)) {
        return letteredPattern(site, site.place(), "", found.text);
    }
    if (ended) {
        if (site.previous().kind == Kind::word && found.startsWithDigit()) {
            return lowerCaseCode(site, {site.spanOf(site.previous()).begin, site.spanOf(found).end},
                                 site.previous().text, found.text);
        }
        if (found.is("-") && site.previous().kind == Kind::code) {
            return Mistake{"dash-range", site.place(), "a range of course codes is not written with `-`",
                           "write `..`, as in `MATH 300..399`"};
        }
        return std::nullopt;
    }
    if (found.kind == Kind::word && !isReserved(found.text) && numbered) {
        return lowerCaseCode(site, both, found.text, second.text);
    }
    if (found.kind == Kind::word && site.expects({"subject"}) && !isWord(found.text)) {
        return lowerCaseCode(site, site.place(), found.text, "");
    }
    if (found.kind == Kind::word && any(found.text, isDigit) &&
        !site.expects({"set", "set_or", "set_and", "set_not"})) {
        return lowerCaseCode(site, site.place(), found.text, "");
    }
    if (found.kind != Kind::code) {
        return std::nullopt;
    }
    if (any(found.text, isLower)) {
        return lowerCaseCode(site, numbered ? both : site.place(), found.text, numbered ? second.text : "");
    }
    if (numbered && any(second.text, isLower)) {
        return lowerCaseCode(site, both, found.text, second.text);
    }
    if (numbered && second.text.find('-') != std::string_view::npos) {
        return Mistake{"dash-range", both, "a range of course codes is not written with `-`",
                       "write `..`, as in `MATH 300..399`"};
    }
    if (!any(found.text, isDigit) && !numbered && found.text != "*") {
        const std::string subject = shortened(found.text);
        return Mistake{"subject-without-number", site.place(),
                       fmt::format("`{}` has no course number", subject),
                       fmt::format("write its number; every course of the subject is the set `{0} *`, a code "
                                   "without a number is `course \"{0}\"`",
                                   subject)};
    }
    if (found.startsWithDigit() && site.expects({"full_code", "test_attempt", "course_subject", "path"})) {
        return Mistake{"number-without-subject", site.place(),
                       fmt::format("the course code {} has no subject", site.foundName()),
                       fmt::format("write the subject too, as in `MATH {}`", shortened(found.text))};
    }
    return std::nullopt;
}

} // namespace gradus::grammar
